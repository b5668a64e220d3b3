// Owns the making of an evidence pack: one ZIP archive with the originals, the export, the report, a manifest of all of
// them, and a page that checks it. Its parts are stored without compression, so that a page of a few lines can read it.

import { zipSync } from 'fflate';
import { readingsOf } from '../../core/article/article';
import { inMebibytes, LARGEST_PACK_BYTES } from '../../core/article/size-limit';
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
import type { ChosenOptions, ExportFormatName } from '../../core/exporters/export-format';
import { findFormat } from '../../core/exporters/formats';
import type { Language } from '../../core/locales/languages';
import type { Speech } from '../../core/report/speech';
import { fail, succeed, type Result } from '../../core/result';
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
  /** Of the report and of the page. */
  readonly language: Language;
  /** What makes the export and the report; left out, they are made here and now. */
  readonly make?: MakeFile;
}

/** Makes the one file of a format. */
export type MakeFile = (format: ExportFormatName, options: ChosenOptions) => Promise<Result<Uint8Array>>;

/** The originals of all texts, each once: how many there are, and of how many bytes as they were brought in. */
export const originalsIn = ({ articles }: Workspace): { originals: number; bytes: number } => {
  const sizes = new Map(
    articles.flatMap(readingsOf).map(({ original }) => [original.sha256, original.byteLength] as const),
  );
  return { originals: sizes.size, bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0) };
};

/** The refusal of a pack of so many bytes, which is put together in memory and read whole by its page; null for a smaller one. */
export const refusalOfPack = (bytes: number): ReturnType<typeof fail> | null =>
  bytes > LARGEST_PACK_BYTES
    ? fail('pack-too-large', { size: inMebibytes(bytes), limit: inMebibytes(LARGEST_PACK_BYTES) })
    : null;

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

/** The parts besides the originals and the page, and the formats that they are in. */
const OWN_PARTS = [
  { path: 'export.json', kind: 'export', format: 'json' },
  { path: 'report.html', kind: 'report', format: 'report-html' },
  { path: 'report.docx', kind: 'report', format: 'report-docx' },
] as const satisfies readonly { path: string; kind: PackItem['kind']; format: ExportFormatName }[];

const makeHere =
  (workspace: Workspace, scope: ExportScope): MakeFile =>
  async (format, options) => {
    const made = await findFormat(format)?.run(workspace, options, scope);
    const content = made?.files[0]?.content;
    if (content === undefined) throw new Error(`the format ${format} makes no file`);
    return succeed(typeof content === 'string' ? encoder.encode(content) : content);
  };

/**
 * Makes a pack. The scope says which event the report is about; the pack always has the whole workspace. The same
 * workspace, language and scope give the same bytes.
 */
export const makeEvidencePack = async (
  { workspace, paths, language, make }: PackSource,
  scope: ExportScope,
  work: Work = {},
): Promise<Result<EvidencePack>> => {
  const makeFile = make ?? makeHere(workspace, scope);
  const foreseen = refusalOfPack(originalsIn(workspace).bytes);
  if (foreseen !== null) return foreseen;
  const own: Part[] = [];
  for (const { path, kind, format } of OWN_PARTS) {
    const made = await makeFile(format, { language });
    if (!made.ok) return made;
    own.push({ item: { path, kind }, bytes: made.value });
  }
  own.push({
    item: { path: 'verify.html', kind: 'viewer' },
    bytes: encoder.encode(packViewer(language, viewerWords(speechOf(language)))),
  });
  const originals = await carryOut(paths.root, () => originalsOf(workspace, paths, work));
  if (!originals.ok) return originals;
  const { parts: kept, missing } = originals.value;
  const parts = [...own, ...kept];
  const refusal = refusalOfPack(parts.reduce((sum, { bytes }) => sum + bytes.length, 0));
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
