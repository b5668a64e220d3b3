// Owns telling main where the text stands, so that it can be shown there at the next start before the app is.

import type { Box, TextPlace } from '../../core/early-text/early-text';
import { appState, subscribeToAppState } from '../state/app-state';
import { request } from '../state/bridge';

/** Long enough for what moves things to have happened, in milliseconds. */
const SETTLED = 1500;

/** The box of the first element that fits, as high as the window at most; null where there is none. */
const boxOf = (selector: string, scrolled = 0): Box | null => {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  if (box === undefined) return null;
  const { left, top, width, height } = box;
  return { left, top: top + scrolled, width, height: Math.min(height, innerHeight) };
};

/** Where everything stands when nothing is scrolled; null while it is not the reading view that is on screen. */
export const textPlaceNow = (): TextPlace | null => {
  const { article, view, isEditingDetails, isSyntaxShown } = appState();
  const reader = document.querySelector('.reader:has(.article-mount)');
  if (article === null || view !== 'read' || isEditingDetails || reader === null) return null;
  const scrolled = reader.scrollTop;
  const boxes = {
    bar: boxOf('[data-pane="bar"]'),
    library: boxOf('[data-pane="library"]'),
    reader: boxOf('.reader:has(.article-mount)'),
    header: boxOf('.article-header', scrolled),
    text: boxOf('.article-mount', scrolled),
    margin: boxOf('[data-pane="margin"]', scrolled),
    foot: boxOf('.line-bar'),
  };
  const { bar, library, header, text, margin, foot, reader: readerBox } = boxes;
  if (bar === null || library === null || readerBox === null || header === null) return null;
  if (text === null || margin === null || foot === null) return null;
  const window = { width: innerWidth, height: innerHeight };
  return { articleId: article.id, window, bar, library, reader: readerBox, header, text, margin, foot, isSyntaxShown };
};

/** Tells main where the text stands now. */
export const keepTextPlace = async (): Promise<void> => {
  const { workspace } = appState();
  const place = textPlaceNow();
  if (workspace !== null && place !== null) await request('window:text-place', { folder: workspace.folder, place });
};

/** Tells main whenever another article has been opened or the window has got another size; returns how to stop. */
export const startKeepingTextPlace = (): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keepSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void keepTextPlace(), SETTLED);
  };
  const stop = subscribeToAppState((now, before) => {
    if (now.article?.id !== before.article?.id || now.view !== before.view) keepSoon();
  });
  globalThis.addEventListener('resize', keepSoon);
  return () => {
    clearTimeout(timer);
    stop();
    globalThis.removeEventListener('resize', keepSoon);
  };
};
