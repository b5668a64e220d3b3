// Owns `hashiya counts`: how many mentions there are of each kind, outlet, actor or month. It only reads, so the app may
// have the workspace open.

import { COUNTED_BY, countMentions, type CountRow } from '../../core/queries/counts';
import { lines, refuse } from '../answer';
import { defineCommand } from '../command';
import { showForeign } from '../terminal-text';
import { LANGUAGE, say } from '../words';
import { findingsText, lookAtWorkspace } from '../workspace-access';

export const countsCommand = defineCommand({
  name: 'counts',
  run: async ({ workspace: folder, by: given }, _arguments, surroundings) => {
    // The table of syntax lets only these through.
    const by = COUNTED_BY.find((each) => each === given) ?? 'kind';
    const read = await lookAtWorkspace(folder, surroundings);
    if (!read.ok) return refuse(read.error);
    const { workspace, paths, findings } = read.value;
    const { id, title } = workspace;
    const { rows, mentions } = countMentions(workspace, by, new Intl.Collator(LANGUAGE).compare);
    const digits = String(Math.max(...rows.map((row) => row.mentions), 0)).length;
    const told = (row: CountRow): string =>
      say('counts.row', {
        mentions: String(row.mentions).padStart(digits),
        name: row.name === null ? say(`counts.unknown.${by}`) : showForeign(row.name),
        articles: say('article-count', { count: row.articles }),
      });
    const all = say(by === 'actor' ? 'counts.source-count' : 'mention-count', { count: mentions });
    const heading = say(mentions === 0 ? 'counts.none' : 'counts.heading', {
      title,
      mentions: all,
      by: say(`counts.by.${by}`),
    });
    return {
      ok: true,
      text: findingsText(findings) + lines(heading, ...(mentions === 0 ? [] : rows.map(told))),
      data: { workspace: { id, title, folder: paths.root }, by, mentions, rows, findings },
    };
  },
});
