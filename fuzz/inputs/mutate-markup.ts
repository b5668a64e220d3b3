// Owns what is done to markup that stays well-formed as far as it was: whole elements go, come again, go elsewhere or into
// each other, and attributes and texts change; so that it gets past a parser of XML to what reads the elements.

import type { Random } from './random';

const VALUES = [
  '',
  '0',
  '-1',
  '999999999',
  'x',
  'true',
  '../x',
  'rId1',
  '&#x202e;',
  '&amp;',
  ' ',
  '&#xFFFD;',
  'سلام',
  '\u200f',
];
const MOST_CHARACTERS = 1024 * 1024;

const nameOf = (tag: string): string => /^<\/?([^\s/>]+)/u.exec(tag)?.[1] ?? '';
const opens = (token: string): boolean => /^<[^/!?]/u.test(token) && !token.endsWith('/>');

/** The end of the element that begins at a token: the token after its last. */
const endOf = (tokens: readonly string[], start: number): number => {
  const token = tokens[start] ?? '';
  if (!opens(token)) return start + 1;
  const name = nameOf(token);
  for (let at = start + 1, depth = 1; at < tokens.length; at += 1) {
    const each = tokens[at] ?? '';
    if (nameOf(each) !== name) continue;
    if (each.startsWith('</')) depth -= 1;
    else if (opens(each)) depth += 1;
    if (depth === 0) return at + 1;
  }
  return start + 1;
};

const otherToken = (random: Random, token: string): string =>
  token.startsWith('<')
    ? token.replace(/="[^"]*"/u, () => `="${random.pick(VALUES)}"`)
    : random.pick(['', token + token, random.pick(VALUES), token.slice(0, random.below(token.length + 1))]);

const once = (random: Random, tokens: readonly string[]): string[] => {
  const start = random.below(tokens.length);
  const end = endOf(tokens, start);
  const [before, element, after] = [tokens.slice(0, start), tokens.slice(start, end), tokens.slice(end)];
  switch (random.below(6)) {
    case 0:
      return [...before, ...after];
    case 1:
      return [
        ...before,
        ...Array.from({ length: 2 + random.below(random.oneIn(10) ? 300 : 3) }, () => element).flat(),
        ...after,
      ];
    case 2: {
      const rest = [...before, ...after];
      const at = random.below(rest.length + 1);
      return [...rest.slice(0, at), ...element, ...rest.slice(at)];
    }
    case 3: {
      // In itself, some times.
      const [first = '', last = ''] = [element[0], element.at(-1)];
      const deep = opens(first) && last.startsWith('</') ? 1 + random.below(random.oneIn(10) ? 400 : 4) : 0;
      return [
        ...before,
        ...Array.from({ length: deep }, () => first),
        ...element,
        ...Array.from({ length: deep }, () => last),
        ...after,
      ];
    }
    default: {
      const at = random.below(tokens.length);
      return tokens.map((token, index) => (index === at ? otherToken(random, token) : token));
    }
  }
};

/** Does one to four things to the text of a page or of a part in XML. */
export const mutateMarkup = (random: Random, text: string): string => {
  let tokens: string[] = text.match(/<[^>]*>|[^<]+|</gu) ?? [];
  for (let times = 1 + random.below(4); times > 0 && tokens.length > 0; times -= 1) tokens = once(random, tokens);
  return tokens.join('').slice(0, MOST_CHARACTERS);
};
