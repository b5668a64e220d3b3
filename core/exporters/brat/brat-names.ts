// Owns what kinds, relations and attributes are called in brat's files, which take only ASCII there. What is built in has
// one name whatever the codebook calls it.

import { MARKING_KINDS } from '../../mention/mention';
import type { Workspace } from '../../workspace/workspace';
import { asciiName, distinctNames, type Wanted } from '../marks/distinct-names';
import { kindLabels, kindsOf } from '../marks/kind-labels';
import { JOINS, type Join } from '../marks/marked-articles';
import { mentionFields, type MentionField } from '../marks/mention-fields';

/** Something that brat's configuration has a name for. */
export interface BratName {
  /** Letters, digits and underscores of ASCII. */
  readonly name: string;
  /** What it is called here. */
  readonly label: string;
}

export interface BratNames {
  /** By the ids of kinds. */
  readonly kinds: ReadonlyMap<string, BratName>;
  readonly joins: ReadonlyMap<Join, BratName>;
  readonly fields: readonly (MentionField & BratName)[];
  /** The attribute that says how sure an analyst is of a relation. */
  readonly confidence: string;
}

const capital = (word: string): string => asciiName(word.charAt(0).toUpperCase() + word.slice(1), 'Name');

/** The names of a workspace; no two are the same, whatever they are names of. */
export const bratNames = (workspace: Workspace): BratNames => {
  const labels = kindLabels(workspace);
  const isBuiltIn = (id: string): boolean => (MARKING_KINDS as readonly string[]).includes(id);
  const kinds: Wanted[] = [
    ...MARKING_KINDS.map((id) => ({ id, name: id })),
    ...kindsOf(workspace).filter(({ id }) => !isBuiltIn(id)),
  ];
  const fields = mentionFields(workspace);
  const wanted: Wanted[] = [
    ...kinds.map(({ id, name }) => ({ id: `kind ${id}`, name: isBuiltIn(id) ? capital(id) : asciiName(name, 'Kind') })),
    ...JOINS.map((join) => ({ id: `join ${join}`, name: capital(join) })),
    { id: 'confidence', name: 'Confidence' },
    ...fields.map(({ id, label }) => ({ id: `field ${id}`, name: asciiName(label, 'Attribute') })),
  ];
  const names = distinctNames(wanted, '_');
  const nameOf = (id: string): string => names.get(id) ?? '';
  return {
    kinds: new Map(kinds.map(({ id, name }) => [id, { name: nameOf(`kind ${id}`), label: labels.get(id) ?? name }])),
    joins: new Map(JOINS.map((join) => [join, { name: nameOf(`join ${join}`), label: join.replaceAll('-', ' ') }])),
    fields: fields.map((field) => ({ ...field, name: nameOf(`field ${field.id}`) })),
    confidence: nameOf('confidence'),
  };
};
