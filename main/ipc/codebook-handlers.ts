// Owns what main does for the codebook: where its kinds are used, who changed it last, and the files it is handed on in.

import { dirname } from 'node:path';
import type { BrowserWindow } from 'electron';
import { codebookOfFile, codebookToText } from '../../core/codebook/codebook-file';
import { planImport } from '../../core/codebook/codebook-import';
import { usesOf } from '../../core/codebook/uses';
import { actInShort } from '../../core/queries/history-acts';
import { succeed } from '../../core/result';
import type { HistoryEntry } from '../../core/workspace/history';
import { chooseCodebookFile, chooseCodebookTarget } from '../app/dialogs';
import type { WorkspaceSession } from '../app/workspace-session';
import { readJsonFile } from '../files/export-workspace';
import { writeOutside } from '../files/write-export';
import { carryOut } from '../store/work';
import type { Handlers } from './answer-requests';

export type CodebookHandlers = Pick<
  Handlers,
  'codebook:uses' | 'codebook:last-change' | 'codebook:export' | 'codebook:import'
>;

interface CodebookSurroundings {
  readonly session: WorkspaceSession;
  readonly window: () => BrowserWindow;
}

const changesCodebook = ({ changes }: HistoryEntry): boolean =>
  changes.some(({ record }) => record === 'codebook' || record === 'workspace-identity');

export const codebookHandlers = ({ session, window }: CodebookSurroundings): CodebookHandlers => ({
  'codebook:uses': ({ codeId }) => {
    const shown = session.shown;
    return shown.ok ? succeed(usesOf(shown.value.workspace, codeId)) : shown;
  },

  'codebook:last-change': () => {
    const shown = session.shown;
    if (!shown.ok) return shown;
    const { acts, workspace, access, paths } = shown.value;
    const last = access.kind === 'as-of' ? access.sequence : Infinity;
    return carryOut(paths.journalFolder, async () => {
      // One of the first version was never changed: all of the journal need not be read for that.
      if (workspace.codebook.version === 1) return null;
      const find = (): HistoryEntry | undefined =>
        acts.entries.findLast((entry) => entry.sequence <= last && changesCodebook(entry));
      while (find() === undefined && (await acts.loadOlder()));
      const found = find();
      return found === undefined ? null : actInShort(found, workspace);
    });
  },

  'codebook:export': async () => {
    const shown = session.shown;
    if (!shown.ok) return shown;
    const { paths, workspace } = shown.value;
    const path = await chooseCodebookTarget(window(), workspace.title, dirname(paths.root));
    if (path === null) return succeed(null);
    const written = await writeOutside(path, codebookToText(workspace.codebook), paths.root);
    return written.ok ? succeed({ path }) : written;
  },

  'codebook:import': async () => {
    const store = session.current;
    if (!store.ok) return store;
    const path = await chooseCodebookFile(window());
    if (path === null) return succeed(null);
    const value = await readJsonFile(path);
    if (!value.ok) return value;
    const codebook = codebookOfFile(value.value, path);
    if (!codebook.ok) return codebook;
    await store.value.settled();
    return succeed({ path, plan: planImport(store.value.workspace, codebook.value) });
  },
});
