// Owns the export as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one JSON-LD file with a collection of
// everything that was marked and said.

import { overviewOfClaims } from '../../claims/claim-overview';
import { duplicateGroupsOf } from '../../queries/near-duplicates';
import { indexOf } from '../../queries/workspace-index';
import { offsetMap, type OffsetMap, type TextUnit } from '../../text/offset-units';
import type { Workspace } from '../../workspace/workspace';
import type { Exporter } from '../exporter';
import { LossCollector, type ExportLoss } from '../loss';
import { loseAll } from '../things';
import { actorAnnotations } from './actor-annotations';
import { said, type Writing } from './annotation';
import { claimAnnotations } from './claim-annotations';
import { collectionOf } from './collection';
import { contextAnnotations } from './context-annotations';
import { sourceIris } from './iri';
import { mentionAnnotations } from './mention-annotations';

export interface W3cOptions {
  /** What positions count. The standard asks for code points; UTF-16 is for readers that do not keep to it, such as Recogito. */
  readonly unit: Extract<TextUnit, 'code-point' | 'utf-16'>;
}

const writingOf = (workspace: Workspace, unit: W3cOptions['unit']): Writing => {
  const maps = new Map<string, OffsetMap>();
  return {
    index: indexOf(workspace),
    sources: sourceIris(workspace.articles),
    analysts: new Map(workspace.analysts.map(({ id, name }) => [id, name])),
    mapOf: (article) => {
      const map = maps.get(article.id) ?? offsetMap(article.text, unit);
      maps.set(article.id, map);
      return map;
    },
  };
};

/**
 * The texts and files themselves, since annotations are of them and do not hold them; how the codebook is worked with; and saved
 * filters, which annotate nothing.
 */
const lossesOf = (workspace: Workspace): ExportLoss[] => {
  const { articles } = workspace;
  const losses = new LossCollector();
  loseAll(losses, workspace, ['codebook-detail', 'saved-filter']);
  for (const { title, revisions } of articles) {
    for (const loss of ['text', 'text-layer', 'original'] as const) losses.add(loss, title);
    for (const _ of revisions ?? []) losses.add('revision', title);
  }
  return losses.report();
};

/** Everything that the standard, with words of our own, can say of a workspace. Orphans have their quotes and no position. */
export const exportW3c: Exporter<W3cOptions> = (workspace, { unit }) => {
  const writing = writingOf(workspace, unit);
  const overviews = overviewOfClaims(workspace, duplicateGroupsOf(workspace.articles));
  const annotations = [
    ...workspace.articles.flatMap((article) => mentionAnnotations(writing, article)),
    ...claimAnnotations(writing, overviews),
    ...actorAnnotations(writing),
    ...contextAnnotations(writing),
  ];
  const collection = collectionOf({ id: workspace.id, label: workspace.title }, annotations, {
    created: workspace.createdAt,
    generator: { type: 'Software', name: 'Hashiya' },
    'hashiya:positionUnit': unit,
    ...said({ 'hashiya:slots': workspace.codebook.slots.map(({ id, label }) => said({ 'hashiya:slot': id, label })) }),
  });
  return {
    files: [{ path: 'annotations.jsonld', content: `${JSON.stringify(collection, null, 2)}\n` }],
    losses: lossesOf(workspace),
  };
};
