// Owns the check of a workspace's records against each other, an article at a time: a large one must not hold up whoever
// asks.

import type { Workspace } from '../workspace/workspace';
import { problemsOfArticle, problemsOfReferences, type ExportProblem } from './check-content';
import { articleToExport } from './export-json';

/** Everything that contradicts in a workspace; paths are those of its export. Yields how many articles are done. */
export function* checkWorkspace(workspace: Workspace): Generator<{ done: number; total: number }, ExportProblem[]> {
  const { articles } = workspace;
  const problems: ExportProblem[] = [];
  for (const [index, article] of articles.entries()) {
    problems.push(...problemsOfArticle(articleToExport(article), index));
    yield { done: index + 1, total: articles.length };
  }
  const links = articles.flatMap((article) => article.links);
  return [...problems, ...problemsOfReferences({ ...workspace, links })];
}
