// Owns what main does with an evidence pack that a file manager has handed over: it is checked, and nothing of it is taken.

import { succeed } from '../../core/result';
import { verifyPack } from '../files/verify-pack';
import type { Handlers } from './answer-requests';
import type { RunLong } from './run-long';

interface GivenPackSurroundings {
  readonly takeGivenPack: () => string | null;
  readonly runLong: RunLong;
}

export const givenPackHandlers = ({
  takeGivenPack,
  runLong,
}: GivenPackSurroundings): Pick<Handlers, 'pack:take-given'> => ({
  'pack:take-given': async () => {
    const file = takeGivenPack();
    if (file === null) return succeed(null);
    const verified = await runLong('check', (work) => verifyPack(file, work));
    if (!verified.ok) return verified;
    const problems = verified.value.problems.map(({ kind, ...details }) => ({ kind, details }));
    return succeed({ file, ...verified.value, problems });
  },
});
