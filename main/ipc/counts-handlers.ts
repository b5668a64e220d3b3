// Owns what main does for the window's questions of how much there is in the workspace.

import type { Result } from '../../core/result';
import {
  countClaims,
  countWorkspace,
  type ClaimCounts,
  type WorkspaceCounts,
} from '../../core/queries/workspace-counts';
import type { Workspace } from '../../core/workspace/workspace';
import type { WorkspaceSession } from '../app/workspace-session';
import { runInTime } from '../store/expression-in-time';
import { carryOut, runInSlices } from '../store/work';
import type { Handlers } from './answer-requests';

type CountsHandlers = Pick<Handlers, 'counts:of-workspace' | 'counts:of-claims'>;

/** What a count comes to; no counts where the search that it is limited to cannot be understood. */
type Count<Counts> = Generator<
  { done: number; total: number },
  { readonly ok: true; readonly counts: Counts } | { readonly ok: false }
>;

export const countsHandlers = ({ session }: { readonly session: WorkspaceSession }): CountsHandlers => {
  /** Counts in slices. Whoever asks again has no use for the answer of before, so that counting ends. */
  const latest = <Counts>() => {
    let counting = new AbortController();
    return (countIn: (workspace: Workspace) => Count<Counts>): Promise<Result<Counts | null>> | Result<never> => {
      const shown = session.shown;
      if (!shown.ok) return shown;
      const { workspace, paths } = shown.value;
      counting.abort();
      counting = new AbortController();
      const { signal } = counting;
      return carryOut(paths.root, async () => {
        const done = await runInSlices(countIn(workspace), { signal });
        return done.ok ? done.counts : null;
      });
    };
  };
  const ofWorkspace = latest<WorkspaceCounts>();
  const ofClaims = latest<ClaimCounts>();
  return {
    'counts:of-workspace': (question) =>
      ofWorkspace((workspace) => countWorkspace(workspace, { ...question, runExpression: runInTime })),
    'counts:of-claims': (question) =>
      ofClaims((workspace) => countClaims(workspace, { ...question, runExpression: runInTime })),
  };
};
