// Owns the drafts that the window leaves with main: in memory, and beside the journal for the case that the app goes
// too. They are no part of the workspace yet, so a file that cannot be written or read is no failure of the analyst's.

import { readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { keptDraftsSchema, type KeptDrafts } from '../../contract/draft';
import { note } from '../log/app-log';
import { exists, makeFolder, removeFile, replaceFile } from '../store/durable-file';
import { workspacePaths } from '../store/workspace-folder';

const fileSchema = keptDraftsSchema.extend({ format: z.literal('hashiya-drafts'), formatVersion: z.literal(1) });

const bytesOf = (kept: KeptDrafts): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify({ format: 'hashiya-drafts', formatVersion: 1, ...kept }, null, 2)}\n`);

/** What is in the file, or null. One that is not ours to read is set aside, so that it is not overwritten. */
const readKept = async (path: string): Promise<KeptDrafts | null> => {
  const bytes = await readFile(path, 'utf8').catch(() => null);
  if (bytes === null) return null;
  try {
    const { drafts, view } = fileSchema.parse(JSON.parse(bytes));
    return { drafts, view };
  } catch {
    await rename(path, `${path}.damaged`).catch(() => undefined);
    return null;
  }
};

/** The drafts of one open workspace. */
export class DraftKeeper {
  private writing: Promise<void> | null = null;
  /** Memory holds what the file does not. */
  private isBehind = false;

  private constructor(
    private readonly root: string,
    private readonly path: string,
    private held: KeptDrafts | null,
  ) {}

  /** Takes up what was left for the workspace at `root`. */
  static async open(root: string): Promise<DraftKeeper> {
    const path = join(dirname(workspacePaths(root).journal), 'drafts.json');
    return new DraftKeeper(root, path, await readKept(path));
  }

  get value(): KeptDrafts | null {
    return this.held;
  }

  /** Holds these drafts in place of those before, and begins to write them unless a write is under way. */
  keep(kept: KeptDrafts): void {
    const before = this.held;
    this.held = kept;
    // The place alone is worth remembering while the app runs, not a write.
    if (kept.drafts.length === 0 && before !== null && before.drafts.length === 0 && !this.isBehind) return;
    this.isBehind = true;
    this.writing ??= this.write();
  }

  /** Waits until memory and file agree; false when the file cannot be written. */
  async settled(): Promise<boolean> {
    if (this.isBehind) await (this.writing ??= this.write());
    return !this.isBehind;
  }

  /** Writes the newest drafts until nothing newer has come meanwhile, or the disk refuses. */
  private async write(): Promise<void> {
    try {
      for (let written: KeptDrafts | null = null; this.held !== null && written !== this.held;) {
        written = this.held;
        await this.put(written);
      }
      this.isBehind = false;
    } catch (error) {
      note({ event: 'error', place: 'drafts', error });
    } finally {
      this.writing = null;
    }
  }

  private async put(kept: KeptDrafts): Promise<void> {
    // A folder that is gone, or what was mounted there, is not begun anew for the sake of drafts.
    if (!(await exists(workspacePaths(this.root).workspace))) throw new Error(`${this.root} is not there`);
    if (kept.drafts.length > 0) {
      await makeFolder(dirname(this.path));
      await replaceFile(this.path, bytesOf(kept));
    } else if (await exists(this.path)) await removeFile(this.path);
  }
}
