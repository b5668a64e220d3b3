// Owns when an open workspace is backed up: in the background after opening, before what changes much, and at closing if
// anything was done since. A backup that cannot be made never stops work by itself; it is told of.

import type { CommandName } from '../../core/commands/command';
import { succeed, type Result } from '../../core/result';
import type { Finding } from '../../core/workspace/finding';
import type { BackupReason } from '../../core/workspace/backup-reason';
import { isEmptyWorkspace, type Workspace } from '../../core/workspace/workspace';
import { makeBackup } from './backups/make-backup';
import type { Work } from './work';

/** Why a backup is made before many changes at once. */
export const reasonBefore = (command: CommandName): BackupReason => {
  if (command === 'merge') return 'before-merge';
  return command === 'restore-backup' ? 'before-restore' : 'before-import';
};

/** What there is to be backed up. */
interface Present {
  readonly workspace: Workspace;
  readonly sequence: number;
  readonly at: string;
}

export class BackupKeeper {
  private readonly stopping = new AbortController();
  private underWay: Promise<unknown> = Promise.resolve();
  /** The last act that a backup holds, as far as this run knows. */
  private saved = -1;
  private endRest: () => void = () => undefined;

  constructor(
    private readonly root: string,
    /** The folder for all backups. */
    private readonly folder: string,
    /** The last act at opening. */
    private readonly first: number,
  ) {}

  /** Makes a backup and gives its path. */
  async make(
    reason: BackupReason,
    workspace: Workspace,
    sequence: number,
    at: string,
    work: Work = {},
  ): Promise<Result<string>> {
    const { id, title, articles } = workspace;
    const counts = {
      articles: articles.length,
      mentions: articles.reduce((sum, article) => sum + article.mentions.length, 0),
    };
    const made = await makeBackup(
      this.root,
      this.folder,
      { workspace: { id, title }, sequence, counts, reason, at },
      work,
    );
    if (!made.ok) return made;
    this.saved = Math.max(this.saved, sequence);
    return succeed(made.value.path);
  }

  /** Makes a backup before something that changes much; an empty workspace has nothing to lose. */
  async makeFirst(
    reason: BackupReason,
    workspace: Workspace,
    sequence: number,
    at: string,
    work: Work,
  ): Promise<Result<string | null>> {
    return isEmptyWorkspace(workspace) ? succeed(null) : this.make(reason, workspace, sequence, at, work);
  }

  /**
   * Makes a backup in the background, after so many milliseconds, of what there is by then; `tell` gets to know when that
   * fails.
   */
  start(reason: BackupReason, present: () => Present, tell: (finding: Finding) => void, rest: number): void {
    const make = async (): Promise<void> => {
      if (rest > 0) await this.resting(rest);
      const { workspace, sequence, at } = present();
      const made = await this.make(reason, workspace, sequence, at, { signal: this.stopping.signal });
      if (made.ok || made.error.code === 'cancelled') return;
      tell({ kind: 'not-backed-up', file: this.folder, cause: String(made.error.details.cause ?? made.error.code) });
    };
    this.underWay = make();
  }

  private resting(milliseconds: number): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(done, milliseconds);
      this.endRest = () => {
        clearTimeout(timer);
        done();
      };
    });
  }

  /** Ends what is under way, and makes the backup of a closing if there is anything new. */
  async finish(workspace: Workspace, sequence: number, at: string): Promise<void> {
    const isNew = sequence > this.first && sequence > this.saved;
    if (isNew) this.stopping.abort();
    this.endRest();
    await this.underWay;
    if (isNew) await this.make('closed', workspace, sequence, at);
  }
}
