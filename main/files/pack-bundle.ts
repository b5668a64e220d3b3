// Owns an evidence pack as a bundle: what can join a workspace of ours, or become one. A pack that is not as its manifest
// says is refused whole, and every part is compared with the manifest again as it is read.

import { stat } from 'node:fs/promises';
import { LARGEST_PACK_BYTES } from '../../core/article/size-limit';
import { MANIFEST_NAME } from '../../core/evidence-pack/manifest';
import { fail, succeed, type Result } from '../../core/result';
import { describeCause, systemCode } from '../store/file-failure';
import { sha256 } from '../store/originals';
import { stop, type Work } from '../store/work';
import type { Bundle } from './merge-bundle';
import { workspaceOfExport } from './export-workspace';
import { nameOfPack, openPack, wholePart, type PackSource } from './pack-archive';
import { failureOfPack, inspectPack, type InspectedPack } from './verify-pack';

/** What of a checked pack forbids that it is taken in; null for one that may be. */
const refusalOf = (file: string, { verification }: InspectedPack, manifestSha256: string | null) => {
  const [first] = verification.problems;
  if (first !== undefined) return fail('pack-unsound', { file, path: first.path });
  // It is another pack than the one that was shown.
  if (manifestSha256 !== null && manifestSha256 !== verification.manifestSha256)
    return fail('pack-unsound', { file, path: MANIFEST_NAME });
  return null;
};

/** By what a file is known to be the same as before, and not to have been written since; null where it is not there. */
const markOf = async (path: string): Promise<string | null> => {
  try {
    const { dev, ino, size, mtimeNs } = await stat(path, { bigint: true });
    return [dev, ino, size, mtimeNs].join(' ');
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return null;
  }
};

const CHANGED = 'another program has changed it meanwhile';

/** Whether a pack at a path is still the file it was; one that was dropped cannot change any more. */
const watchOf = async (source: PackSource): Promise<Bundle['stillThere']> => {
  if (typeof source !== 'string') return () => Promise.resolve(succeed(null));
  const before = await markOf(source);
  return async () => {
    const now = await markOf(source);
    if (now === null) return fail('bundle-changed', { file: source, cause: 'it is not there' });
    return now === before ? succeed(null) : fail('bundle-changed', { file: source, cause: CHANGED });
  };
};

/** Reads an original that the manifest names, and ends the work where it is not there as it was. */
const readNamed = async (read: () => Promise<Uint8Array | null>, file: string, hash: string): Promise<Uint8Array> => {
  const bytes = await read().catch((error: unknown) =>
    stop('bundle-changed', { file, cause: systemCode(error) === null ? CHANGED : describeCause(error) }),
  );
  return bytes === null || sha256(bytes) !== hash ? stop('bundle-changed', { file, cause: CHANGED }) : bytes;
};

/**
 * Reads a pack as a bundle, which holds the file open until it is closed. `manifestSha256` is by what the pack was known
 * when it was shown; null where it was not.
 */
export const readPackBundle = async (
  source: PackSource,
  manifestSha256: string | null = null,
  work: Work = {},
): Promise<Result<Bundle>> => {
  const file = nameOfPack(source);
  const stillThere = await watchOf(source);
  const opened = await openPack(source);
  if (!opened.ok) return opened;
  const zip = opened.value;
  let isTaken = false;
  try {
    const inspected = await inspectPack(zip, file, work);
    if (!inspected.ok) return inspected;
    const { manifest, entries } = inspected.value;
    const refusal = refusalOf(file, inspected.value, manifestSha256);
    if (refusal !== null) return refusal;
    const bytesOf = async (path: string, most: number): Promise<Uint8Array | null> => {
      const entry = entries.get(path);
      return entry === undefined ? null : wholePart(zip, entry, most);
    };
    const item = manifest.items.find(({ kind }) => kind === 'export');
    const bytes = item === undefined ? null : await bytesOf(item.path, LARGEST_PACK_BYTES);
    if (item === undefined || bytes === null) return fail('pack-without-export', { file });
    if (sha256(bytes) !== item.sha256) return fail('pack-unsound', { file, path: item.path });
    const workspace = workspaceOfExport(bytes, item.path);
    if (!workspace.ok) return workspace;
    const originals = new Map(
      manifest.items.flatMap((each) => (each.kind === 'original' ? [[each.sha256, each] as const] : [])),
    );
    isTaken = true;
    return succeed({
      source: file,
      workspace: workspace.value,
      findings: [],
      readOriginal: async ({ original }) => {
        const found = originals.get(original.sha256);
        return found === undefined ? null : readNamed(() => bytesOf(found.path, found.bytes), file, original.sha256);
      },
      stillThere,
      close: () => {
        zip.close();
      },
    });
  } catch (error) {
    return failureOfPack(error, file);
  } finally {
    if (!isTaken) zip.close();
  }
};
