// Owns the making of an evidence pack: one ZIP archive with the originals, the export, the report, a manifest of all of
// them, and a page that checks it. Its parts are stored without compression, so that a page of a few lines can read it.

import { zipSync } from 'fflate';
import { readingsOf } from '../../core/article/article';
import { LARGEST_PACK_BYTES, tooLarge } from '../../core/article/size-limit';
import {
  MANIFEST_NAME,
  manifestToText,
  originalPath,
  PACK_FORMAT,
  PACK_FORMAT_VERSION,
  type Manifest,
  type PackItem,
} from '../../core/evidence-pack/manifest';
import { packViewer, type ViewerWords } from '../../core/evidence-pack/viewer';
import type { ExportScope } from '../../core/exporters/exporter';
import { exportToText, workspaceToExport } from '../../core/export/export-json';
import type { Language } from '../../core/locales/languages';
import { makeReport } from '../../core/report/make-report';
import type { Speech } from '../../core/report/speech';
import { reportToDocx } from '../../core/report/writers/docx';
import { reportToHtml } from '../../core/report/writers/html';
import { succeed, type Result } from '../../core/result';
import type { Workspace } from '../../core/workspace/workspace';
import { readOriginal, sha256 } from '../store/originals';
import { carryOut, Progress, stopIfCancelled, type Work } from '../store/work';
import type { WorkspacePaths } from '../store/workspace-folder';
import { speechOf } from '../../core/report/report-speech';

/** ZIP has no earlier time; the moment of making is in the manifest alone. */
const EPOCH = '1980-01-01T00:00:00Z';

/** What a pack is made of. */
export interface PackSource {
  readonly workspace: Workspace;
  /** Where the files of the workspace are. */
  readonly paths: WorkspacePaths;
  /** Where the pack goes; it is named in failures. */
  readonly file: string;
  /** Of the report and of the page. */
  readonly language: Language;
}

export interface EvidencePack {
  readonly bytes: Uint8Array;
  readonly items: number;
  /** By which the whole pack is known. */
  readonly manifestSha256: string;
  /** SHA-256s of originals that are not there, or no longer what was brought in. */
  readonly missingOriginals: readonly string[];
}

interface Part {
  readonly item: Omit<PackItem, 'sha256' | 'bytes'>;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();

const VIEWER_WORDS = [
  'title',
  'about',
  'choose',
  'limits',
  'checking',
  'sound',
  'unsound',
  'unreadable',
  'item',
  'found',
  'intact',
  'changed',
  'missing',
  'unknown',
  'manifestHash',
] as const satisfies readonly (keyof ViewerWords)[];

const viewerWords = (speech: Speech): ViewerWords =>
  // `fromEntries` forgets which names there are.
  Object.fromEntries(VIEWER_WORDS.map((name) => [name, speech.say(`pack.${name}`)])) as Record<
    (typeof VIEWER_WORDS)[number],
    string
  >;

/** The originals of all texts, each once. One that is not what was brought in counts as missing. */
const originalsOf = async (
  workspace: Workspace,
  paths: WorkspacePaths,
  work: Work,
): Promise<{ parts: Part[]; missing: string[] }> => {
  const readings = workspace.articles.flatMap(readingsOf);
  const progress = new Progress(work, readings.length);
  const parts = new Map<string, Part>();
  const missing = new Set<string>();
  for (const reading of readings) {
    stopIfCancelled(work);
    const { sha256: hash, fileName } = reading.original;
    if (!parts.has(hash)) {
      const bytes = await readOriginal(paths, reading);
      if (bytes === null || sha256(bytes) !== hash) missing.add(hash);
      else parts.set(hash, { item: { path: originalPath(hash, fileName), kind: 'original', fileName }, bytes });
    }
    progress.step();
  }
  return { parts: [...parts.values()], missing: [...missing] };
};

/**
 * Makes a pack. The scope says which event the report is about; the pack always has the whole workspace. The same
 * workspace, language and scope give the same bytes.
 */
export const makeEvidencePack = async (
  { workspace, paths, file, language }: PackSource,
  scope: ExportScope,
  work: Work = {},
): Promise<Result<EvidencePack>> => {
  const speech = speechOf(language);
  const report = makeReport(workspace, speech, scope);
  if (!report.ok) return report;
  const originals = await carryOut(paths.root, () => originalsOf(workspace, paths, work));
  if (!originals.ok) return originals;
  const { parts: kept, missing } = originals.value;
  const own: [string, PackItem['kind'], Uint8Array][] = [
    ['export.json', 'export', encoder.encode(exportToText(workspaceToExport(workspace)))],
    ['report.html', 'report', encoder.encode(reportToHtml(report.value, speech.say('report.contents')))],
    ['report.docx', 'report', await reportToDocx(report.value)],
    ['verify.html', 'viewer', encoder.encode(packViewer(language, viewerWords(speech)))],
  ];
  const parts: Part[] = [...own.map(([path, kind, bytes]): Part => ({ item: { path, kind }, bytes })), ...kept];
  const size = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const refusal = tooLarge(file, size, LARGEST_PACK_BYTES);
  if (refusal !== null) return refusal;
  const manifest: Manifest = {
    format: PACK_FORMAT,
    formatVersion: PACK_FORMAT_VERSION,
    toolVersion: scope.version,
    workspaceTitle: workspace.title,
    madeOn: scope.madeOn,
    items: parts.map(({ item, bytes }) => ({ ...item, sha256: sha256(bytes), bytes: bytes.length })),
    missingOriginals: missing,
  };
  const written = encoder.encode(manifestToText(manifest));
  const files = [[MANIFEST_NAME, written], ...parts.map(({ item, bytes }) => [item.path, bytes] as const)] as const;
  return succeed({
    bytes: zipSync(Object.fromEntries(files), { level: 0, mtime: EPOCH }),
    items: parts.length,
    manifestSha256: sha256(written),
    missingOriginals: missing,
  });
};
