// Cases of rtl.md §8: each kind of mention has a channel of its own, and no two lines lie on each other, whatever lies over
// what: read off the screen's pixels, in every theme.

import type { MentionKind } from '../../core/mention/mention';
import { differenceOf, over, type Colour } from '../driver/colours';
import { articleOnDisk } from '../driver/files-on-disk';
import { glyphsOf, type Box, type Glyph } from '../driver/glyphs';
import { markDirectly, type WantedMention } from '../driver/mark-directly';
import { changedPixels, LINE_KINDS, lineRows, picturesOfText, tokenColours, type Rows } from '../driver/painted-lines';
import { expect, test } from '../driver/shared-app';

const WORDS = {
  'left to right': 'figures flew away after official staff typing jumped offers quickly',
  Persian: 'پیچیده بین سیاست جایی خبرگزاری گزارش چنین چیزی پایین کارمندان',
  'vocalised Arabic': 'قَالَ الوَزِيرُ إِنَّ الحُكُومَةَ فِي بَغْدَادَ لَمْ تُعْلِنْ شَيْئًا بَعْدُ',
  'pointed Hebrew': 'הַשָּׂר אָמַר כִּי חָמֵשׁ דְּמֻיּוֹת רִשְׁמִיּוֹת עָזְבוּ אֶת הַמָּקוֹם הַזֶּה',
  'Urdu in Nastaliq': 'وزیر کہا حکومت تک اعلان نہیں کیا خبر رساں ادارے',
} as const;

const KINDS: readonly MentionKind[] = ['claim', 'source', 'contested', 'cue'];

/** Every set of kinds there is, none left out but the empty one. */
const SETS: readonly (readonly MentionKind[])[] = Array.from({ length: 15 }, (_, index) =>
  KINDS.filter((_kind, place) => ((index + 1) >> place) % 2 === 1),
);

/** A word of a line, as the offsets of its line. */
interface Word {
  readonly block: string;
  readonly start: number;
  readonly end: number;
}

/** The words of lines that are the blocks b1, b2 …; each is also given in the text's own offsets. */
const wordsOf = (lines: readonly string[]): (Word & { from: number; to: number })[] => {
  let offset = 0;
  return lines.flatMap((line, index) => {
    const origin = offset;
    offset += line.length + 1;
    return [...line.matchAll(/\S+/gu)].map(({ 0: word, index: start }) => ({
      block: `b${String(index + 1)}`,
      start,
      end: start + word.length,
      from: origin + start,
      to: origin + start + word.length,
    }));
  });
};

const boxOf = (glyphs: readonly Glyph[], { start, end }: Word): Box => {
  const own = glyphs.filter((glyph) => start <= glyph.start && glyph.end <= end);
  return {
    left: Math.min(...own.map(({ left }) => left)),
    right: Math.max(...own.map(({ right }) => right)),
    top: Math.min(...own.map(({ top }) => top)),
    bottom: Math.max(...own.map(({ bottom }) => bottom)),
  };
};

/** How far under the line's own box its lowest line may hang, as a share of its height. */
const HANGS = 0.8;

interface Seen {
  readonly rows: Record<(typeof LINE_KINDS)[number], Rows | null>;
  readonly isFilled: boolean;
}

const expectApart = (kinds: readonly MentionKind[], { rows, isFilled }: Seen, what: string): void => {
  expect(isFilled, `${what}: the fill of a claim`).toBe(kinds.includes('claim'));
  for (const kind of LINE_KINDS) expect(rows[kind] !== null, `${what}: the line of ${kind}`).toBe(kinds.includes(kind));
  const lines = LINE_KINDS.flatMap((kind) => rows[kind] ?? []).sort((one, other) => one.top - other.top);
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next !== undefined) expect(line.bottom, `${what}: no line on another`).toBeLessThan(next.top);
  }
};

