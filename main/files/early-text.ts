// Owns the reading of the early text: the beginning of one article's file, without a look at the rest of its workspace.

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { earlyArticleSchema, type TextPlace } from '../../core/early-text/early-text';
import { writeEarlyText, type EarlyClutter } from '../../core/early-text/write-early-text';
import { articleFile } from '../store/article-path';

/** A larger file takes longer to read than the app to start, in bytes. */
const LARGEST = 2_000_000;

/** The article's text for the page that the app starts in; null where it is not to be had at once, for whatever reason. */
export const readEarlyText = async (
  folder: string,
  place: TextPlace,
  clutter: EarlyClutter,
): Promise<string | null> => {
  try {
    const path = join(folder, articleFile(place.articleId));
    const { size } = await stat(path);
    if (size > LARGEST) return null;
    const article = earlyArticleSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return article.success ? writeEarlyText(article.data, place, clutter) : null;
  } catch {
    // What is wrong with a workspace is found, and told, by opening it.
    return null;
  }
};

const ROOT = '<div id="root">';

/** Puts the early text into the page of the window, before what the app is put into; at the first time only, as later it is old. */
export const fillOnce = (earlyText: string | null): ((page: string) => string) => {
  let waiting = earlyText;
  return (page) => {
    const text = waiting;
    waiting = null;
    return text === null ? page : page.replace(ROOT, () => `${text}${ROOT}`);
  };
};
