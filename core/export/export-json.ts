// Owns the export of a workspace as JSON. The same workspace gives the same bytes: nothing of the moment or of the
// machine goes in, and keys and records have one order.

import { resolvePlacement } from '../anchor/anchor';
import type { Article } from '../article/article';
import { codePointMap } from '../text/code-points';
import type { Workspace } from '../workspace/workspace';
import { EXPORT_FORMAT, EXPORT_FORMAT_VERSION, exportSchema, OFFSET_UNIT, type ExportDocument } from './json-format';

/** What leaves the machine tells no folders of it. */
const withoutPath = (original: Article['original']): Article['original'] => {
  const { source } = original;
  return source?.kind === 'file' || source?.kind === 'archive'
    ? { ...original, source: { ...source, path: null } }
    : original;
};

/** An article as it stands in an export. */
export const articleToExport = ({ links: _links, ...article }: Article): ExportDocument['articles'][number] => {
  const map = codePointMap(article.text);
  return {
    ...article,
    original: withoutPath(article.original),
    mentions: article.mentions.map((mention) => ({
      ...mention,
      placement: resolvePlacement(article.text, mention.ranges),
      ranges: mention.ranges.map((range) => ({
        ...range,
        startCodePoint: map.toCodePoints(range.start),
        endCodePoint: map.toCodePoints(range.end),
      })),
    })),
  };
};

/** Everything of the workspace as one document. */
export const workspaceToExport = (workspace: Workspace): ExportDocument => {
  const { analysts, codebook, articles, claims, actors, relations, silences, events, savedFilters, ...own } = workspace;
  // Parsing puts every record's keys in the format's order; fields that this version does not know follow.
  return exportSchema.parse({
    format: EXPORT_FORMAT,
    formatVersion: EXPORT_FORMAT_VERSION,
    offsetUnit: OFFSET_UNIT,
    workspace: own,
    analysts,
    codebook,
    articles: articles.map(articleToExport),
    claims,
    actors,
    links: articles.flatMap((article) => article.links),
    relations,
    silences,
    events,
    savedFilters,
  });
};

/** The export as the text of a file: two spaces of indent, line feeds, one at the end. */
export const exportToText = (document: ExportDocument): string => `${JSON.stringify(document, null, 2)}\n`;
