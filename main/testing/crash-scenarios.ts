// Owns what is being done when a test lets a crash come: each scenario prepares a folder, and then does acts one after the
// other, telling after each that it counts as done. Runs in tests and in processes that are killed, the same each time.

import { cp, mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workspaceToExport } from '../../core/export/export-json';
import { exportToWorkspace } from '../../core/export/read-export';
import type { Command } from '../../core/commands/command';
import type { Result } from '../../core/result';
import type { Change } from '../../core/workspace/change';
import type { Analyst } from '../../core/workspace/identity';
import type { Workspace } from '../../core/workspace/workspace';
import { importText } from '../files/import-text';
import { createWorkspace, openWorkspace, type OpenOptions } from '../store/open-workspace';
import { originalsOfTexts } from '../store/originals';
import { workspacePaths } from '../store/workspace-folder';
import type { WorkspaceStore } from '../store/workspace-store';
import { momentFrom } from './steady-moments';
import { textExtractor } from './text-extractor';

/** How scenarios open and make workspaces. */
export type ScenarioOptions = OpenOptions & { readonly analyst: Analyst };

export interface Scenario {
  prepare(folder: string, options: ScenarioOptions): Promise<void>;
  run(folder: string, options: ScenarioOptions, acknowledge: (store: WorkspaceStore) => void): Promise<void>;
}

const ANALYST: Analyst = { id: '01900000-0000-7000-8000-ffffffffffff', name: 'Tester' };

/** How a scenario opens: every run of it begins with the same clock, and with ids of its own. */
export const scenarioOptions = (backups: string, part: 'prepare' | 'run' | 'recover'): ScenarioOptions => ({
  analyst: ANALYST,
  moment: momentFrom({ prepare: 0, run: 100_000, recover: 200_000 }[part]),
  backups,
});

