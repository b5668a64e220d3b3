// Owns `hashiya restore`: a backup into a new folder, into the workspace as one act, or in the place of a workspace that
// cannot be opened. It deletes nothing.

import type { Failure } from '../../core/result';
import {
  findBackups,
  foldersAside,
  newestSound,
  restoreAsAct,
  restoreInPlace,
  type FoundBackups,
  type PassedOver,
} from '../../main/files/restore-workspace';
import { readBackup, type Backup } from '../../main/store/backups/backup-manifest';
import { restoreBackup } from '../../main/store/backups/restore-backup';
import type { WorkspaceStore } from '../../main/store/workspace-store';
import { lines, refuse, type Answer, type CliFailure } from '../answer';
import { defineCommand, type Surroundings } from '../command';
import { nameBackup, passedOverLines } from '../describe-backup';
import { say, sayFailure } from '../words';
import { usageOf } from '../typed-syntax';
import { analystNamed, openingText, openWorkspace } from '../workspace-access';

interface Chosen {
  readonly backup: Backup;
  readonly passedOver: readonly PassedOver[];
}

type Choice = { readonly ok: true; readonly chosen: Chosen } | { readonly ok: false; readonly failure: CliFailure };

const refused = (failure: CliFailure): Choice => ({ ok: false, failure });
const accepted = (backup: Backup, passedOver: readonly PassedOver[] = []): Choice => ({
  ok: true,
  chosen: { backup, passedOver },
});

/** The backup of that number, or in the file of that path. */
const chooseNamed = async ({ root, backups }: FoundBackups, name: string): Promise<Choice> => {
  if (!/^\d+$/.test(name)) {
    const read = await readBackup(name);
    return read.ok ? accepted(read.value) : refused(read.error);
  }
  const [first, ...others] = backups.filter(({ number }) => number === Number(name));
  if (first === undefined)
    return refused({ code: 'backup-unknown', details: { backup: name, folder: root, usage: usageOf('backups') } });
  if (others.length > 0) {
    const candidates = [first, ...others].map(({ path }) => path).join(', ');
    return refused({ code: 'backup-ambiguous', details: { number: name, folder: root, candidates } });
  }
  return first.kind === 'sound' ? accepted(first.backup) : refused(first.problem);
};

const chooseNewest = async (found: FoundBackups, surroundings: Surroundings): Promise<Choice> => {
  const newest = await newestSound(found, surroundings.work('checking'));
  if (!newest.ok) return refused(newest.error);
  const { backup, passedOver } = newest.value;
  if (backup !== null) return accepted(backup, passedOver);
  if (found.backups.length === 0 && found.failure !== null) return refused(found.failure);
  return refused({ code: 'backup-none', details: { folder: found.root, usage: usageOf('backups') } });
};

const dataOf = ({ backup, passedOver }: Chosen, more: object): object => ({
  backup: { number: backup.manifest.number, path: backup.path, madeAt: backup.manifest.madeAt },
  passedOver: passedOver.map(({ summary }) => summary.path),
  ...more,
});

const restoreTo = async (folder: string, chosen: Chosen, { work }: Surroundings): Promise<Answer> => {
  const restored = await restoreBackup(chosen.backup, folder, work('restoring'));
  if (!restored.ok) return refuse(restored.error);
  const told = say('restored-to', { ...nameBackup(chosen.backup), folder: restored.value });
  return {
    ok: true,
    text: lines(...passedOverLines(chosen.passedOver), told),
    data: dataOf(chosen, { folder: restored.value }),
  };
};

const restoreInto = async (store: WorkspaceStore, chosen: Chosen, { work }: Surroundings): Promise<Answer> => {
  const restored = await restoreAsAct(store, chosen.backup, work('restoring'));
  if (!restored.ok) return { ok: false, failure: restored.error, text: openingText(store) };
  const { changes, originals, isWhole } = restored.value;
  const name = nameBackup(chosen.backup);
  const told: string[] = [];
  if (changes + originals === 0) told.push(say('restored-nothing', { ...name, usage: usageOf('backups') }));
  if (changes > 0) told.push(say('restored-act', { ...name, count: changes, usage: usageOf('undo') }));
  if (originals > 0) told.push(say('restored-originals', { ...name, count: originals }));
  if (!isWhole) told.push(say('restored-incomplete'));
  return {
    ok: true,
    text: openingText(store) + lines(...passedOverLines(chosen.passedOver), ...told),
    data: dataOf(chosen, { folder: store.root, changes, originals, isWhole, findings: store.findings }),
  };
};

/** Why a workspace cannot be opened although nothing but its files stands in the way. */
const isBroken = ({ code }: Failure): boolean => code === 'workspace-damaged' || code === 'workspace-missing';

const replace = async (root: string, problem: Failure, chosen: Chosen, { work }: Surroundings): Promise<Answer> => {
  const before = await foldersAside(root);
  const restored = await restoreInPlace(chosen.backup, root, work('restoring'));
  if (!restored.ok) return refuse(restored.error);
  const { aside } = restored.value;
  // Where nothing is there, an earlier restoration may have been killed after it had moved the folder.
  const told =
    aside === null ? before.map((folder) => say('aside-before', { folder })) : [say('moved-aside', { folder: aside })];
  return {
    ok: true,
    text: lines(
      ...passedOverLines(chosen.passedOver),
      say('not-opened', { problem: sayFailure(problem.code, problem.details) }),
      ...told,
      say('restored-in-place', { ...nameBackup(chosen.backup), folder: root }),
    ),
    data: dataOf(chosen, { folder: root, aside, asideBefore: before }),
  };
};

export const restore = defineCommand({
  name: 'restore',
  run: async (values, _arguments, surroundings) => {
    const { workspace: folder, backup, to } = values;
    const found = await findBackups(surroundings.backups, folder, surroundings.work('opening'));
    if (!found.ok) return refuse(found.error);
    const choice = await (backup === undefined
      ? chooseNewest(found.value, surroundings)
      : chooseNamed(found.value, backup));
    if (!choice.ok) return refuse(choice.failure);
    if (to !== undefined) return restoreTo(to, choice.chosen, surroundings);
    const analyst = analystNamed(values.analyst, surroundings);
    const store = await openWorkspace(folder, analyst, surroundings, false);
    if (!store.ok)
      return isBroken(store.error)
        ? replace(found.value.root, store.error, choice.chosen, surroundings)
        : refuse(store.error);
    try {
      return await restoreInto(store.value, choice.chosen, surroundings);
    } finally {
      await store.value.close();
    }
  },
});
