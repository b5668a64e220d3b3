// Owns which arrow keys mean which unit of the text. What is left or right on the keyboard is forward or backward by the
// direction of the line, as the browser has it for single letters.

import type { Direction } from '../../core/text/direction';
import type { Step, TextUnit } from '../../core/text/motion';

/** What of a key press says where to go; Shift only says that the selection goes along. */
export interface ArrowPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

export interface Motion {
  readonly unit: TextUnit;
  readonly step: Step;
}

type Modifiers = 'none' | 'ctrl' | 'alt' | 'alt+meta' | 'other';

const modifiersOf = ({ ctrlKey, altKey, metaKey }: ArrowPress): Modifiers => {
  if (!ctrlKey && !altKey && !metaKey) return 'none';
  if (ctrlKey && !altKey && !metaKey) return 'ctrl';
  if (altKey && !ctrlKey) return metaKey ? 'alt+meta' : 'alt';
  return 'other';
};

const unitOf = (modifiers: Modifiers, isVertical: boolean, isMac: boolean): TextUnit | null => {
  if (modifiers === 'none') return isVertical ? null : 'grapheme';
  if (modifiers === (isMac ? 'alt' : 'ctrl')) return isVertical ? 'block' : 'word';
  if (modifiers === (isMac ? 'alt+meta' : 'alt')) return isVertical ? null : 'sentence';
  return null;
};

/**
 * Words by Ctrl and an arrow, sentences by Alt, blocks by Ctrl and up or down; on a Mac words and blocks by Option,
 * sentences by Option and Command. Null for every other key: the browser knows lines and the whole text.
 */
export const motionOf = (press: ArrowPress, line: Direction, isMac: boolean): Motion | null => {
  const isForward = press.key === 'ArrowDown' || press.key === (line === 'rtl' ? 'ArrowLeft' : 'ArrowRight');
  const isVertical = press.key === 'ArrowDown' || press.key === 'ArrowUp';
  if (!isVertical && press.key !== 'ArrowLeft' && press.key !== 'ArrowRight') return null;
  const unit = unitOf(modifiersOf(press), isVertical, isMac);
  return unit === null ? null : { unit, step: isForward ? 1 : -1 };
};

/** Which end of the text a key goes to: Ctrl with Home or End, on a Mac Command with up or down; null for every other key. */
export const endOfTextOf = ({ key, ctrlKey, altKey, metaKey }: ArrowPress, isMac: boolean): 'start' | 'end' | null => {
  if (altKey || (isMac ? !metaKey || ctrlKey : !ctrlKey || metaKey)) return null;
  if (key === (isMac ? 'ArrowUp' : 'Home')) return 'start';
  return key === (isMac ? 'ArrowDown' : 'End') ? 'end' : null;
};
