// Owns the gathering of what a format's file holds while it is read: ids are made one of their kind, losses are counted,
// and what would be more than can be looked through is refused.

import { shorten } from '../text/shorten';
import { fail, succeed, type Result } from '../result';
import type {
  AnnotationFormat,
  ForeignAnnotation,
  ForeignAnnotations,
  ForeignRelation,
  ForeignSource,
  Loss,
  OffsetUnit,
} from './foreign-annotation';

/** More annotations than this in one file are refused: nobody can look through their report. */
export const MOST_ANNOTATIONS = 20_000;

/** How many of each loss are named. */
const MOST_EXAMPLES = 5;

export class Collector {
  readonly #sources = new Map<string, ForeignSource>();
  readonly #annotations = new Map<string, ForeignAnnotation>();
  readonly #relations: ForeignRelation[] = [];
  readonly #losses = new Map<Loss, { count: number; examples: string[] }>();

  constructor(
    private readonly format: AnnotationFormat,
    private readonly unit: OffsetUnit,
    /** Names the file in failures. */
    private readonly file: string,
  ) {}

  /** Enters a source; what a later mention of it knows more is added. */
  source(source: ForeignSource): void {
    const known = this.#sources.get(source.key);
    this.#sources.set(
      source.key,
      known === undefined
        ? source
        : {
            key: source.key,
            url: known.url ?? source.url,
            fileName: known.fileName ?? source.fileName,
            title: known.title ?? source.title,
            text: known.text ?? source.text,
          },
    );
  }

  /** Enters an annotation. One whose id is taken gets another, and relations go on to mean the first. */
  annotation(annotation: ForeignAnnotation): void {
    let { id } = annotation;
    for (let number = 2; this.#annotations.has(id); number += 1) id = `${annotation.id} (${String(number)})`;
    this.#annotations.set(id, { ...annotation, id });
  }

  relation(relation: ForeignRelation): void {
    this.#relations.push(relation);
  }

  lose(loss: Loss, example: string, count = 1): void {
    const known = this.#losses.get(loss) ?? { count: 0, examples: [] };
    known.count += count;
    if (known.examples.length < MOST_EXAMPLES && example !== '') known.examples.push(shorten(example, 120));
    this.#losses.set(loss, known);
  }

  /** True once there is more than can be taken. */
  get isFull(): boolean {
    return this.#annotations.size > MOST_ANNOTATIONS;
  }

  /** Appends to the comment of an annotation that is there; false where it is not. */
  addToComment(id: string, words: string): boolean {
    const known = this.#annotations.get(id);
    if (known === undefined) return false;
    this.#annotations.set(id, { ...known, comment: known.comment === '' ? words : `${known.comment}\n\n${words}` });
    return true;
  }

  /** All of it, or why it is not taken. Relations of which an end is not there are lost. */
  finish(): Result<ForeignAnnotations> {
    if (this.isFull) {
      return fail('annotations-too-many', { file: this.file, limit: MOST_ANNOTATIONS });
    }
    const relations = this.#relations.filter((relation) => {
      // The claims that one of ours joins may come in without a mention.
      const joinsClaims = relation.own !== undefined && relation.own.claims !== null;
      const isWhole = joinsClaims || (this.#annotations.has(relation.from) && this.#annotations.has(relation.to));
      if (!isWhole) this.lose('relation-end', `${relation.label} ${relation.from} – ${relation.to}`);
      return isWhole;
    });
    return succeed({
      format: this.format,
      unit: this.unit,
      sources: [...this.#sources.values()],
      annotations: [...this.#annotations.values()],
      relations,
      losses: [...this.#losses].map(([loss, { count, examples }]) => ({ loss, count, examples })),
    });
  }
}
