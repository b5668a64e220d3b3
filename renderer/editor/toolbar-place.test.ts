import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeToolbar, type Box } from './toolbar-place';

const WINDOW = { width: 1280, height: 860 };
const TOOLBAR = { width: 360, height: 40 };

const line = (top: number, left = 300, right = 800): Box => ({ left, right, top, bottom: top + 30 });

const selections: fc.Arbitrary<Box[]> = fc
  .tuple(
    fc.integer({ min: 0, max: 700 }),
    fc.array(fc.tuple(fc.integer({ min: 0, max: 1200 }), fc.nat(60)), { minLength: 1, maxLength: 4 }),
  )
  .map(([top, lines]) => lines.map(([left, width], index) => line(top + index * 32, left, left + width + 5)));

describe('the place of the toolbar', () => {
  it('is wholly within the window', () => {
    fc.assert(
      fc.property(selections, fc.boolean(), (boxes, isForward) => {
        const place = placeToolbar(boxes, isForward, TOOLBAR, WINDOW);
        expect(place).not.toBeNull();
        expect(place?.left).toBeGreaterThanOrEqual(0);
        expect((place?.left ?? 0) + TOOLBAR.width).toBeLessThanOrEqual(WINDOW.width);
        expect(place?.top).toBeGreaterThanOrEqual(0);
        expect((place?.top ?? 0) + TOOLBAR.height).toBeLessThanOrEqual(WINDOW.height);
      }),
    );
  });

  it('covers no selected words where the selection leaves room above or below', () => {
    fc.assert(
      fc.property(selections, fc.boolean(), (boxes, isForward) => {
        const place = placeToolbar(boxes, isForward, TOOLBAR, WINDOW);
        const top = place?.top ?? 0;
        for (const box of boxes) expect(top >= box.bottom || top + TOOLBAR.height <= box.top).toBe(true);
      }),
    );
  });

  it('is below the end of a selection made forwards and above the start of one made backwards', () => {
    const boxes = [line(200), line(232)];
    expect(placeToolbar(boxes, true, TOOLBAR, WINDOW)?.top).toBeGreaterThan(262);
    expect(placeToolbar(boxes, false, TOOLBAR, WINDOW)?.top).toBeLessThan(200 - TOOLBAR.height);
  });

  it('is nowhere while nothing selected is in sight', () => {
    expect(placeToolbar([line(-400)], true, TOOLBAR, WINDOW)).toBeNull();
  });
});
