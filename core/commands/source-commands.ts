// Owns what the commands on sources do: which sources assert a claim, and which actor a source is.

import { namesOf, newActor, type Actor } from '../actors/actor';
import type { Article } from '../article/article';
import type { Environment } from '../environment';
import { fail, succeed, type Result } from '../result';
import type { Mention } from '../mention/mention';
import type { Change } from '../workspace/change';
import type { Workspace } from '../workspace/workspace';
import type { CommandOf } from './command';

/** Says that a source asserts a claim. Saying it twice changes nothing. */
export const linkSource = (
  workspace: Workspace,
  article: Article,
  command: CommandOf<'link-source'>,
  environment: Environment,
): Result<Change[]> => {
  const claim = article.mentions.find((mention) => mention.id === command.claimMentionId);
  if (claim === undefined) return fail('mention-missing', { mention: command.claimMentionId });
  if (claim.kind !== 'claim') return fail('kind-mismatch', { kind: claim.kind });
  const source = workspace.articles
    .flatMap((holder) => holder.mentions)
    .find((mention) => mention.id === command.sourceMentionId);
  if (source === undefined) return fail('mention-missing', { mention: command.sourceMentionId });
  if (source.kind !== 'source') return fail('kind-mismatch', { kind: source.kind });
  if (article.links.some((link) => link.from === claim.id && link.to === source.id)) return succeed([]);
  const id = environment.newId();
  return succeed([
    {
      record: 'link',
      articleId: article.id,
      id,
      before: null,
      after: {
        id,
        kind: 'asserted-by',
        from: claim.id,
        to: source.id,
        createdAt: environment.now(),
        createdBy: environment.analystId,
      },
    },
  ]);
};

/** Takes a link back. */
export const unlinkSource = (article: Article, command: CommandOf<'unlink-source'>): Result<Change[]> => {
  const link = article.links.find((candidate) => candidate.id === command.linkId);
  if (link === undefined) return fail('link-missing', { link: command.linkId });
  return succeed([{ record: 'link', articleId: article.id, id: link.id, before: link, after: null }]);
};

/** Says which actor a source mention is: one in the registry, a new one, or none. */
export const setActor = (
  workspace: Workspace,
  article: Article,
  mention: Mention,
  command: CommandOf<'set-actor'>,
  environment: Environment,
): Result<Change[]> => {
  if (mention.kind !== 'source') return fail('kind-mismatch', { kind: mention.kind });
  const chosen = command.actor;
  const known =
    chosen === null
      ? undefined
      : workspace.actors.find((actor) =>
          'id' in chosen ? actor.id === chosen.id : namesOf(actor).includes(chosen.name),
        );
  if (chosen !== null && 'id' in chosen && known === undefined) return fail('actor-missing', { actor: chosen.id });
  const made: Actor | null =
    chosen !== null && 'name' in chosen && known === undefined
      ? newActor(chosen.name, mention.sourceType, environment)
      : null;
  const after: Mention = {
    ...mention,
    actorId: made?.id ?? known?.id ?? null,
    modifiedAt: environment.now(),
    modifiedBy: environment.analystId,
  };
  return succeed([
    ...(made === null ? [] : [{ record: 'actor', id: made.id, before: null, after: made } satisfies Change]),
    { record: 'mention', articleId: article.id, id: mention.id, before: mention, after },
  ]);
};
