// Owns that a mention under the pointer lights up as a whole: others that lie over it cut its element into pieces, and
// `:hover` would light one of them. The elements are the view's own, so a style sheet does it and no attribute.

import { Plugin } from 'prosemirror-state';

const hovered = new CSSStyleSheet();

let lit: string | null = null;

const light = (id: string | null): void => {
  if (id === lit) return;
  lit = id;
  hovered.replaceSync(
    id === null ? '' : `.mention[data-mention='${CSS.escape(id)}']:not(.is-selected) { --fill: var(--hover) }`,
  );
};

/** The plugin of a view; one view is shown at a time. */
export const hoveredMention = (): Plugin =>
  new Plugin({
    view: () => {
      document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((sheet) => sheet !== hovered), hovered];
      return { destroy: () => light(null) };
    },
    props: {
      handleDOMEvents: {
        mouseover: (_view, event) => {
          const element = event.target instanceof Element ? event.target.closest('[data-mention]') : null;
          light(element?.getAttribute('data-mention') ?? null);
          return false;
        },
        mouseleave: () => {
          light(null);
          return false;
        },
      },
    },
  });
