// Owns the suggestions which source mentions an actor may be: those that are resolved to nobody and are called what the
// actor is called. It resolves none itself.

import { z } from 'zod';
import { quoteOf, type SourceMention } from '../mention/mention';
import type { PlacedMention, WorkspaceIndex } from '../queries/workspace-index';
import { idSchema } from '../workspace/identity';
import type { Actor } from './actor';
import { nameKey, nameKeysOf } from './name-key';

export const candidateSchema = z.object({
  articleId: idSchema,
  mentionId: idSchema,
  quote: z.string(),
  /** What the article calls it. */
  name: z.string(),
  /**
   * Why the name alone is not enough: another actor is called so too, or the source is not named, and two articles that
   * use the same wording may mean two people. Such a one is for the analyst to judge by itself.
   */
  doubt: z.enum(['shared-name', 'unnamed']).nullable(),
});

export type Candidate = z.infer<typeof candidateSchema>;

type Doubt = Candidate['doubt'];

const calledIn = (mention: SourceMention): string => (mention.name.trim() === '' ? quoteOf(mention) : mention.name);

const doubtOf = (mention: SourceMention, actor: Actor, called: number): Doubt => {
  if (mention.sourceType === 'unnamed' || actor.actorType === 'unnamed') return 'unnamed';
  return called > 1 ? 'shared-name' : null;
};

/** The suggestions for every actor that has any, by its id; article by article in the workspace's order. */
export const candidatesOf = (index: WorkspaceIndex): ReadonlyMap<string, readonly Candidate[]> => {
  const called = new Map<string, Actor[]>();
  for (const actor of index.workspace.actors) {
    for (const key of nameKeysOf(actor)) called.set(key, [...(called.get(key) ?? []), actor]);
  }
  const candidates = new Map<string, Candidate[]>();
  const suggest = ({ article, mention }: PlacedMention<SourceMention>): void => {
    const name = calledIn(mention);
    const actors = called.get(nameKey(name)) ?? [];
    for (const actor of actors) {
      const list = candidates.get(actor.id) ?? [];
      const doubt = doubtOf(mention, actor, actors.length);
      list.push({ articleId: article.id, mentionId: mention.id, quote: quoteOf(mention), name, doubt });
      candidates.set(actor.id, list);
    }
  };
  for (const article of index.workspace.articles) {
    for (const mention of article.mentions) {
      if (mention.kind !== 'source') continue;
      const isResolved = mention.actorId !== null && index.actors.has(mention.actorId);
      if (!isResolved) suggest({ article, mention });
    }
  }
  return candidates;
};
