import { expect, test } from 'vitest';
import { isQuotation } from './quotation';

test.each([
  ['he said “they train” today', 'they train', true],
  ['he said “they train,” today', 'they train', true],
  ['he said “they train,” today', 'said “they', true],
  ['he said "they train and go" today', 'they train', true],
  ['he said "they train and go" today', 'train', false],
  ['he said "they" train', 'train', false],
  ['he said ‘they train’ today', 'they train', true],
  ["he said 'they train' today", "said 'they train' today", true],
  ['the soldiers’ training, which they don’t like', 'the soldiers’ training, which they don’t', false],
  ['the soldiers’ training', 'soldiers', false],
  ['گفت: «ما می‌آییم.» او', 'ما می‌آییم', true],
  ['گفت: «ما می‌آییم.» او', 'می‌آییم', true],
  ['گفت که ما می‌آییم. او', 'ما می‌آییم', false],
  ['קצין צה"ל ודובר צה״ל', 'קצין צה"ל ודובר', false],
  ['הוא אמר "נבוא מחר" ויצא', 'נבוא מחר', true],
])('in %j, %j: %s', (text, words, expected) => {
  const start = text.indexOf(words);
  expect(isQuotation(text, { start, end: start + words.length })).toBe(expected);
});
