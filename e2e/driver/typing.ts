// Owns typing without a pause, as somebody does who writes a long note, with a record of when which letters stood there.

import { setTimeout as wait } from 'node:timers/promises';
import type { Locator } from '@playwright/test';

/** Between two letters; a rest that hands the draft over is ten times as long. */
const BETWEEN_MILLISECONDS = 60;

export interface Typing {
  /** What stood in the field that long before now; the letters on their way are not among it. */
  readonly textBefore: (milliseconds: number) => string;
  /** Ends the typing: no letter comes after this. */
  readonly stop: () => Promise<void>;
}

/** Types letter by letter from now on, until it is stopped or the field is gone. */
export const typeOn = (field: Locator, words: string): Typing => {
  const moments: { readonly text: string; readonly at: number }[] = [];
  let isGoing = true;
  const type = async (): Promise<void> => {
    for (let index = 0; isGoing; index += 1) {
      await field.pressSequentially(words[index % words.length] ?? ' ', { timeout: 2000 });
      moments.push({ text: (moments.at(-1)?.text ?? '') + (words[index % words.length] ?? ' '), at: Date.now() });
      await wait(BETWEEN_MILLISECONDS);
    }
  };
  // The field goes with its page: that ends the typing too.
  const typing = type().catch(() => undefined);
  return {
    textBefore: (milliseconds) => moments.findLast(({ at }) => at <= Date.now() - milliseconds)?.text ?? '',
    stop: async () => {
      isGoing = false;
      await typing;
    },
  };
};
