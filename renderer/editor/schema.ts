// Owns the schema of the reading view: chapters of sections of blocks of text. It holds what the article is, never what was marked
// on it or set beside it: mentions and roles are decorations.

import { Schema, type DOMOutputSpec, type Node } from 'prosemirror-model';
import type { Block } from '../../core/article/block';
import { attributesOfLook } from '../../core/article/block-look';
import { showBidiControls } from '../../core/text/bidi-controls';
import { depthOf, type Depth } from '../../core/text/letter-depth';
import { heightOfChapter, heightOfSection, type ExpectedHeight } from './section-heights';

/** What a block node knows. `gap` is how many empty lines stand before it in the text. */
export interface BlockAttributes {
  readonly id: string;
  readonly kind: Block['kind'];
  readonly level: number | null;
  readonly direction: Block['direction'];
  readonly language: string | null;
  readonly gap: number;
}

/** The attributes of a block node; the schema below is the only maker of such nodes. */
export const attributesOf = (node: Node): BlockAttributes => node.attrs as BlockAttributes;

const elementWith = (name: string, attributes: Readonly<Record<string, string>>): HTMLElement => {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
};

/** A block's element without what it alone has, by what several have. */
const patterns = new Map<string, HTMLElement>();

/** What of its look a block shares with others. A long text has ten thousand blocks: their elements are copies of a few. */
const patternOf = (attributes: BlockAttributes, depth: Depth): HTMLElement => {
  const { kind, level, direction, language, gap } = attributes;
  const look = `${kind} ${String(level)} ${direction} ${language ?? ''} ${String(Math.min(gap, 2))} ${depth}`;
  const before = patterns.get(look);
  if (before !== undefined) return before;
  const pattern = elementWith('p', attributesOfLook({ ...attributes, depth }));
  patterns.set(look, pattern);
  return pattern;
};

/** The depth of all that a block says, which is mostly one piece. */
const depthOfBlock = (block: Node): Depth =>
  depthOf(block.childCount === 1 ? (block.firstChild?.text ?? '') : block.textContent);

const blockToDom = (node: Node): DOMOutputSpec => {
  const attributes = attributesOf(node);
  // A copy of an element is one.
  const dom = patternOf(attributes, depthOfBlock(node)).cloneNode() as HTMLElement;
  dom.setAttribute('data-block', attributes.id);
  return { dom, contentDOM: dom };
};

const partToDom = (name: string, { flow, rest }: ExpectedHeight): DOMOutputSpec => {
  const dom = elementWith('div', { class: name, style: `--flow: ${String(flow)}; --rest: ${String(rest)}` });
  return { dom, contentDOM: dom };
};

export const articleSchema = new Schema({
  nodes: {
    doc: { content: 'chapter+' },
    // Layout of far-away text is what costs, so it is skipped a section at a time (renderer/styles/article-text.css); and so is
    // looking at far-away sections, a chapter at a time.
    chapter: { content: 'section+', toDOM: (node) => partToDom('article-chapter', heightOfChapter(node)) },
    section: { content: 'block+', toDOM: (node) => partToDom('article-section', heightOfSection(node)) },
    block: {
      content: 'text*',
      // A required node must be makeable without attributes; `articleToDoc` always gives them.
      attrs: {
        id: { default: '' },
        kind: { default: 'paragraph' },
        level: { default: null },
        direction: { default: 'ltr' },
        language: { default: null },
        gap: { default: 0 },
      },
      toDOM: blockToDom,
    },
    text: {},
  },
  marks: {
    link: {
      attrs: { address: {} },
      // No href: there is nothing to follow, and nothing that could navigate.
      toDOM: (mark) => ['a', { class: 'inline-link', title: showBidiControls(String(mark.attrs.address)) }, 0],
    },
    strong: { toDOM: () => ['strong', 0] },
    emphasis: { toDOM: () => ['em', 0] },
    code: { toDOM: () => ['code', 0] },
    syntax: { toDOM: () => ['span', { class: 'inline-syntax' }, 0] },
  },
});
