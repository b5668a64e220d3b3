// Owns what main does to take a colleague's work in: it compares, keeps the comparison until it is applied or dropped,
// and compares anew when the workspace has changed meanwhile. What is compared is never locked or written.

import type { BrowserWindow } from 'electron';
import type { MergeOffer } from '../../contract/merge';
import type { RequestArguments } from '../../contract/requests';
import type { MergeChoice, MergePlan } from '../../core/merge/merge-plan';
import { previewOf } from '../../core/merge/merge-preview';
import { fail, succeed, type Result } from '../../core/result';
import type { Change } from '../../core/workspace/change';
import type { Workspace } from '../../core/workspace/workspace';
import { chooseExportToMerge, chooseWorkspaceFolder } from '../app/dialogs';
import type { WorkspaceSession } from '../app/workspace-session';
import { planBundle, readBundle, resolveBundle, takeIn, type Bundle, type OurSide } from '../files/merge-bundle';
import { nameOfPack } from '../files/pack-archive';
import { readPackBundle } from '../files/pack-bundle';
import type { Work } from '../store/work';
import type { WorkspaceStore } from '../store/workspace-store';
import type { Handlers } from './answer-requests';
import type { ShownPack } from './given-pack-handlers';
import type { RunLong } from './run-long';

export type MergeHandlers = Pick<Handlers, 'merge:choose' | 'merge:apply' | 'merge:drop'>;

interface MergeSurroundings {
  readonly session: WorkspaceSession;
  readonly window: () => BrowserWindow;
  readonly shownPack: ShownPack;
  readonly runLong: RunLong;
}

/** A comparison that the window was shown. */
interface Compared {
  readonly bundle: Bundle;
  readonly plan: MergePlan;
  readonly store: WorkspaceStore;
  /** Our workspace as it was compared. */
  readonly ours: Workspace;
}

const sideOf = ({ root, workspace, journalActs: acts }: WorkspaceStore): OurSide => ({ root, workspace, acts });

const compare = async (store: WorkspaceStore, bundle: Bundle, work: Work): Promise<Result<Compared>> => {
  await store.settled();
  const ours = store.workspace;
  const plan = await planBundle(sideOf(store), bundle, work);
  return plan.ok ? succeed({ bundle, plan: plan.value, store, ours }) : plan;
};

/** The changes that the choices make of the workspace as it is now. */
const resolve = async (
  first: Compared,
  choices: ReadonlyMap<string, MergeChoice>,
  work: Work,
): Promise<Result<readonly Change[]>> => {
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
    const resolved = await resolveBundle({ ...sideOf(store), workspace: ours }, plan, choices, work);
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
  const taken = await takeIn(compared.store, compared.bundle, changes.value, work);
  return taken.ok ? succeed(changes.value.length) : taken;
};

export const mergeHandlers = ({ session, window, shownPack, runLong }: MergeSurroundings): MergeHandlers => {
  let compared: Compared | null = null;
  const letGo = (): void => {
    compared?.bundle.close();
    compared = null;
  };
  const chooseSource = (kind: RequestArguments<'merge:choose'>['source']): Promise<string | null> =>
    kind === 'folder' ? chooseWorkspaceFolder(window(), 'merge') : chooseExportToMerge(window());

  return {
    'merge:choose': async ({ source: kind }) => {
      const store = session.current;
      if (!store.ok) return store;
      const pack = kind === 'pack' ? shownPack.value : null;
      if (kind === 'pack' && pack === null) return fail('pack-not-shown');
      const source = pack === null ? await chooseSource(kind) : nameOfPack(pack.source);
      if (source === null) return succeed(null);
      const made = await runLong('merge', async (work) => {
        const bundle = await (pack === null
          ? readBundle(source, store.value.root, work)
          : readPackBundle(pack.source, pack.manifestSha256, work));
        if (!bundle.ok) return bundle;
        const planned = await compare(store.value, bundle.value, work);
        if (!planned.ok) bundle.value.close();
        return planned;
      });
      if (!made.ok) return made;
      letGo();
      if (pack !== null) shownPack.value = null;
      compared = made.value;
      const { bundle, plan } = made.value;
      return succeed({ source, title: bundle.workspace.title, preview: previewOf(plan) } satisfies MergeOffer);
    },

    'merge:apply': async ({ choices }) => {
      const store = session.current;
      if (!store.ok) return store;
      const chosen = compared;
      if (chosen?.store !== store.value) return fail('merge-not-planned');
      const taken = await runLong('merge', (work) => take(chosen, new Map(Object.entries(choices)), work));
      if (!taken.ok) return taken;
      letGo();
      const { snapshot } = session;
      return snapshot === null ? fail('workspace-not-open') : succeed({ changes: taken.value, workspace: snapshot });
    },

    'merge:drop': () => {
      letGo();
      return succeed(null);
    },
  };
};
