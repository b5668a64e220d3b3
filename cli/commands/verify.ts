// Owns `hashiya verify`: whether a workspace is whole. It only reads, so the app may have the workspace open.

import { verifyWorkspace, type WorkspaceProblem } from '../../main/store/verify-workspace';
import { lines, refuse } from '../answer';
import { defineCommand } from '../command';
import { sayCounts } from '../counts';
import { say, sayProblem } from '../words';

const describeProblem = ({ kind, ...details }: WorkspaceProblem): string => sayProblem(kind, details);

export const verify = defineCommand({
  name: 'verify',
  run: async ({ workspace: folder }, _arguments, { work }) => {
    const verified = await verifyWorkspace(folder, work('checking'));
    if (!verified.ok) return refuse(verified.error);
    const { problems, ...counts } = verified.value;
    const data = { folder, ...counts, problems };
    if (problems.length === 0) return { ok: true, text: lines(say('sound', { folder, ...sayCounts(counts) })), data };
    return {
      ok: false,
      failure: { code: 'problems-found', details: { count: problems.length, file: folder } },
      text: lines(...problems.map(describeProblem)),
      data,
    };
  },
});
