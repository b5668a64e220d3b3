// Owns the command that resolves many source mentions to one actor.

import type { Environment } from '../environment';
import { indexOf } from '../queries/workspace-index';
import { fail, succeed, type Result } from '../result';
import type { Change } from '../workspace/change';
import type { Workspace } from '../workspace/workspace';
import type { CommandOf } from './command';
import { mentionChange } from './mention-commands';
import { touched } from './touched';

/** Resolves the mentions to the actor; those that are resolved to it already stay as they are. */
export const resolveSources = (
  workspace: Workspace,
  { actorId, mentions }: CommandOf<'resolve-sources'>,
  environment: Environment,
): Result<Change[]> => {
  const index = indexOf(workspace);
  if (!index.actors.has(actorId)) return fail('actor-missing', { actor: actorId });
  // By id, so that one that is named twice is resolved once.
  const changes = new Map<string, Change>();
  for (const { articleId, mentionId } of mentions) {
    if (!index.articles.has(articleId)) return fail('article-missing', { article: articleId });
    const placed = index.mentions.get(mentionId);
    if (placed?.article.id !== articleId) return fail('mention-missing', { mention: mentionId });
    const { article, mention } = placed;
    if (mention.kind !== 'source') return fail('kind-mismatch', { kind: mention.kind });
    if (mention.actorId === actorId) continue;
    changes.set(mentionId, mentionChange(article, mention, touched({ ...mention, actorId }, environment)));
  }
  return succeed([...changes.values()]);
};
