// Owns the look for near-duplicates of articles that have come in: it goes on in slices beside other work.

import { findingLikeTexts, type LikeText } from '../../core/queries/near-duplicates';
import type { Result } from '../../core/result';
import { carryOut, runInSlices, type Work } from '../store/work';
import type { WorkspaceStore } from '../store/workspace-store';

/** What some articles of a workspace are near-duplicates of; those that are like no other are left out. */
export const likeTextsOf = (
  store: WorkspaceStore,
  articleIds: readonly string[],
  work: Work = {},
): Promise<Result<ReadonlyMap<string, LikeText[]>>> =>
  carryOut(store.root, () => runInSlices(findingLikeTexts(new Set(articleIds), store.workspace.articles), work));
