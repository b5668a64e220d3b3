// Owns the guard against writing where a workspace was: a folder that is gone, or the empty place of a disk that was taken
// out, is left alone.

import { fail, type Result } from '../../core/result';
import { exists } from './durable-file';
import { carryOut } from './work';
import type { WorkspacePaths } from './workspace-folder';

export class FolderGuard {
  constructor(private readonly paths: WorkspacePaths) {}

  /** True when neither the workspace's own file nor its journal is there: one of them alone can be made again. */
  async isGone(): Promise<boolean> {
    return !(await exists(this.paths.workspace)) && !(await exists(this.paths.journal));
  }

  /** Runs a write, unless the folder is gone; a system error becomes a failure that says which of both it was. */
  async attempt<Value>(write: () => Promise<Value>): Promise<Result<Value>> {
    return (await this.isGone()) ? this.gone : this.unlessGone(write);
  }

  /** Runs a write that makes nothing anew, and so fails by itself where the folder is gone, without looking first. */
  async unlessGone<Value>(write: () => Promise<Value>): Promise<Result<Value>> {
    const written = await carryOut(this.paths.root, write);
    return written.ok || !(await this.isGone()) ? written : this.gone;
  }

  private get gone(): Result<never> {
    return fail('workspace-gone', { folder: this.paths.root });
  }
}
