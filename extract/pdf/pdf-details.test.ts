import { describe, expect, test } from 'vitest';
import { bylineOf, languageOf, titleOf } from './pdf-details';

const information = { title: null, author: null, language: null };

describe('what a document says of itself', () => {
  test.each([
    '',
    'Untitled',
    'untitled 3',
    'quay.docx',
    'C:\\texts\\quay',
    'Microsoft Word - quay',
    'QUAY',
    'about:blank',
  ])('is no title: %j', (title) => {
    expect(titleOf({ ...information, title }, 'Quay.pdf')).toBeNull();
  });

  test('is a title, on one line', () => {
    expect(titleOf({ ...information, title: ' The quay\n is late ' }, 'quay.pdf')).toBe('The quay is late');
  });

  test('is an author, but not the name of an account', () => {
    expect(bylineOf({ ...information, author: 'نرگس پاکدل' })).toBe('نرگس پاکدل');
    expect(bylineOf({ ...information, author: 'Administrator' })).toBeNull();
  });

  test.each([
    ['fa-IR', 'fa', 'fa-IR', 0],
    ['en_US', null, 'en-US', 0],
    ['ckb', 'fa', 'ckb', 1],
    ['en-US', 'fa', 'fa', 1],
    ['not a language', 'he', 'he', 0],
    [null, null, null, 0],
  ])('declared %j and detected %j is %j', (declared, detected, language, warnings) => {
    const found = languageOf(declared, detected);
    expect([found.language, found.warnings.length]).toEqual([language, warnings]);
  });
});
