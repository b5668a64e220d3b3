// Owns a quick answer to whether a schema would let a value through as it is. Where zod may not make code of a schema, as
// in the window, it looks at each field several times and copies each object; an article with ten thousand marks then
// takes longer to look at than to show. It knows the schemas that the contract is mostly made of, and refuses to answer
// for the rest.

import type { z } from 'zod';

/** True only where the schema would pass the value and give one that is the same; false says nothing. */
type Check = (value: unknown) => boolean;

const NEVER: Check = () => false;

type Definition = z.core.$ZodTypes['_zod']['def'];

/** What zod's own types say a schema is made of; every schema is one of them. */
const definitionOf = (schema: z.core.$ZodType): Definition => (schema as z.core.$ZodTypes)._zod.def;

/** The formats that are nothing but their pattern. */
const PATTERNS: ReadonlySet<string> = new Set(['regex', 'date']);

/** What zod says of a rule such as a least length; which of these are there depends on the rule. */
interface Rule {
  readonly check: string;
  readonly format?: string;
  readonly pattern?: RegExp | undefined;
  readonly value?: unknown;
  readonly inclusive?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
}

const isWithLength = (value: unknown): value is string | readonly unknown[] =>
  typeof value === 'string' || Array.isArray(value);

const checkOfRule = ({ check, format = '', pattern, value: limit, inclusive, minimum, maximum }: Rule): Check => {
  switch (check) {
    case 'string_format':
      // A pattern that remembers where it was would have to be set back.
      if (pattern === undefined || !PATTERNS.has(format) || pattern.global || pattern.sticky) return NEVER;
      return (value) => typeof value === 'string' && pattern.test(value);
    case 'number_format':
      return format === 'safeint' ? Number.isSafeInteger : NEVER;
    case 'greater_than':
      if (typeof limit !== 'number') return NEVER;
      return (value) => typeof value === 'number' && (inclusive === true ? value >= limit : value > limit);
    case 'less_than':
      if (typeof limit !== 'number') return NEVER;
      return (value) => typeof value === 'number' && (inclusive === true ? value <= limit : value < limit);
    case 'min_length':
      return (value) => isWithLength(value) && value.length >= (minimum ?? Infinity);
    case 'max_length':
      return (value) => isWithLength(value) && value.length <= (maximum ?? -1);
    default:
      return NEVER;
  }
};

const and =
  (one: Check, other: Check): Check =>
  (value) =>
    one(value) && other(value);

/** What a schema asks for besides its own type; a format such as a date is a schema and a rule at once. */
const rulesOf = (definition: Definition): Check[] => [
  ...('check' in definition ? [checkOfRule(definition)] : []),
  ...(definition.checks ?? []).map((rule) => checkOfRule(rule._zod.def)),
];

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

interface Field {
  readonly name: string;
  readonly isOptional: boolean;
  readonly check: Check;
}

const objectCheck = ({ shape, catchall }: z.core.$ZodObjectDef): Check => {
  const fields = Object.entries(shape).map(([name, schema]): Field => {
    const definition = definitionOf(schema);
    return { name, isOptional: definition.type === 'optional', check: checkOf(schema) };
  });
  const isOpen = catchall !== undefined && definitionOf(catchall).type === 'unknown';
  if (catchall !== undefined && !isOpen && definitionOf(catchall).type !== 'never') return NEVER;
  return (value) => {
    if (!isPlain(value)) return false;
    let known = 0;
    for (const { name, isOptional, check } of fields) {
      const field = value[name];
      if (field === undefined) {
        if (!isOptional || Object.hasOwn(value, name)) return false;
      } else if (check(field)) known += 1;
      else return false;
    }
    // Zod never lets this name through.
    if (isOpen) return !Object.hasOwn(value, '__proto__');
    for (const _name in value) known -= 1;
    return known === 0;
  };
};

