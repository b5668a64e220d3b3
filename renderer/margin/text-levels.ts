// Owns where the words of mentions are in the window: exactly where their section is laid out, by the section's own box
// where it is not. What is far away is never laid out for it.

import type { Node } from 'prosemirror-model';
import { startOf, type Mention } from '../../core/mention/mention';
import type { EditorSurface } from '../editor/editor-state';
import { boxesOf } from '../editor/glyph-geometry';
import { sectionElement, sectionsFromTo } from '../editor/section-elements';

/** A section of the text. Lengths are CSS pixels of the viewport, offsets UTF-16 code units of the text. */
export interface TextSection {
  readonly element: Element;
  readonly top: number;
  readonly bottom: number;
  readonly start: number;
  /** Where the next one begins, or the text ends. */
  readonly end: number;
}

const sectionAt = ({ view, table }: EditorSurface, index: number): TextSection | null => {
  const element = sectionElement(view, index);
  if (element === undefined) return null;
  const { start, end } = table.textOfSection(index);
  const { top, bottom } = element.getBoundingClientRect();
  return {
    element,
    top,
    bottom,
    start,
    end: index + 1 < table.sectionCount ? table.textOfSection(index + 1).start : end,
  };
};

/** The sections with a part between two heights of the viewport. */
export const sectionsBetween = (surface: EditorSurface, top: number, bottom: number): TextSection[] => {
  const { first, after } = sectionsFromTo(surface.view, top, bottom);
  return Array.from({ length: after - first }, (_, index) => sectionAt(surface, first + index)).filter(
    (section) => section !== null,
  );
};

/** The section that an offset is in. */
export const sectionOf = (surface: EditorSurface, offset: number): TextSection | null =>
  sectionAt(surface, surface.table.sectionAt(offset));

/** False for a section whose layout is skipped. */
export const isLaidOut = ({ element }: TextSection): boolean =>
  element.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) !== false;

/** What was measured in a section holds as long as its look does. */
interface MeasuredSection {
  readonly look: string;
  readonly doc: Node;
  /** By the offset of the words, how far below the section's top they begin. */
  readonly levels: Map<number, number>;
}

const measured = new WeakMap<Element, MeasuredSection>();

const measuredIn = ({ view }: EditorSurface, { element }: TextSection): MeasuredSection => {
  const { width, height } = element.getBoundingClientRect();
  const syntax = view.dom.parentElement?.dataset.syntax ?? '';
  const look = `${String(width)} ${String(height)} ${syntax}`;
  const before = measured.get(element);
  if (before?.look === look && before.doc === view.state.doc) return before;
  const made = { look, doc: view.state.doc, levels: new Map<number, number>() };
  measured.set(element, made);
  return made;
};

/** Where in the viewport the words of mentions begin, in a section that is laid out. */
export const levelsIn = (surface: EditorSurface, section: TextSection, mentions: readonly Mention[]): number[] => {
  const { levels } = measuredIn(surface, section);
  return mentions.map(({ ranges }) => {
    const [first] = ranges;
    const start = first?.start ?? section.start;
    let level = levels.get(start);
    if (level === undefined) {
      // A half of a letter, or one that is folded, has no box of its own.
      const [box] = boxesOf(surface, { start, end: start + 1 });
      level = ((box ?? (first && boxesOf(surface, first)[0]))?.top ?? section.top) - section.top;
      levels.set(start, level);
    }
    return section.top + level;
  });
};

/** About where the words of a mention begin, in a section that is not laid out. */
export const expectedLevelIn = (section: TextSection, mention: Mention): number => {
  const part = (startOf(mention) - section.start) / Math.max(1, section.end - section.start);
  return section.top + Math.min(1, part) * (section.bottom - section.top);
};
