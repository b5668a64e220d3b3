// The colours of mentions, as the window computes them: far enough apart for every kind of sight, and never between a
// reader and the letters. Kinds differ by shape first (channels.spec.ts); this is the second help.

import type { Page } from '@playwright/test';
import { OWN_COLOURS } from '../../core/codebook/looks';
import { asSeen, contrastOf, differenceOf, labDifference, over, SIGHTS, type Colour } from '../driver/colours';
import { tokenColours } from '../driver/painted-lines';
import { expect, test } from '../driver/shared-app';

/** From here on two colours are told apart at a glance (CIEDE2000), also when each is one thin line. */
const APART = 10;
/** WCAG 2.2, 1.4.3: letters on what is behind them. */
const LETTERS = 4.5;
/** WCAG 2.2, 1.4.11: lines and signs on what is behind them. */
const SIGNS = 3;

const KINDS = ['claim', 'source', 'contested', 'cue'] as const;
const FILLS = ['claim', 'source', 'contested', 'cue'] as const;

/** The colours that kinds of a project choose from; their lines differ from those of the built-in kinds by shape. */
const OWN = OWN_COLOURS.map((colour) => `code-${colour}` as const);

const TOKENS = [
  'paper',
  'ink',
  ...KINDS,
  ...OWN,
  'claim-fill',
  ...FILLS.flatMap((kind) => [`${kind}-fill-hover`, `${kind}-fill-strong`] as const),
] as const;

type Tokens = Record<(typeof TOKENS)[number], Colour>;

/** All that letters and lines may stand on. */
const groundsOf = (colours: Tokens): Record<string, Colour> => {
  const fill = over(colours['claim-fill'], colours.paper);
  const double = over(colours['claim-fill'], fill);
  const grounds: Record<string, Colour> = { page: colours.paper, claim: fill, 'two claims': double };
  for (const kind of FILLS) {
    for (const state of ['hover', 'strong'] as const) {
      const tint = colours[`${kind}-fill-${state}`];
      grounds[`${kind} ${state}`] = over(tint, colours.paper);
      grounds[`${kind} ${state} over a claim`] = over(tint, fill);
      // A chosen claim takes the fill of others away.
      if (kind !== 'claim') grounds[`${kind} ${state} over two claims`] = over(tint, double);
    }
  }
  return grounds;
};

const THEMES = [
  { name: 'light', media: { colorScheme: 'light', contrast: 'no-preference' } },
  { name: 'dark', media: { colorScheme: 'dark', contrast: 'no-preference' } },
  { name: 'light with more contrast', media: { colorScheme: 'light', contrast: 'more' } },
  { name: 'dark with more contrast', media: { colorScheme: 'dark', contrast: 'more' } },
] as const;

const tokensIn = async (page: Page, { media }: (typeof THEMES)[number]): Promise<Tokens> => {
  await page.emulateMedia(media);
  return tokenColours(page, TOKENS);
};

test.afterEach(async ({ shared: { page } }) => {
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
});

for (const theme of THEMES) {
  test(`${theme.name}: letters and lines can be read on every fill`, async ({ shared: { page } }) => {
    const colours = await tokensIn(page, theme);
    for (const [name, ground] of Object.entries(groundsOf(colours))) {
      expect.soft(contrastOf(colours.ink, ground), `letters on ${name}`).toBeGreaterThanOrEqual(LETTERS);
      for (const kind of [...KINDS, ...OWN]) {
        expect.soft(contrastOf(colours[kind], ground), `${kind} on ${name}`).toBeGreaterThanOrEqual(SIGNS);
      }
    }
  });

  test(`${theme.name}: the kinds’ colours are apart for all eyes`, async ({ shared: { page } }) => {
    const colours = await tokensIn(page, theme);
    const fill = over(colours['claim-fill'], colours.paper);
    for (const sight of SIGHTS) {
      const seen = (colour: Colour): Colour => asSeen(colour, sight);
      for (const [index, kind] of KINDS.entries()) {
        for (const other of KINDS.slice(index + 1)) {
          expect
            .soft(differenceOf(seen(colours[kind]), seen(colours[other])), `${sight}: ${kind} and ${other}`)
            .toBeGreaterThanOrEqual(APART);
        }
        expect
          .soft(differenceOf(seen(colours[kind]), seen(colours.ink)), `${sight}: ${kind} and the letters`)
          .toBeGreaterThanOrEqual(APART);
      }
      expect.soft(differenceOf(seen(fill), seen(colours.paper)), `${sight}: a claim`).toBeGreaterThanOrEqual(APART);
    }
  });
}

for (const theme of THEMES) {
  test(`${theme.name}: the colours of own kinds are apart from one another and from letters for all eyes`, async ({
    shared: { page },
  }) => {
    const colours = await tokensIn(page, theme);
    for (const [index, own] of OWN.entries()) {
      for (const sight of SIGHTS) {
        for (const other of [...OWN.slice(index + 1), 'ink'] as const) {
          const [one, another] = [asSeen(colours[own], sight), asSeen(colours[other], sight)];
          expect.soft(differenceOf(one, another), `${sight}: ${own} and ${other}`).toBeGreaterThanOrEqual(APART);
        }
      }
      for (const kind of KINDS)
        expect.soft(differenceOf(colours[own], colours[kind]), `${own} and ${kind}`).toBeGreaterThanOrEqual(APART);
    }
  });
}

// Sharma, Wu, Dalal, “The CIEDE2000 Color-Difference Formula” (2005), table 1, pairs 1, 7, 17, 19, 24 and 34.
test('the difference of colours is that of the published pairs', () => {
  for (const [one, other, difference] of [
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.5, 0], [56, -27, -3], 31.903],
    [[50, 2.5, 0], [50, 3.2592, 0.335], 1.0],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const) {
    expect(labDifference(one, other)).toBeCloseTo(difference, 4);
  }
});
