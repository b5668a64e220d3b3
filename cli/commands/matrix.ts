// Owns `hashiya matrix`: the claims of an event against its articles, outlets or actors. It only reads, so the app may have
// the workspace open.

import { matrixOf } from '../../core/matrix/matrix';
import { columnChoiceSchema } from '../../core/matrix/matrix-columns';
import { duplicateGroupsOf } from '../../core/queries/near-duplicates';
import { lines, refuse } from '../answer';
import { defineCommand } from '../command';
import { describeMatrix } from '../describe-matrix';
import { findNamedEvent } from '../find-event';
import { findingsText, lookAtWorkspace } from '../workspace-access';

export const matrix = defineCommand({
  name: 'matrix',
  run: async ({ workspace: folder, event: name, columns: given }, _arguments, surroundings) => {
    // The table of syntax lets only these through.
    const columns = columnChoiceSchema.safeParse(given).data ?? 'articles';
    const read = await lookAtWorkspace(folder, surroundings);
    if (!read.ok) return refuse(read.error);
    const { workspace, findings } = read.value;
    const found = findNamedEvent(workspace.events, name);
    if (!found.ok) return refuse(found.failure);
    const { id, title, articleIds } = found.event;
    const duplicates = duplicateGroupsOf(workspace.articles);
    const answered = matrixOf(workspace, { eventId: id, columns, duplicates });
    if (!answered.ok) return refuse(answered.error);
    const articles = workspace.articles.filter((article) => articleIds.includes(article.id)).length;
    return {
      ok: true,
      text: findingsText(findings) + lines(...describeMatrix(answered.value, title, articles, workspace.codebook)),
      data: { event: { id, title }, matrix: answered.value, findings },
    };
  },
});
