// Owns the command that marks many hits of a search, in whatever articles, as one act; and what it would do, which is shown
// before it is done.

import { z } from 'zod';
import type { AnchorRange } from '../anchor/anchor';
import type { Article } from '../article/article';
import { codeOf, type OfKind } from '../codebook/codebook';
import type { Environment } from '../environment';
import { fail, succeed, type Result } from '../result';
import type { Change } from '../workspace/change';
import type { Workspace } from '../workspace/workspace';
import type { CommandOf, HitToMark } from './command';
import { anchorOf, markedPlaces, mentionChange, newMention, placeOf } from './mention-commands';

/** What would become of a hit: marked, or why not. `gone`: the text has other words there now. */
type Outcome =
  | { readonly article: Article; readonly hit: HitToMark; readonly ranges: AnchorRange[]; readonly isTrimmed: boolean }
  | 'already'
  | 'blank'
  | 'gone';

/** How many hits would become mentions, and how many not, each counted once. */
export const marksPreviewSchema = z.object({
  marked: z.number().int().nonnegative(),
  /** The articles that those are in. */
  articles: z.number().int().nonnegative(),
  /** Of those that would be marked: how many without blanks or half characters at their edges. */
  trimmed: z.number().int().nonnegative(),
  /** The same place is marked so already, or twice among the hits. */
  already: z.number().int().nonnegative(),
  /** There is nothing to see in the hit. */
  blank: z.number().int().nonnegative(),
  /** The text no longer has these words there. */
  gone: z.number().int().nonnegative(),
});

export type MarksPreview = z.infer<typeof marksPreviewSchema>;

/** What would become of each hit. */
const outcomesOf = (workspace: Workspace, hits: readonly HitToMark[], of: OfKind): Outcome[] => {
  const articles = new Map(workspace.articles.map((article) => [article.id, article]));
  const marked = new Map<string, Set<string>>();
  return hits.map((hit): Outcome => {
    const article = articles.get(hit.articleId);
    if (article?.text.slice(hit.start, hit.end) !== hit.words) return 'gone';
    const ranges = anchorOf(article, [hit]);
    if (!ranges.ok) return 'blank';
    const places = marked.get(article.id) ?? markedPlaces(article, of);
    marked.set(article.id, places);
    const place = placeOf(ranges.value);
    if (places.has(place)) return 'already';
    places.add(place);
    return { article, hit, ranges: ranges.value, isTrimmed: place !== placeOf([hit]) };
  });
};

/** What marking hits as a kind would do to a workspace. */
export const previewMarks = (workspace: Workspace, hits: readonly HitToMark[], of: OfKind): MarksPreview => {
  const outcomes = outcomesOf(workspace, hits, of);
  const marks = outcomes.filter((outcome) => typeof outcome !== 'string');
  const count = (wanted: Outcome): number => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    marked: marks.length,
    articles: new Set(marks.map(({ article }) => article.id)).size,
    trimmed: marks.filter(({ isTrimmed }) => isTrimmed).length,
    already: count('already'),
    blank: count('blank'),
    gone: count('gone'),
  };
};

/** Marks hits, each as a mention of its own; where none is left to be marked, nothing changes. */
export const markHits = (
  workspace: Workspace,
  { hits, kind, code }: CommandOf<'mark-hits'>,
  environment: Environment,
): Result<Change[]> => {
  const of: OfKind = code === undefined ? { kind } : { kind, code };
  if (kind === 'own' && codeOf(workspace.codebook, of) === undefined) return fail('code-missing', { code: code ?? '' });
  return succeed(
    outcomesOf(workspace, hits, of).flatMap((outcome) =>
      typeof outcome === 'string'
        ? []
        : [mentionChange(outcome.article, null, newMention(kind, outcome.ranges, '', environment, code))],
    ),
  );
};
