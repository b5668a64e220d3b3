// Cases of rtl.md §8: dragging over text where directions meet marks the letters that the pointer went over.

import { dragLetters } from '../driver/letters';
import { onlyMention, placesOf } from '../driver/marked';
import { boxesOfMention, expectPainted } from '../driver/painted';
import { expect, test } from '../driver/shared-app';

const PERSIAN = 'او گفت China is close to Syria در دمشق';
const ENGLISH = 'The word سلام دنیا means hello';

interface Drag {
  readonly name: string;
  readonly line: string;
  readonly from: readonly [offset: number, fraction: number];
  readonly to: readonly [offset: number, fraction: number];
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** How many separate stretches the range shows as. */
  readonly boxes: number;
}

const drags: readonly Drag[] = [
  {
    name: 'S5: dragging from a Persian word into an English one marks both parts',
    line: PERSIAN,
    from: [3, 0.7],
    to: [10, 0.7],
    start: 3,
    end: 11,
    quote: 'گفت Chin',
    boxes: 2,
  },
  {
    name: 'S5: the reverse drag marks the same',
    line: PERSIAN,
    from: [10, 0.7],
    to: [3, 0.7],
    start: 3,
    end: 11,
    quote: 'گفت Chin',
    boxes: 2,
  },
  {
    name: 'S6: dragging over an English stretch of a Persian line marks it whole',
    line: PERSIAN,
    from: [7, 0.3],
    to: [29, 0.7],
    start: 7,
    end: 30,
    quote: 'China is close to Syria',
    boxes: 1,
  },
  {
    name: 'S7: dragging from an English word to the end of a Persian one marks both',
    line: ENGLISH,
    from: [4, 0.3],
    to: [12, 0.3],
    start: 4,
    end: 13,
    quote: 'word سلام',
    boxes: 2,
  },
  {
    name: 'S7: dragging back from an English word into a Persian one marks from its last letter on',
    line: ENGLISH,
    from: [23, 0.7],
    to: [12, 0.7],
    start: 12,
    end: 24,
    quote: 'م دنیا means',
    boxes: 2,
  },
];

for (const { name, line, from, to, start, end, quote, boxes } of drags) {
  test(name, async ({ shared: { page, workspace, openLines } }) => {
    const file = await openLines(line);
    const [pressed, released] = [from, to].map(([offset, fraction]) => ({ block: 'b1', offset, fraction }));
    if (pressed === undefined || released === undefined) throw new Error('a drag has two ends');
    await dragLetters(page, pressed, released);
    await page.keyboard.press('Digit1');
    const mention = await onlyMention(workspace, file);
    expect(placesOf(mention)).toEqual([{ start, end, quote }]);
    await expectPainted(page, 'b1', mention.id, start, end);
    expect(await boxesOfMention(page, 'b1', mention.id)).toHaveLength(boxes);
  });
}
