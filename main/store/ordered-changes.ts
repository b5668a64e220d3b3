// Owns the order of keys in what is written: that of the schemas, whoever has made a record.

import { setImmediate as breathe } from 'node:timers/promises';
import { changeSchema, type Change } from '../../core/workspace/change';

const CHANGES_BETWEEN_BREATHS = 20;

/**
 * The same changes with the keys of every record in the order that its schema has, as they will be once they have been
 * read from the disk again: so a file keeps its order of lines, and an edit changes few of them.
 */
export const inSchemaOrder = async (changes: readonly Change[]): Promise<Change[]> => {
  const ordered: Change[] = [];
  for (const change of changes) {
    ordered.push(changeSchema.parse(change));
    if (ordered.length % CHANGES_BETWEEN_BREATHS === 0) await breathe();
  }
  return ordered;
};
