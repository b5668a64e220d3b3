// Owns what every annotation of an export has: its IRI, its motivation, who made it and when, its bodies. What is not said
// is left out, since JSON-LD has no use for null.

import type { Article } from '../../article/article';
import type { WorkspaceIndex } from '../../queries/workspace-index';
import { directionOfLine } from '../../text/direction';
import type { OffsetMap } from '../../text/offset-units';
import { iriOf } from './iri';

/** The motivations of the standard that we use; bodies have them as purposes. */
export type Motivation =
  'assessing' | 'classifying' | 'commenting' | 'describing' | 'identifying' | 'linking' | 'tagging';

type Fields = Readonly<Record<string, unknown>>;

export interface W3cAnnotation extends Fields {
  readonly id: string;
  readonly type: 'Annotation';
}

/** What the making of annotations needs of the workspace. */
export interface Writing {
  readonly index: WorkspaceIndex;
  /** What annotations name each article by, by the article's id. */
  readonly sources: ReadonlyMap<string, string>;
  /** The names of the analysts, by their ids. */
  readonly analysts: ReadonlyMap<string, string>;
  /** The way of an article's offsets into the unit of the export. */
  readonly mapOf: (article: Article) => OffsetMap;
}

/** Fields without those that say nothing: null, undefined, empty strings and lists. */
export const said = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** Words as a body. Blank ones are no body. */
export const textualBody = (
  value: string,
  purpose: Motivation,
  { language = null, ...more }: Fields & { readonly language?: string | null } = {},
): Record<string, unknown>[] =>
  value.trim() === ''
    ? []
    : [
        said({
          type: 'TextualBody',
          purpose,
          value,
          format: 'text/plain',
          language,
          textDirection: directionOfLine(value),
          ...more,
        }),
      ];

interface Authored {
  readonly createdAt: string;
  readonly createdBy: string;
  readonly modifiedAt?: string;
  readonly modifiedBy?: string;
}

/** Who made a record and when, and who changed it last. */
export const authorship = ({ analysts }: Writing, record: Authored): Record<string, unknown> => {
  const person = (id: string): Record<string, unknown> =>
    said({ id: iriOf(id), type: 'Person', name: analysts.get(id) });
  const { createdAt, createdBy, modifiedAt, modifiedBy } = record;
  return said({
    creator: person(createdBy),
    created: createdAt,
    modified: modifiedAt === createdAt ? null : modifiedAt,
    'hashiya:modifiedBy': modifiedBy === undefined || modifiedBy === createdBy ? null : person(modifiedBy),
  });
};

/** An annotation in the order of fields that all have. `record` says what of ours it is. */
export const annotation = (
  id: string,
  record: string,
  motivation: Motivation,
  { body, target, ...more }: Fields & { readonly body?: readonly Fields[]; readonly target: unknown },
): W3cAnnotation => ({
  id,
  type: 'Annotation',
  motivation,
  ...said({ 'hashiya:record': record, body: oneOrAll(body), target: oneOrAll(target), ...more }),
});

/** One thing by itself, several as a list: simple readers expect no lists of one. */
const oneOrAll = (value: unknown): unknown => (Array.isArray(value) && value.length === 1 ? value[0] : value);
