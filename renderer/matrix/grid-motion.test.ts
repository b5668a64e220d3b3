import { describe, expect, test } from 'vitest';
import { nextSpot, type GridShape, type Spot } from './grid-motion';

/** A head and two rows; the middle cell holds three things. */
const SHAPE: GridShape = [
  [1, 1, 1],
  [1, 3, 1],
  [1, 1, 2],
];

const at = (row: number, column: number, target = 0): Spot => ({ row, column, target });

const press = (key: string, spot: Spot, direction: 'ltr' | 'rtl' = 'ltr', withControl = false): Spot | null =>
  nextSpot(SHAPE, spot, { key, withControl }, direction);

describe('the keys of the grid', () => {
  test('down and up go through what a cell holds before they leave it', () => {
    expect(press('ArrowDown', at(0, 1))).toEqual(at(1, 1, 0));
    expect(press('ArrowDown', at(1, 1, 0))).toEqual(at(1, 1, 1));
    expect(press('ArrowDown', at(1, 1, 2))).toEqual(at(2, 1, 0));
    expect(press('ArrowUp', at(2, 1))).toEqual(at(1, 1, 2));
  });

  test('right is onward where one reads to the right, and back where one reads to the left', () => {
    expect(press('ArrowRight', at(1, 1, 2))).toEqual(at(1, 2));
    expect(press('ArrowRight', at(1, 1), 'rtl')).toEqual(at(1, 0));
    expect(press('ArrowLeft', at(1, 1), 'rtl')).toEqual(at(1, 2));
  });

  test('nothing leads out of the grid', () => {
    expect(press('ArrowUp', at(0, 2))).toEqual(at(0, 2));
    expect(press('ArrowDown', at(2, 2, 1))).toEqual(at(2, 2, 1));
    expect(press('ArrowLeft', at(1, 0))).toEqual(at(1, 0));
    expect(press('ArrowLeft', at(1, 2), 'rtl')).toEqual(at(1, 2));
  });

  test('Home and End go to the ends of the row, with Ctrl to those of the grid; other keys move nothing', () => {
    expect(press('Home', at(1, 1, 2))).toEqual(at(1, 0));
    expect(press('End', at(1, 1), 'rtl')).toEqual(at(1, 2));
    expect(press('Home', at(2, 2), 'ltr', true)).toEqual(at(0, 0));
    expect(press('End', at(0, 0), 'ltr', true)).toEqual(at(2, 2));
    expect(press('Enter', at(1, 1))).toBeNull();
  });
});
