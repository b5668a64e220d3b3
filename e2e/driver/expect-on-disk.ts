// Owns what the stories expect of the files: it waits, since the window shows a change a moment before or after the disk
// has it, and it reads them as any other program would.

import { expect } from '@playwright/test';
import type { Article } from '../../core/article/article';
import { articleOnDisk } from './files-on-disk';

/** A mention in short: its kind and what it marks. */
export const shortMentions = (article: Article): string[] =>
  article.mentions.map(({ kind, ranges }) => `${kind}: ${ranges.map((range) => range.quote).join(' … ')}`);

/** Waits until the article has exactly these mentions on disk, in reading order and each at its place; returns it. */
export const expectMentionsOnDisk = async (
  workspace: string,
  fileName: string,
  mentions: readonly string[],
): Promise<Article> => {
  await expect.poll(async () => shortMentions(await articleOnDisk(workspace, fileName))).toEqual(mentions);
  const article = await articleOnDisk(workspace, fileName);
  for (const { start, end, quote } of article.mentions.flatMap((mention) => mention.ranges)) {
    expect(article.text.slice(start, end)).toBe(quote);
  }
  return article;
};
