// Owns whether the field of a kept draft still exists: what it was typed on may have been deleted since.

import type { Draft } from '../../contract/draft';
import { findCode } from '../../core/codebook/codebook';
import { findArticle, type Workspace } from '../../core/workspace/workspace';

/** True when the record that the draft's key names is in the workspace. */
export const hasPlace = (workspace: Workspace, { key }: Draft): boolean => {
  const [record, id = ''] = key.split('/');
  switch (record) {
    case 'workspace':
      return true;
    case 'article':
      return findArticle(workspace, id) !== undefined;
    case 'mention':
    case 'claim-of':
      return workspace.articles.some(({ mentions }) => mentions.some((mention) => mention.id === id));
    case 'actor':
      return workspace.actors.some((actor) => actor.id === id);
    case 'claim':
      return workspace.claims.some((claim) => claim.id === id);
    case 'event':
      return workspace.events.some((event) => event.id === id);
    case 'codebook':
      return id === 'slots' || findCode(workspace.codebook, id) !== undefined;
    default:
      return false;
  }
};
