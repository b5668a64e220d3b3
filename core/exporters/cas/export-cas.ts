// Owns the export of a workspace as UIMA CAS JSON 0.4, for INCEpTION: a document for each article, each with its own type
// system. A document knows of no other; which claim and which actor mentions share, their features tell.

import { quoteOf, type Mention } from '../../mention/mention';
import { indexOf } from '../../queries/workspace-index';
import type { Workspace } from '../../workspace/workspace';
import { articleFileNames } from '../article-file-names';
import type { Exporter } from '../exporter';
import { LossCollector } from '../loss';
import { hasTextLayer, loseAll, placedMentions } from '../things';
import { articleCas } from './article-cas';
import { LAYERS_FILE } from './cas-json';
import { layersFile } from './layers';
import { linesOf } from './lines';
import { answerFeatures, typeSystem } from './type-system';

/** What no document has a place for. */
const loseRecords = (workspace: Workspace, mentions: readonly Mention[], losses: LossCollector): void => {
  const stated = new Set(mentions.map((mention) => (mention.kind === 'claim' ? mention.claimId : null)));
  for (const { id, gloss, language, note, translations } of workspace.claims) {
    if (!stated.has(id)) losses.add('claim', gloss);
    if (note !== '') losses.add('note', gloss);
    if (language !== null || translations.length > 0) losses.add('translation', gloss);
    losses.add('status', gloss);
  }
  for (const { name, reliability } of workspace.actors) {
    losses.add('actor', name);
    if (reliability !== null) losses.add('grading', name);
  }
  for (const { title } of workspace.events) losses.add('event', title);
  for (const { query } of workspace.silences) losses.add('silence', query);
  for (const { label, definition, example, examples } of workspace.codebook.codes)
    if (definition + example !== '' || examples.length > 0) losses.add('definition', label);
  losses.add('codebook-detail', workspace.title);
};

const loseOfArticles = ({ articles }: Workspace, losses: LossCollector): void => {
  for (const article of articles) {
    if (hasTextLayer(article)) losses.add('text-layer', article.title);
    for (const revision of article.revisions ?? []) losses.add('revision', revision.original.fileName);
    losses.add('original', article.original.fileName);
  }
};

/** A file with the layers, to be taken in first, and a file for each article. It has no options. */
export const exportCas: Exporter<object> = (workspace) => {
  const losses = new LossCollector();
  const placed = new Map(workspace.articles.map((article) => [article.id, placedMentions(article, losses)]));
  const mentions = [...placed.values()].flat();
  for (const mention of mentions) if (mention.ranges.length > 1) losses.add('several-ranges', quoteOf(mention));
  const answers = answerFeatures(workspace);
  const context = { index: indexOf(workspace), types: typeSystem(answers), answers: answers.names };
  const lines = linesOf(workspace, placed, losses);
  const names = articleFileNames(workspace.articles);
  const files = workspace.articles.map((article) => {
    const document = articleCas(context, article, placed.get(article.id) ?? [], lines.get(article.id) ?? []);
    return { path: `${names.get(article.id) ?? article.id}.json`, content: `${JSON.stringify(document, null, 2)}\n` };
  });
  loseRecords(workspace, mentions, losses);
  loseOfArticles(workspace, losses);
  loseAll(losses, workspace, ['workspace-details', 'evidence', 'later-author', 'saved-filter']);
  return {
    files: [{ path: LAYERS_FILE, content: layersFile(context.types) }, ...files],
    losses: losses.report(),
  };
};
