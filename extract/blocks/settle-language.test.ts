import { describe, expect, test } from 'vitest';
import { PARAGRAPH } from './blocks-of-pieces';
import { settleLanguage, type ClaimStrength } from './settle-language';

const settle = (claimed: string | null, strength: ClaimStrength, text: string, detected: string | null) =>
  settleLanguage(claimed, strength, [{ ...PARAGRAPH, text, inlines: [] }], () => detected);

describe('the language that a document claims', () => {
  test('is believed where its text is marked with it and written in its script', () => {
    expect(settle('fa-IR', 'marked', 'خبر امروز', 'ar')).toEqual({ language: 'fa-IR', warnings: [] });
    expect(settle('en_GB', 'marked', 'News', null)).toEqual({ language: 'en-GB', warnings: [] });
  });

  test('is told and not believed where the script is another', () => {
    expect(settle('en', 'marked', 'خبر امروز', 'fa')).toEqual({
      language: null,
      warnings: [{ code: 'language-not-as-declared', details: { declared: 'en', detected: 'fa' } }],
    });
  });

  test('counts as a default only where detection agrees', () => {
    expect(settle('ar-SA', 'default', 'خبر امروز', 'fa').language).toBeNull();
    expect(settle('fa-IR', 'default', 'خبر امروز', 'fa').language).toBe('fa-IR');
  });

  test('is none where it is no language', () => {
    for (const claimed of [null, '', 'und', 'zxx', 'x-none', 'not a tag', '1'])
      expect(settle(claimed, 'marked', 'News', 'en')).toEqual({ language: null, warnings: [] });
  });
});
