import { describe, expect, test } from 'vitest';
import { endOfTextOf, motionOf, type ArrowPress } from './motion-keys';

const press = (key: string, modifiers: Partial<ArrowPress> = {}): ArrowPress => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...modifiers,
});
const ctrl = { ctrlKey: true };
const alt = { altKey: true };
const altMeta = { altKey: true, metaKey: true };

describe('an arrow key', () => {
  test.each([
    ['ArrowRight', {}, 'ltr', 'grapheme 1'],
    ['ArrowLeft', {}, 'ltr', 'grapheme -1'],
    ['ArrowRight', {}, 'rtl', 'grapheme -1'],
    ['ArrowLeft', {}, 'rtl', 'grapheme 1'],
    ['ArrowRight', ctrl, 'ltr', 'word 1'],
    ['ArrowLeft', ctrl, 'rtl', 'word 1'],
    ['ArrowRight', alt, 'ltr', 'sentence 1'],
    ['ArrowRight', alt, 'rtl', 'sentence -1'],
    ['ArrowDown', ctrl, 'rtl', 'block 1'],
    ['ArrowUp', ctrl, 'ltr', 'block -1'],
    ['ArrowDown', {}, 'ltr', null],
    ['ArrowDown', alt, 'ltr', null],
    ['ArrowRight', { ctrlKey: true, altKey: true }, 'ltr', null],
    ['ArrowRight', { metaKey: true }, 'ltr', null],
    ['Home', ctrl, 'ltr', null],
    ['s', {}, 'ltr', null],
  ] as const)('%s with %o in an %s line is %s', (key, modifiers, line, meaning) => {
    const motion = motionOf(press(key, modifiers), line, false);
    expect(motion === null ? null : `${motion.unit} ${String(motion.step)}`).toBe(meaning);
  });

  test.each([
    ['ArrowRight', alt, 'ltr', 'word 1'],
    ['ArrowLeft', alt, 'rtl', 'word 1'],
    ['ArrowRight', altMeta, 'ltr', 'sentence 1'],
    ['ArrowDown', alt, 'rtl', 'block 1'],
    ['ArrowRight', { metaKey: true }, 'ltr', null],
    ['ArrowRight', ctrl, 'ltr', null],
    ['ArrowDown', altMeta, 'ltr', null],
  ] as const)('on a Mac %s with %o in an %s line is %s', (key, modifiers, line, meaning) => {
    const motion = motionOf(press(key, modifiers), line, true);
    expect(motion === null ? null : `${motion.unit} ${String(motion.step)}`).toBe(meaning);
  });
});

test('the ends of the text have the keys of the system', () => {
  expect(endOfTextOf(press('Home', { ctrlKey: true }), false)).toBe('start');
  expect(endOfTextOf(press('End', { ctrlKey: true }), false)).toBe('end');
  expect(endOfTextOf(press('End'), false)).toBeNull();
  expect(endOfTextOf(press('End', { ctrlKey: true, altKey: true }), false)).toBeNull();
  expect(endOfTextOf(press('ArrowUp', { metaKey: true }), true)).toBe('start');
  expect(endOfTextOf(press('ArrowDown', { metaKey: true }), true)).toBe('end');
  expect(endOfTextOf(press('Home', { ctrlKey: true }), true)).toBeNull();
});
