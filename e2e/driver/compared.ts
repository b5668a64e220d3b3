// Owns two seeds with claims on them for tests of the view that compares them: one claim that both state, a contradiction,
// and mentions that nothing joins yet, in both directions of writing.

import type { Page } from '@playwright/test';
import { articleOnDisk } from './files-on-disk';
import { partsOf } from './mark-directly';
import { openArticle, SEED_LTR, SEED_RTL } from './pages';
import { actDirectly, madeId } from './act-directly';

/** Shows a view of the workspace by its tab. */
export const showView = async (page: Page, view: 'read' | 'compare'): Promise<void> => {
  await page
    .locator('.view-tab')
    .nth(view === 'read' ? 0 : 3)
    .click();
};

/** What is marked, by what the tests call it; a gloss makes the mention's claim. */
const MARKED = {
  repression: {
    seed: SEED_LTR,
    words: 'brutal repression of anti-government demonstrations',
    gloss: 'Protest was repressed',
  },
  training: { seed: SEED_LTR, words: 'will train Syrian forces on Chinese soil', gloss: null },
  nursing: {
    seed: SEED_LTR,
    words: 'medical and nursing professional training',
    gloss: 'China gives medical training',
  },
  solution: {
    seed: SEED_LTR,
    words: 'a political solution of the Syrian conflict',
    gloss: 'چین راه‌حل سیاسی می‌خواهد',
  },
  poem: { seed: SEED_RTL, words: 'کشور به دشمن دهیم', gloss: null },
  ties: { seed: SEED_RTL, words: 'seeking closer military ties', gloss: null },
  militancy: {
    seed: SEED_RTL,
    words: 'The foreign-backed militancy in Syria',
    gloss: 'The militancy is backed from abroad',
  },
  channels: { seed: SEED_RTL, words: 'find a political solution', gloss: null },
} as const;

export type MarkedName = keyof typeof MARKED;

const NAMES = Object.keys(MARKED) as MarkedName[];

/** The ids of the mentions and of the claims they state. */
export type Compared = Readonly<Record<MarkedName, { readonly mentionId: string; readonly claimId: string | null }>>;

/** Marks both seeds and opens the view on them, the one from left to right first. */
export const compareSeeds = async (page: Page, workspace: string): Promise<Compared> => {
  const articles = {
    [SEED_LTR.fileName]: await articleOnDisk(workspace, SEED_LTR.fileName),
    [SEED_RTL.fileName]: await articleOnDisk(workspace, SEED_RTL.fileName),
  };
  const made: Partial<Record<MarkedName, Compared[MarkedName]>> = {};
  for (const name of NAMES) {
    const { seed, words, gloss } = MARKED[name];
    const article = articles[seed.fileName];
    const selections = partsOf(article.text, words);
    const marked = await actDirectly(page, {
      command: 'add-mention',
      articleId: article.id,
      kind: 'claim',
      selections,
    });
    const mentionId = madeId(marked, 'mention');
    const target = { articleId: article.id, mentionId };
    const changes =
      gloss === null
        ? []
        : await actDirectly(page, { command: 'edit-mention', ...target, edit: { kind: 'claim', gloss } });
    const claim = changes.find(({ record }) => record === 'claim');
    made[name] = { mentionId, claimId: claim?.record === 'claim' ? claim.id : null };
    if (name === 'channels')
      await actDirectly(page, { command: 'attach-mention', ...target, claimId: made.solution?.claimId ?? null });
  }
  await actDirectly(page, {
    command: 'relate-claims',
    from: made.militancy?.claimId ?? '',
    to: made.repression?.claimId ?? '',
    kind: 'contradicts',
    rationale: 'One speaks of protest, the other of militancy.',
    evidence: [made.militancy?.mentionId ?? '', made.repression?.mentionId ?? ''],
    confidence: 'high',
  });
  await page.reload();
  await openArticle(page, SEED_LTR.title);
  await showView(page, 'compare');
  await page.locator('.compare-pane').first().waitFor();
  // Every name was marked in the loop.
  return made as Compared;
};
