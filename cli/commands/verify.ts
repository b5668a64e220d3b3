// Owns `hashiya verify`: whether a workspace, or an evidence pack, is whole. It only reads, so the app may have the
// workspace open.

import { stat } from 'node:fs/promises';
import { verifyPack, type FoundInPack } from '../../main/files/verify-pack';
import { verifyWorkspace, type WorkspaceProblem } from '../../main/store/verify-workspace';
import { lines, refuse, type Answer } from '../answer';
import { defineCommand } from '../command';
import { sayCounts } from '../counts';
import type { Surroundings } from '../command';
import { say, sayProblem } from '../words';

const describeProblem = ({ kind, ...details }: WorkspaceProblem | FoundInPack): string => sayProblem(kind, details);

const problemsIn = (file: string, problems: readonly (WorkspaceProblem | FoundInPack)[], data: object): Answer => ({
  ok: false,
  failure: { code: 'problems-found', details: { count: problems.length, file } },
  text: lines(...problems.map(describeProblem)),
  data: { ...data, problems },
});

const answerPack = async (file: string, { work }: Surroundings): Promise<Answer> => {
  const verified = await verifyPack(file, work('checking'));
  if (!verified.ok) return refuse(verified.error);
  const { problems, ...facts } = verified.value;
  if (problems.length > 0) return problemsIn(file, problems, { file, ...facts });
  const told = say('pack-sound', { file, items: facts.items, hash: facts.manifestSha256 });
  return { ok: true, text: lines(told), data: { file, ...facts, problems } };
};

export const verify = defineCommand({
  name: 'verify',
  run: async ({ workspace: path }, _arguments, surroundings) => {
    const isFile = await stat(path).then(
      (found) => found.isFile(),
      () => false,
    );
    if (isFile) return answerPack(path, surroundings);
    const verified = await verifyWorkspace(path, surroundings.work('checking'));
    if (!verified.ok) return refuse(verified.error);
    const { problems, ...counts } = verified.value;
    if (problems.length > 0) return problemsIn(path, problems, { folder: path, ...counts });
    const told = say('sound', { folder: path, ...sayCounts(counts) });
    return { ok: true, text: lines(told), data: { folder: path, ...counts, problems } };
  },
});
