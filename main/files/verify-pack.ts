// Owns the check of an evidence pack from outside: its parts are read one after the other, and nothing of it is unpacked
// to disk.

import { createHash } from 'node:crypto';
import type { Entry, ZipFile } from 'yauzl';
import { LARGEST_MANIFEST_BYTES, LARGEST_PACK_BYTES } from '../../core/article/size-limit';
import { checkItems, type PackProblem } from '../../core/evidence-pack/check-items';
import { MANIFEST_NAME, manifestSchema, type Manifest } from '../../core/evidence-pack/manifest';
import { fail, succeed, type Result } from '../../core/result';
import { sha256 } from '../store/originals';
import { failureOfStopped, Progress, stopIfCancelled, type Work } from '../store/work';
import { workspaceOfExport } from './export-workspace';
import { entriesOf, nameOfPack, openPack, readPart, wholePart, type PackSource } from './pack-archive';

export type FoundInPack =
  PackProblem | { readonly kind: 'inconsistent'; readonly path: string; readonly problem: string };

export interface PackVerification {
  readonly items: number;
  readonly manifestSha256: string;
  readonly madeOn: string | null;
  readonly workspaceTitle: string;
  readonly problems: readonly FoundInPack[];
}

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

/** A pack that was checked, with what is needed to go on reading it. */
export interface InspectedPack {
  readonly verification: PackVerification;
  readonly manifest: Manifest;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Checks an opened pack. Throws where a part cannot be read at all, and where the work is called off. */
export const inspectPack = async (zip: ZipFile, file: string, work: Work): Promise<Result<InspectedPack>> => {
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
  const verification = {
    items: manifest.items.length,
    manifestSha256: sha256(bytes),
    madeOn: manifest.madeOn,
    workspaceTitle: manifest.workspaceTitle,
    problems: problems.length > 0 ? problems : await problemsOfExport(zip, entries, manifest),
  };
  return succeed({ verification, manifest, entries });
};

/** What came of a pack that could not be read to its end. */
export const failureOfPack = (error: unknown, file: string): Result<never> => {
  const stopped = failureOfStopped(error);
  if (stopped !== null) return { ok: false, error: stopped };
  return fail('file-damaged', { file, cause: 'it is not a sound ZIP archive' });
};

/** Checks a pack against its manifest, and its export against its originals. Fails where there is no pack to look at. */
export const verifyPack = async (source: PackSource, work: Work = {}): Promise<Result<PackVerification>> => {
  const file = nameOfPack(source);
  const opened = await openPack(source);
  if (!opened.ok) return opened;
  const zip = opened.value;
  try {
    const inspected = await inspectPack(zip, file, work);
    return inspected.ok ? succeed(inspected.value.verification) : inspected;
  } catch (error) {
    return failureOfPack(error, file);
  } finally {
    zip.close();
  }
};
