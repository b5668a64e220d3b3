// Owns what of an annotation's words goes where: attributes that its kind asks for are filled in, all others stand in the
// note, so that nothing that was said is lost.

import type { Code } from '../codebook/codebook';
import { labelKey } from './well-known-names';

type Said = readonly { readonly name: string; readonly value: string }[];

/** The attributes that the kind has, by their ids, and those that it has not. A choice takes only what it offers. */
export const splitAttributes = (
  code: Pick<Code, 'attributes'>,
  said: Said,
): { readonly attributes: Record<string, string>; readonly others: Said } => {
  const filled = new Map<string, string>();
  const others = said.filter(({ name, value }) => {
    const attribute = code.attributes.find(({ label }) => labelKey(label) === labelKey(name));
    if (attribute === undefined || value.trim() === '' || filled.has(attribute.id)) return true;
    if (attribute.type === 'choice' && !attribute.choices.includes(value)) return true;
    filled.set(attribute.id, value);
    return false;
  });
  return { attributes: Object.fromEntries(filled), others };
};

/** The same for attributes of our own, whose ids tell them; one of an id that the kind has not goes by its name. */
export const splitOwnAttributes = (
  code: Pick<Code, 'attributes'>,
  said: readonly { readonly id: string; readonly name: string; readonly value: string }[],
): ReturnType<typeof splitAttributes> => {
  const isKnown = ({ id }: { readonly id: string }): boolean =>
    code.attributes.some((attribute) => attribute.id === id);
  const byName = splitAttributes(
    code,
    said.filter((each) => !isKnown(each)),
  );
  const byId = said.filter(isKnown).map(({ id, value }): [string, string] => [id, value]);
  return { attributes: { ...byName.attributes, ...Object.fromEntries(byId) }, others: byName.others };
};

/** The comment, and below it what else was said, a line each. */
export const noteOf = (comment: string, others: Said): string => {
  const lines = others.map(({ name, value }) => (value === '' ? name : name === '' ? value : `${name}: ${value}`));
  return [comment.trim(), lines.join('\n')].filter((part) => part !== '').join('\n\n');
};
