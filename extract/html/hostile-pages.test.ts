import { afterEach, describe, expect, test, vi } from 'vitest';
import { HOSTILE_PAGES, SEEN_WORD } from '../testing/hostile-pages';
import { readText } from '../testing/pages';

const sentinel = (): unknown => (globalThis as Record<string, unknown>)['hashiyaWasHere'];

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a page that wants to run or load something', () => {
  test('there are enough of them', () => {
    expect(HOSTILE_PAGES.length).toBeGreaterThan(60);
  });

  test.each(HOSTILE_PAGES)('%s', async (html) => {
    const asked: unknown[] = [];
    vi.stubGlobal('fetch', (address: unknown) => {
      asked.push(address);
      return Promise.reject(new Error('nothing is fetched'));
    });
    for (const body of ['found', 'whole'] as const) {
      const page = readText(`<!doctype html><html>${html}`, body);
      const text = page.blocks.map((block) => block.text).join('\n');
      // A frameset has frames in the place of a body, and nothing to see without them.
      if (!html.startsWith('<frameset')) expect(text.split(SEEN_WORD).length - 1).toBe(1);
      const addresses = page.blocks.flatMap(({ inlines }) => inlines.flatMap(({ address }) => address ?? []));
      expect(addresses.filter((address) => !/^(?:https?|mailto):/u.test(address))).toEqual([]);
    }
    await new Promise((resolve) => setImmediate(resolve));
    expect(sentinel()).toBeUndefined();
    expect(asked).toEqual([]);
  });
});
