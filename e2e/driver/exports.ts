// Owns exporting through the window and reading the file as any other program would.

import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { ExportDocument } from '../../core/export/json-format';
import { answerSaveDialogs, chooseMenu } from './native';
import type { RunningApp } from './launch';

/** Exports through the menu to `path` and waits for the window to say so. */
export const exportThroughMenu = async ({ app, page }: RunningApp, path: string): Promise<void> => {
  await answerSaveDialogs(app, path);
  await chooseMenu(app, 'export');
  await expect(page.getByRole('status').filter({ hasText: path })).toBeVisible();
};

export const readExport = async (path: string): Promise<ExportDocument> =>
  JSON.parse(await readFile(path, 'utf8')) as ExportDocument;

/** The quotes of an article by its title, in reading order. */
export const quotesOf = (document: ExportDocument, title: RegExp): string[] =>
  document.articles
    .filter((article) => title.test(article.title))
    .flatMap((article) => article.mentions)
    .flatMap((mention) => mention.ranges)
    .map((range) => range.quote);

/** Every quote stands in the text where its offsets say, in UTF-16 code units and in code points. */
export const expectQuotesInText = (document: ExportDocument): void => {
  for (const { text, mentions } of document.articles) {
    const codePoints = [...text];
    for (const { start, end, startCodePoint, endCodePoint, quote } of mentions.flatMap((mention) => mention.ranges)) {
      expect(text.slice(start, end)).toBe(quote);
      expect(codePoints.slice(startCodePoint, endCodePoint).join('')).toBe(quote);
    }
  }
};
