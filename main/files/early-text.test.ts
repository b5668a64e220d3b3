// The reading of the early text from a workspace on disk, and its way into the page.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TextPlace } from '../../core/early-text/early-text';
import { articleOf } from '../../core/testing/article-of';
import { articleFile } from '../store/article-path';
import { fillOnce, readEarlyText } from './early-text';

const article = articleOf('What was read last.\n\nIts second line.');
const whole = { left: 0, top: 0, width: 100, height: 100 };
const place: TextPlace = {
  articleId: article.id,
  window: { width: 100, height: 100 },
  ...{ bar: whole, library: whole, reader: whole, header: whole, text: whole, margin: whole, foot: whole },
  isSyntaxShown: false,
};

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hashiya-early-'));
  await mkdir(join(folder, 'articles'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (content: string): Promise<void> => writeFile(join(folder, articleFile(article.id)), content);

test('the article that was read last is read from its file alone', async () => {
  await write(JSON.stringify(article));
  expect(await readEarlyText(folder, place, 'dimmed')).toContain('What was read last.');
});

test('a file that is not there, is no article, or is too large to be read at once gives nothing', async () => {
  expect(await readEarlyText(folder, place, 'dimmed')).toBeNull();
  await write('{ "id": ');
  expect(await readEarlyText(folder, place, 'dimmed')).toBeNull();
  await write(JSON.stringify({ ...article, blocks: [{ id: 'b1', start: -1 }] }));
  expect(await readEarlyText(folder, place, 'dimmed')).toBeNull();
  await write(JSON.stringify({ ...article, text: `${article.text}${' '.repeat(2_000_000)}` }));
  expect(await readEarlyText(folder, place, 'dimmed')).toBeNull();
});

test('it is put into the page before the app, once', () => {
  const fill = fillOnce('<div>$& early</div>');
  const page = '<body><div id="root"></div></body>';
  expect(fill(page)).toBe('<body><div>$& early</div><div id="root"></div></body>');
  expect(fill(page)).toBe(page);
  expect(fillOnce(null)(page)).toBe(page);
});
