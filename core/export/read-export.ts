// Owns the reading of an export: from unknown text to a workspace, or the list of everything that is wrong with it.

import { z } from 'zod';
import type { Article } from '../article/article';
import { compareMentions, type Mention } from '../mention/mention';
import { fail, succeed, type Result } from '../result';
import { codePointMap } from '../text/code-points';
import type { Workspace } from '../workspace/workspace';
import { EXPORT_FORMAT, EXPORT_FORMAT_VERSION, exportSchema, type ExportDocument } from './json-format';

/** One thing that is wrong: where in the document (`articles.0.mentions.2`), and what. */
export interface ExportProblem {
  readonly path: string;
  readonly problem: string;
}

/** Compares every quote, offset and reference of a well-formed export with what it points to. */
const problemsOfContent = (document: ExportDocument): ExportProblem[] => {
  const problems: ExportProblem[] = [];
  const ids = new Set<string>();
  const claims = new Set(document.claims.map((claim) => claim.id));
  const actors = new Set(document.actors.map((actor) => actor.id));
  const mentions = new Set(document.articles.flatMap((article) => article.mentions.map((mention) => mention.id)));
  const note = (path: string, problem: string): void => void problems.push({ path, problem });
  const once = (path: string, id: string): void => {
    if (ids.has(id)) note(path, `the id ${id} stands more than once`);
    ids.add(id);
  };
  document.claims.forEach((claim, index) => { once(`claims.${String(index)}`, claim.id); });
  document.actors.forEach((actor, index) => { once(`actors.${String(index)}`, actor.id); });
  document.articles.forEach((article, articleIndex) => {
    const map = codePointMap(article.text);
    once(`articles.${String(articleIndex)}`, article.id);
    article.blocks.forEach((block, index) => {
      if (block.start > block.end || block.end > article.text.length) {
        note(`articles.${String(articleIndex)}.blocks.${String(index)}`, 'the block does not lie within the text');
      }
    });
    article.mentions.forEach((mention, index) => {
      const path = `articles.${String(articleIndex)}.mentions.${String(index)}`;
      once(path, mention.id);
      if (mention.kind === 'claim' && mention.claimId !== null && !claims.has(mention.claimId)) {
        note(path, `there is no claim ${mention.claimId}`);
      }
      if (mention.kind === 'source' && mention.actorId !== null && !actors.has(mention.actorId)) {
        note(path, `there is no actor ${mention.actorId}`);
      }
      const misplaced = mention.ranges.filter((range) => article.text.slice(range.start, range.end) !== range.quote);
      if (mention.placement === 'placed') {
        for (const range of misplaced) {
          note(path, `the text at ${String(range.start)}–${String(range.end)} is not the quote "${range.quote}"`);
        }
      } else if (misplaced.length === 0) note(path, 'it is called an orphan, but its quotes stand at their places');
      for (const range of mention.ranges) {
        const agrees =
          map.toCodePoints(range.start) === range.startCodePoint && map.toCodePoints(range.end) === range.endCodePoint;
        if (!agrees) note(path, 'its code points do not agree with its UTF-16 offsets');
      }
    });
  });
  document.links.forEach((link, index) => {
    const path = `links.${String(index)}`;
    once(path, link.id);
    for (const end of [link.from, link.to]) if (!mentions.has(end)) note(path, `there is no mention ${end}`);
  });
  return problems;
};

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
  if (first !== undefined) return fail('export-invalid', { file, path: first.path || 'document', problem: first.problem });
  const document = exportSchema.parse(value);
  const articles = document.articles.map((article): Article => {
    const own = new Set(article.mentions.map((mention) => mention.id));
    const mentions = article.mentions.map((mention): Mention => {
      const { placement: _placement, ...kept } = mention;
      return {
        ...kept,
        ranges: mention.ranges.map(({ start, end, quote, prefix, suffix }) => ({ start, end, quote, prefix, suffix })),
      };
    });
    mentions.sort(compareMentions);
    return { ...article, mentions, links: document.links.filter((link) => own.has(link.from)) };
  });
  const { workspace, analysts, codebook, claims, actors } = document;
  return succeed({ ...workspace, analysts, codebook, articles, claims, actors });
};
