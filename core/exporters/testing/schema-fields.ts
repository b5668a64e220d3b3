// Owns the list of fields that a schema has, however deep they stand, and where each of them is in a value: what tests of
// exporters go by, so that a field that is added to a record is tried in every format without being named in a test.

import { z } from 'zod';

/** `articles[].mentions[claim].note`: list entries as `[]`, the kinds of a union of records by what tells them apart. */
export interface SchemaField {
  readonly path: string;
  readonly schema: z.ZodType;
}

/** The schema beneath what only says that a value may be missing. */
const beneath = (schema: z.core.$ZodType): z.core.$ZodType => {
  let found = schema;
  while (
    found instanceof z.ZodOptional ||
    found instanceof z.ZodExactOptional ||
    found instanceof z.ZodNullable ||
    found instanceof z.ZodDefault
  )
    found = found.unwrap();
  return found;
};

/** What tells a kind of a union from the others: its one field with a fixed value. */
const kindOf = (option: z.ZodObject): { field: string; value: string } => {
  for (const [field, schema] of Object.entries(option.shape))
    if (schema instanceof z.ZodLiteral) return { field, value: String(schema.value) };
  throw new Error('A kind of a union has nothing that tells it apart');
};

const optionsOf = (schema: z.core.$ZodType): z.ZodObject[] => {
  if (!(schema instanceof z.ZodUnion)) return [];
  return schema.options.filter((option) => option instanceof z.ZodObject);
};

/** All fields that hold a value and no further records, in the order of the schema. */
export const fieldsOfSchema = (schema: z.core.$ZodType, path = ''): SchemaField[] => {
  const inner = beneath(schema);
  if (inner instanceof z.ZodObject) {
    return Object.entries(inner.shape as Record<string, z.core.$ZodType>).flatMap(([name, field]) =>
      fieldsOfSchema(field, path === '' ? name : `${path}.${name}`),
    );
  }
  if (inner instanceof z.ZodArray) {
    const element = beneath(inner.element);
    const isOfRecords = element instanceof z.ZodObject || optionsOf(element).length > 0;
    if (isOfRecords) return fieldsOfSchema(inner.element, `${path}[]`);
  }
  const options = optionsOf(inner);
  if (options.length > 0) {
    return options.flatMap((option) => {
      const { field, value } = kindOf(option);
      return fieldsOfSchema(option, `${path}{${field}=${value}}`);
    });
  }
  // What a field asks of its value stands in the schema with what says that it may be missing.
  return [{ path, schema: schema as z.ZodType }];
};

/** An entry of a list of records. */
export interface ListEntry {
  /** The name of the list. */
  readonly list: string;
  readonly entries: unknown[];
  readonly entry: unknown;
}

/** A record, and the name under which it has a field. */
export interface FieldPlace {
  readonly record: Record<string, unknown>;
  readonly name: string;
  /** The lists that it stands in, the outermost first. */
  readonly within: readonly ListEntry[];
}

interface Reached {
  readonly value: unknown;
  /** The name of the field that was followed last. */
  readonly name: string;
  readonly within: readonly ListEntry[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const entriesOf = ({ value, name, within }: Reached): Reached[] => {
  if (!Array.isArray(value)) return [];
  const entries = value as unknown[];
  return entries.map((entry) => ({ value: entry, name, within: [...within, { list: name, entries, entry }] }));
};

/** Where a field is in a value: in each record that has it. */
export const placesOfField = (value: unknown, path: string): FieldPlace[] => {
  let reached: Reached[] = [{ value, name: '', within: [] }];
  let places: FieldPlace[] = [];
  for (const [step] of path.matchAll(/[^.[\]{}]+|\[\]|\{[^}]*\}/gu)) {
    if (step === '[]') reached = reached.flatMap(entriesOf);
    else if (step.startsWith('{')) {
      const [field = '', wanted = ''] = step.slice(1, -1).split('=');
      reached = reached.filter(({ value: each }) => isRecord(each) && each[field] === wanted);
    } else {
      places = reached.flatMap(({ value: record, within }) =>
        isRecord(record) && step in record ? [{ record, name: step, within }] : [],
      );
      reached = places.map(({ record, within }) => ({ value: record[step], name: step, within }));
    }
  }
  return places;
};
