// Owns the export to brat's stand-off files: a `.txt` with its `.ann` for each article, and the configuration of the
// collection. Positions are code points, as brat counts.

import { quoteOf } from '../../mention/mention';
import { indexOf } from '../../queries/workspace-index';
import type { ExportedFile, Exporter } from '../exporter';
import { articleFileNames } from '../article-file-names';
import { LossCollector } from '../loss';
import { markedArticles } from '../marks/marked-articles';
import { loseUnmarked } from '../marks/lose-unmarked';
import { loseAll } from '../things';
import { bratLines } from './brat-document';
import { bratNames } from './brat-names';
import { annotationConfig, visualConfig } from './brat-config';

/** There is nothing to choose: brat's files are read in one way. */
export type BratOptions = Readonly<Record<string, never>>;

const BEYOND_BMP = /[\u{10000}-\u{10FFFF}]/u;

/**
 * Writes `NUMBER_TITLE.txt` and `.ann` for each article, `annotation.conf` and `visual.conf`.
 *
 * A text has line feeds for CR LF and no byte order mark, and positions go by it. A mention has a part for each of its
 * ranges, and for each line that a range goes over. Line ends and tabs within values are written as spaces; a note has a
 * line for each of its own. A claim or an actor is told as an entry of the registry `Hashiya_claim` or `Hashiya_actor`.
 */
export const exportBrat: Exporter<BratOptions> = (workspace) => {
  const losses = new LossCollector();
  const names = bratNames(workspace);
  const index = indexOf(workspace);
  const fileNames = articleFileNames(workspace.articles);
  const marked = markedArticles(workspace, losses);
  const files: ExportedFile[] = [
    { path: 'annotation.conf', content: annotationConfig(names) },
    { path: 'visual.conf', content: visualConfig(names) },
  ];
  for (const one of marked) {
    const name = fileNames.get(one.article.id) ?? one.article.id;
    const { lines, broken, leftOut } = bratLines(one, names, index);
    files.push({ path: `${name}.txt`, content: one.text }, { path: `${name}.ann`, content: lines });
    for (const { mention } of leftOut) losses.add('mention', quoteOf(mention));
    for (const { mention } of broken) losses.add('line-break', quoteOf(mention));
    if (one.marks.length > 0 && BEYOND_BMP.test(one.text)) losses.add('foreign-unit', one.article.title);
  }
  loseUnmarked(workspace, marked, losses);
  loseAll(losses, workspace, [
    'workspace-details',
    'evidence',
    'actor-detail',
    'event',
    'silence',
    'saved-filter',
    'reliability',
    'status',
    'translation',
    'claim-note',
    'actor-note',
    'definition',
    'codebook-detail',
    'authorship',
    'article-details',
    'text-layer',
    'revision',
    'original',
  ]);
  return { files, losses: losses.report() };
};
