// Guards that the app stays fast: ratios to what is measured beside it in the same run, never absolute times.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { median, quantile } from '../measuring';
import { measureSearching } from '../search/measure-search';
import { measureStart } from '../start/measure-start';
import { startRatio } from '../start/start-ratio';
import { measureView, type ViewTimes } from '../text/measure-view';
import { ALONE, COMPARED, type TextSize, type ViewName } from '../text/sizes';
import { expectWithin } from './held';
import { MARKING, OPENING, OPENING_ALL, SEARCH, START } from './limits';

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'hashiya-guard-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

const LIMIT = 60_000;

const measure = async (
  folder: string,
  size: TextSize,
  view: ViewName,
  asked: { readonly acts: number; readonly seed: number },
): Promise<ViewTimes> => {
  const place = await mkdtemp(join(folder, 'view-'));
  const { times, isFinished } = await measureView(size, view, {
    ...asked,
    folder: place,
    isWhole: false,
    limit: LIMIT,
  });
  if (times === null || !isFinished) throw new Error(`${view} did not finish ${size.name} in ${String(LIMIT)} ms`);
  return times;
};

const rounds = async (count: number, ratio: (round: number) => Promise<number>): Promise<number> => {
  const ratios: number[] = [];
  for (let round = 0; round < count; round += 1) ratios.push(await ratio(round));
  return median(ratios);
};

/** Until 1 MB with 1,000 mentions is painted, or all of it there, over its bare text. */
const openingRatio = (folder: string, until: 'painted' | 'settled'): Promise<number> =>
  rounds(3, async () => {
    const app = await measure(folder, COMPARED.english, 'hashiya', { acts: 0, seed: 1 });
    const flat = await measure(folder, COMPARED.english, 'static', { acts: 0, seed: 1 });
    return app.open[until] / flat.open.painted;
  });

test('an article of 1 MB with 1,000 mentions is painted in half the time of its bare text', async ({ folder }) => {
  await expectWithin(OPENING, () => openingRatio(folder, 'painted'));
});

test('all of it is there not much later than its bare text', async ({ folder }) => {
  await expectWithin(OPENING_ALL, () => openingRatio(folder, 'settled'));
});

test('marking where there are 1,000 mentions costs about what it costs where there are 100', async ({ folder }) => {
  const adding = async (size: TextSize, seed: number): Promise<number> => {
    const { processor } = await measure(folder, size, 'hashiya', { acts: 1, seed });
    return median(processor);
  };
  await expectWithin(
    MARKING,
    async (attempt) => (await adding(COMPARED.english, 10 * attempt)) / (await adding(ALONE.few, 10 * attempt)),
  );
});

test('a search of 5,000 articles takes little longer than to look through their texts', async () => {
  await expectWithin(SEARCH, () => {
    const { common } = measureSearching({ language: 'fa', articles: 5000 });
    // The least of the rounds: the others have met what else the machine does.
    return Promise.resolve(quantile(common.all, 0) / quantile(common.plain, 0));
  });
});

test('the last of 1,000 articles can be read soon after an empty window would be there', async ({ folder }) => {
  await expectWithin(START, async () => {
    const place = await mkdtemp(join(folder, 'start-'));
    return startRatio(await measureStart(place, 3, () => undefined));
  });
});
