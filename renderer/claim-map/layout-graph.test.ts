import Elk from 'elkjs/lib/elk.bundled.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Neighbour, Neighbourhood, Tie } from '../../core/claims/neighbourhood';
import { graphOf, readLayout, type MapLayout, type Point, type Size } from './layout-graph';

const elk = new Elk();

const claim = (key: string): Neighbour => ({
  kind: 'claim',
  key,
  claimId: key,
  gloss: key,
  language: null,
  status: null,
  steps: 1,
  unshown: 0,
});

const anyMap = fc
  .array(fc.tuple(fc.nat(11), fc.nat(11)), { minLength: 1, maxLength: 20 })
  .map((pairs): Neighbourhood => {
    const ties = pairs
      .filter(([from, to]) => from !== to)
      .map(([from, to], index): Tie => ({
        kind: 'relation',
        key: `tie ${String(index)}`,
        from: String(from),
        to: String(to),
        relation: 'supports',
      }));
    const keys = new Set(['0', ...ties.flatMap(({ from, to }) => [from, to])]);
    return { nodes: [...keys].map(claim), ties, more: 0 };
  });

const layOut = async (map: Neighbourhood, sizes: ReadonlyMap<string, Size>, direction: 'ltr' | 'rtl') =>
  readLayout(await elk.layout(graphOf(map, sizes, direction)));

interface Box extends Point, Size {}

/** True where a line with right angles goes through a box; along its edge is beside it. */
const crosses = (from: Point, to: Point, box: Box): boolean =>
  Math.max(from.x, to.x) > box.x + 1 &&
  Math.min(from.x, to.x) < box.x + box.width - 1 &&
  Math.max(from.y, to.y) > box.y + 1 &&
  Math.min(from.y, to.y) < box.y + box.height - 1;

const boxesOf = (places: MapLayout['places'], sizes: ReadonlyMap<string, Size>): Box[] =>
  [...places].map(([key, place]) => ({ ...place, ...(sizes.get(key) ?? { width: 0, height: 0 }) }));

test('no line crosses a node or the words of another, and no words lie on a node, in both directions', async () => {
  await fc.assert(
    fc.asyncProperty(anyMap, fc.constantFrom('ltr' as const, 'rtl' as const), async (map, direction) => {
      const sizes = new Map<string, Size>([
        ...map.nodes.map(({ key }, index) => [key, { width: 240, height: 50 + 17 * (index % 5) }] as const),
        ...map.ties.map(({ key }, index) => [key, { width: 70 + 20 * (index % 4), height: 24 }] as const),
      ]);
      const { places, lines } = await layOut(map, sizes, direction);
      const nodes = boxesOf(places, sizes);
      for (const [key, { points }] of lines) {
        const otherWords = [...lines].flatMap(([other, { words }]): Box[] =>
          other === key || words === null ? [] : [{ ...words, ...(sizes.get(other) ?? { width: 0, height: 0 }) }],
        );
        for (const [index, point] of points.entries()) {
          const next = points[index + 1];
          if (next === undefined) continue;
          expect(point.x === next.x || point.y === next.y).toBe(true);
          expect([...nodes, ...otherWords].filter((box) => crosses(point, next, box))).toEqual([]);
        }
        for (const words of otherWords) {
          const across = [
            { x: words.x, y: words.y + words.height / 2 },
            { x: words.x + words.width, y: words.y + words.height / 2 },
          ] as const;
          expect(nodes.filter((box) => crosses(...across, box))).toEqual([]);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('a map is read from where a tie comes to where it leads, as the interface is read', async () => {
  const [from, to] = [claim('from'), claim('to')];
  const tie: Tie = { kind: 'relation', key: 'tie', from: 'from', to: 'to', relation: 'updates' };
  const map: Neighbourhood = { nodes: [to, from], ties: [tie], more: 0 };
  const size = { width: 100, height: 40 };
  const sizes = new Map([from.key, to.key, tie.key].map((key) => [key, size]));
  const xOf = ({ places }: MapLayout, key: string): number => places.get(key)?.x ?? NaN;
  const ltr = await layOut(map, sizes, 'ltr');
  expect(xOf(ltr, 'from')).toBeLessThan(xOf(ltr, 'to') - size.width);
  const rtl = await layOut(map, sizes, 'rtl');
  expect(xOf(rtl, 'to')).toBeLessThan(xOf(rtl, 'from') - size.width);
});
