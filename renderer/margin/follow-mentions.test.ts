import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolvePlacement } from '../../core/anchor/anchor';
import type { Mention } from '../../core/mention/mention';
import { countKinds, countOwnKinds } from '../../core/queries/article-summary';
import { afterAct, anyActs } from '../editor/testing/random-mentions';
import { countsOf } from './kind-counts';
import { partedByPlacement } from './shown-mentions';

const TEXT = 'The minister said that the office was closed. '.repeat(4);

test('what follows the mentions from act to act is what would be worked out of all of them', () => {
  fc.assert(
    fc.property(anyActs(TEXT), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (acts, asked) => {
      let mentions: Mention[] = [];
      for (const [number, act] of acts.entries()) {
        mentions = afterAct(mentions, act);
        // Now and then several acts come between two looks.
        if (asked[number] !== true) continue;
        expect(countsOf(mentions)).toEqual({ built: countKinds({ mentions }), own: countOwnKinds({ mentions }) });
        const isOrphan = ({ ranges }: Mention): boolean => resolvePlacement(TEXT, ranges) === 'orphan';
        expect(partedByPlacement(TEXT, mentions)).toEqual({
          placed: mentions.filter((mention) => !isOrphan(mention)),
          orphans: mentions.filter(isOrphan),
        });
      }
    }),
  );
});
