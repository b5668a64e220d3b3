// Owns what a document's styles say of its paragraphs, a style's own word before that of the style it is based on.

import type { Direction } from '../../core/text/direction';
import { attributeOf, childElements, childOf } from '../xml/look-up';
import type { XmlElement } from '../xml/read-xml';
import { isOn } from './vocabulary';

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly direction: Direction | null;
}

export interface Styles {
  /** The direction that a paragraph has from its style, or from the defaults of the document; null where none says. */
  readonly directionOf: (styleId: string | undefined) => Direction | null;
  /** The names of a style and of all it is based on, nearest first, in lower case. Built-in names are always English. */
  readonly namesOf: (styleId: string | null) => string[];
  /** The default languages (`w:lang`) for left-to-right and for right-to-left runs. */
  readonly languages: { readonly ltr: string | undefined; readonly rtl: string | undefined };
}

/** Chains of styles end by themselves; those of a damaged file may go in circles. */
const LONGEST_CHAIN = 20;

/** The direction by `w:bidi` of paragraph properties. A paragraph that is not marked may hold either, so it says nothing. */
export const directionOfProperties = (properties: XmlElement | undefined): Direction | null => {
  const bidi = isOn(properties, 'bidi');
  if (bidi === null) return null;
  return bidi ? 'rtl' : 'ltr';
};

/** Reads `styles.xml`; a document without one has styles that say nothing. */
export const readStyles = (root: XmlElement | null): Styles => {
  const styles = new Map<string, Style>();
  let defaultId: string | undefined;
  const elements = root === null ? [] : childElements(root);
  for (const element of elements) {
    const id = attributeOf(element, 'styleId');
    if (element.local !== 'style' || attributeOf(element, 'type') !== 'paragraph' || id === undefined) continue;
    if (['1', 'true', 'on'].includes(attributeOf(element, 'default') ?? '')) defaultId ??= id;
    if (styles.has(id)) continue;
    styles.set(id, {
      name: attributeOf(childOf(element, 'name'), 'val')?.toLowerCase() ?? '',
      basedOn: attributeOf(childOf(element, 'basedOn'), 'val'),
      direction: directionOfProperties(childOf(element, 'pPr')),
    });
  }
  const defaults = elements.find(({ local }) => local === 'docDefaults');
  const paragraphDefaults = childOf(childOf(defaults, 'pPrDefault'), 'pPr');
  const language = childOf(childOf(childOf(defaults, 'rPrDefault'), 'rPr'), 'lang');
  const chainOf = (styleId: string | undefined): Style[] => {
    const chain: Style[] = [];
    let style = styleId === undefined ? undefined : styles.get(styleId);
    while (style !== undefined && chain.length < LONGEST_CHAIN) {
      chain.push(style);
      style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
    }
    return chain;
  };
  return {
    directionOf: (styleId) =>
      chainOf(styleId ?? defaultId).find(({ direction }) => direction !== null)?.direction ??
      directionOfProperties(paragraphDefaults),
    namesOf: (styleId) => chainOf(styleId ?? undefined).map(({ name }) => name),
    languages: { ltr: attributeOf(language, 'val'), rtl: attributeOf(language, 'bidi') },
  };
};
