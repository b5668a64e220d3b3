// Owns what the style sheet goes by when it shows a line of an article, as attributes of the line's element.

import type { Depth } from '../text/letter-depth';
import type { Block } from './block';

/** What a line shares its look by. `gap` is how many empty lines stand before it in the text. */
export interface BlockLook extends Pick<Block, 'kind' | 'level' | 'direction' | 'language'> {
  readonly gap: number;
  readonly depth: Depth;
}

/** The attributes, by their names. */
export const attributesOfLook = ({
  kind,
  level,
  direction,
  language,
  gap,
  depth,
}: BlockLook): Readonly<Record<string, string>> => ({
  'data-kind-of-block': kind,
  dir: direction,
  'data-depth': depth,
  ...(language === null ? {} : { lang: language }),
  ...(gap > 0 ? { 'data-gap': String(Math.min(gap, 2)) } : {}),
  ...(level === null ? {} : { 'data-level': String(level) }),
});
