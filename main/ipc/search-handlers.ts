// Owns what main does for the search of the window: it passes questions on, says what marking would do, and writes tables.

import { dirname } from 'node:path';
import type { BrowserWindow } from 'electron';
import { previewMarks } from '../../core/commands/mark-hits';
import { concordanceTable } from '../../core/exporters/csv/concordance-table';
import { DEFAULT_CSV_OPTIONS } from '../../core/exporters/csv/csv-options';
import { tableToCsv } from '../../core/exporters/csv/table';
import { fail, succeed } from '../../core/result';
import { rowsOfPlaces } from '../../core/search/rows-of-places';
import { chooseExportTarget } from '../app/dialogs';
import type { WorkspaceSession } from '../app/workspace-session';
import { writeOutside } from '../files/write-export';
import { concordanceOptions } from '../search/concordance-options';
import type { Searcher } from '../search/searcher';
import type { Handlers } from './answer-requests';

interface SearchSurroundings {
  readonly session: WorkspaceSession;
  readonly searcher: Searcher;
  readonly window: () => BrowserWindow;
  /** The paths that the window may have shown in their folders. */
  readonly exported: Set<string>;
}

export const searchHandlers = ({
  session,
  searcher,
  window,
  exported,
}: SearchSurroundings): Pick<
  Handlers,
  'search:ask' | 'search:stop' | 'search:preview-marks' | 'search:save-table'
> => ({
  'search:ask': ({ id, question }) => {
    const shown = session.shown;
    if (!shown.ok) return shown;
    searcher.ask(id, question);
    return succeed(null);
  },

  'search:stop': () => {
    searcher.stop();
    return succeed(null);
  },

  'search:preview-marks': ({ hits, ...of }) => {
    const shown = session.shown;
    return shown.ok ? succeed(previewMarks(shown.value.workspace, hits, of)) : shown;
  },

  'search:save-table': async ({ rows: places }) => {
    const shown = session.shown;
    if (!shown.ok) return shown;
    const { paths, workspace } = shown.value;
    const target = { id: 'concordance', shape: 'file', ending: 'csv' } as const;
    const path = await chooseExportTarget(window(), workspace.title, dirname(paths.root), target);
    if (path === null) return succeed(null);
    const { width } = concordanceOptions('position', 'en');
    const rows = rowsOfPlaces(workspace, places, width);
    if (rows.length === 0) return fail('selection-blank');
    const written = await writeOutside(path, tableToCsv(concordanceTable(rows), DEFAULT_CSV_OPTIONS), paths.root);
    if (!written.ok) return written;
    exported.add(path);
    return succeed({ path, byteLength: written.value, rows: rows.length });
  },
});
