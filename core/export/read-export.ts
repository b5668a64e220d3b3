// Owns the reading of an export: from unknown text to a workspace, or the list of everything that is wrong with it.

import { z } from 'zod';
import type { Article } from '../article/article';
import { compareMentions, type Mention } from '../mention/mention';
import { fail, succeed, type Result } from '../result';
import type { Workspace } from '../workspace/workspace';
import { problemsOfContent, type ExportProblem } from './check-content';
import { EXPORT_FORMAT, EXPORT_FORMAT_VERSION, exportSchema } from './json-format';

/** Checks a parsed JSON value against the format and every quote against its text. An empty list means it is valid. */
export const validateExport = (value: unknown): ExportProblem[] => {
  const parsed = exportSchema.safeParse(value);
  if (parsed.success) return problemsOfContent(parsed.data);
  return parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), problem: issue.message }));
};

const envelopeSchema = z.object({ format: z.literal(EXPORT_FORMAT), formatVersion: z.number() });

/** True when a JSON value says of itself that it is a Hashiya export, of whatever version. */
export const isExport = (value: unknown): boolean => envelopeSchema.safeParse(value).success;

/** Makes the workspace that an export was made from. `file` names the source in failures. */
export const exportToWorkspace = (value: unknown, file: string): Result<Workspace> => {
  const envelope = envelopeSchema.safeParse(value);
  if (envelope.success && envelope.data.formatVersion > EXPORT_FORMAT_VERSION) {
    return fail('export-newer', { file, version: envelope.data.formatVersion });
  }
  const first = validateExport(value)[0];
  if (first !== undefined)
    return fail('export-invalid', { file, path: first.path || 'document', problem: first.problem });
  const document = exportSchema.parse(value);
  const articles = document.articles.map((article): Article => {
    const own = new Set(article.mentions.map((mention) => mention.id));
    const mentions = article.mentions.map((mention): Mention => {
      const { placement: _placement, ...kept } = mention;
      return {
        ...kept,
        ranges: mention.ranges.map(({ startCodePoint: _start, endCodePoint: _end, ...range }) => range),
      };
    });
    mentions.sort(compareMentions);
    return { ...article, mentions, links: document.links.filter((link) => own.has(link.from)) };
  });
  const { workspace, analysts, codebook, claims, actors, relations, silences, events, savedFilters } = document;
  return succeed({
    ...workspace,
    analysts,
    codebook,
    articles,
    claims,
    actors,
    relations,
    silences,
    events,
    savedFilters,
  });
};
