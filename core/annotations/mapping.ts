// Owns what the labels of a file become here: a kind, a new kind, a tag, or nothing. It proposes; the analyst decides.

import { z } from 'zod';
import { relationKindSchema } from '../claims/relation';
import { findCode, ownCodes, type Codebook } from '../codebook/codebook';
import type { ForeignAnnotation, ForeignRelation } from './foreign-annotation';
import { kindCalled, labelKey, relationCalled } from './well-known-names';

/** What a label becomes. Annotations of a label that is only a tag go by what those without a label become. */
export const labelTargetSchema = z.discriminatedUnion('to', [
  /** A kind of the codebook, by its id. */
  z.object({ to: z.literal('kind'), code: z.string() }),
  /** A kind that is added to the codebook under the label's name. */
  z.object({ to: z.literal('new-kind') }),
  z.object({ to: z.literal('tag') }),
  z.object({ to: z.literal('nothing') }),
]);
export type LabelTarget = z.infer<typeof labelTargetSchema>;

export const relationTargetSchema = z.enum(['asserted-by', ...relationKindSchema.options, 'nothing']);

/** What each label and each name of a relation becomes. The label '' stands for annotations that have none. */
export const mappingSchema = z.object({
  labels: z.array(z.object({ label: z.string(), target: labelTargetSchema })),
  relations: z.array(z.object({ label: z.string(), target: relationTargetSchema })),
});
export type AnnotationMapping = z.infer<typeof mappingSchema>;

/** The name of the kind that bare highlights become, until the analyst says otherwise. */
export const UNLABELLED = 'Annotation';

const proposedTarget = (codebook: Codebook, label: string, isTagLike: boolean): LabelTarget => {
  const name = label === '' ? UNLABELLED : label;
  const own = ownCodes(codebook).find((code) => code.label === label);
  // What a project has given this very name to comes before what it is elsewhere.
  if (own !== undefined) return { to: 'kind', code: own.id };
  const known = label === '' ? null : kindCalled(label);
  if (known !== null && findCode(codebook, known) !== undefined) return { to: 'kind', code: known };
  const called = [...ownCodes(codebook), ...codebook.codes].find((code) => labelKey(code.label) === labelKey(name));
  if (called !== undefined) return { to: 'kind', code: called.id };
  return isTagLike && label !== '' ? { to: 'tag' } : { to: 'new-kind' };
};

/** How often each of some words occurs, in the order in which they come. */
const counted = (words: readonly string[]): { label: string; count: number }[] => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([label, count]) => ({ label, count }));
};

/** The labels of annotations with their counts, and '' for those that have none. */
export const labelsOf = (annotations: readonly ForeignAnnotation[]): { label: string; count: number }[] =>
  counted(annotations.flatMap(({ labels }) => (labels.length === 0 ? [''] : labels)));

export const relationLabelsOf = (relations: readonly ForeignRelation[]): { label: string; count: number }[] =>
  counted(relations.map(({ label }) => label));

/**
 * What is proposed for the labels of files, and for bare annotations. `isTagLike` is for formats in which labels are free tags: one that is no kind
 * by its name stays a tag, where elsewhere it would be a new kind.
 */
export const proposeMapping = (
  codebook: Codebook,
  labels: readonly { readonly label: string; readonly isTagLike: boolean }[],
  relations: readonly string[],
): AnnotationMapping => {
  const named = labels.filter(({ label }) => label !== '');
  return {
    labels: [...named, { label: '', isTagLike: false }].map(({ label, isTagLike }) => ({
      label,
      target: proposedTarget(codebook, label, isTagLike),
    })),
    relations: relations.map((label) => ({
      label,
      // A bare link between a claim and a source says who said it; between two claims it says nothing.
      target: label === '' ? 'asserted-by' : (relationCalled(label) ?? 'nothing'),
    })),
  };
};

/** A mapping made ready to be asked. */
export class Targets {
  readonly #labels: ReadonlyMap<string, LabelTarget>;
  readonly #relations: ReadonlyMap<string, AnnotationMapping['relations'][number]['target']>;

  constructor({ labels, relations }: AnnotationMapping) {
    this.#labels = new Map(labels.map(({ label, target }) => [label, target]));
    this.#relations = new Map(relations.map(({ label, target }) => [label, target]));
  }

  /** What an annotation becomes: the first of its labels that is a kind; the others stay as tags. Null for nothing. */
  of({ labels, tags }: Pick<ForeignAnnotation, 'labels' | 'tags'>): {
    /** The label it goes by, '' for none. */
    readonly label: string;
    readonly target: Extract<LabelTarget, { to: 'kind' | 'new-kind' }>;
    readonly tags: readonly string[];
  } | null {
    const isKind = (label: string): boolean => ['kind', 'new-kind'].includes(this.#labels.get(label)?.to ?? '');
    const isNothing = (label: string): boolean => this.#labels.get(label)?.to === 'nothing';
    if (labels.length > 0 && labels.every(isNothing)) return null;
    const label = labels.find(isKind) ?? '';
    const target = this.#labels.get(label);
    if (target?.to !== 'kind' && target?.to !== 'new-kind') return null;
    const others = [...labels.filter((each) => each !== label && !isNothing(each)), ...tags];
    return { label, target, tags: [...new Set(others.map((tag) => tag.trim()))].filter((tag) => tag !== '') };
  }

  /** True for a label that is kept as a tag beside another kind. */
  isTag(label: string): boolean {
    return this.#labels.get(label)?.to === 'tag';
  }

  /** True for the name of a kind that is not to be anything else here. */
  isOwnName(label: string): boolean {
    return (this.#labels.get(label)?.to ?? 'new-kind') === 'new-kind';
  }

  ofRelation(label: string): AnnotationMapping['relations'][number]['target'] {
    return this.#relations.get(label) ?? 'nothing';
  }
}
