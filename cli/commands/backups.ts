// Owns `hashiya backups`: which backups there are of a workspace, also of one that is lost, and making one. It needs no
// lock, so the app may have the workspace open.

import type { Result } from '../../core/result';
import { succeed } from '../../core/result';
import { findBackups, type FoundBackups } from '../../main/files/restore-workspace';
import { BackupKeeper } from '../../main/store/backup-keeper';
import { systemMoment } from '../../main/store/moment';
import { lines, refuse } from '../answer';
import { defineCommand, type Surroundings } from '../command';
import { backupLines, backupToData } from '../describe-backup';
import { say } from '../words';
import { usageOf } from '../typed-syntax';
import { lookAtWorkspace } from '../workspace-access';

/** Makes a backup now and gives its path: that of the newest one where nothing has changed since. */
const makeOne = async (folder: string, surroundings: Surroundings): Promise<Result<string>> => {
  const view = await lookAtWorkspace(folder, surroundings);
  if (!view.ok) return view;
  const { paths, workspace, acts } = view.value;
  const keeper = new BackupKeeper(paths.root, surroundings.backups, acts.last);
  return keeper.make('asked', workspace, acts.last, systemMoment.now(), surroundings.work('backing-up'));
};

const highest = ({ backups }: FoundBackups): number => Math.max(0, ...backups.map(({ number }) => number ?? 0));

export const backupsCommand = defineCommand({
  name: 'backups',
  run: async ({ workspace: folder }, _arguments, surroundings, flags) => {
    const find = (): Promise<Result<FoundBackups>> =>
      findBackups(surroundings.backups, folder, surroundings.work('opening'));
    const before = await find();
    if (!before.ok) return refuse(before.error);
    const made = flags.make ? await makeOne(folder, surroundings) : succeed(null);
    if (!made.ok) return refuse(made.error);
    const found = made.value === null ? before : await find();
    if (!found.ok) return refuse(found.error);
    const { root, backups, failure } = found.value;
    if (backups.length === 0 && failure !== null) return refuse(failure);
    const own = backups.find(({ path }) => path === made.value);
    const isNew = own !== undefined && (own.number ?? 0) > highest(before.value);
    const told = own === undefined ? [] : [say(isNew ? 'backup-made' : 'backup-there', { number: own.number ?? '' })];
    const listed =
      backups.length === 0
        ? [say('backups-none', { folder, usage: usageOf('backups') })]
        : [say('backups-heading', { folder }), ...backups.flatMap((summary) => backupLines(summary, root))];
    return {
      ok: true,
      text: lines(...told, ...listed),
      data: { folder: root, made: isNew ? made.value : null, backups: backups.map(backupToData) },
    };
  },
});
