import i18next from 'i18next';
import { expect, test } from 'vitest';
import { describeFailure } from './format';
import { readWords, setUpWords } from './setup';

test('a failure names a kind of mention in the words of the language, not by its id', async () => {
  setUpWords();
  const failure = { code: 'kind-mismatch', details: { kind: 'claim' } } as const;
  await readWords('fa');
  await i18next.changeLanguage('fa');
  expect(describeFailure(failure)).toContain('«ادعا»');
  await i18next.changeLanguage('en');
  expect(describeFailure(failure)).toContain('“Claim”');
});
