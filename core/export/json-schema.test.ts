import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { descriptionKey, exportJsonSchema, FIELD_DESCRIPTIONS } from './json-schema';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
formats(ajv);

interface Field {
  readonly path: string[];
  readonly schema: object;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Every field of the schema, with the names that lead to it. */
const fieldsOf = (schema: unknown, path: string[] = []): Field[] => {
  if (!isObject(schema)) return [];
  const { properties, items, additionalProperties, anyOf, oneOf } = schema;
  const named = Object.entries(isObject(properties) ? properties : {});
  const all: [string, unknown][] = [
    ...named,
    ...(isObject(additionalProperties) ? [['*', additionalProperties] as [string, unknown]] : []),
  ];
  const own = all.flatMap(([name, field]): Field[] => {
    const below = [...path, name];
    return isObject(field) && Object.keys(field).length > 0
      ? [{ path: below, schema: field }, ...fieldsOf(field, below)]
      : [];
  });
  const variants = [items, ...listed(anyOf), ...listed(oneOf)];
  return [...own, ...variants.flatMap((variant) => fieldsOf(variant, path))];
};

const fields = fieldsOf(exportJsonSchema());

describe('every field of the published schema', () => {
  test('is described and has an example', () => {
    expect(fields.length).toBeGreaterThan(300);
    const bare = fields.filter(({ schema }) => !('description' in schema && 'examples' in schema));
    expect(bare.map(({ path }) => path.join('.'))).toEqual([]);
  });

  test('accepts its own example', () => {
    for (const { path, schema } of fields) {
      const { examples = [] } = schema as { examples?: unknown[] };
      const isValid = ajv.compile(schema);
      for (const example of examples)
        expect(
          isValid(example),
          `${path.join('.')}: ${JSON.stringify(example)} ${ajv.errorsText(isValid.errors)}`,
        ).toBe(true);
    }
  });
});

test('no description is left without a field', () => {
  const used = new Set(fields.map(({ path }) => descriptionKey(path)));
  expect(Object.keys(FIELD_DESCRIPTIONS).filter((key) => !used.has(key))).toEqual([]);
});
