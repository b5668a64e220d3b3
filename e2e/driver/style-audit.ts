// Owns looking for styles that name a side of the screen: in style sheets as the window has them, and on elements.

import type { Page } from '@playwright/test';

/** Whether a declaration names left or right, or a physical axis for which there is a logical property. */
export const isPhysical = (property: string, value: string): boolean => {
  const isSide =
    /^(?:left|right|top|bottom|width|height|(?:min|max)-(?:width|height))$/.test(property) ||
    /^(?:margin|padding|scroll-margin|scroll-padding)-(?:left|right|top|bottom)$/.test(property) ||
    /^border-(?:left|right|top|bottom)(?:-|$)/.test(property);
  const isWord =
    /^(?:text-align(?:-last)?|float|clear|caption-side|justify-[a-z]+)$/.test(property) &&
    /^(?:left|right)$/.test(value);
  // Four values, of which right and left are not the same.
  const sides = /^(?:margin|padding|inset|border-(?:width|style|color))$/.test(property)
    ? value.split(/\s+(?![^(]*\))/)
    : [];
  const isUneven = sides.length === 4 && sides[1] !== sides[3];
  const corners = property === 'border-radius' && /\s/.test(value.trim());
  return isSide || isWord || isUneven || corners;
};

/** A declaration of a style sheet, or of an element's own style. */
export interface Declaration {
  readonly where: string;
  readonly property: string;
  readonly value: string;
}

/** Every declaration of every style rule that the window has, shorthands as they are. */
export const declarationsInSheets = (page: Page): Promise<Declaration[]> =>
  page.evaluate(() => {
    const found: { where: string; property: string; value: string }[] = [];
    const read = (rules: CSSRuleList): void => {
      for (const rule of rules) {
        if (rule instanceof CSSStyleRule) {
          for (const declaration of rule.style.cssText.split(/;\s*/)) {
            const colon = declaration.indexOf(':');
            if (colon > 0)
              found.push({
                where: rule.selectorText,
                property: declaration.slice(0, colon).trim(),
                value: declaration.slice(colon + 1).trim(),
              });
          }
        }
        if ('cssRules' in rule && rule.cssRules instanceof CSSRuleList) read(rule.cssRules);
      }
    };
    for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) read(sheet.cssRules);
    return found;
  });

/**
 * The elements within one, itself included, whose own styles treat left and right differently, with what does. What is
 * hidden from everyone, such as React Aria's stand-in for the form's own list, has no side that anyone could see.
 */
export const lopsidedElements = (page: Page, selector: string): Promise<{ where: string; property: string }[]> =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>(`${wanted}, ${wanted} *`)]
        .filter((element) => element.closest('[aria-hidden="true"]') === null)
        .flatMap((element) =>
          [...element.style]
            .filter((property) => {
              const value = element.style.getPropertyValue(property);
              const other = property.includes('left')
                ? property.replace('left', 'right')
                : property.replace('right', 'left');
              return other === property
                ? /^(?:left|right)$/.test(value)
                : element.style.getPropertyValue(other) !== value;
            })
            .map((property) => ({
              where: `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}`,
              property,
            })),
        ),
    selector,
  );
