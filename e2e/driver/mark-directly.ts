// Owns putting many mentions into an article at once, of every kind, through the window's own bridge to main: for tests of
// how mentions look and not of how they are made. What they are on screen comes from opening the article anew.

import type { Page } from '@playwright/test';
import type { Article } from '../../core/article/article';
import type { MentionKind } from '../../core/mention/mention';
import { articleOnDisk } from './files-on-disk';
import { readyToMeasure } from './glyphs';
import { textWhole } from './pages';

/** A mention to make: its parts in UTF-16 code units of the article's text. */
export interface WantedMention {
  readonly kind: MentionKind;
  readonly parts: readonly { readonly start: number; readonly end: number }[];
}

/** Where words stand in a text; every “|” of the words parts one range of the mention from the next. */
export const partsOf = (text: string, words: string): { start: number; end: number }[] => {
  let from = 0;
  return words.split('|').map((part) => {
    const start = text.indexOf(part, from);
    if (start === -1) throw new Error(`“${part}” does not stand in the text`);
    from = start + part.length;
    return { start, end: from };
  });
};

/** Shows another article and this one again: what is on screen is read anew. */
const openAnew = async (page: Page, article: Pick<Article, 'title'>): Promise<void> => {
  const block = page.locator('[data-block]').first();
  const shown = await block.elementHandle();
  // The one beside it, so that both rows are near what is seen.
  await page.getByRole('row').filter({ hasNotText: article.title }).first().click();
  await shown.waitForElementState('hidden');
  await block.waitFor();
  const other = await block.elementHandle();
  await page.getByRole('row').filter({ hasText: article.title }).first().click();
  await other.waitForElementState('hidden');
  await block.waitFor();
  await textWhole(page);
  await readyToMeasure(page);
};

/** Makes mentions in an article; the window does not hear of it until it reads the article anew. */
export const addMentions = async (page: Page, articleId: string, wanted: readonly WantedMention[]): Promise<void> => {
  for (const { kind, parts } of wanted) {
    const selections = parts.map(({ start, end }) => ({ start, end }));
    const answer = await page.evaluate(
      (command) =>
        // The bridge of contract/bridge.ts, as the window has it.
        (
          globalThis as unknown as { hashiya: { request: (name: string, args: unknown) => Promise<unknown> } }
        ).hashiya.request('command:run', command),
      { command: 'add-mention', articleId, kind, selections },
    );
    // Every answer of the bridge is a result.
    if (!(answer as { ok: boolean }).ok) throw new Error(`no mention was made: ${JSON.stringify(answer)}`);
  }
};

/** Makes mentions in an article and shows it with them; returns their ids in the order given. */
export const markDirectly = async (
  page: Page,
  workspace: string,
  fileName: string,
  wanted: readonly WantedMention[],
): Promise<string[]> => {
  const before = await articleOnDisk(workspace, fileName);
  await addMentions(page, before.id, wanted);
  await openAnew(page, before);
  const known = new Set(before.mentions.map(({ id }) => id));
  const { mentions } = await articleOnDisk(workspace, fileName);
  // Ids are made in the order of time.
  return mentions
    .map(({ id }) => id)
    .filter((id) => !known.has(id))
    .sort();
};
