import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemOfJson } from './check-json';

const LIMITS = { deepest: 20, mostKeys: 50 };
const problem = (text: string): string | null => problemOfJson(text, LIMITS)?.problem ?? null;

describe('a JSON text', () => {
  test('of any kind that JSON writes passes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 2), (value, indent) => {
        expect(problem(JSON.stringify(value, null, indent))).toBeNull();
      }),
    );
  });

  test('with a key twice in one object does not, however it is escaped, and wherever it stands', () => {
    expect(problem('{"a":1,"a":2}')).toBe('a key stands twice in one object');
    expect(problem('[{"x":{"text":"a","b":[{}, "text"],"te\\u0078t":"b"}}]')).toBe('a key stands twice in one object');
    expect(problem('{"__proto__":1,"__proto__":2}')).toBe('a key stands twice in one object');
    expect(problem('[{"a":"a","b":"a"},{"a":["a","a"]}]\n{"a":"\\"a\\",\\"a\\""}')).toBeNull();
    expect(problemOfJson('{"a":1}\n{"a":1}\n{"a":1,\n"a":1}', LIMITS)?.line).toBe(4);
  });

  test('with a number without end does not', () => {
    for (const number of ['1e999', '-1E+400', `1${'0'.repeat(400)}`])
      expect(problem(`{"x":[0,${number}]}`)).toBe('a number is too large to be kept');
    for (const number of ['1e300', '-0.5e-999', '9007199254740993', '"1e999"'])
      expect(problem(`[${number}]`)).toBeNull();
  });

  test('that is nested too deep, or has an object of too many keys, does not', () => {
    expect(problem(`${'['.repeat(20)}${']'.repeat(20)}`)).toBeNull();
    expect(problem('['.repeat(21))).toBe('it is nested too deep');
    expect(problem(`"${'['.repeat(21)}"`)).toBeNull();
    const keys = (count: number): string =>
      `{${Array.from({ length: count }, (_none, index) => `"${String(index)}":0`).join(',')}}`;
    expect(problem(keys(50))).toBeNull();
    expect(problem(keys(51))).toBe('an object has more keys than any of ours');
  });

  test('that is none is looked through without harm', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', '1', 'e', 'a') }),
        (text) => {
          problem(text);
        },
      ),
    );
    expect(problem('}]"\\')).toBeNull();
  });
});
