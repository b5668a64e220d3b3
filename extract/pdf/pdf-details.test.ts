import { describe, expect, test } from 'vitest';
import { bylineOf, titleOf } from './pdf-details';

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
});
