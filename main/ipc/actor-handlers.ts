// Owns what main does for the window's questions about actors: what can only be told from the whole workspace.

import { actorOverviews, actorPage } from '../../core/actors/actor-page';
import { succeed } from '../../core/result';
import type { WorkspaceSession } from '../app/workspace-session';
import type { Handlers } from './answer-requests';

export type ActorHandlers = Pick<Handlers, 'actors:overview' | 'actors:page'>;

export const actorHandlers = ({ session }: { readonly session: WorkspaceSession }): ActorHandlers => ({
  'actors:overview': () => {
    const shown = session.shown;
    return shown.ok ? succeed(actorOverviews(shown.value.workspace)) : shown;
  },

  'actors:page': ({ actorId }) => {
    const shown = session.shown;
    return shown.ok ? actorPage(shown.value.workspace, actorId) : shown;
  },
});
