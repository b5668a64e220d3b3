// Owns the Arabic abbreviations that end in a full stop, and are longer than a letter.

import type { Abbreviations } from './abbreviations';

export const arabic: Abbreviations = {
  // And so on, edited by. In a script without capitals what follows cannot tell whether it went on.
  leading: ['إلخ', 'الخ', 'تح'],
  // Pages, volumes, telephone.
  numbering: ['صص', 'مج', 'تل'],
  closing: [],
};
