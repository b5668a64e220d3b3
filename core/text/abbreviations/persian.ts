// Owns the Persian abbreviations that end in a full stop. A title such as «دکتر» is a whole word and none of them.

import type { Abbreviations } from './abbreviations';

export const persian: Abbreviations = {
  // See, compare, and so on: in a script without capitals what follows cannot tell whether it went on.
  leading: ['نک', 'قس', 'الخ'],
  // Pages, volumes, number.
  numbering: ['صص', 'جج', 'شم'],
  closing: [],
};
