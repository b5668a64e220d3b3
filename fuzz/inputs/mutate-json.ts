// Owns what is done to JSON that stays JSON: fields go, come, change their type or their place; so that it gets past a parser
// to what judges its shape.

import type { Random } from './random';

const LEAVES: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1, 0.5, -0, 2 ** 31, 2 ** 53, 1e300, -1e300],
  ...[
    '',
    ' ',
    '\n',
    '__proto__',
    'constructor',
    '\u0000',
    '\ud800',
    '\u202e',
    '🪖',
    'a'.repeat(5000),
    '../../x',
    '1e9',
  ],
  ...[
    '2026-01-01',
    '2026-13-45T99:99:99Z',
    '01900000-0000-7000-8000-000000000001',
    'javascript:alert(1)',
    'en',
    'xx-yy',
  ],
  ...[[], {}, [[]], [null], { start: 0, end: 0 }, { start: -1, end: 5 }, { start: 5, end: 1 }],
];

interface Spot {
  readonly get: () => unknown;
  readonly set: (value: unknown) => void;
  readonly drop: () => void;
}

/** Every place in a value at which something stands. */
const spotsOf = (root: { value: unknown }): Spot[] => {
  const spots: Spot[] = [];
  const visit = (holder: Record<string, unknown> | unknown[], key: string | number): void => {
    // A list is reached by numbers and a record by its names; both are reached in the same way.
    const at = holder as Record<string | number, unknown>;
    spots.push({
      get: () => at[key],
      set: (value) => {
        at[key] = value;
      },
      drop: () => {
        if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else Reflect.deleteProperty(holder, key);
      },
    });
    const value = at[key];
    if (Array.isArray(value))
      value.forEach((_each, index) => {
        visit(value, index);
      });
    else if (typeof value === 'object' && value !== null) {
      for (const name of Object.keys(value)) visit(value as Record<string, unknown>, name);
    }
  };
  visit(root, 'value');
  return spots;
};

const otherNumber = (random: Random, value: number): number =>
  random.pick([value + 1, value - 1, -value, value * 1000, value + 0.5, 0]);

const otherText = (random: Random, value: string): string => {
  const at = random.below(value.length + 1);
  return random.pick([
    value.slice(0, at),
    value + value,
    `${value.slice(0, at)}${random.pick(['\u0000', '\ud83d', '\u202e', '<b>', '"', '\\', ' ', '\n'])}${value.slice(at)}`,
    value.toUpperCase(),
    '',
  ]);
};

const once = (random: Random, root: { value: unknown }): void => {
  const spots = spotsOf(root);
  const spot = random.pick(spots);
  const value = spot.get();
  switch (random.below(7)) {
    case 0:
      spot.drop();
      return;
    case 1:
      spot.set(structuredClone(random.pick(LEAVES)));
      return;
    case 2:
      // What stands elsewhere: often of the right shape, and wrong here.
      spot.set(structuredClone(random.pick(spots).get()));
      return;
    case 3:
      if (Array.isArray(value)) value.push(...(structuredClone(value) as unknown[]).slice(0, 1 + random.below(3)));
      else if (typeof value === 'object' && value !== null)
        Object.defineProperty(value, random.pick(['__proto__', 'constructor', 'x_future', 'id', 'length', '']), {
          value: structuredClone(random.pick(LEAVES)),
          enumerable: true,
          configurable: true,
          writable: true,
        });
      else spot.set([value]);
      return;
    case 4:
      if (Array.isArray(value)) value.reverse();
      else spot.set({ value });
      return;
    default:
      if (typeof value === 'number') spot.set(otherNumber(random, value));
      else if (typeof value === 'string') spot.set(otherText(random, value));
      else if (typeof value === 'boolean') spot.set(!value);
      else spot.set(null);
  }
};

/** Does one to five things to a copy of a value. */
export const mutateValue = (random: Random, value: unknown): unknown => {
  const root = { value: structuredClone(value) };
  for (let times = 1 + random.below(random.oneIn(3) ? 5 : 1); times > 0; times -= 1) once(random, root);
  return root.value;
};

/** The same for the text of JSON, or of lines of JSON; text that is none stays as it is. */
export const mutateJsonText = (random: Random, text: string): string => {
  try {
    const mutated: unknown = mutateValue(random, JSON.parse(text));
    // A value that was dropped altogether leaves nothing.
    return mutated === undefined ? '' : JSON.stringify(mutated);
  } catch {
    const lines = text.split('\n');
    const at = random.below(lines.length);
    const line = lines[at] ?? '';
    try {
      lines[at] = JSON.stringify(mutateValue(random, JSON.parse(line)));
    } catch {
      return text;
    }
    return lines.join('\n');
  }
};
