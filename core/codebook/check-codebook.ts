// Owns what a schema cannot say of a codebook: that everything in it has a name and an id of its own, that no key marks
// two kinds, and that the kinds of a project look as such kinds can.

import { fail, succeed, type Result } from '../result';
import type { Attribute, Code, Codebook, Slot } from './codebook';
import { builtInCode } from './initial-codebook';
import { keyDigit, OWN_COLOURS, OWN_DRAWINGS, OWN_KEYS } from './looks';

const includes = (list: readonly string[], value: string): boolean => list.includes(value);

const firstTwice = (ids: readonly string[]): string | undefined => ids.find((id, index) => ids.indexOf(id) !== index);

const isNamed = ({ label }: Code | Attribute | Slot): boolean => label.trim() !== '';

const problemOfCode = (code: Code): Result<void> => {
  if (![code, ...code.attributes].every(isNamed)) return fail('codebook-unnamed');
  const twice = firstTwice(code.attributes.map(({ id }) => id));
  if (twice !== undefined) return fail('codebook-id-twice', { id: twice });
  // The id of a built-in kind stands for that, and “own” for all others.
  const isRightId =
    code.kind === 'own' ? builtInCode(code.id) === undefined && code.id !== 'own' : code.id === code.kind;
  if (!isRightId) return fail('codebook-id-twice', { id: code.id });
  if (code.kind !== 'own') return succeed(undefined);
  const isKnown =
    includes(OWN_COLOURS, code.colour) &&
    includes(OWN_DRAWINGS, code.drawing) &&
    (code.key === null || includes(OWN_KEYS, code.key));
  return isKnown ? succeed(undefined) : fail('code-look', { label: code.label });
};

/** The first thing that is wrong with a codebook by itself. */
export const checkCodebook = ({ codes, slots }: Pick<Codebook, 'codes' | 'slots'>): Result<void> => {
  if (!slots.every(isNamed)) return fail('codebook-unnamed');
  for (const code of codes) {
    const problem = problemOfCode(code);
    if (!problem.ok) return problem;
  }
  const twice = firstTwice(codes.map(({ id }) => id)) ?? firstTwice(slots.map(({ id }) => id));
  if (twice !== undefined) return fail('codebook-id-twice', { id: twice });
  const keys = new Map<string, string>();
  for (const { key, label } of codes) {
    if (key === null) continue;
    const other = keys.get(key);
    if (other !== undefined) return fail('code-key-taken', { key: keyDigit(key), label: other });
    keys.set(key, label);
  }
  return succeed(undefined);
};
