import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completionsAt, type FieldValues } from './complete-query';
import { parseQuery } from './parse-query';

const VALUES: FieldValues = {
  kinds: ['claim', 'source', 'contested', 'cue', 'Quoted speech'],
  outlets: ['Press TV', 'رادیو فردا', 'The Guardian', 'BBC'],
  languages: ['en', 'fa'],
  dates: ['2016-08-17', '2016-09-01', '2017-01-01'],
};

const offered = (typed: string, caret = typed.length): string[] =>
  completionsAt(typed, caret, VALUES).map(({ text }) => text);

test.each([
  ['ki', ['kind:']],
  ['china o', ['outlet:']],
  ['(-K', ['kind:']],
  ['kind:c', ['kind:claim ', 'kind:contested ', 'kind:cue ']],
  ['kind:q', ['kind:"Quoted speech" ']],
  ['outlet:tv', ['outlet:"Press TV" ']],
  ['outlet:رادي', ['outlet:"رادیو فردا" ']],
  ['outlet:bbc', []],
  ['date:2016', ['date:2016-08 ', 'date:2016-09 ']],
  ['contested:', ['contested:yes ', 'contested:no ']],
  ['china ', []],
  ['http://k', []],
])('after %j comes %j', (typed, expected) => {
  expect(offered(typed)).toEqual(expected);
});

test('within a word nothing is offered', () => {
  expect(offered('kind', 2)).toEqual([]);
});

test('what is offered is understood', () => {
  const begun = fc.constantFrom(
    'k',
    'kind:',
    'outlet:',
    'x OR outlet:',
    'lang:',
    'date:',
    '-date:2',
    'in:',
    'contested:y',
  );
  fc.assert(
    fc.property(begun, fc.nat(), (typed, number) => {
      const all = completionsAt(typed, typed.length, VALUES);
      const chosen = all[number % all.length];
      if (chosen === undefined || chosen.text.endsWith(':')) return;
      expect(parseQuery(typed.slice(0, chosen.place.start) + chosen.text)).toMatchObject({ ok: true });
    }),
  );
});
