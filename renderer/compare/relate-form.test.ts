import { describe, expect, it } from 'vitest';
import type { ClaimMention } from '../../core/mention/mention';
import { articleOf } from '../../core/testing/article-of';
import { Session } from '../../core/testing/session';
import type { MentionPair } from './relate-acts';
import {
  dropForm,
  formOf,
  hasOrder,
  isComplete,
  isSameAlready,
  keepForm,
  leadingSide,
  sidesToWord,
} from './relate-form';

const article = articleOf('China trains Syrians. Moscow strikes.', 'en.txt');

const pairOf = (leftGloss: string, rightGloss: string): MentionPair => {
  const session = new Session([article]);
  const made = [
    [session.mark(article, 'claim', 'China trains Syrians').id, leftGloss],
    [session.mark(article, 'claim', 'Moscow strikes').id, rightGloss],
  ] as const;
  for (const [mentionId, gloss] of made)
    if (gloss !== '')
      session.do({ command: 'edit-mention', articleId: article.id, mentionId, edit: { kind: 'claim', gloss } });
  const picked = (id: string) => ({ articleId: article.id, mention: session.mention(id) as ClaimMention });
  return { left: picked(made[0][0]), right: picked(made[1][0]) };
};

describe('the form to relate two mentions', () => {
  it('asks for words only where a mention states no claim, and offers its quote', () => {
    const pair = pairOf('', 'Moscow bombs');
    const form = { ...formOf(pair), kind: 'supports' as const };
    expect(sidesToWord(pair, form)).toEqual(['left']);
    expect(form.glosses.left).toBe('China trains Syrians');
    expect(isComplete(pair, form)).toBe(true);
    expect(isComplete(pair, { ...form, glosses: { ...form.glosses, left: ' ' } })).toBe(false);
    expect(isComplete(pair, { ...form, kind: null })).toBe(false);
  });

  it('keeps the claim that is there when both are to state one', () => {
    const pair = pairOf('', 'Moscow bombs');
    const form = { ...formOf(pair), kind: 'same-claim' as const };
    expect(hasOrder(pair, 'same-claim')).toBe(false);
    expect(leadingSide(pair, form)).toBe('right');
    expect(sidesToWord(pair, form)).toEqual([]);
  });

  it('lets the analyst choose whose claim stays where both or neither state one, and asks for one wording', () => {
    const both = pairOf('China trains', 'Moscow bombs');
    expect(hasOrder(both, 'same-claim')).toBe(true);
    const neither = pairOf('', '');
    const form = { ...formOf(neither), kind: 'same-claim' as const, fromSide: 'right' as const };
    expect(sidesToWord(neither, form)).toEqual(['right']);
  });

  it('has an order for what leads from one claim to the other, and none for what holds both ways', () => {
    const pair = pairOf('China trains', 'Moscow bombs');
    expect(hasOrder(pair, 'retracts')).toBe(true);
    expect(hasOrder(pair, 'contradicts')).toBe(false);
  });

  it('can say nothing of mentions that state one claim already', () => {
    const pair = pairOf('China trains', 'Moscow bombs');
    const same = {
      ...pair,
      right: { ...pair.right, mention: { ...pair.right.mention, claimId: pair.left.mention.claimId } },
    };
    expect(isSameAlready(same)).toBe(true);
    expect(isComplete(same, { ...formOf(same), kind: 'supports' })).toBe(false);
  });

  it('comes back as it was left, until it is saved', () => {
    const pair = pairOf('', '');
    keepForm(pair, { ...formOf(pair), rationale: 'since' });
    expect(formOf(pair).rationale).toBe('since');
    dropForm(pair);
    expect(formOf(pair).rationale).toBe('');
  });
});
