// Owns the list of formats that a workspace can be exported in. Window and command line offer what stands here.

import { exportToText, workspaceToExport } from '../export/export-json';
import { exportBrat } from './brat/export-brat';
import { exportCas } from './cas/export-cas';
import { exportClaimReview } from './claim-review/export-claim-review';
import { exportCslJson } from './csl-json/export-csl-json';
import { exportCsv } from './csv/export-csv';
import { LANGUAGES } from '../locales/languages';
import { resources } from '../locales/resources';
import { defineFormat, type ExportFormat } from './export-format';
import { exportGraphml } from './graphml/export-graphml';
import { exportJsonl } from './jsonl/export-jsonl';
import { exportRefiCodebook } from './refi/export-codebook';
import { exportRefiProject } from './refi/export-project';
import { exportReport } from './report/export-report';
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
  ...(['html', 'docx', 'markdown'] as const).map((form) =>
    defineFormat({
      id: `report-${form}`,
      ending: form === 'markdown' ? 'md' : form,
      options: { language: LANGUAGES },
      isOfEvent: true,
      run: (workspace, { language }, scope) => exportReport(workspace, { form, language }, scope),
    }),
  ),
  defineFormat({
    id: 'csv',
    ending: null,
    options: { bom: ['yes', 'no'], 'escape-formulas': ['yes', 'no'] },
    run: (workspace, options) =>
      exportCsv(workspace, { bom: options.bom === 'yes', escapeFormulas: options['escape-formulas'] === 'yes' }),
  }),
  defineFormat({ id: 'w3c', ending: 'jsonld', options: { unit: ['code-point', 'utf-16'] }, run: exportW3c }),
  defineFormat({
    id: 'refi-project',
    ending: 'qdpx',
    options: { 'line-endings': ['lf', 'crlf'] },
    run: (workspace, options) => exportRefiProject(workspace, { lineEnds: options['line-endings'] }),
  }),
  defineFormat({ id: 'refi-codebook', ending: 'qdc', run: (workspace) => exportRefiCodebook(workspace, {}) }),
  defineFormat({ id: 'cas', ending: null, run: (workspace) => exportCas(workspace, {}) }),
  defineFormat({ id: 'brat', ending: null, run: (workspace) => exportBrat(workspace, {}) }),
  defineFormat({
    id: 'label-studio',
    ending: null,
    run: (workspace) => exportJsonl(workspace, { profile: 'label-studio' }),
  }),
  defineFormat({
    id: 'doccano',
    ending: 'jsonl',
    options: { unit: ['utf-16', 'grapheme'] },
    run: (workspace, { unit }) => exportJsonl(workspace, { profile: 'doccano', unit }),
  }),
  defineFormat({ id: 'spacy', ending: 'jsonl', run: (workspace) => exportJsonl(workspace, { profile: 'spacy' }) }),
  defineFormat({ id: 'graphml', ending: 'graphml', run: (workspace) => exportGraphml(workspace, {}) }),
  defineFormat({
    id: 'claim-review',
    ending: 'jsonld',
    options: { language: LANGUAGES },
    run: (workspace, { language }) =>
      exportClaimReview(workspace, { ratings: resources[language].translation.window.terms.statuses }),
  }),
  defineFormat({ id: 'csl-json', ending: 'json', run: (workspace) => exportCslJson(workspace, {}) }),
];

/** The format of that name; undefined where there is none (yet). */
export const findFormat = (id: string): ExportFormat | undefined => EXPORT_FORMATS.find((format) => format.id === id);
