// Owns `npm test`: set-up, build, then every stage, and one last line that sums them up. It refuses to stop at the first
// failure, and to end well when anything failed. Usage: npm test -- --help

import { build } from './build.mjs';
import { describeFailure, runAsCommand } from './command/command.mjs';
import { say } from './command/say.mjs';
import { setUpApp, setUpTools } from './setup/setup.mjs';
import { USAGE, parseRequest } from './test/request.mjs';
import { STAGES } from './test/stages.mjs';
import { describeTally, sumTallies, tallyOfStage } from './test/tally.mjs';

await runAsCommand(import.meta.url, async (given) => {
  const request = parseRequest(given);
  if (request.kind !== 'run') {
    say(request.kind === 'help' ? USAGE : `${request.complaint}\n\n${USAGE}`);
    return request.kind === 'help' ? 0 : 2;
  }
  const tally = await runStages(request.stages, request.words).catch((error) => {
    say(describeFailure(error));
    return tallyOfStage('set-up', 'failed');
  });
  say(`\n${describeTally(tally)}`);
  return tally.failed.length === 0 ? 0 : 1;
});

/**
 * @param {import('./test/request.mjs').Stage[]} stages
 * @param {string[]} words
 */
async function runStages(stages, words) {
  if (stages.some(needsApp)) await setUpApp('for tests');
  else await setUpTools();
  /** @type {import('./test/tally.mjs').Tally[]} */
  const tallies = [];
  // The other stages say best why a build failed, so they run even then.
  const isBuilt = (stages.includes('unit') || stages.some(needsApp)) && (await buildOrTell(tallies));
  // What only reads is read side by side: each by itself keeps one core busy at most.
  const reading = stages.filter(isReading);
  if (reading.length > 0) say(`\n── ${reading.map((stage) => STAGES[stage].title).join(' and ')}`);
  tallies.push(...(await Promise.all(reading.map((stage) => STAGES[stage].run(words)))));
  for (const stage of stages) {
    if (isReading(stage) || (needsApp(stage) && !isBuilt)) continue;
    say(`\n── ${STAGES[stage].title}`);
    tallies.push(await STAGES[stage].run(words));
  }
  return sumTallies(tallies);
}

/** @param {import('./test/request.mjs').Stage} stage */
function isReading(stage) {
  return stage === 'lint' || stage === 'types' || stage === 'electronegativity';
}

/** @param {import('./test/request.mjs').Stage} stage */
function needsApp(stage) {
  return stage === 'e2e' || stage === 'package' || stage === 'speed';
}

/** @param {import('./test/tally.mjs').Tally[]} tallies */
async function buildOrTell(tallies) {
  try {
    await build();
    return true;
  } catch (error) {
    say(describeFailure(error));
    tallies.push(tallyOfStage('build, and so no end-to-end test ran', 'failed'));
    return false;
  }
}
