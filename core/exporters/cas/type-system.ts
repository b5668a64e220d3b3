// Owns the types that a CAS of ours declares: every document has all of them, the same for a whole workspace, so that
// documents can be put together.

import type { Workspace } from '../../workspace/workspace';
import { questionsOf, saidBy, slotName } from '../said-values';
import {
  ANNOTATION_TYPE,
  ARTICLE_TYPE,
  DOCUMENT_TYPE,
  FROM,
  MENTION_TYPE,
  RELATION_TYPE,
  TO,
  type CasFeature,
  type CasType,
} from './cas-json';

const STRING = 'uima.cas.String';
const STRINGS = 'uima.cas.StringArray';

const feature = (name: string, range: string, description?: string): [string, CasFeature] => [
  name,
  { '%NAME': name, '%RANGE': range, ...(description === undefined ? {} : { '%DESCRIPTION': description }) },
];

const typeOf = (name: string, superType: string, features: readonly [string, CasFeature][]): [string, CasType] => [
  name,
  { '%NAME': name, '%SUPER_TYPE': superType, ...Object.fromEntries(features) },
];

const strings = (...names: readonly string[]): [string, CasFeature][] => names.map((name) => feature(name, STRING));

/** What is written of a mention besides the answers to what its kind asks. */
const MENTION_FEATURES = [
  'mentionId',
  'code',
  'kind',
  /** The words themselves, against which a reader can check its way of counting. */
  'quote',
  'note',
  'claimId',
  'claim',
  'actorId',
  'actor',
  'author',
  'createdAt',
  'modifiedAt',
] as const;

/** Java takes letters of any script in names of features, digits and `_`. */
const identifier = (words: string): string => words.replace(/[^\p{L}\p{N}_]+/gu, '_').replace(/^(?=\p{N})/u, '_');

const camelCase = (key: string): string => key.replace(/-(\p{L})/gu, (_, letter: string) => letter.toUpperCase());

/** The names of features for what mentions of a workspace say, by the keys of questions. */
export interface AnswerFeatures {
  readonly names: ReadonlyMap<string, string>;
  readonly features: readonly [string, CasFeature][];
}

/** The feature of each question that the codebook asks or a mention answers; two that would have one name are numbered. */
export const answerFeatures = ({ codebook, articles }: Workspace): AnswerFeatures => {
  const asked = [
    ...codebook.codes.flatMap(questionsOf),
    ...codebook.slots.map(({ id }) => ({ key: `slot ${id}`, name: slotName(codebook, id) })),
    ...articles.flatMap(({ mentions }) => mentions.flatMap((mention) => saidBy(codebook, mention))),
  ];
  const taken = new Set<string>([...MENTION_FEATURES, 'tags', 'sofa', 'begin', 'end']);
  const names = new Map<string, string>();
  const features: [string, CasFeature][] = [];
  for (const { key, name } of asked) {
    if (names.has(key)) continue;
    const [sort = '', ...id] = key.split(' ');
    const base = id.length === 0 ? camelCase(key) : `${sort}_${identifier(name)}`;
    let free = base;
    for (let number = 2; taken.has(free); number += 1) free = `${base}_${String(number)}`;
    taken.add(free);
    names.set(key, free);
    features.push(feature(free, STRING, name));
  }
  return { names, features };
};

export const typeSystem = ({ features }: AnswerFeatures): Readonly<Record<string, CasType>> =>
  Object.fromEntries([
    typeOf(DOCUMENT_TYPE, 'uima.tcas.DocumentAnnotation', [
      ...strings('documentTitle', 'documentId', 'documentUri', 'collectionId', 'documentBaseUri'),
      feature('isLastSegment', 'uima.cas.Boolean'),
    ]),
    typeOf(ARTICLE_TYPE, 'uima.cas.AnnotationBase', strings('outlet', 'byline', 'publishedOn', 'direction')),
    typeOf(MENTION_TYPE, ANNOTATION_TYPE, [...strings(...MENTION_FEATURES), feature('tags', STRINGS), ...features]),
    typeOf(RELATION_TYPE, ANNOTATION_TYPE, [
      feature(FROM, MENTION_TYPE),
      feature(TO, MENTION_TYPE),
      ...strings('label', 'note', 'confidence', 'author', 'createdAt'),
    ]),
  ]);
