// Owns what main does for the window's questions about chains: a hop may point to words of another article.

import { chainOf } from '../../core/attribution/chain';
import { indexOf } from '../../core/queries/workspace-index';
import { fail, succeed } from '../../core/result';
import type { WorkspaceSession } from '../app/workspace-session';
import type { Handlers } from './answer-requests';

export type AttributionHandlers = Pick<Handlers, 'attribution:chain'>;

export const attributionHandlers = ({ session }: { readonly session: WorkspaceSession }): AttributionHandlers => ({
  'attribution:chain': ({ mentionId }) => {
    const shown = session.shown;
    if (!shown.ok) return shown;
    const index = indexOf(shown.value.workspace);
    const mention = index.mentions.get(mentionId)?.mention;
    if (mention?.kind !== 'claim') return fail('mention-missing', { mention: mentionId });
    return succeed(chainOf(index, mention));
  },
});
