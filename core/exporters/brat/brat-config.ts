// Owns brat's configuration of a collection: which kinds, relations and attributes there are (`annotation.conf`), and
// what they are called on screen (`visual.conf`).

import { confidenceSchema, MUTUAL_RELATIONS, relationKindSchema } from '../../claims/relation';
import type { Join } from '../marks/marked-articles';
import type { BratName, BratNames } from './brat-names';

/** Values that a configuration can list: it parts them by signs, and takes no spaces in them. */
const isListable = (value: string): boolean => /^[^\s|,<>:]+$/u.test(value);

const valuesOf = (choices: readonly string[] | null): string =>
  choices === null || choices.length === 0 || !choices.every(isListable) ? '' : `, Value:${choices.join('|')}`;

/** What a relation leads from and to, by the ids of kinds. */
const endsOf = (join: Join): { from: string; to: string; isMutual: boolean } => {
  const relation = relationKindSchema.safeParse(join);
  return relation.success
    ? { from: 'claim', to: 'claim', isMutual: MUTUAL_RELATIONS.has(relation.data) }
    : { from: 'claim', to: 'source', isMutual: false };
};

/** `annotation.conf`. Marks may overlap. An attribute of free text, or with values that cannot be listed, lists none. */
export const annotationConfig = ({ kinds, joins, fields, confidence }: BratNames): string => {
  const kind = (id: string): string => kinds.get(id)?.name ?? '';
  const relations = Array.from(joins, ([join, { name }]) => {
    const { from, to, isMutual } = endsOf(join);
    return `${name}\tArg1:${kind(from)}, Arg2:${kind(to)}${isMutual ? ', <REL-TYPE>:symmetric' : ''}`;
  });
  const attributes = fields.map(({ name, kinds: of, choices }) => {
    const owners = (of ?? []).map(kind).filter((owner) => owner !== '');
    return `${name}\tArg:${owners.length === 0 ? '<ENTITY>' : owners.join('|')}${valuesOf(choices)}`;
  });
  return [
    '[entities]',
    ...Array.from(kinds.values(), ({ name }) => name),
    '',
    '[relations]',
    '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>',
    ...relations,
    '',
    '[events]',
    '',
    '[attributes]',
    ...attributes,
    `${confidence}\tArg:<RELATION>${valuesOf(confidenceSchema.options)}`,
    '',
  ].join('\n');
};

/** A label without what the configuration reads as its own signs. */
const shown = ({ name, label }: BratName): string => label.replace(/[|<>#\s\p{Cc}\u2028\u2029]+/gu, ' ').trim() || name;

/** `visual.conf`: the labels of the codebook, in whatever script. */
export const visualConfig = ({ kinds, joins, fields }: BratNames): string =>
  [
    '[labels]',
    ...[...kinds.values(), ...joins.values(), ...fields].map((each) => `${each.name} | ${shown(each)}`),
    '',
    '[drawing]',
    'SPAN_DEFAULT\tfgColor:black, bgColor:lightgreen, borderColor:darken',
    'ARC_DEFAULT\tcolor:black, arrowHead:triangle-5',
    'ATTRIBUTE_DEFAULT\tglyph:*',
    '',
  ].join('\n');
