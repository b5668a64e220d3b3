import { describe, expect, it } from 'vitest';
import { commonHeight, nearestLink } from './level';

const links = [
  { at: 100, other: 900 },
  { at: 300, other: 50 },
  { at: 320, other: 400 },
];

describe('nearestLink', () => {
  it('is the one nearest to the height, whatever order the other text has', () => {
    expect(nearestLink(links, 0, null)).toBe(links[0]);
    expect(nearestLink(links, 305, null)).toBe(links[1]);
    expect(nearestLink(links, 5000, null)).toBe(links[2]);
    expect(nearestLink([], 5, null)).toBeNull();
  });

  it('stays with the link that holds until another is clearly nearer', () => {
    const [first = null, second = null] = links;
    expect(nearestLink(links, 205, first)).toBe(first);
    expect(nearestLink(links, 195, second)).toBe(second);
    expect(nearestLink(links, 215, first)).toBe(second);
  });

  it('lets a link go that is no longer there', () => {
    expect(nearestLink(links, 290, { at: 290, other: 0 })).toBe(links[1]);
  });
});

describe('commonHeight', () => {
  it('is higher than wanted where one of the texts has no room above', () => {
    expect(commonHeight(200, 900, 50)).toBe(50);
    expect(commonHeight(200, 900, 500)).toBe(200);
  });
});
