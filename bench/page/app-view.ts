// Owns the measuring of the app from within its page: it presses what an analyst presses and looks at what is shown. The
// app itself knows nothing of it.

import { oneOf, randomFrom } from '../text/random';
import { pause, REST_AFTER_OPENING, timeAct, timeChange } from './change';
import type { ActName, ActTimes, MeasuredView } from './measured-view';
import { jumpAbout, scrollerOf, scrollOn } from './moving';

/** How many characters are marked. */
const SELECTED = 26;

const found = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`The page has no ${selector}`);
  return element;
};

const textElement = (): HTMLElement => found('.article-text');

/** True for letters that can be seen, away from the edges of the window. */
const inWindow = (node: Node): boolean => {
  const range = document.createRange();
  range.selectNodeContents(node);
  const { top, bottom } = range.getBoundingClientRect();
  return top > 140 && bottom < innerHeight - 60;
};

/** A block of the text by its id: it is looked for once, since looking through the whole text takes time that is not the act's. */
const blockElement = (id: string): (() => HTMLElement) => {
  let known: HTMLElement | undefined;
  return () => (known?.isConnected === true ? known : (known = found(`[data-block="${CSS.escape(id)}"]`)));
};

const mentionElements = (block: HTMLElement, id: string): Element[] => [
  ...block.querySelectorAll(`[data-mention="${CSS.escape(id)}"]`),
];

const pressKey = (element: Element, key: string, code = key): void => {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));
};

/** Until the state of saving says nothing new: an act that is under way is over. */
const waitFor = async (holds: () => boolean, what: string): Promise<void> => {
  for (const start = performance.now(); !holds();) {
    if (performance.now() - start > 20_000) throw new Error(`It was not so in time: ${what}`);
    await pause(10);
  }
};

/** Gives an element the focus, which the key that is pressed on it needs, and waits until what goes with that is over. */
const focused = async (selector: string): Promise<HTMLElement> => {
  await waitFor(() => document.querySelector(selector) !== null, `the page has ${selector}`);
  const element = found(selector);
  element.focus({ preventScroll: true });
  await pause(100);
  return element;
};

/** The text nodes of the article that can be seen and are long enough to select in. */
const visibleNodes = (): Node[] => {
  const nodes: Node[] = [];
  for (const block of textElement().querySelectorAll('[data-block]')) {
    const { top, bottom } = block.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) continue;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if ((node.textContent ?? '').trim().length > SELECTED + 4 && inWindow(node)) nodes.push(node);
  }
  return nodes;
};

/** Selects a stretch of one text node that can be seen; returns the block's id. */
const selectVisible = async (seed: number): Promise<string> => {
  const random = randomFrom(seed);
  textElement().focus({ preventScroll: true });
  // Soon after it has the focus, the text writes down the selection that it knows of.
  await pause(60);
  const node = oneOf(random, visibleNodes());
  const block = node.parentElement?.closest('[data-block]')?.getAttribute('data-block') ?? '';
  const text = node.textContent ?? '';
  const start = text.search(/\S/u) + Math.floor(random() * (text.trim().length - SELECTED - 2));
  await timeChange(
    () => {
      getSelection()?.setBaseAndExtent(node, start, node, start + SELECTED);
    },
    isToolbarShown,
    { name: 'select', isMetered: false },
  );
  return block;
};

const isToolbarShown = (): boolean => document.querySelector('.annotate-toolbar')?.checkVisibility() === true;

const idsIn = (block: HTMLElement): Set<string> =>
  new Set([...block.querySelectorAll('[data-mention]')].map((element) => element.getAttribute('data-mention') ?? ''));

const act = async (seed: number, isMetered: boolean): Promise<ActTimes> => {
  const block = blockElement(await selectVisible(seed));
  const before = idsIn(block());
  let id = '';
  const asAct = (name: ActName): Parameters<typeof timeAct>[2] => ({ name, isMetered, within: textElement() });
  const add = await timeAct(
    () => {
      pressKey(textElement(), '1', 'Digit1');
    },
    () => {
      id = [...idsIn(block())].find((candidate) => !before.has(candidate)) ?? '';
      return id !== '';
    },
    asAct('add'),
  );
  const handle = await focused('.edge-handle.edge-end');
  const wordsOf = (): string =>
    mentionElements(block(), id).reduce((words, element) => words + element.textContent, '');
  const marked = wordsOf();
  // One letter less: one more may be a space, which is not taken in.
  const isRightToLeft = block().getAttribute('dir') === 'rtl';
  const backwards = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const edit = await timeAct(
    () => {
      pressKey(handle, backwards);
    },
    () => wordsOf() !== marked && mentionElements(block(), id).length > 0,
    asAct('edit'),
  );
  const card = await focused(`[data-card="${CSS.escape(id)}"]`);
  const remove = await timeAct(
    () => {
      pressKey(card, 'Delete');
    },
    () => mentionElements(block(), id).length === 0,
    asAct('delete'),
  );
  await pause(60);
  return { add, edit, delete: remove };
};

/** The app with one long article in its library. `areMentionsSeen` tells whether some can be seen at its beginning. */
export const appView = (title: string, areMentionsSeen: boolean): MeasuredView => {
  const isShown = (): boolean => {
    if (document.querySelector('h1')?.textContent.includes(title) !== true) return false;
    const text = document.querySelector('.article-text');
    if (text?.querySelector('[data-block]') == null) return false;
    return !areMentionsSeen || text.querySelector('[data-mention]') !== null;
  };
  const row = (): HTMLElement => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-pane="library"] [role="row"]')];
    const wanted = rows.find(({ textContent }) => textContent.includes(title));
    if (wanted === undefined) throw new Error(`The library does not show “${title}”`);
    return wanted;
  };
  return {
    open: async () => {
      const pressed = row();
      const times = await timeChange(
        () => {
          pressed.click();
        },
        isShown,
        { name: 'open', restLimit: REST_AFTER_OPENING },
      );
      if (textElement().ariaBusy === 'true') throw new Error('The page is at rest, and not all of the text is there');
      return times;
    },
    act,
    goToMiddle: async () => {
      const scroller = scrollerOf(textElement());
      // Sections out of sight have a guessed height, so the middle moves once they are laid out.
      for (let look = 0; look < 3; look += 1) {
        const { top, height } = textElement().getBoundingClientRect();
        scroller.scrollTop += top + height / 2 - innerHeight / 2;
        await pause(150);
      }
    },
    scroll: () => scrollOn(scrollerOf(textElement())),
    jump: (seed) => jumpAbout(scrollerOf(textElement()), textElement(), seed),
    textBox: () => {
      const { left, right } = textElement().getBoundingClientRect();
      const { top, bottom } = scrollerOf(textElement()).getBoundingClientRect();
      return { left, right, top: top + 8, bottom };
    },
  };
};
