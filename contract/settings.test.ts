import { expect, test } from 'vitest';
import { requests } from './requests';

const { args } = requests['settings:change'];

test('a change of settings takes what is known, one thing at a time or several, and nothing else', () => {
  expect(args.parse({ language: 'fa' })).toEqual({ language: 'fa' });
  expect(args.parse({ calendar: 'islamic-umalqura', digits: 'arabext', analystName: ' سارا ' })).toEqual({
    calendar: 'islamic-umalqura',
    digits: 'arabext',
    analystName: 'سارا',
  });
  for (const wrong of [
    { language: 'ur' },
    { calendar: 'maya' },
    { digits: 'hebr' },
    { theme: 'blue' },
    { analystName: '  ' },
    { language: undefined },
  ]) {
    expect(args.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  }
});
