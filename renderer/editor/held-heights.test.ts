import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolvePlacement } from '../../core/anchor/anchor';
import { differenceOf, indexMentions } from '../../core/mention/interval-index';
import type { Mention } from '../../core/mention/mention';
import { HeldHeights } from './held-heights';
import { heightsOf } from './mention-levels';
import { afterAct, anyActs } from './testing/random-mentions';

const TEXT = 'The minister said that the office was closed. '.repeat(4);

const isPlaced = ({ ranges }: Mention): boolean => resolvePlacement(TEXT, ranges) === 'placed';

/** Levels by id, as they are chosen from nothing. */
const chosenAnew = (mentions: readonly Mention[]): Map<string, number> =>
  new Map([...heightsOf(mentions.filter(isPlaced))].map(([id, { level }]) => [id, level]));

test('levels are those that are chosen anew for all mentions, whatever was done to them and whoever was asked for', () => {
  const asked = fc.array(fc.nat(40), { maxLength: 5 });
  fc.assert(
    fc.property(anyActs(TEXT), fc.array(asked, { minLength: 12, maxLength: 12 }), (acts, questions) => {
      const heights = new HeldHeights(isPlaced);
      let mentions: Mention[] = [];
      let index = indexMentions(mentions);
      /** Those that were asked for: who asks wants to hear of every change. */
      let known: Mention[] = [];
      for (const [number, act] of acts.entries()) {
        const [before, next] = [chosenAnew(mentions), afterAct(mentions, act)];
        const now = chosenAnew(next);
        const { gone, added } = differenceOf(mentions, next);
        index = indexMentions(next, index);
        const changed = heights.follow(index, gone, added);
        // An edit leaves a mention what it is; one that has become an orphan has no height that anyone still knows of.
        known = next.filter((mention) => isPlaced(mention) && known.some(({ id }) => id === mention.id));
        for (const mention of known) {
          expect(changed.includes(mention)).toBe(before.get(mention.id) !== now.get(mention.id));
        }
        mentions = next;
        for (const each of questions[number] ?? []) {
          const mention = mentions[each];
          if (mention === undefined || !isPlaced(mention)) continue;
          expect(heights.levelOf(mention)).toBe(now.get(mention.id));
          known.push(mention);
        }
      }
      const last = chosenAnew(mentions);
      for (const mention of mentions.filter(isPlaced)) expect(heights.levelOf(mention)).toBe(last.get(mention.id));
    }),
  );
});
