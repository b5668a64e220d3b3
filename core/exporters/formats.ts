// Owns the list of formats that a workspace can be exported in. Window and command line offer what stands here.

import { exportToText, workspaceToExport } from '../export/export-json';
import { defineFormat, type ExportFormat } from './export-format';
import { exportW3c } from './w3c/export-w3c';

/** In the order in which they are offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  defineFormat({
    id: 'json',
    ending: 'json',
    run: (workspace) => ({
      files: [{ path: 'workspace.json', content: exportToText(workspaceToExport(workspace)) }],
      losses: [],
    }),
  }),
  defineFormat({ id: 'w3c', ending: 'jsonld', options: { unit: ['code-point', 'utf-16'] }, run: exportW3c }),
];

/** The format of that name; undefined where there is none (yet). */
export const findFormat = (id: string): ExportFormat | undefined => EXPORT_FORMATS.find((format) => format.id === id);
