// Owns `hashiya list`: which articles a workspace has. It only reads, so the app may have the workspace open.

import { summarizeArticle } from '../../core/queries/article-summary';
import { readWorkspace } from '../../main/store/workspace-view';
import { lines, refuse } from '../answer';
import { defineCommand } from '../command';
import { countRecords, sayCounts } from '../counts';
import { describeArticle } from '../describe-article';
import { say } from '../words';

export const list = defineCommand({
  name: 'list',
  required: ['workspace'],
  optional: [],
  arguments: { least: 0, most: 0 },
  run: async ({ workspace: folder }) => {
    const read = await readWorkspace(folder);
    if (!read.ok) return refuse(read.error);
    const { id, title, articles } = read.value.workspace;
    const summaries = articles.map(summarizeArticle);
    const heading =
      summaries.length === 0
        ? say('no-articles', { title, usage: say('usage.import') })
        : say('list-heading', { title, articles: sayCounts(countRecords(read.value.workspace)).articles });
    return {
      ok: true,
      text: lines(heading, ...summaries.flatMap(describeArticle)),
      data: { workspace: { id, title, folder: read.value.root }, articles: summaries },
    };
  },
});
