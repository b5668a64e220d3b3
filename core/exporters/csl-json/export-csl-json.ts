// Owns the export of the articles as CSL-JSON (citation-style-language/schema, csl-data.json), for managers of references.

import type { Article } from '../../article/article';
import type { Exporter } from '../exporter';
import { LossCollector } from '../loss';
import { loseAll } from '../things';

/** There is nothing to choose. */
export type CslJsonOptions = Readonly<Record<string, never>>;

/** `[year, month, day]`, as CSL has dates. */
const datePartsOf = (day: string): number[] => day.split('-').map(Number);

const isKnown = (value: string | null | undefined): value is string =>
  value !== null && value !== undefined && value.trim() !== '';

/** Of a newspaper where an outlet is known, else of the web where an address is, else only a document. */
const typeOf = ({ outlet, url }: Article): string => {
  if (isKnown(outlet)) return 'article-newspaper';
  return isKnown(url) ? 'webpage' : 'document';
};

const itemOf = (article: Article): object => {
  const { id, title, outlet, byline, url, publishedOn, language } = article;
  return {
    id,
    type: typeOf(article),
    title,
    ...(isKnown(outlet) ? { 'container-title': outlet } : {}),
    // Who wrote it as the page says it, in one: what of it is a family name nobody has said.
    ...(isKnown(byline) ? { author: [{ literal: byline }] } : {}),
    ...(publishedOn === null ? {} : { issued: { 'date-parts': [datePartsOf(publishedOn)] } }),
    ...(isKnown(url) ? { URL: url } : {}),
    ...(language === null ? {} : { language }),
  };
};

/** Writes `articles.json`: a list with an item for each article, whose id is the article's. */
export const exportCslJson: Exporter<CslJsonOptions> = (workspace) => {
  const losses = new LossCollector();
  loseAll(losses, workspace, [
    'workspace-details',
    'mention',
    'link',
    'authorship',
    'text-layer',
    'claim',
    'relation',
    'actor',
    'event',
    'silence',
    'saved-filter',
    'definition',
    'codebook-detail',
    'text',
    'revision',
    'original',
  ]);
  return {
    files: [{ path: 'articles.json', content: `${JSON.stringify(workspace.articles.map(itemOf), null, 2)}\n` }],
    losses: losses.report(),
  };
};
