import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyWorkspace, smallWorkspace } from '../testing/workspaces';
import { exportToText, workspaceToExport } from './export-json';
import { exportSchema } from './json-format';
import { exportJsonSchema } from './json-schema';

// Ajv is the second reader: it knows the format from the JSON Schema alone.
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
formats(ajv);
const isValid = ajv.compile(exportJsonSchema());

const parsed = (text: string): unknown => JSON.parse(text);

/** Every place in a value, as the keys that lead to it. */
const placesIn = (value: unknown): string[][] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => [[key], ...placesIn(held).map((rest) => [key, ...rest])]);
};

/** Puts another value at a place, or takes away what is there where that is undefined. */
const damage = (value: unknown, [key, ...rest]: string[], other: unknown): void => {
  if (typeof value !== 'object' || value === null || key === undefined) return;
  if (rest.length > 0) damage(Reflect.get(value, key), rest, other);
  else if (other !== undefined) Reflect.set(value, key, other);
  else if (Array.isArray(value)) value.splice(Number(key), 1);
  else Reflect.deleteProperty(value, key);
};

describe('the JSON Schema of the export', () => {
  test('is the one that is published under docs', () => {
    const published = readFileSync(new URL('../../docs/hashiya-export-2.schema.json', import.meta.url), 'utf8');
    expect(published).toBe(`${JSON.stringify(exportJsonSchema(), null, 2)}\n`);
  });

  test('is of draft 2020-12 and says what it describes', () => {
    expect(exportJsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:hashiya:export:2',
      type: 'object',
    });
    expect(JSON.stringify(exportJsonSchema())).toBe(JSON.stringify(exportJsonSchema()));
  });

  test('holds for the export of any workspace', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        expect(isValid(parsed(exportToText(workspaceToExport(workspace)))), JSON.stringify(isValid.errors)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('rejects what the reader rejects and nothing else, whatever single value is changed', () => {
    const text = exportToText(workspaceToExport(smallWorkspace()));
    const places = placesIn(parsed(text));
    const other = fc.constantFrom<unknown>(
      undefined,
      null,
      true,
      -1,
      0,
      1.5,
      2,
      '',
      'x',
      'ltr',
      'claim',
      'orphan',
      '2016-02-30',
      '2016-08-17',
      '2026-11-22T08:00:00Z',
      [],
      {},
      ['x'],
    );
    let rejected = 0;
    fc.assert(
      fc.property(fc.constantFrom(...places), other, (place, value) => {
        const document = parsed(text);
        damage(document, place, value);
        const accepted = exportSchema.safeParse(document).success;
        if (!accepted) rejected += 1;
        expect(isValid(document), `${place.join('.')} = ${JSON.stringify(value)}`).toBe(accepted);
      }),
      { numRuns: 1500 },
    );
    expect(rejected).toBeGreaterThan(500);
  });

  test.each<[string, string[], unknown]>([
    ['without a hash of the original', ['articles', '0', 'original', 'sha256'], undefined],
    ['with a negative offset', ['articles', '0', 'mentions', '0', 'ranges', '0', 'start'], -1],
    ['with an empty quote', ['articles', '0', 'mentions', '0', 'ranges', '0', 'quote'], ''],
    ['with a kind that there is not', ['articles', '0', 'mentions', '0', 'kind'], 'opinion'],
    ['with a local time', ['workspace', 'createdAt'], '2026-11-22T08:00:00+03:30'],
    ['with an id that is a path', ['workspace', 'id'], '../../workspace'],
    ['with a day that there is not', ['articles', '0', 'publishedOn'], '2016-02-30'],
    ['of another format', ['format'], 'brat'],
    ['of a later version', ['formatVersion'], 3],
    ['without an analyst', ['analysts'], []],
  ])('rejects an export %s', (_name, place, value) => {
    const document = parsed(exportToText(workspaceToExport(smallWorkspace())));
    expect(isValid(document)).toBe(true);
    damage(document, place, value);
    expect(isValid(document)).toBe(false);
  });

  test('lets a later tool add what it likes', () => {
    const document = parsed(exportToText(workspaceToExport(smallWorkspace())));
    damage(document, ['articles', '0', 'mentions', '0', 'confidence'], 0.5);
    expect(isValid(document)).toBe(true);
  });
});
