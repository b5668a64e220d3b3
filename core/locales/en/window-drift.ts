// Owns the English words of how a claim’s wording drifts from mention to mention.

export const drift = {
  heading: 'Drift',
  intro: 'How the wording changes by date, and within a day by hand.',
  empty: 'No mention states this claim yet. Mark words in an article as a claim and attach them to it.',
  onlyOne: 'One mention alone does not drift. With another one, what changes between them is shown here.',
  listName: 'Mentions by date and hop',
  undated: 'Undated, and so the last',
  goToText: 'Show in the text',
  step: 'Changed from the one before',
  same: 'No change found from the one before',
  became: 'became',
  marks: {
    'number-changed': 'Number changed',
    'number-dropped': 'Number left out',
    'number-added': 'Number added',
    'hedge-dropped': 'Hedge dropped',
    'hedge-added': 'Hedge added',
    'actor-renamed': 'Actor renamed',
    'actor-dropped': 'Actor left out',
    'actor-added': 'Actor added',
    'quote-to-paraphrase': 'What was quoted is paraphrased',
    'paraphrase-to-quote': 'What was paraphrased is quoted',
  },
  limits:
    'Compared are numbers by their value, hedges, the actors of the chain, and whether it is quoted. Not seen are other words for the same, what the words mean, and which wording is right. Between two languages a hedge counts as one, whichever word it is.',
} as const;
