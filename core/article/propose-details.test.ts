import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { trickyMarkdown } from '../testing/tricky-text';
import { isBlank } from '../text/trim-range';
import { articleDetailsSchema } from './article';
import { readBlocks } from './blocks';
import { proposeDetails, type ProposedDetails } from './propose-details';

const seed = (name: string): string => readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');

const propose = (text: string, fileName = 'file.txt'): ProposedDetails =>
  proposeDetails(text, readBlocks(text, fileName), fileName);

describe('what is proposed', () => {
  test('of the Persian seed is the English heading, the page it came from and its day', () => {
    expect(propose(seed('003_b33f96b676cfdb76.txt'), '003_b33f96b676cfdb76.txt')).toEqual({
      title: 'China ‘to upgrade Syria military ties’',
      outlet: 'presstv.ir',
      url: 'http://www.presstv.ir/Detail/2016/08/17/480395/China-Syria-military-cooperation-Russia',
      publishedOn: '2016-08-17',
    });
  });

  test('of the English seed is the line after the furniture and nothing that it does not say', () => {
    expect(propose(seed('000_b2468207d6c1c7ca.txt'), '000_b2468207d6c1c7ca.txt')).toEqual({
      title: "China to host Syrian troops for 'humanitarian' training",
      outlet: null,
      url: null,
      publishedOn: null,
    });
  });

  test('can be stored, whatever the text and the name of the file', () => {
    fc.assert(
      fc.property(trickyMarkdown(), fc.constantFrom('a.txt', '.md', 'گزارش (2016).md', 'x'), (text, fileName) => {
        if (isBlank(text)) return;
        const details = { ...propose(text, fileName), language: null };
        expect(articleDetailsSchema.parse(details)).toEqual(details);
        expect(isBlank(details.title)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the title', () => {
  test.each([
    ['Menu\nHome\nTwo words\nThree words here', 'Three words here'],
    ['پرش به محتوا\nرئیس جمهور به چین رفت', 'رئیس جمهور به چین رفت'],
    ['a first line of text\n\n# The *real* [title](http://x.ir/a)', 'The real title'],
    ['# یک عنوان فارسی\n\nAn English text of more words than the heading has', 'یک عنوان فارسی'],
    ['Short', 'file'],
    [`${'word '.repeat(60)}\nThe shorter line`, 'The shorter line'],
    ['   padded line of words  ', 'padded line of words'],
  ])('of %.40j is %j', (text, title) => {
    expect(propose(text).title).toBe(title);
  });

  test('is the file’s name without its ending as a last resort', () => {
    expect(propose('Short', 'گزارش (2016).txt').title).toBe('گزارش (2016)');
    expect(propose('Short', '.txt').title).toBe('.txt');
  });
});

describe('the day of publication', () => {
  test.each([
    ['2016-08-17', '2016-08-17'],
    ['8/17/2016', '2016-08-17'],
    ['17/8/2016', '2016-08-17'],
    ['8/8/2016', '2016-08-08'],
    ['  8/17/2016  ', '2016-08-17'],
    ['August 17, 2016', '2016-08-17'],
    ['17 August 2016', '2016-08-17'],
    ['Aug 17 2016', '2016-08-17'],
    ['17 SEPT 2016', '2016-09-17'],
    ['29 February 2016', '2016-02-29'],
  ])('written %s is %s', (line, day) => {
    expect(propose(`${line}\nThe article itself`).publishedOn).toBe(day);
  });

  test.each([
    '8/7/2016',
    '12/11/2016',
    '13/13/2016',
    '2/30/2016',
    '29 February 2015',
    '2016-13-01',
    '2016-00-10',
    '2016-02-00',
    'August 2016',
    '17 Mayfly 2016',
    '17 Ma 2016',
    '17.8.2016',
    '8/17/16',
    '8/17/1816',
    'on 8/17/2016',
    '۱۳۹۵/۵/۲۷',
    '20160817',
  ])('is not taken from %s', (line) => {
    expect(propose(`${line}\nThe article itself`).publishedOn).toBeNull();
  });

  test('is taken from the address where no line is a date', () => {
    expect(propose('see http://x.ir/2016/8/7/story').publishedOn).toBe('2016-08-07');
    expect(propose('see http://x.ir/2016/08/17').publishedOn).toBe('2016-08-17');
    expect(propose('see http://x.ir/2016/13/17/story').publishedOn).toBeNull();
    expect(propose('1 May 2016\nsee http://x.ir/2016/08/17/a').publishedOn).toBe('2016-05-01');
  });
});

describe('the address', () => {
  test.each([
    ['http://x.ir and https://www.Y.ir/a', 'https://www.Y.ir/a', 'y.ir'],
    ['[x](http://x.ir:8080/a?b=c#d)', 'http://x.ir:8080/a?b=c#d', 'x.ir'],
    ['<http://x.ir/a>', 'http://x.ir/a', 'x.ir'],
    ['(see https://x.ir/a).', 'https://x.ir/a', 'x.ir'],
    ['It is at https://x.ir/a. Read on', 'https://x.ir/a', 'x.ir'],
    ['آن را در https://x.ir/a، بخوانید', 'https://x.ir/a', 'x.ir'],
    ['«https://x.ir/a»', 'https://x.ir/a', 'x.ir'],
  ])('in %j is %j, of %s', (text, url, outlet) => {
    expect(propose(text)).toMatchObject({ url, outlet });
  });

  test.each(['http://x.ir', 'http://x.ir/', 'www.x.ir/a', 'ftp://x.ir/a', 'mailto:a@x.ir'])(
    'is not taken from %s',
    (text) => {
      expect(propose(text)).toMatchObject({ url: null, outlet: null });
    },
  );
});
