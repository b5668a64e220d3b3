// Owns what the styles of an OpenDocument text say of its paragraphs and spans, a style's own word before its parent's.

import type { Direction } from '../../core/text/direction';
import { attributeOf, childElements, childOf } from '../xml/look-up';
import type { XmlElement } from '../xml/read-xml';

interface Style {
  readonly parent: string | undefined;
  /** The name that people see where it differs from the one that the file uses, in lower case. */
  readonly shownName: string;
  readonly direction: Direction | null;
  readonly strong: boolean | null;
  readonly emphasis: boolean | null;
  readonly hidden: boolean | null;
  readonly language: string | null;
  /** That of right-to-left letters. */
  readonly complexLanguage: string | null;
}

export interface OdtStyles {
  /** The first answer along a style and its parents, then the default of the family; null where none says. */
  readonly valueOf: <Name extends 'direction' | 'strong' | 'emphasis' | 'hidden' | 'language' | 'complexLanguage'>(
    family: StyleFamily,
    name: string | undefined,
    what: Name,
  ) => Style[Name];
  /** True for a style for quotations, or one based on it. */
  readonly isQuote: (name: string | undefined) => boolean;
  /** True for the style of a document's title, or one based on it. */
  readonly isTitle: (name: string | undefined) => boolean;
  /** The language that the document gives by default, for text of a direction. */
  readonly languageFor: (direction: Direction) => string | null;
}

export type StyleFamily = 'paragraph' | 'text' | 'table';

const LONGEST_CHAIN = 20;

/** The direction by `style:writing-mode` (OpenDocument 1.3 part 3, 20.404); `page` and the like say nothing here. */
const directionOfMode = (mode: string | undefined): Direction | null => {
  if (mode === 'rl-tb' || mode === 'rl') return 'rtl';
  if (mode === 'lr-tb' || mode === 'lr') return 'ltr';
  return null;
};

const tagOf = (language: string | undefined, country: string | undefined): string | null => {
  if (language === undefined || language === 'none' || language === 'zxx') return null;
  return country === undefined || country === 'none' ? language : `${language}-${country}`;
};

const isBold = (weight: string | undefined): boolean | null =>
  weight === undefined ? null : weight === 'bold' || Number(weight) >= 600;

const isItalic = (style: string | undefined): boolean | null =>
  style === undefined ? null : style === 'italic' || style === 'oblique';

const readStyle = (element: XmlElement): Style => {
  const text = childOf(element, 'text-properties');
  const paragraph = childOf(element, 'paragraph-properties') ?? childOf(element, 'table-properties');
  // Right-to-left text has properties of its own for the same.
  const bold = [isBold(attributeOf(text, 'font-weight')), isBold(attributeOf(text, 'font-weight-complex'))];
  const italic = [isItalic(attributeOf(text, 'font-style')), isItalic(attributeOf(text, 'font-style-complex'))];
  const display = attributeOf(text, 'display');
  return {
    parent: attributeOf(element, 'parent-style-name'),
    shownName: attributeOf(element, 'display-name')?.toLowerCase() ?? '',
    direction: directionOfMode(attributeOf(paragraph, 'writing-mode')),
    strong: bold.every((each) => each === null) ? null : bold.includes(true),
    emphasis: italic.every((each) => each === null) ? null : italic.includes(true),
    hidden: display === undefined ? null : display === 'none',
    language: tagOf(attributeOf(text, 'language'), attributeOf(text, 'country')),
    complexLanguage: tagOf(attributeOf(text, 'language-complex'), attributeOf(text, 'country-complex')),
  };
};

/** Reads the styles of `styles.xml` and the automatic styles of `content.xml`. */
export const readOdtStyles = (roots: readonly XmlElement[]): OdtStyles => {
  const styles = new Map<string, Style>();
  const defaults = new Map<string, Style>();
  const keyOf = (family: string, name: string): string => `${family} ${name}`;
  for (const root of roots) {
    for (const group of childElements(root)) {
      if (group.local !== 'styles' && group.local !== 'automatic-styles') continue;
      for (const element of childElements(group)) {
        const family = attributeOf(element, 'family') ?? '';
        const name = attributeOf(element, 'name');
        if (element.local === 'style' && name !== undefined) styles.set(keyOf(family, name), readStyle(element));
        if (element.local === 'default-style') defaults.set(family, readStyle(element));
      }
    }
  }
  const chainOf = (family: StyleFamily, name: string | undefined): [string, Style][] => {
    const chain: [string, Style][] = [];
    let next = name;
    while (next !== undefined && chain.length < LONGEST_CHAIN) {
      const style = styles.get(keyOf(family, next));
      if (style === undefined) break;
      chain.push([next, style]);
      next = style.parent;
    }
    return chain;
  };
  /** Built-in styles need not be written out, so the last name of a chain can be that of a parent alone. */
  const isNamed = (name: string | undefined, wanted: readonly string[]): boolean =>
    [name, ...chainOf('paragraph', name).flatMap(([, { shownName, parent }]) => [shownName, parent])].some(
      (each) => each !== undefined && wanted.includes(each.toLowerCase()),
    );
  return {
    valueOf: (family, name, what) => {
      const chain = chainOf(family, name).map(([, style]) => style[what]);
      // Default languages are those of the program, and told apart.
      if (what !== 'language' && what !== 'complexLanguage') chain.push(defaults.get(family)?.[what] ?? null);
      return chain.find((value) => value !== null) ?? null;
    },
    isQuote: (name) => isNamed(name, ['quotations', 'quote', 'block quotation']),
    isTitle: (name) => isNamed(name, ['title']),
    languageFor: (direction) =>
      defaults.get('paragraph')?.[direction === 'rtl' ? 'complexLanguage' : 'language'] ?? null,
  };
};
