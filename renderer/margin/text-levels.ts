// Owns where the words of mentions are in the window: exactly where their section is laid out, by the section's own box
// where it is not. What is far away is never laid out for it.

import type { Node } from 'prosemirror-model';
import { startOf, type Mention } from '../../core/mention/mention';
import type { EditorSurface } from '../editor/editor-state';
import { firstIndex } from '../editor/first-index';
import { boxesOf } from '../editor/glyph-geometry';

/** A section of the text. Lengths are CSS pixels of the viewport, offsets UTF-16 code units of the text. */
export interface TextSection {
  readonly element: Element;
  readonly top: number;
  readonly bottom: number;
  readonly start: number;
  /** Where the next one begins, or the text ends. */
  readonly end: number;
}

/** The offset at which each section begins, and at the end of them that of the text, by the document. */
const bounds = new WeakMap<Node, readonly number[]>();

const boundsOf = ({ view, table }: EditorSurface): readonly number[] => {
  const { doc } = view.state;
  const known = bounds.get(doc);
  if (known !== undefined) return known;
  const made: number[] = [];
  // A section's own opening token, and that of its first block.
  doc.forEach((_section, position) => made.push(table.offsetAt(position + 2)));
  made.push(table.offsetAt(doc.content.size));
  bounds.set(doc, made);
  return made;
};

const sectionAt = (surface: EditorSurface, index: number): TextSection | null => {
  const element = surface.view.dom.children[index];
  const [start, end] = boundsOf(surface).slice(index, index + 2);
  if (element === undefined || start === undefined || end === undefined) return null;
  const { top, bottom } = element.getBoundingClientRect();
  return { element, top, bottom, start, end };
};

/** The sections with a part between two heights of the viewport. */
export const sectionsBetween = (surface: EditorSurface, top: number, bottom: number): TextSection[] => {
  const { children } = surface.view.dom;
  const first = firstIndex(children.length, (index) => (children[index]?.getBoundingClientRect().bottom ?? 0) >= top);
  const found: TextSection[] = [];
  for (let index = first; ; index += 1) {
    const section = sectionAt(surface, index);
    if (section === null || section.top > bottom) return found;
    found.push(section);
  }
};

/** The section that an offset is in. */
export const sectionOf = (surface: EditorSurface, offset: number): TextSection | null => {
  const starts = boundsOf(surface).slice(0, -1);
  return sectionAt(surface, Math.max(0, firstIndex(starts.length, (index) => (starts[index] ?? 0) > offset) - 1));
};

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
