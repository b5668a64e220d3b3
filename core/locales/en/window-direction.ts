// Owns the English words of the window for directions: of an article, and why a line has the one it has.

export const direction = {
  ofArticle: 'Direction: {{choice}}',
  choices: {
    automatic: 'Automatic, line by line',
    'all-lines-ltr': 'All lines left to right',
    'all-lines-rtl': 'All lines right to left',
    'neutral-lines-ltr': 'Lines without letters left to right',
    'neutral-lines-rtl': 'Lines without letters right to left',
  },
  letGo_one: 'Apply to the {{number}} line set by hand too',
  letGo_other: 'Apply to the {{number}} lines set by hand too',
  /** In place of “Automatic”, where the article is set as a whole. */
  asArticle: 'As the whole article',
  because: {
    words: '{{direction}} (most words)',
    'first-word': '{{direction}} (first word)',
    address: '{{direction}} (an address)',
    'line-above': '{{direction}} (no letters: as above)',
    article: '{{direction}} (no letters: as the article)',
    'whole-article': '{{direction}} (set for all lines)',
  },
  scopes: { 'neutral-lines': 'lines without letters', 'all-lines': 'all lines', article: 'the whole article' },
  reasons: { detected: 'automatic', markup: 'from the page', analyst: 'set by an analyst' },
  now: {
    ltr: {
      detected: 'left to right (automatic)',
      markup: 'left to right (from the page)',
      analyst: 'left to right (set by you)',
    },
    rtl: {
      detected: 'right to left (automatic)',
      markup: 'right to left (from the page)',
      analyst: 'right to left (set by you)',
    },
  },
  set: { automatic: 'Automatic', ltr: 'Left to right', rtl: 'Right to left' },
} as const;
