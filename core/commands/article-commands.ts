// Owns what the commands on articles and their blocks do to the records.

import { articleDetailsSchema, type Article } from '../article/article';
import type { Change } from '../workspace/change';
import type { Workspace } from '../workspace/workspace';
import type { CommandOf } from './command';

/** Changes title, outlet, address, date and language. The text cannot be changed. */
export const editArticle = (article: Article, command: CommandOf<'edit-article'>): Change[] => [
  {
    record: 'article-details',
    articleId: article.id,
    before: articleDetailsSchema.parse(article),
    after: command.details,
  },
];

/** Deletes an article with its mentions and the links to them. The claims it stated stay, whoever else states them. */
export const deleteArticle = (workspace: Workspace, article: Article): Change[] => {
  const own = new Set(article.mentions.map((mention) => mention.id));
  const linksFromElsewhere = workspace.articles
    .filter((other) => other.id !== article.id)
    .flatMap((other) =>
      other.links
        .filter((link) => own.has(link.to))
        .map((link): Change => ({ record: 'link', articleId: other.id, id: link.id, before: link, after: null })),
    );
  return [...linksFromElsewhere, { record: 'article', id: article.id, before: article, after: null }];
};
