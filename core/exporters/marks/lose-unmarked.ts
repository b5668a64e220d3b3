// Owns the report of claims and actors that a format has only where a mark stands for them.

import type { Workspace } from '../../workspace/workspace';
import type { LossCollector } from '../loss';
import type { MarkedArticle } from './marked-articles';

/** Reports the claims that no mark states, and the actors that none names. */
export const loseUnmarked = (workspace: Workspace, marked: readonly MarkedArticle[], losses: LossCollector): void => {
  const mentions = marked.flatMap(({ marks }) => marks.map(({ mention }) => mention));
  const claims = new Set(mentions.map((mention) => (mention.kind === 'claim' ? mention.claimId : null)));
  const actors = new Set(mentions.map((mention) => (mention.kind === 'source' ? mention.actorId : null)));
  for (const { id, gloss } of workspace.claims) if (!claims.has(id)) losses.add('claim', gloss);
  for (const { id, name } of workspace.actors) if (!actors.has(id)) losses.add('actor', name);
};
