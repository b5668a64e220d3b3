// Owns the check of an evidence pack from outside: its parts are read one after the other, and nothing of it is unpacked
// to disk.

import { createHash } from 'node:crypto';
import { stat as lookAt } from 'node:fs/promises';
import { getFileNameLowLevel, openPromise, type Entry, type ZipFile } from 'yauzl';
import { LARGEST_MANIFEST_BYTES, LARGEST_PACK_BYTES, tooLarge } from '../../core/article/size-limit';
import { checkItems, type PackProblem } from '../../core/evidence-pack/check-items';
import { MANIFEST_NAME, manifestSchema, type Manifest } from '../../core/evidence-pack/manifest';
import { fail, succeed, type Result } from '../../core/result';
import { describeCause, systemCode } from '../store/file-failure';
import { sha256 } from '../store/originals';
import { failureOfStopped, Progress, stopIfCancelled, type Work } from '../store/work';
import { workspaceOfExport } from './export-workspace';

export type FoundInPack =
  PackProblem | { readonly kind: 'inconsistent'; readonly path: string; readonly problem: string };

export interface PackVerification {
  readonly items: number;
  readonly manifestSha256: string;
  readonly madeOn: string | null;
  readonly workspaceTitle: string;
  readonly problems: readonly FoundInPack[];
}

/** Thrown where a part cannot be read at all. */
class Unreadable extends Error {}

const nameOf = (entry: Entry): string =>
  getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);

/** Hands the bytes of a part on as they come; refuses more than the part says it has. */
const readPart = async (zip: ZipFile, entry: Entry, take: (chunk: Buffer) => void): Promise<void> => {
  if (entry.uncompressedSize > LARGEST_PACK_BYTES) throw new Unreadable();
  const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > entry.uncompressedSize) throw new Unreadable();
    take(chunk);
  }
};

const wholePart = async (zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array> => {
  if (entry.uncompressedSize > most) throw new Unreadable();
  const chunks: Buffer[] = [];
  await readPart(zip, entry, (chunk) => chunks.push(chunk));
  return Buffer.concat(chunks);
};

const entriesOf = async (zip: ZipFile): Promise<Map<string, Entry>> => {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    // Of two parts of one name, programs differ in which they show.
    if (entries.has(name)) throw new Unreadable();
    if (!name.endsWith('/')) entries.set(name, entry);
  }
  return entries;
};

const parseManifest = (bytes: Uint8Array): Manifest | null => {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

/** What is wrong with the export in the pack, and which originals it names that the pack has not. */
const problemsOfExport = async (
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  { items, missingOriginals }: Manifest,
): Promise<FoundInPack[]> => {
  const path = items.find(({ kind }) => kind === 'export')?.path;
  const entry = path === undefined ? undefined : entries.get(path);
  if (path === undefined || entry === undefined) return [];
  const workspace = workspaceOfExport(await wholePart(zip, entry, LARGEST_PACK_BYTES), path);
  if (!workspace.ok) return [{ kind: 'inconsistent', path, problem: workspace.error.code }];
  const known = new Set([...items.map(({ sha256: hash }) => hash), ...missingOriginals]);
  return workspace.value.articles
    .filter(({ original }) => !known.has(original.sha256))
    .map(({ title, original }) => ({
      kind: 'inconsistent',
      path,
      problem: `the original ${original.sha256} of “${title}” is not in the pack`,
    }));
};

const verifyOpen = async (zip: ZipFile, file: string, work: Work): Promise<Result<PackVerification>> => {
  const entries = await entriesOf(zip);
  const written = entries.get(MANIFEST_NAME);
  const bytes = written === undefined ? null : await wholePart(zip, written, LARGEST_MANIFEST_BYTES);
  const manifest = bytes === null ? null : parseManifest(bytes);
  if (bytes === null || manifest === null)
    return fail('file-damaged', { file, cause: 'it has no sound manifest of an evidence pack' });
  const found = new Map<string, string>();
  const progress = new Progress(work, entries.size);
  for (const [name, entry] of entries) {
    stopIfCancelled(work);
    if (name !== MANIFEST_NAME) {
      const hash = createHash('sha256');
      // A part whose bytes do not hang together is there, and is not what the manifest says.
      await readPart(zip, entry, (chunk) => hash.update(chunk)).catch(() => hash.update('unreadable'));
      found.set(name, hash.digest('hex'));
    }
    progress.step();
  }
  const problems = checkItems(manifest, found);
  return succeed({
    items: manifest.items.length,
    manifestSha256: sha256(bytes),
    madeOn: manifest.madeOn,
    workspaceTitle: manifest.workspaceTitle,
    problems: problems.length > 0 ? problems : await problemsOfExport(zip, entries, manifest),
  });
};

/** What stands at the path, as far as it can be opened as an archive without waiting for anybody. */
const openPack = async (file: string): Promise<Result<ZipFile>> => {
  try {
    const stat = await lookAt(file);
    if (stat.isDirectory()) return fail('file-is-folder', { file });
    if (!stat.isFile()) return fail('file-unreadable', { file, cause: 'it is not an ordinary file' });
    const refusal = tooLarge(file, stat.size, LARGEST_PACK_BYTES);
    if (refusal !== null) return refusal;
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false, strictFileNames: true } as const;
    return succeed(await openPromise(file, options));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return fail('file-missing', { file });
    if (systemCode(error) !== null) return fail('file-unreadable', { file, cause: describeCause(error) });
    return fail('file-damaged', { file, cause: 'it is not a sound ZIP archive' });
  }
};

/** Checks a pack against its manifest, and its export against its originals. Fails where there is no pack to look at. */
export const verifyPack = async (file: string, work: Work = {}): Promise<Result<PackVerification>> => {
  const opened = await openPack(file);
  if (!opened.ok) return opened;
  const zip = opened.value;
  try {
    return await verifyOpen(zip, file, work);
  } catch (error) {
    const stopped = failureOfStopped(error);
    if (stopped !== null) return { ok: false, error: stopped };
    return fail('file-damaged', { file, cause: 'it is not a sound ZIP archive' });
  } finally {
    zip.close();
  }
};