const recordCheck = ({ keyType, valueType }: z.core.$ZodRecordDef): Check => {
  if (definitionOf(keyType).type !== 'string') return NEVER;
  const [key, field] = [checkOf(keyType), checkOf(valueType)];
  return (value) => {
    if (!isPlain(value)) return false;
    for (const name of Object.keys(value)) if (name === '__proto__' || !key(name) || !field(value[name])) return false;
    return true;
  };
};

const arrayCheck = ({ element }: z.core.$ZodArrayDef): Check => {
  const check = checkOf(element);
  return (value) => {
    if (!Array.isArray(value)) return false;
    // Not by `every`, which passes over holes.
    for (const item of value as readonly unknown[]) if (!check(item)) return false;
    return true;
  };
};

/** Types that give what they are given, or fail, unless more is asked of them. */
const SIMPLE: ReadonlySet<Definition['type']> = new Set(['string', 'number', 'boolean', 'null', 'literal', 'enum']);

/** False for what might pass a value and give another. */
const neverChanges = (schema: z.core.$ZodType): boolean => {
  const definition = definitionOf(schema);
  const isCoerced = 'coerce' in definition && definition.coerce;
  const isMended = definition.checks?.some(({ _zod }) => _zod.def.check === 'overwrite') === true;
  return SIMPLE.has(definition.type) && !isCoerced && !isMended;
};

const unionCheck = (definition: z.core.$ZodUnionDef): Check => {
  const { options } = definition;
  if ('discriminator' in definition && typeof definition.discriminator === 'string') {
    const { discriminator } = definition;
    const byValue = new Map<unknown, Check>();
    for (const option of options) {
      for (const value of option._zod.propValues?.[discriminator] ?? []) byValue.set(value, checkOf(option));
    }
    return (value) => isPlain(value) && byValue.get(value[discriminator])?.(value) === true;
  }
  // One that asks that no more than one option fits.
  if (definition.inclusive === false) return NEVER;
  const checks = options.map((option) => [checkOf(option), neverChanges(option)] as const);
  return (value) => {
    for (const [check, isSure] of checks) {
      if (check(value)) return true;
      // It may pass the value as another one, and would be asked first.
      if (!isSure) return false;
    }
    return false;
  };
};

const typeCheck = (definition: Definition): Check => {
  switch (definition.type) {
    case 'string':
      return (value) => typeof value === 'string';
    case 'number':
      return Number.isFinite;
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'null':
      return (value) => value === null;
    case 'unknown':
      return (value) => value !== undefined;
    case 'literal': {
      const { values } = definition;
      return (value) => values.some((each) => each === value);
    }
    case 'enum': {
      const values = new Set<unknown>(Object.values(definition.entries));
      return (value) => values.has(value);
    }
    case 'nullable': {
      const check = checkOf(definition.innerType);
      return (value) => value === null || check(value);
    }
    // A field that is not there is the object's matter; one that is there has to pass.
    case 'optional':
    case 'default':
      return checkOf(definition.innerType);
    case 'array':
      return arrayCheck(definition);
    case 'object':
      return objectCheck(definition);
    case 'record':
      return recordCheck(definition);
    case 'union':
      return unionCheck(definition);
    case 'lazy':
      return (value) => checkOf(definition.getter())(value);
    default:
      return NEVER;
  }
};

const known = new WeakMap<z.core.$ZodType, Check>();

const checkOf = (schema: z.core.$ZodType): Check => {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const definition = definitionOf(schema);
  const check = rulesOf(definition).reduce(and, typeCheck(definition));
  known.set(schema, check);
  return check;
};

/**
 * True only where `schema.parse(value)` would give a value that is the same in all fields; then the value itself is one of
 * the schema's. False where it would give another, would fail, or where that is not known without asking it.
 */
export const passesUnchanged = <Value>(schema: z.ZodType<Value>, value: unknown): value is Value =>
  checkOf(schema)(value);
