// Owns what a schema cannot say of an export: that every offset, quote and reference agrees with what it points to.

import type { Mention } from '../mention/mention';
import { codePointMap } from '../text/code-points';
import { findLoneSurrogate } from '../text/surrogates';
import { REGISTRIES, REGISTRY_RECORDS } from '../workspace/registries';
import type { ExportDocument } from './json-format';

/** One thing that is wrong: where in the document (`articles.0.mentions.2`), and what. */
export interface ExportProblem {
  readonly path: string;
  readonly problem: string;
}

type ExportedArticle = ExportDocument['articles'][number];
type Note = (path: string, problem: string) => void;

/** As much of an export as its references need. */
export interface ReferringDocument extends Pick<
  ExportDocument,
  'analysts' | 'codebook' | 'claims' | 'actors' | 'links' | 'relations' | 'silences' | 'events' | 'savedFilters'
> {
  readonly articles: readonly { readonly id: string; readonly mentions: readonly Mention[] }[];
}

/** What is wrong with an article's blocks, inlines and text, first; null when it can be shown. */
export const problemOfReading = (article: Pick<ExportedArticle, 'text' | 'blocks' | 'inlines'>): string | null => {
  const problems: string[] = [];
  checkReading(article, 'article', (path, problem) => {
    problems.push(`${path}: ${problem}`);
  });
  return problems[0] ?? null;
};

/** Blocks and inlines lie within the text, and blocks stand in order beside each other. */
const checkReading = (
  article: Pick<ExportedArticle, 'text' | 'blocks' | 'inlines'>,
  path: string,
  note: Note,
): void => {
  const { length } = article.text;
  const ids = new Set<string>();
  let end = 0;
  article.blocks.forEach((block, index) => {
    const isPlaced = end <= block.start && block.start < block.end && block.end <= length;
    if (!isPlaced)
      note(`${path}.blocks.${String(index)}`, 'the block does not lie within the text, after the block before it');
    if (ids.has(block.id)) note(`${path}.blocks.${String(index)}`, `the block id ${block.id} stands more than once`);
    ids.add(block.id);
    end = block.end;
  });
  article.inlines.forEach((inline, index) => {
    if (inline.start > inline.end || inline.end > length) {
      note(`${path}.inlines.${String(index)}`, 'the inline does not lie within the text');
    }
  });
  if (findLoneSurrogate(article.text) !== null) note(`${path}.text`, 'the text holds half of a surrogate pair');
};

/** Each quote stands at its place, in both units, or the mention is honestly called an orphan. */
const checkPlaces = (article: ExportedArticle, path: string, note: Note): void => {
  const map = codePointMap(article.text);
  article.mentions.forEach((mention, index) => {
    const place = `${path}.mentions.${String(index)}`;
    const misplaced = mention.ranges.filter((range) => article.text.slice(range.start, range.end) !== range.quote);
    if (mention.placement === 'placed') {
      for (const { start, end, quote } of misplaced) {
        note(place, `the text at ${String(start)}–${String(end)} is not the quote "${quote}"`);
      }
    } else if (misplaced.length === 0) note(place, 'it is called an orphan, but its quotes stand at their places');
    for (const range of mention.ranges) {
      const agrees =
        map.toCodePoints(range.start) === range.startCodePoint && map.toCodePoints(range.end) === range.endCodePoint;
      if (!agrees) note(place, 'its code points do not agree with its UTF-16 offsets');
    }
  });
};

/** Earlier texts hold their blocks, and every quote that was marked on them stands at its place there. */
const checkRevisions = (article: ExportedArticle, path: string, note: Note): void => {
  const ids = new Set<string>();
  (article.revisions ?? []).forEach((revision, index) => {
    const place = `${path}.revisions.${String(index)}`;
    checkReading(revision, place, note);
    if (ids.has(revision.id)) note(place, `the id ${revision.id} stands more than once`);
    ids.add(revision.id);
    for (const [mentionId, ranges] of Object.entries(revision.anchors)) {
      for (const { start, end, quote } of ranges) {
        if (revision.text.slice(start, end) !== quote)
          note(
            `${place}.anchors.${mentionId}`,
            `the text at ${String(start)}–${String(end)} is not the quote "${quote}"`,
          );
      }
    }
  });
};

