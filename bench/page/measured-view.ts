// Owns what every measured page can be asked, be it the app or what it stands beside.

import type { ChangeTimes } from './change';
import type { FrameTimes } from './moving';

/** What is done to mentions. */
export type ActName = 'add' | 'edit' | 'delete';
export const ACTS: readonly ActName[] = ['add', 'edit', 'delete'];

export type ActTimes = Readonly<Record<ActName, ChangeTimes>>;

/** Where the text is on screen, in CSS pixels of the viewport. */
export interface TextBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The measuring side of a page. */
export interface MeasuredView {
  /** Shows the text with its mentions. */
  open(): Promise<ChangeTimes>;
  /**
   * Marks a place that can be seen, changes the mention and deletes it; null where nothing can be marked. Without the meter
   * only `painted` and `settled` are measured.
   */
  act(seed: number, isMetered: boolean): Promise<ActTimes | null>;
  /** Goes to the middle of the text, where acts are done. */
  goToMiddle(): Promise<void>;
  scroll(): Promise<FrameTimes>;
  jump(seed: number): Promise<FrameTimes>;
  textBox(): TextBox;
}
