// Owns the export of articles with their marks as JSON, one row for each article, for the tool of a profile.

import { quoteOf } from '../../mention/mention';
import { indexOf } from '../../queries/workspace-index';
import type { Workspace } from '../../workspace/workspace';
import type { ExportedFile, Exporter } from '../exporter';
import { LossCollector } from '../loss';
import { kindLabels } from '../marks/kind-labels';
import { loseUnmarked } from '../marks/lose-unmarked';
import { markedArticles, type MarkedArticle } from '../marks/marked-articles';
import { mentionFields } from '../marks/mention-fields';
import { overlapping } from '../marks/overlaps';
import { loseAll, type ThingName } from '../things';
import { hasForbidden } from '../../xml/escape-xml';
import { doccanoRows } from './doccano';
import type { JsonlOptions, JsonlProfile } from './jsonl-options';
import { labelStudioConfig, labelStudioNames, labelStudioTasks } from './label-studio';
import { jsonLines, jsonList } from './rows';
import { spacyRows } from './spacy';

/** What no profile has a place for. */
const NOWHERE: readonly ThingName[] = [
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
  'rationale',
  'actor-note',
  'definition',
  'codebook-detail',
  'authorship',
  'text-layer',
  'revision',
  'original',
];

/** What doccano has no place for either: its entities have a label and nothing else. */
const NOT_IN_DOCCANO: readonly ThingName[] = [
  'claim',
  'actor',
  'stance',
  'credibility',
  'value',
  'mention-detail',
  'attribute',
  'tag',
  'mention-note',
];

/** Profiles of which a reader refuses overlapping spans, or drops them, as it is set up at first. */
const isAgainstOverlaps = (profile: JsonlProfile): boolean => profile !== 'label-studio';

const filesOf = (
  workspace: Workspace,
  marked: readonly MarkedArticle[],
  options: JsonlOptions,
  losses: LossCollector,
): ExportedFile[] => {
  const labels = kindLabels(workspace);
  const fields = mentionFields(workspace);
  switch (options.profile) {
    case 'doccano':
      return [{ path: 'doccano.jsonl', content: jsonLines(doccanoRows(marked, labels, options.unit)) }];
    case 'label-studio': {
      const names = labelStudioNames(labels, fields);
      for (const words of [...labels.values(), ...fields.flatMap(({ label, choices }) => [label, ...(choices ?? [])])])
        if (hasForbidden(words)) losses.add('character', words);
      const tasks = labelStudioTasks(marked, names, indexOf(workspace));
      return [
        { path: 'label-studio.json', content: jsonList(tasks) },
        { path: 'label-studio.xml', content: labelStudioConfig(names) },
      ];
    }
    case 'spacy':
      return [{ path: 'spacy.jsonl', content: jsonLines(spacyRows(marked, labels, fields, indexOf(workspace))) }];
  }
};

/**
 * Writes the articles for one tool (`jsonl-options.ts`). A text has line feeds for CR LF and no byte order mark, and
 * positions go by it. A mention of several ranges is as many marks, each joined to the next by `continues`.
 */
export const exportJsonl: Exporter<JsonlOptions> = (workspace, options) => {
  const losses = new LossCollector();
  const marked = markedArticles(workspace, losses);
  for (const { mention, ranges } of marked.flatMap(({ marks }) => marks)) {
    if (ranges.length > 1) losses.add('several-ranges', quoteOf(mention));
  }
  if (isAgainstOverlaps(options.profile)) {
    for (const { mention } of marked.flatMap(({ marks }) => overlapping(marks)))
      losses.add('overlap', quoteOf(mention));
  }
  const files = filesOf(workspace, marked, options, losses);
  if (options.profile === 'doccano') loseAll(losses, workspace, NOT_IN_DOCCANO);
  else loseUnmarked(workspace, marked, losses);
  loseAll(losses, workspace, NOWHERE);
  return { files, losses: losses.report() };
};
