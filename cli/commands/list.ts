// Owns `hashiya list`: which articles a workspace has. It only reads, so the app may have the workspace open.

import { summarizeArticle } from '../../core/queries/article-summary';
import { lines, refuse } from '../answer';
import { defineCommand } from '../command';
import { countRecords, sayCounts } from '../counts';
import { describeArticle } from '../describe-article';
import { say } from '../words';
import { usageOf } from '../typed-syntax';
import { findingsText, lookAtWorkspace } from '../workspace-access';

export const list = defineCommand({
  name: 'list',
  run: async ({ workspace: folder }, _arguments, surroundings) => {
    const read = await lookAtWorkspace(folder, surroundings);
    if (!read.ok) return refuse(read.error);
    const { workspace, paths, findings } = read.value;
    const { id, title, articles } = workspace;
    const summaries = articles.map(summarizeArticle);
    const heading =
      summaries.length === 0
        ? say('no-articles', { title, usage: usageOf('import') })
        : say('list-heading', { title, articles: sayCounts(countRecords(workspace)).articles });
    return {
      ok: true,
      text: findingsText(findings) + lines(heading, ...summaries.flatMap(describeArticle)),
      data: { workspace: { id, title, folder: paths.root }, articles: summaries, findings },
    };
  },
});
