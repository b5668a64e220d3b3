// Owns what main does for the window's question of how much there is in the workspace.

import { countWorkspace } from '../../core/queries/workspace-counts';
import type { WorkspaceSession } from '../app/workspace-session';
import { runInTime } from '../store/expression-in-time';
import { carryOut, runInSlices } from '../store/work';
import type { Handlers } from './answer-requests';

export const countsHandlers = ({
  session,
}: {
  readonly session: WorkspaceSession;
}): Pick<Handlers, 'counts:of-workspace'> => {
  let counting = new AbortController();
  return {
    'counts:of-workspace': (question) => {
      const shown = session.shown;
      if (!shown.ok) return shown;
      const { workspace, paths } = shown.value;
      // Whoever asks again has no use for the answer of before.
      counting.abort();
      counting = new AbortController();
      const { signal } = counting;
      return carryOut(paths.root, async () => {
        const done = await runInSlices(countWorkspace(workspace, { ...question, runExpression: runInTime }), {
          signal,
        });
        return done.ok ? done.counts : null;
      });
    },
  };
};
