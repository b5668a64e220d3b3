// Owns the saving of places in context as a table.

import type { ContextRow } from '../../core/search/question';
import { request } from '../state/bridge';
import { sayExported } from '../state/export-acts';
import { sayFailure } from '../state/notices';
import { hitsOfRows } from './search-state';

/** Asks for a place and writes rows there, in their order. */
export const saveTable = async (rows: readonly ContextRow[]): Promise<void> => {
  if (rows.length === 0) return;
  const reply = await request('search:save-table', { rows: hitsOfRows(rows) });
  if (!reply.ok) sayFailure(reply.error);
  else if (reply.value !== null) sayExported(reply.value);
};
