// Owns how an article stands in the list of a workspace: three lines of words.

import { mentionKindSchema } from '../core/mention/mention';
import type { ArticleSummary } from '../core/queries/article-summary';
import { showForeign } from './terminal-text';
import { LANGUAGE, say } from './words';

const dates = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'long', timeZone: 'UTC' });
const languages = new Intl.DisplayNames(LANGUAGE, { type: 'language', fallback: 'none' });

/** “Persian (fa)”; the bare tag where it has no name, or is none that Unicode knows. */
const describeLanguage = (tag: string): string => {
  try {
    const name = languages.of(tag);
    return name === undefined ? tag : `${name} (${tag})`;
  } catch {
    return tag;
  }
};

/** The article for a list. */
export const describeArticle = (article: ArticleSummary): string[] => {
  const facts = [
    article.outlet,
    article.publishedOn === null ? null : dates.format(new Date(article.publishedOn)),
    article.language === null ? null : describeLanguage(article.language),
    say(`direction.${article.direction}`),
    article.fileName,
  ].filter((fact) => fact !== null);
  const counts = mentionKindSchema.options.map((kind) => say(`kind.${kind}`, { count: article.counts[kind] }));
  return [
    `${article.id}  ${showForeign(article.title)}`,
    `    ${facts.map(showForeign).join(' · ')}`,
    `    ${counts.join(', ')}`,
  ];
};
