// Owns what an element hands down to the text in it: kind, direction, language, white space, whether it is shown.

import type { Block } from '../../core/article/block';
import type { Direction } from '../../core/text/direction';
import {
  BLOCK_ELEMENTS,
  HTML_NAMESPACE,
  MATH_NAMESPACE,
  nameOf,
  PREFORMATTED_ELEMENTS,
  SVG_NAMESPACE,
  TEXT_PARTS,
  UNSEEN_ELEMENTS,
  UNSEEN_IN_MATH,
  UNSEEN_IN_SVG,
} from './elements';
import { isCredit, isFurniture } from './furniture';
import { languageTag } from '../language/language-tag';
import type { InlineStyle, WhiteSpace } from './inline-style';

/** An element that blocks stand in, known by its identity. */
export interface Container {
  readonly isWholePage: boolean;
}

export interface Surroundings {
  readonly kind: Block['kind'];
  readonly level: number | null;
  readonly direction: Direction | null;
  readonly language: string | null;
  readonly space: WhiteSpace;
  readonly isShown: boolean;
  readonly isFurniture: boolean;
  readonly isCredit: boolean;
  /** The nearest element around that is more than a form of its text. */
  readonly container: Container;
}

/** What stands around the root of a page. */
export const OUTERMOST: Surroundings = {
  kind: 'paragraph',
  level: null,
  direction: null,
  language: null,
  space: 'normal',
  isShown: true,
  isFurniture: false,
  isCredit: false,
  container: { isWholePage: true },
};

/** True for an element none of whose text is on the page. `visibility` is not here: what is in it can be shown again. */
export const isUnseen = (element: Element, style: InlineStyle): boolean => {
  const name = nameOf(element);
  if (element.namespaceURI === SVG_NAMESPACE) return UNSEEN_IN_SVG.has(name) || style.display === 'none';
  if (element.namespaceURI === MATH_NAMESPACE) return UNSEEN_IN_MATH.has(name);
  if (UNSEEN_ELEMENTS.has(name)) return true;
  if (style.display === 'none' || element.hasAttribute('hidden') || element.hasAttribute('popover')) return true;
  return name === 'dialog' && !element.hasAttribute('open');
};

/** True for an element that begins and ends a block. */
export const isBlockElement = (element: Element, style: InlineStyle): boolean => {
  const name = nameOf(element);
  if (element.namespaceURI === SVG_NAMESPACE) return name === 'text' || name === 'foreignobject';
  if (element.namespaceURI === MATH_NAMESPACE) return name === 'mtr' || name === 'mtd';
  return BLOCK_ELEMENTS.has(name) || style.display === 'block' || element.getAttribute('role') === 'heading';
};

const headingLevel = (element: Element): number | null => {
  const named = /^h([1-6])$/u.exec(nameOf(element))?.[1];
  if (named !== undefined) return Number(named);
  if (element.getAttribute('role') !== 'heading') return null;
  const level = Number(element.getAttribute('aria-level') ?? '2');
  return Number.isInteger(level) && level >= 1 ? Math.min(level, 6) : 2;
};

/** A heading stays one whatever is in it; else the innermost element decides. */
const kindWithin = (element: Element, outer: Surroundings): Pick<Surroundings, 'kind' | 'level'> => {
  const level = headingLevel(element);
  if (level !== null) return { kind: 'heading', level };
  if (outer.kind === 'heading') return outer;
  const name = nameOf(element);
  if (name === 'li' || name === 'dt' || name === 'dd') return { kind: 'list-item', level: null };
  if (name === 'blockquote') return { kind: 'quote', level: null };
  return outer;
};

/** `dir=auto` is null: the letters decide, by our own count. */
const directionWithin = (element: Element, style: InlineStyle, outer: Surroundings): Direction | null => {
  const said = element.getAttribute('dir')?.trim().toLowerCase();
  const written = said === 'rtl' || said === 'ltr' ? said : null;
  return style.direction ?? (said === 'auto' ? null : (written ?? outer.direction));
};

/** What an element hands down. The language of the root is the page’s own and is not told of its blocks. */
export const surroundingsWithin = (element: Element, style: InlineStyle, outer: Surroundings): Surroundings => {
  const name = nameOf(element);
  const isHtml = element.namespaceURI === HTML_NAMESPACE;
  const isBlock = isBlockElement(element, style);
  const isRoot = name === 'html' || name === 'body';
  const said = element.getAttribute('lang') ?? element.getAttribute('xml:lang');
  const language = said === null || isRoot ? outer.language : languageTag(said);
  const isContainer = isBlock && isHtml && !TEXT_PARTS.has(name);
  return {
    ...(isBlock ? kindWithin(element, outer) : { kind: outer.kind, level: outer.level }),
    // The direction of a part of a line turns that part and not the line.
    direction: isBlock ? directionWithin(element, style, outer) : outer.direction,
    language: isBlock ? language : outer.language,
    space: style.whiteSpace ?? (isHtml && PREFORMATTED_ELEMENTS.has(name) ? 'pre' : outer.space),
    isShown: style.visibility === null ? outer.isShown : style.visibility === 'visible',
    isFurniture: outer.isFurniture || isFurniture(element),
    isCredit: outer.isCredit || isCredit(element),
    container: isContainer ? { isWholePage: isRoot } : outer.container,
  };
};
