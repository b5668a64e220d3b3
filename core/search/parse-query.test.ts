import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trickyText } from '../testing/tricky-text';
import { parseExpressionQuery, parseQuery, type ParsedQuery } from './parse-query';
import { termsOf, writeQuery, type Query } from './query';

const term = (text: string): Query => ({ kind: 'term', text, isPhrase: false });
const phrase = (text: string): Query => ({ kind: 'term', text, isPhrase: true });
const all = (...of: Query[]): Query => ({ kind: 'and', of });
const any = (...of: Query[]): Query => ({ kind: 'or', of });
const not = (of: Query): Query => ({ kind: 'not', of });

const queryOf = (parsed: ParsedQuery): Query => {
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return parsed.query;
};

describe('a query', () => {
  test.each<[string, Query]>([
    ['China', term('China')],
    ['  China   Syria ', all(term('China'), term('Syria'))],
    ['"train Syrians" now', all(phrase('train Syrians'), term('now'))],
    ['«رئیس گفت» “Wu Qian”', all(phrase('رئیس گفت'), phrase('Wu Qian'))],
    ['צה"ל הודיע', all(term('צה"ל'), term('הודיע'))],
    ['"צה"ל הודיע"', phrase('צה"ל הודיע')],
    ['a OR b c', any(term('a'), all(term('b'), term('c')))],
    ['(a OR b) c', all(any(term('a'), term('b')), term('c'))],
    ['a AND b', all(term('a'), term('b'))],
    ['a NOT b', all(term('a'), not(term('b')))],
    ['a -b -"c d"', all(term('a'), not(term('b')), not(phrase('c d')))],
    ['-(a OR b)', not(any(term('a'), term('b')))],
    ['a - b', all(term('a'), term('-'), term('b'))],
    ['co-operate or not', all(term('co-operate'), term('or'), term('not'))],
    ['"OR"', phrase('OR')],
    ['constructor', term('constructor')],
    ['12:30 https://x.org', all(term('12:30'), term('https://x.org'))],
  ])('%j is understood', (typed, expected) => {
    expect(parseQuery(typed)).toEqual({ ok: true, query: expected });
  });

  test.each([
    ['date:2016', '2016-01-01', '2016-12-31'],
    ['date:2016-08', '2016-08-01', '2016-08-31'],
    ['DATE:2016-08-17', '2016-08-17', '2016-08-17'],
    ['date:۲۰۱۶-۰۸', '2016-08-01', '2016-08-31'],
    ['date:2016-08..2016-09', '2016-08-01', '2016-09-31'],
    ['date:2016..', '2016-01-01', null],
    ['date:..2016-08-17', null, '2016-08-17'],
  ])('%s is days', (typed, from, until) => {
    expect(parseQuery(typed)).toMatchObject({ query: { kind: 'field', test: { name: 'date', from, until } } });
  });

  test.each([
    ['kind:claim', { name: 'kind', value: 'claim' }],
    ['outlet:"Press TV"', { name: 'outlet', value: 'Press TV' }],
    ['lang:fa-IR', { name: 'lang', value: 'fa-IR' }],
    ['contested:no', { name: 'contested', is: false }],
    ['in:mentions', { name: 'in', searched: 'mention' }],
  ])('%s is a field', (typed, expected) => {
    expect(parseQuery(typed)).toMatchObject({ query: { kind: 'field', test: expected } });
  });

  test.each([
    ['', 'query-empty', ''],
    ['  ', 'query-empty', '  '],
    ['a "b c', 'phrase-unclosed', '"b c'],
    ['a " "', 'phrase-empty', '" "'],
    ['a (b', 'bracket-unclosed', '('],
    ['a) b', 'bracket-unopened', ')'],
    ['a ()', 'operand-missing', ')'],
    ['a OR', 'operand-missing', 'OR'],
    ['OR a', 'operand-missing', 'OR'],
    ['a NOT', 'operand-missing', 'NOT'],
    ['a OR AND b', 'operand-missing', 'AND'],
    ['a outlet: b', 'field-value-missing', 'outlet:'],
    ['date:2016-13', 'date-invalid', 'date:2016-13'],
    ['date:2016-02-30', 'date-invalid', 'date:2016-02-30'],
    ['date:..', 'date-invalid', 'date:..'],
    ['x date:2017..2016', 'date-range-reversed', 'date:2017..2016'],
    ['lang:Persian!', 'lang-invalid', 'lang:Persian!'],
    ['contested:maybe', 'contested-invalid', 'contested:maybe'],
    ['in:book', 'in-unknown', 'in:book'],
    ['('.repeat(60), 'query-too-deep', '('],
    ['a'.repeat(2001), 'query-too-long', 'a'],
  ])('%j is refused with its place', (typed, code, place) => {
    const parsed = parseQuery(typed);
    expect(parsed).toMatchObject({ ok: false, problem: { code } });
    if (!parsed.ok) expect(typed.slice(parsed.problem.start, parsed.problem.end)).toBe(place);
  });

  test('of one expression has fields before it and all the rest as it is', () => {
    expect(parseExpressionQuery(' outlet:x  (killed|OR) "\\d+ - ')).toEqual({
      ok: true,
      query: all({ kind: 'field', test: { name: 'outlet', value: 'x' } }, term('(killed|OR) "\\d+ -')),
    });
    expect(parseExpressionQuery('in:note')).toMatchObject({ query: { kind: 'field' } });
    expect(parseExpressionQuery(' ')).toMatchObject({ problem: { code: 'query-empty' } });
  });

  test('has the words that are looked for without those that must not be there', () => {
    expect(termsOf(queryOf(parseQuery('a (b OR "c d") -e a in:note')))).toEqual(['a', 'b', 'c d']);
  });
});

const FRAGMENTS = [
  ...['a', 'سلام', 'צה"ל', 'کتاب‌ها', '"', '“', '”', '«', '»', ' ', ' ', ' ', '(', ')', '-', 'OR', 'NOT', 'AND', '\n'],
  ...['outlet:', 'date:2016', 'date:2016-08..', 'in:note', 'lang:fa', 'contested:yes', 'kind:', ':', '\u200C', '😀'],
];
const typedText = fc.oneof(
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 16 }).map((parts) => parts.join('')),
  trickyText(),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

describe('any text', () => {
  test('is a query that says the same when it is written and read again, or has a problem at a place in it', () => {
    fc.assert(
      fc.property(typedText, (typed) => {
        const parsed = parseQuery(typed);
        if (parsed.ok) expect(parseQuery(writeQuery(parsed.query))).toEqual(parsed);
        else {
          const { start, end } = parsed.problem;
          expect([0 <= start, start <= end, end <= typed.length]).toEqual([true, true, true]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('is an expression with fields, or nothing', () => {
    fc.assert(
      fc.property(typedText, (typed) => {
        const parsed = parseExpressionQuery(typed);
        if (parsed.ok) for (const expression of termsOf(parsed.query)) expect(typed).toContain(expression);
        else expect(parsed.problem.end).toBeLessThanOrEqual(typed.length);
      }),
    );
  });
});
