// Owns `hashiya matrix`: the claims of an event against its articles, outlets or actors. It only reads, so the app may have
// the workspace open.

import { matrixOf } from '../../core/matrix/matrix';
import { columnChoiceSchema } from '../../core/matrix/matrix-columns';
import { duplicateGroupsOf } from '../../core/queries/near-duplicates';
import { lines, misuse, refuse } from '../answer';
import { defineCommand } from '../command';
import { describeMatrix } from '../describe-matrix';
import { findNamedEvent } from '../find-event';
import { findingsText, lookAtWorkspace } from '../workspace-access';

export const matrix = defineCommand({
  name: 'matrix',
  required: ['workspace', 'event'],
  optional: ['columns'],
  arguments: { least: 0, most: 0 },
  run: async ({ workspace: folder, event: name, columns: given = 'articles' }, _arguments, surroundings) => {
    const columns = columnChoiceSchema.safeParse(given);
    if (!columns.success) {
      const choices = columnChoiceSchema.options.join(', ');
      return misuse('choice-unknown', { option: 'columns', choices, value: given });
    }
    const read = await lookAtWorkspace(folder, surroundings);
    if (!read.ok) return refuse(read.error);
    const { workspace, findings } = read.value;
    const found = findNamedEvent(workspace.events, name);
    if (!found.ok) return refuse(found.failure);
    const { id, title, articleIds } = found.event;
    const duplicates = duplicateGroupsOf(workspace.articles);
    const answered = matrixOf(workspace, { eventId: id, columns: columns.data, duplicates });
    if (!answered.ok) return refuse(answered.error);
    const articles = workspace.articles.filter((article) => articleIds.includes(article.id)).length;
    return {
      ok: true,
      text: findingsText(findings) + lines(...describeMatrix(answered.value, title, articles, workspace.codebook)),
      data: { event: { id, title }, matrix: answered.value, findings },
    };
  },
});
