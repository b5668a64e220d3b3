// Owns how much there is, in words.

import type { Workspace } from '../core/workspace/workspace';
import { say } from './words';

/** How many articles and mentions a workspace has. */
export const countRecords = (workspace: Workspace): { articles: number; mentions: number } => ({
  articles: workspace.articles.length,
  mentions: workspace.articles.reduce((sum, article) => sum + article.mentions.length, 0),
});

/** “2 articles” and “1 mention”, to fill `{{articles}}` and `{{mentions}}`. */
export const sayCounts = (counts: { articles: number; mentions: number }): { articles: string; mentions: string } => ({
  articles: say('article-count', { count: counts.articles }),
  mentions: say('mention-count', { count: counts.mentions }),
});
