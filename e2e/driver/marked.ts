// Owns looking at the mentions that are on disk, and that every quote is what the text says at its offsets.

import { expect } from '@playwright/test';
import type { Article } from '../../core/article/article';
import type { Mention } from '../../core/mention/mention';
import { articleOnDisk } from './files-on-disk';

const quotesHold = ({ text, mentions }: Article): boolean =>
  mentions.every((mention) => mention.ranges.every(({ start, end, quote }) => quote === text.slice(start, end)));

/** Waits until the article on disk has that many mentions; they are in the order in which they were made. */
export const mentionsOnDisk = async (workspace: string, fileName: string, count: number): Promise<Mention[]> => {
  const read = async (): Promise<Article> => articleOnDisk(workspace, fileName);
  await expect.poll(async () => (await read()).mentions.length, `mentions of ${fileName} on disk`).toBe(count);
  const article = await read();
  expect(quotesHold(article), 'each quote is the slice of the text between its offsets').toBe(true);
  return article.mentions.toSorted((one, other) =>
    one.createdAt < other.createdAt ? -1 : one.createdAt > other.createdAt ? 1 : 0,
  );
};

/** Waits for the one mention of an article. */
export const onlyMention = async (workspace: string, fileName: string): Promise<Mention> => {
  const [mention] = await mentionsOnDisk(workspace, fileName, 1);
  if (mention === undefined) throw new Error(`${fileName} has no mention`);
  return mention;
};

/** A mention's ranges without their context. */
export const placesOf = (mention: Mention): { start: number; end: number; quote: string }[] =>
  mention.ranges.map(({ start, end, quote }) => ({ start, end, quote }));
