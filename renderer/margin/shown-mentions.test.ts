import { describe, expect, it } from 'vitest';
import type { Mention } from '../../core/mention/mention';
import { EVERY_MENTION } from '../../core/queries/filter-mentions';
import { smallWorkspace } from '../../core/testing/workspaces';
import { partedByPlacement, shownMentions } from './shown-mentions';

const { articles, claims } = smallWorkspace();
const { text = '', mentions = [] } = articles[0] ?? {};
const hidden = { ...EVERY_MENTION, hiddenCodes: new Set(['claim', 'source', 'contested', 'cue']) };

describe('the mentions with a card', () => {
  it('are the very list of the article where nothing is filtered', () => {
    expect(shownMentions({ mentions }, EVERY_MENTION, claims, null)).toBe(mentions);
  });

  it('have the chosen one among them whatever the filter says', () => {
    const [first] = mentions;
    expect(shownMentions({ mentions }, hidden, claims, null)).toEqual([]);
    expect(shownMentions({ mentions }, hidden, claims, first?.id ?? null)).toEqual([first]);
  });

  it('follow a mention that was changed, under the same filter', () => {
    const tagged = { ...EVERY_MENTION, tag: 'new' };
    expect(shownMentions({ mentions }, tagged, claims, null)).toEqual([]);
    const changed = mentions.map((mention, index) => (index === 1 ? { ...mention, tags: ['new'] } : mention));
    expect(shownMentions({ mentions: changed }, tagged, claims, null)).toEqual([changed[1]]);
  });

  it('are parted by whether their words stand in the text they are asked about', () => {
    const lost = mentions.map((mention, index): Mention =>
      index === 0 ? { ...mention, ranges: mention.ranges.map((range) => ({ ...range, quote: 'gone' })) } : mention,
    );
    expect(partedByPlacement(text, mentions)).toEqual({ placed: mentions, orphans: [] });
    expect(partedByPlacement(text, lost)).toEqual({ placed: lost.slice(1), orphans: lost.slice(0, 1) });
    // The same mentions on another text: what was known of them does not hold there.
    expect(partedByPlacement('', mentions).placed).toEqual([]);
  });
});