for (const [name, line] of Object.entries(WORDS)) {
  test(`P4: ${name}: every overlap of the four kinds shows each of them, in light and dark`, async ({
    shared: { app, page, workspace, openLines },
  }) => {
    const words = line.split(' ');
    const lines = [words.slice(0, 5), words.slice(5, 10), words.slice(0, 5)].map((some) => some.join(' '));
    const file = await openLines(...lines);
    const places = wordsOf(lines);
    const wanted: WantedMention[] = SETS.flatMap((kinds, index) => {
      const { from, to } = places[index] ?? { from: 0, to: 0 };
      return kinds.map((kind) => ({ kind, parts: [{ start: from, end: to }] }));
    });
    await markDirectly(page, workspace, file, wanted);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      const { bare: before, painted: after } = await picturesOfText(app, page);
      const colours = await tokenColours(page, ['paper', 'claim-fill', 'source', 'contested', 'cue']);
      const fill = over(colours['claim-fill'], colours.paper);
      for (const [index, kinds] of SETS.entries()) {
        const place = places[index];
        if (place === undefined) throw new Error('there are too few words');
        const word = boxOf(await glyphsOf(page, place.block), place);
        const height = word.bottom - word.top;
        // Below the letters' middle there are lines, above it there are none.
        const below = { ...word, top: word.top + height * 0.6, bottom: word.bottom + height * HANGS };
        const pixels = changedPixels(before, after, word);
        const filled = pixels.filter(({ colour }) => differenceOf(colour, fill) < 4).length;
        expectApart(
          kinds,
          {
            rows: lineRows(changedPixels(before, after, below), colours),
            isFilled: filled > ((word.right - word.left) * height) / 4,
          },
          `${theme}, ${kinds.join(' over ')}`,
        );
      }
    }
  });
}

/** Rows of the picture in which something changed, joined where they follow each other. */
const bandsOf = (pixels: readonly { x: number; y: number }[]): Rows[] => {
  const bands: Rows[] = [];
  for (const y of [...new Set(pixels.map((pixel) => pixel.y))].sort((one, other) => one - other)) {
    const last = bands.at(-1);
    if (last !== undefined && y === last.bottom + 1) bands[bands.length - 1] = { ...last, bottom: y };
    else bands.push({ top: y, bottom: y });
  }
  return bands;
};

for (const theme of ['light', 'dark'] as const) {
  test(`P4: in forced colours (${theme}) a claim has a fill and a line on top, and three lines stand apart`, async ({
    shared: { app, page, workspace, openLines },
  }) => {
    const lines = ['nnnnnn nnnnnn nnnnnn nnnnnn nnnnnn', 'سسسسس سسسسس سسسسس سسسسس سسسسس'];
    const file = await openLines(...lines);
    await page.emulateMedia({ colorScheme: theme, forcedColors: 'active' });
    try {
      const places = wordsOf(lines);
      await markDirectly(
        page,
        workspace,
        file,
        places.flatMap(
          ({ from, to }, index) =>
            [KINDS, ['claim'], ['source'], ['contested'], ['cue']][index % 5]?.map((kind) => ({
              // The lists hold nothing but kinds.
              kind: kind as MentionKind,
              parts: [{ start: from, end: to }],
            })) ?? [],
        ),
      );
      const { bare: before, painted: after } = await picturesOfText(app, page);
      for (const [index, place] of places.entries()) {
        const word = boxOf(await glyphsOf(page, place.block), place);
        const height = word.bottom - word.top;
        const paper = before.colourAt(2, 2);
        const isPaper = (colour: Colour): boolean => differenceOf(colour, { ...paper, alpha: 1 }) < 3;
        const pixels = changedPixels(before, after, { ...word, bottom: word.bottom + height * HANGS }).filter(
          ({ colour }) => !isPaper(colour),
        );
        const what = `${place.block}, word ${String(index % 5)}`;
        // Only in the rows above and below the letters is it sure that a change is no letter's.
        const above = pixels.filter(({ y }) => y < word.top + 4);
        // Rows are whole px, and the line of letters begins within one (211.89): the two rows of a cue's dots begin 21.1 px
        // below its top, those of a source 22.1. From 0.86 of its 25 px on (21.5) the first row of the dots would be missed.
        const deepest = word.top + height * (place.block === 'b1' ? 0.84 : 0.97);
        const below = pixels.filter(({ y }) => y > deepest);
        const under = bandsOf(below);
        const hasClaim = index % 5 < 2;
        expect(above.length > 0, `${what}: the top of a claim`).toBe(hasClaim);
        if (hasClaim) {
          const top = above.filter(({ y }) => y <= word.top + 1);
          const rest = pixels.filter(({ y }) => y > word.top + 2 && y < word.top + 6);
          const [line, fill] = [top[0]?.colour, rest[0]?.colour];
          if (line === undefined || fill === undefined) throw new Error(`${what}: no claim is seen`);
          expect(differenceOf(line, fill), `${what}: the line on top of the fill`).toBeGreaterThan(20);
          expect(differenceOf(fill, { ...paper, alpha: 1 }), `${what}: the fill`).toBeGreaterThan(10);
        }
        if (index % 5 === 1) continue;
        const wave = under.filter(({ top, bottom }) => bottom - top >= 4);
        if (index % 5 === 3) expect(wave.length, `${what}: a wave`).toBe(1);
        if (index % 5 === 2 || index % 5 === 4) {
          expect(
            under.map(({ top, bottom }) => bottom - top + 1),
            `${what}: one thin line`,
          ).toEqual([2]);
          const share = below.length / (2 * (word.right - word.left));
          if (index % 5 === 2) expect(share, `${what}: a line without gaps`).toBeGreaterThan(0.9);
          else expect(share, `${what}: a line of dots`).toBeLessThan(0.8);
        }
      }
    } finally {
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    }
  });
}

