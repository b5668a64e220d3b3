// Owns what an import of annotations brings into a workspace, once everything is placed and mapped: marks with what they
// say, how they belong together, and the articles that come along.

import type { Article } from '../article/article';
import type { TextRange } from '../text/trim-range';
import type { Analyst } from '../workspace/identity';
import type { ForeignAnnotation } from './foreign-annotation';
import type { OwnRecords, OwnRelationWords } from './own-words';
import type { RelationTarget } from './well-known-names';

/** One annotation, placed and with a kind. */
export interface Mark extends Pick<
  ForeignAnnotation,
  'author' | 'createdAt' | 'modifiedAt' | 'comment' | 'attributes' | 'tags' | 'own' | 'isOurs'
> {
  /** What relations of the batch name it by. */
  readonly key: string;
  readonly articleId: string;
  /** As they were placed, in UTF-16 code units of the article's text. */
  readonly ranges: readonly TextRange[];
  /** A kind of the codebook by its id, or a new one by its name, which is not blank. */
  readonly kind: { readonly code: string } | { readonly newKind: string };
}

export interface MarkRelation {
  readonly from: string;
  readonly to: string;
  readonly target: RelationTarget | 'nothing';
  /** As the file calls it. */
  readonly label: string;
  readonly own?: OwnRelationWords;
}

export interface AnnotationBatch {
  /** Who brings it in; annotations without an author are theirs. */
  readonly analyst: Analyst;
  /** Articles of texts that the files carry and the workspace does not have. */
  readonly articles: readonly Article[];
  readonly marks: readonly Mark[];
  readonly relations: readonly MarkRelation[];
  /** Claims and actors that marks name. */
  readonly own?: OwnRecords;
}
