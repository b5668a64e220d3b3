// Owns what main does to take a colleague's work in: it compares, keeps the comparison until it is applied or dropped,
// and compares anew when the workspace has changed meanwhile. What is compared is never locked or written.

import type { BrowserWindow } from 'electron';
import type { MergeOffer } from '../../contract/merge';
import { resolveMerge } from '../../core/merge/merge-changes';
import type { MergeChoice, MergePlan } from '../../core/merge/merge-plan';
import { previewOf } from '../../core/merge/merge-preview';
import { planMerge } from '../../core/merge/plan-merge';
import { fail, succeed, type Result } from '../../core/result';
import type { Change } from '../../core/workspace/change';
import type { Workspace } from '../../core/workspace/workspace';
import { chooseExportToMerge, chooseWorkspaceFolder } from '../app/dialogs';
import type { WorkspaceSession } from '../app/workspace-session';
import { readExportFile } from '../files/export-workspace';
import { originalsOfFolder, originalsOfTexts } from '../store/originals';
import { carryOut, runInSlices, type Work } from '../store/work';
import type { WorkspacePaths } from '../store/workspace-folder';
import type { WorkspaceStore } from '../store/workspace-store';
import { viewWorkspace } from '../store/workspace-view';
import type { Handlers } from './answer-requests';
import type { RunLong } from './run-long';

export type MergeHandlers = Pick<Handlers, 'merge:choose' | 'merge:apply' | 'merge:drop'>;

interface MergeSurroundings {
  readonly session: WorkspaceSession;
  readonly window: () => BrowserWindow;
  readonly runLong: RunLong;
}

/** What is to be merged. */
interface Bundle {
  /** The export's file, or the workspace's folder. */
  readonly source: string;
  readonly theirs: Workspace;
  /** Of a workspace's folder, where its originals are. */
  readonly paths: WorkspacePaths | null;
}

/** A comparison that the window was shown. */
interface Compared {
  readonly bundle: Bundle;
  readonly plan: MergePlan;
  readonly store: WorkspaceStore;
  /** Our workspace as it was compared. */
  readonly ours: Workspace;
}

const readBundle = async (
  kind: 'export' | 'folder',
  source: string,
  store: WorkspaceStore,
  work: Work,
): Promise<Result<Bundle>> => {
  if (kind === 'export') {
    const theirs = await readExportFile(source);
    return theirs.ok ? succeed({ source, theirs: theirs.value, paths: null }) : theirs;
  }
  const view = await viewWorkspace(source, { kind: 'in-use' }, work);
  if (!view.ok) return view;
  const { paths, workspace } = view.value;
  return paths.root === store.root
    ? fail('bundle-is-workspace', { folder: source })
    : succeed({ source, theirs: workspace, paths });
};

const compare = (store: WorkspaceStore, bundle: Bundle, work: Work): Promise<Result<Compared>> =>
  carryOut(store.folder.journalFolder, async () => {
    await store.settled();
    const acts = store.journalActs;
    await acts.loadAll();
    const ours = store.workspace;
    const plan = await runInSlices(planMerge(ours, acts.entries.slice(), bundle.theirs), work);
    return { bundle, plan, store, ours };
  });

/** The changes that the choices make of the workspace as it is now. */
const resolve = async (
  first: Compared,
  choices: ReadonlyMap<string, MergeChoice>,
  work: Work,
): Promise<Result<Change[]>> => {
  const { store, bundle } = first;
  let compared = first;
  for (;;) {
    await store.settled();
    if (store.workspace !== compared.ours) {
      const again = await compare(store, bundle, work);
      if (!again.ok) return again;
      compared = again.value;
    }
    const { ours, plan } = compared;
    const resolved = await carryOut(store.root, () => runInSlices(resolveMerge(ours, plan, choices), work));
    if (!resolved.ok) return resolved;
    await store.settled();
    if (store.workspace === ours) return succeed(resolved.value.changes);
  }
};

const take = async (
  compared: Compared,
  choices: ReadonlyMap<string, MergeChoice>,
  work: Work,
): Promise<Result<number>> => {
  const changes = await resolve(compared, choices, work);
  if (!changes.ok) return changes;
  const { store, bundle } = compared;
  const coming = changes.value.flatMap((change) =>
    change.record === 'article' && change.before === null && change.after !== null ? [change.after] : [],
  );
  const originals = bundle.paths === null ? originalsOfTexts(coming) : originalsOfFolder(bundle.paths, coming);
  const done = await store.applyAll('merge', changes.value, originals, work);
  return done.ok ? succeed(changes.value.length) : done;
};

export const mergeHandlers = ({ session, window, runLong }: MergeSurroundings): MergeHandlers => {
  let compared: Compared | null = null;

  return {
    'merge:choose': async ({ source: kind }) => {
      const store = session.current;
      if (!store.ok) return store;
      const source = await (kind === 'export'
        ? chooseExportToMerge(window())
        : chooseWorkspaceFolder(window(), 'merge'));
      if (source === null) return succeed(null);
      const made = await runLong('merge', async (work) => {
        const bundle = await readBundle(kind, source, store.value, work);
        return bundle.ok ? compare(store.value, bundle.value, work) : bundle;
      });
      if (!made.ok) return made;
      compared = made.value;
      const { bundle, plan } = made.value;
      return succeed({ source, title: bundle.theirs.title, preview: previewOf(plan) } satisfies MergeOffer);
    },

    'merge:apply': async ({ choices }) => {
      const store = session.current;
      if (!store.ok) return store;
      const chosen = compared;
      if (chosen?.store !== store.value) return fail('merge-not-planned');
      const taken = await runLong('merge', (work) => take(chosen, new Map(Object.entries(choices)), work));
      if (!taken.ok) return taken;
      compared = null;
      const { snapshot } = session;
      return snapshot === null ? fail('workspace-not-open') : succeed({ changes: taken.value, workspace: snapshot });
    },

    'merge:drop': () => {
      compared = null;
      return succeed(null);
    },
  };
};