test('P4: two mentions of one kind that cross, touch or lie one in the other are told apart', async ({
  shared: { app, page, workspace, openLines },
}) => {
  const lines = ['first second third fourth fifth sixth', 'اول دوم سوم چهارم پنجم ششم'];
  const all = [...lines, ...lines, ...lines];
  const file = await openLines(...all);
  const places = wordsOf(all);
  const at = (line: number, first: number, last: number): { start: number; end: number } => ({
    start: places[line * 6 + first]?.from ?? 0,
    end: places[line * 6 + last]?.to ?? 0,
  });
  const wanted = (['claim', 'source', 'contested'] as const).flatMap((kind, index) =>
    [2 * index, 2 * index + 1].flatMap((line) => [
      { kind, parts: [at(line, 0, 1)] },
      { kind, parts: [{ start: at(line, 1, 1).start, end: at(line, 2, 2).end }] },
      // Touches the one before.
      { kind, parts: [{ start: at(line, 2, 2).end, end: at(line, 3, 3).end }] },
      { kind, parts: [at(line, 4, 5)] },
      { kind, parts: [at(line, 5, 5)] },
    ]),
  );
  await markDirectly(page, workspace, file, wanted);
  const { bare: before, painted: after } = await picturesOfText(app, page);
  const colours = await tokenColours(page, ['paper', 'claim', 'claim-fill', 'source', 'contested', 'cue']);
  const fill = over(colours['claim-fill'], colours.paper);
  for (const [index, kind] of (['claim', 'source', 'contested'] as const).entries()) {
    for (const line of [2 * index, 2 * index + 1]) {
      const block = `b${String(line + 1)}`;
      const glyphs = await glyphsOf(page, block);
      // A stretch of the line by its words: where two lie, and where one does.
      const look = (word: number): string => {
        const place = places[line * 6 + word];
        if (place === undefined) throw new Error('there are too few words');
        const box = boxOf(glyphs, place);
        const height = box.bottom - box.top;
        if (kind === 'claim') {
          const pixels = changedPixels(before, after, box);
          const dark = pixels.filter(
            ({ colour }) => differenceOf(colour, over(colours['claim-fill'], fill)) < 3,
          ).length;
          const lid = pixels.filter(
            ({ y, colour }) => y <= box.top + 2 && differenceOf(colour, colours.claim) < 25,
          ).length;
          return `${dark > pixels.length / 4 ? 'dark' : 'light'}${lid > (box.right - box.left) / 2 ? ' with a line' : ''}`;
        }
        const under = { ...box, top: box.top + height * 0.6, bottom: box.bottom + height * HANGS };
        const rows = lineRows(changedPixels(before, after, under), colours)[kind];
        if (rows === null) throw new Error(`${kind} is not seen`);
        return `${String(Math.round(rows.top - box.top))}–${String(Math.round(rows.bottom - box.top))}`;
      };
      const [one, both, other, touching, , inside] = [0, 1, 2, 3, 4, 5].map(look);
      const what = `${kind} in ${block}`;
      expect(new Set([one, both, other]).size, `${what}: one, both, the other`).toBe(3);
      expect(touching, `${what}: what touches`).not.toBe(other);
      expect(inside, `${what}: what lies inside`).not.toBe(look(4));
    }
  }
  expect((await articleOnDisk(workspace, file)).mentions).toHaveLength(30);
});
