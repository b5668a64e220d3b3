// Owns the question whether two records are the same. It compares all that they hold and not the fields this version
// knows, because a newer version may have put more into them.

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const definedKeys = (value: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(value).filter((key) => value[key] !== undefined);

/**
 * True when two JSON values hold the same. The order of keys does not matter, the order of lists does; a key that is
 * `undefined` counts as absent, as it is once written.
 */
export const isSame = (left: unknown, right: unknown): boolean => {
  if (left === right) return true;
  if (!isObject(left) || !isObject(right)) return false;
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
    return left.every((item, place) => isSame(item, right[place]));
  }
  const keys = definedKeys(left);
  return keys.length === definedKeys(right).length && keys.every((key) => isSame(left[key], right[key]));
};
