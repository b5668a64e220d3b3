// Owns the question whether a line is furniture of a page by its words alone. It looks at no other line.

import type { ClutterReason } from './clutter-reason';
import { FURNITURE_BEGINNINGS } from './furniture-beginnings';
import { FURNITURE_LINES } from './furniture-phrases';

/** A notice is at most so long; what is longer and begins like one is a paragraph. */
const LONGEST_NOTICE = 300;

const EDGES = /^[^\p{L}\p{N}©(]+|[^\p{L}\p{N}©]+$/gu;

/** A line as phrases are compared: folded letters of Arabic and Persian, single spaces, nothing but words at its ends. */
const comparable = (line: string): string =>
  line
    .normalize('NFC')
    .replace(/[يى]/gu, 'ی')
    .replace(/ك/gu, 'ک')
    .replace(/[\u064B-\u0652\u0670\u0640\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(EDGES, '')
    .toLowerCase();

const linesByPhrase = new Map<string, ClutterReason>();
for (const [reason, phrases] of Object.entries(FURNITURE_LINES)) {
  for (const phrase of phrases) linesByPhrase.set(comparable(phrase), reason as ClutterReason);
}

const beginnings = Object.entries(FURNITURE_BEGINNINGS).flatMap(([reason, phrases]) =>
  phrases.map((phrase) => ({ reason: reason as ClutterReason, phrase: comparable(phrase) })),
);

/** Why a line is furniture by its words; null where it is not. `line` is what is seen of it, without Markdown’s syntax. */
export const furnitureReason = (line: string): ClutterReason | null => {
  if (line.length > LONGEST_NOTICE) return null;
  const words = comparable(line);
  if (words === '') return null;
  const whole = linesByPhrase.get(words);
  if (whole !== undefined) return whole;
  return beginnings.find(({ phrase }) => words.startsWith(phrase))?.reason ?? null;
};

/** True for a line that is furniture by its words alone. */
export const isFurnitureLine = (line: string): boolean => furnitureReason(line) !== null;