/** Whatever is referred to is there, and no id stands for two records. */
const checkReferences = (document: ReferringDocument, note: Note): void => {
  const ids = new Set<string>();
  const once = (path: string, id: string): void => {
    if (ids.has(id)) note(path, `the id ${id} stands more than once`);
    ids.add(id);
  };
  const claims = new Set(document.claims.map((claim) => claim.id));
  const codes = new Set(document.codebook.codes.filter(({ kind }) => kind === 'own').map(({ id }) => id));
  const actors = new Set(document.actors.map((actor) => actor.id));
  const kinds = new Map(document.articles.flatMap(({ mentions }) => mentions.map(({ id, kind }) => [id, kind])));
  for (const record of REGISTRY_RECORDS) {
    const list = REGISTRIES[record];
    document[list].forEach(({ id }, index) => {
      once(`${list}.${String(index)}`, id);
    });
  }
  const claimed = (path: string, id: string): void => {
    if (!claims.has(id)) note(path, `there is no claim ${id}`);
  };
  document.relations.forEach(({ from, to }, index) => {
    for (const end of new Set([from, to])) claimed(`relations.${String(index)}`, end);
    if (from === to) note(`relations.${String(index)}`, 'it relates a claim to itself');
  });
  document.silences.forEach(({ claimId }, index) => {
    claimed(`silences.${String(index)}`, claimId);
  });
  document.articles.forEach((article, articleIndex) => {
    once(`articles.${String(articleIndex)}`, article.id);
    article.mentions.forEach((mention, index) => {
      const path = `articles.${String(articleIndex)}.mentions.${String(index)}`;
      once(path, mention.id);
      if (mention.kind === 'claim' && mention.claimId !== null) claimed(path, mention.claimId);
      if (mention.kind === 'source' && mention.actorId !== null && !actors.has(mention.actorId)) {
        note(path, `there is no actor ${mention.actorId}`);
      }
      if (mention.kind === 'own' && !codes.has(mention.code)) note(path, `there is no kind ${mention.code}`);
    });
  });
  document.links.forEach((link, index) => {
    const path = `links.${String(index)}`;
    once(path, link.id);
    for (const end of [link.from, link.to]) if (!kinds.has(end)) note(path, `there is no mention ${end}`);
    const leadsFromClaimToSource = kinds.get(link.from) === 'claim' && kinds.get(link.to) === 'source';
    if (kinds.has(link.from) && kinds.has(link.to) && !leadsFromClaimToSource) {
      note(path, 'it does not lead from a claim to a source');
    }
  });
};

/** Everything that is wrong with one article of a well-formed export by itself; `index` is its place in the export. */
export const problemsOfArticle = (article: ExportedArticle, index: number): ExportProblem[] => {
  const problems: ExportProblem[] = [];
  const note: Note = (path, problem) => {
    problems.push({ path, problem });
  };
  checkReading(article, `articles.${String(index)}`, note);
  checkPlaces(article, `articles.${String(index)}`, note);
  checkRevisions(article, `articles.${String(index)}`, note);
  return problems;
};

/** What of a well-formed export refers to something that is not there, or has the id of something else. */
export const problemsOfReferences = (document: ReferringDocument): ExportProblem[] => {
  const problems: ExportProblem[] = [];
  checkReferences(document, (path, problem) => {
    problems.push({ path, problem });
  });
  return problems;
};

/** Everything that is wrong with the content of a well-formed export. */
export const problemsOfContent = (document: ExportDocument): ExportProblem[] => [
  ...document.articles.flatMap(problemsOfArticle),
  ...problemsOfReferences(document),
];
