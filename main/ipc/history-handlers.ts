// Owns what main does for the window's questions about the history.

import { actInShort } from '../../core/queries/history-acts';
import { recordHistory } from '../../core/queries/record-history';
import { succeed } from '../../core/result';
import type { HistoryEntry } from '../../core/workspace/history';
import type { ShownWorkspace, WorkspaceSession } from '../app/workspace-session';
import { carryOut, runInSlices } from '../store/work';
import type { Handlers } from './answer-requests';
import type { RunLong } from './run-long';

export type HistoryHandlers = Pick<Handlers, 'history:list' | 'history:of-record' | 'workspace:show-as-of'>;

interface HistorySurroundings {
  readonly session: WorkspaceSession;
  readonly runLong: RunLong;
  readonly refresh: () => void;
}

/** The acts that led to what is shown. */
const actsShown = ({ acts, access }: ShownWorkspace): readonly HistoryEntry[] =>
  access.kind === 'as-of' ? acts.entries.filter((entry) => entry.sequence <= access.sequence) : acts.entries;

export const historyHandlers = ({ session, runLong, refresh }: HistorySurroundings): HistoryHandlers => ({
  'history:list': ({ before, limit }) => {
    const shown = session.shown;
    if (!shown.ok) return shown;
    const { acts, workspace, paths } = shown.value;
    return carryOut(paths.journalFolder, async () => {
      const earlier = (): HistoryEntry[] =>
        before === null ? [...acts.entries] : acts.entries.filter(({ sequence }) => sequence < before);
      while (earlier().length < limit && (await acts.loadOlder()));
      const entries = earlier();
      return {
        acts: entries
          .slice(-limit)
          .reverse()
          .map((entry) => actInShort(entry, workspace)),
        hasMore: entries.length > limit || acts.hasOlder,
      };
    });
  },

  'history:of-record': async (reference) => {
    const shown = session.shown;
    if (!shown.ok) return shown;
    const { acts, workspace, paths } = shown.value;
    const versions = await runLong('history', (work) =>
      carryOut(paths.journalFolder, async () => {
        await acts.loadAll();
        return runInSlices(recordHistory(reference, actsShown(shown.value), workspace), work);
      }),
    );
    return versions.ok
      ? succeed(versions.value.map((version) => ({ ...version, fields: [...version.fields] })))
      : versions;
  },

  'workspace:show-as-of': async ({ sequence }) => {
    const shown = await session.showAsOf(sequence);
    refresh();
    return shown;
  },
});
