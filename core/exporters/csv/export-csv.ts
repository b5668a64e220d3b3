// Owns the export as tables: articles, mentions, claims, relations, actors and chains, a CSV file each, joined by ids.

import { indexOf } from '../../queries/workspace-index';
import type { Exporter } from '../exporter';
import { LossCollector } from '../loss';
import { loseAll } from '../things';
import { articleTable } from './article-table';
import { chainTable } from './chain-table';
import { actorTable, claimTable, relationTable } from './claim-tables';
import type { CsvOptions } from './csv-options';
import { mentionTable } from './mention-table';
import { tableToCsv } from './table';

/**
 * Writes six files. Several ids, tags or ranges in one cell have `; ` between them. Columns of slots and of the codebook's
 * attributes are called by their labels, behind `slot_` and `attribute_`.
 */
export const exportCsv: Exporter<CsvOptions> = (workspace, options) => {
  const losses = new LossCollector();
  const index = indexOf(workspace);
  const tables = {
    articles: articleTable(index),
    mentions: mentionTable(index),
    claims: claimTable(index),
    relations: relationTable(index),
    actors: actorTable(index),
    chains: chainTable(index),
  };
  loseAll(losses, workspace, [
    'workspace-details',
    'link-authorship',
    'event',
    'silence',
    'saved-filter',
    'definition',
    'codebook-detail',
    'text',
    'text-layer',
    'revision',
    'original',
  ]);
  return {
    files: Object.entries(tables).map(([name, table]) => ({
      path: `${name}.csv`,
      content: tableToCsv(table, options),
    })),
    losses: losses.report(),
  };
};
