// Owns a session in which claims are stated: texts with outlets, statements with what is said of them, and sources.

import type { Article } from '../article/article';
import type { EditCommand } from '../commands/command';
import type { Hop } from '../attribution/hop';
import type { ClaimMention } from '../mention/mention';
import { articleOf } from './article-of';
import { Session } from './session';

type ClaimEdit = Omit<Extract<Extract<EditCommand, { command: 'edit-mention' }>['edit'], { kind: 'claim' }>, 'kind'>;

/** An article of those words, by that outlet. */
export const articleBy = (outlet: string | null, text: string, number: number): Article => ({
  ...articleOf(text, `${String(number)}.txt`, number),
  outlet,
});

/** A hop that says nothing yet. */
export const BARE_HOP: Hop = { role: 'speaker', sourceId: null, actorId: null, cueId: null, mode: null };

export class ClaimSession extends Session {
  /** Makes a claim and returns its id. */
  claim(gloss: string, language: string | null = null): string {
    const [change] = this.do({ command: 'make-claim', gloss, language });
    if (change?.record !== 'claim') throw new Error('No claim was made');
    return change.id;
  }

  /** Marks the words of an article as stating a claim, and returns the mention's id. */
  state(article: Article, words: string, claimId: string, said: ClaimEdit = {}): string {
    const { id } = this.mark(article, 'claim', words);
    const target = { articleId: article.id, mentionId: id };
    this.do({ command: 'attach-mention', ...target, claimId });
    if (Object.keys(said).length > 0) this.do({ command: 'edit-mention', ...target, edit: { kind: 'claim', ...said } });
    return id;
  }

  /** Sets the chain of a claim mention. */
  chain(article: Article, mentionId: string, ...hops: readonly Partial<Hop>[]): void {
    this.do({
      command: 'set-attribution',
      articleId: article.id,
      mentionId,
      hops: hops.map((hop) => ({ ...BARE_HOP, ...hop })),
    });
  }

  /** The claim mention as it is now. */
  claimMention(id: string): ClaimMention {
    const found = this.mention(id);
    if (found.kind !== 'claim') throw new Error(`${id} is no claim mention`);
    return found;
  }
}
