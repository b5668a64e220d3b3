// Owns Label Studio's tasks and the labelling configuration that they fit: a label for each kind, a control for each thing
// that a mention can say, and a name for each relation.

import { codeIdOf } from '../../codebook/codebook';
import type { WorkspaceIndex } from '../../queries/workspace-index';
import { offsetMap } from '../../text/offset-units';
import { asciiName, distinctNames } from '../marks/distinct-names';
import { JOINS, type MarkedArticle } from '../marks/marked-articles';
import type { MentionField } from '../marks/mention-fields';
import { referenceOf } from '../marks/reference';
import { part, writeElement, type XmlPart } from '../../xml/write-document';
import { articleFields, partsOf, type Part } from './rows';

/** The names of the control that labels and of the text; other controls are called otherwise. */
const LABEL = 'label';
const TEXT = 'text';
const CLAIM = 'Claim_text';
const ACTOR = 'Actor';

export interface LabelStudioNames {
  /** By the ids of kinds. */
  readonly labels: ReadonlyMap<string, string>;
  readonly fields: readonly MentionField[];
  /** The names of controls, by the ids of fields. */
  readonly controls: ReadonlyMap<string, string>;
}

/** Names all controls of a configuration. */
export const labelStudioNames = (
  labels: ReadonlyMap<string, string>,
  fields: readonly MentionField[],
): LabelStudioNames => {
  const taken = [LABEL, TEXT, CLAIM, ACTOR].map((name) => ({ id: `own ${name}`, name }));
  const wanted = fields.map(({ id, label }) => ({ id, name: asciiName(label, 'Attribute') }));
  return { labels, fields, controls: distinctNames([...taken, ...wanted], '_') };
};

const identified = ({ mark: { mention }, number }: Part): string =>
  number === 0 ? mention.id : `${mention.id}-${String(number + 1)}`;

/** The tasks, an article each. Positions are code points. */
export const labelStudioTasks = (
  articles: readonly MarkedArticle[],
  { labels, fields, controls }: LabelStudioNames,
  index: WorkspaceIndex,
): object[] =>
  articles.map((marked) => {
    const { text } = marked;
    const points = offsetMap(text, 'code-point');
    const { parts, relations } = partsOf(marked);
    const regions = parts.flatMap((part): object[] => {
      const { mark, start, end, number } = part;
      const { mention } = mark;
      const place = { start: points.toUnit(start), end: points.toUnit(end), text: text.slice(start, end) };
      const head = { id: identified(part), to_name: TEXT };
      const control = (name: string, type: string, value: object): object => ({
        ...head,
        from_name: name,
        type,
        value: { ...place, ...value },
      });
      const region = {
        ...control(LABEL, 'labels', { labels: [labels.get(codeIdOf(mention)) ?? ''] }),
        ...(mention.note === '' || number > 0 ? {} : { meta: { text: [mention.note] } }),
      };
      if (number > 0) return [region];
      const reference = referenceOf(mention, index);
      return [
        region,
        ...(reference === null
          ? []
          : [control(reference.to === 'claim' ? CLAIM : ACTOR, 'textarea', { text: [reference.name] })]),
        ...fields.flatMap((field) => {
          const values = field.valuesOf(mention);
          const name = controls.get(field.id) ?? '';
          if (values.length === 0) return [];
          return [
            field.choices === null
              ? control(name, 'textarea', { text: values })
              : control(name, 'choices', { choices: values }),
          ];
        }),
      ];
    });
    const joins = relations.map(({ join, from, to }) => ({
      from_id: identified(from),
      to_id: identified(to),
      type: 'relation',
      direction: 'right',
      labels: [join],
    }));
    return { data: { text, ...articleFields(marked.article) }, annotations: [{ result: [...regions, ...joins] }] };
  });

/** A control under a heading, shown for regions of some labels; a label with a comma cannot be named in such a list. */
const shown = (title: string, owners: readonly string[] | null, control: XmlPart): XmlPart =>
  part(
    'View',
    {
      visibleWhen: 'region-selected',
      ...(owners === null || owners.some((owner) => owner.includes(','))
        ? {}
        : { whenTagName: LABEL, whenLabelValue: owners.join(',') }),
    },
    [part('Header', { value: title, size: '5' }), control],
  );

const textArea = (name: string): XmlPart =>
  part('TextArea', { name, toName: TEXT, perRegion: 'true', editable: 'true' });

/** Values that cannot be written are replaced; the rows, which hold the same, count them. */
const notTold = (): void => undefined;

/** The labelling configuration. Blanks of the text are kept, or positions would slip. */
export const labelStudioConfig = ({ labels, fields, controls }: LabelStudioNames): string => {
  const named = (kinds: readonly string[]): string[] => kinds.flatMap((kind) => labels.get(kind) ?? []);
  const control = ({ id, label, kinds, choices }: MentionField): XmlPart => {
    const name = controls.get(id) ?? '';
    const owners = kinds === null ? null : named(kinds);
    if (choices === null) return shown(label, owners, textArea(name));
    const values = choices.map((value) => part('Choice', { value }));
    return shown(label, owners, part('Choices', { name, toName: TEXT, perRegion: 'true', choice: 'single' }, values));
  };
  const relations = [...JOINS, 'continues'].map((value) => part('Relation', { value }));
  const names = Array.from(labels.values(), (value) => part('Label', { value }));
  const root = part('View', {}, [
    part('Style', {}, '.htx-text { white-space: pre-wrap; unicode-bidi: plaintext; }'),
    part('Relations', {}, relations),
    part('Labels', { name: LABEL, toName: TEXT, choice: 'single' }, names),
    part('Text', { name: TEXT, value: '$text', granularity: 'symbol' }),
    shown('Claim', named(['claim']), textArea(CLAIM)),
    shown('Actor', named(['source']), textArea(ACTOR)),
    ...fields.map(control),
  ]);
  return writeElement(root, notTold);
};