const valueOf = <Value>(result: Result<Value>): Value => {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code} ${JSON.stringify(result.error.details)}`);
};

const TEXT = 'Wu Qian said the army 🪖 trains.\nوزیر گفت: «می‌رویم به دمشق».\n';

const importOne = async (store: WorkspaceStore, options: ScenarioOptions, text = TEXT): Promise<string> => {
  const content = { fileName: 'article.txt', bytes: Buffer.from(text) };
  return valueOf(await importText(store, content, { ...options, extractor: textExtractor })).articleId;
};

const markings = (articleId: string, count: number, note = ''): Command[] =>
  Array.from({ length: count }, (_, index) => ({
    command: 'add-mention',
    articleId,
    kind: index % 2 === 0 ? 'claim' : 'source',
    selections: [{ start: index % 5, end: 7 + (index % 5) }],
    note: `${note}${String(index)}`,
  }));

/** A workspace with one article and four mentions, claim and actor, closed. */
const annotated = async (folder: string, options: ScenarioOptions): Promise<void> => {
  const store = valueOf(await createWorkspace(folder, 'Scenario', options));
  const articleId = await importOne(store, options);
  for (const command of markings(articleId, 4)) valueOf(await store.run(command));
  const [claim, , , source] = store.workspace.articles[0]?.mentions ?? [];
  const edit = { kind: 'claim', gloss: 'A claim' } as const;
  const claimId = claim?.kind === 'claim' ? claim.id : (source?.id ?? '');
  await store.run({ command: 'edit-mention', articleId, mentionId: claimId, edit });
  valueOf(await store.close());
};

const firstArticle = (store: WorkspaceStore): string => store.workspace.articles[0]?.id ?? '';

const opened = async (folder: string, options: ScenarioOptions): Promise<WorkspaceStore> =>
  valueOf(await openWorkspace(folder, options));

const annotate: Scenario = {
  prepare: annotated,
  run: async (folder, options, acknowledge) => {
    const store = await opened(folder, options);
    const articleId = firstArticle(store);
    const acts: (() => Promise<Result<unknown>>)[] = [
      ...markings(articleId, 2, 'new ').map((command) => () => store.run(command)),
      () => store.undo(),
      () => store.run({ command: 'rename-workspace', title: 'Another title' }),
      () => store.undo(),
      () => store.redo(),
      () => importOne(store, options, 'A second article.\n').then((value) => ({ ok: true, value })),
      () => store.run({ command: 'delete-article', articleId }),
      () => store.undo(),
    ];
    for (const [index, act] of acts.entries()) {
      valueOf(await act());
      acknowledge(store);
      if (index % 3 === 2) await store.filesWritten();
    }
    await store.close();
  },
};

/** A dozen articles with a few mentions each. */
const manyArticles = async (folder: string, options: ScenarioOptions): Promise<Workspace> => {
  const store = valueOf(await createWorkspace(folder, 'Bundle', options));
  for (let index = 0; index < 12; index += 1) {
    const articleId = await importOne(store, options, `${String(index)} ${TEXT}`);
    for (const command of markings(articleId, 5)) valueOf(await store.run(command));
  }
  valueOf(await store.close());
  return store.workspace;
};

const exportFile = (folder: string): string => `${folder}.export`;

const adopt: Scenario = {
  prepare: async (folder, options) => {
    const bundle = await manyArticles(join(folder, '..', 'bundle'), options);
    await writeFile(exportFile(folder), JSON.stringify(workspaceToExport(bundle)));
    valueOf(await valueOf(await createWorkspace(folder, 'Empty', options)).close());
  },
  run: async (folder, options, acknowledge) => {
    const store = await opened(folder, options);
    const value: unknown = JSON.parse(await readFile(exportFile(folder), 'utf8'));
    const bundle = valueOf(exportToWorkspace(value, 'bundle'));
    valueOf(await store.adopt(bundle, originalsOfTexts(bundle.articles)));
    acknowledge(store);
    await store.close();
  },
};

const create: Scenario = {
  prepare: async (folder) => {
    await mkdir(folder);
  },
  run: async (folder, options, acknowledge) => {
    const store = valueOf(await createWorkspace(folder, 'Made', options));
    acknowledge(store);
    await store.close();
  },
};

/** A note for every mention, in one act. */
export const notesFor = (workspace: Workspace): Change[] =>
  workspace.articles.flatMap((article) =>
    article.mentions.map((mention): Change => ({
      record: 'mention',
      articleId: article.id,
      id: mention.id,
      before: mention,
      after: { ...mention, note: 'noted in bulk' },
    })),
  );

const bulk: Scenario = {
  prepare: async (folder, options) => {
    await manyArticles(folder, options);
  },
  run: async (folder, options, acknowledge) => {
    const store = await opened(folder, options);
    valueOf(await store.applyAll('merge', notesFor(store.workspace), []));
    acknowledge(store);
    await store.close();
  },
};

const repair: Scenario = {
  prepare: async (folder, options) => {
    await annotated(folder, options);
    const paths = workspacePaths(folder);
    const store = await opened(folder, options);
    const articleId = firstArticle(store);
    for (const command of markings(articleId, 1)) valueOf(await store.run(command));
    valueOf(await store.close());
    // The last write of the article never came about, half a line follows in the journal, and other files are damaged.
    await truncate(paths.article(articleId), 100);
    await writeFile(paths.claims, '');
    await writeFile(`${paths.article(articleId)}.01900000-0000-4000-8000-000000000000.unfinished`, '{');
    await writeFile(paths.journal, '{"sha256":"torn', { flag: 'a' });
  },
  run: async (folder, options) => {
    await (await opened(folder, options)).close();
  },
};

const putBy: Scenario = {
  prepare: annotated,
  run: async (folder, options, acknowledge) => {
    const store = await opened(folder, { ...options, journalBytes: 3000 });
    for (const command of markings(firstArticle(store), 6, 'long '.repeat(300))) {
      valueOf(await store.run(command));
      acknowledge(store);
      await store.filesWritten();
    }
    valueOf(await store.undo());
    acknowledge(store);
    await store.close();
  },
};

/** The move of a workspace of format 1, which lies beside the folder as `golden`, to the present format. */
const migrate: Scenario = {
  prepare: async (folder) => {
    await cp(join(import.meta.dirname, 'golden/format-1'), folder, { recursive: true });
  },
  run: async (folder, options) => {
    await (await opened(folder, options)).close();
  },
};

export const SCENARIOS = { annotate, adopt, create, bulk, repair, 'put-by': putBy, migrate } satisfies Record<
  string,
  Scenario
>;

export type ScenarioName = keyof typeof SCENARIOS;
