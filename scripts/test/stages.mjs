// Owns the stages of `npm test`: what each runs and what came of it. It refuses to let one stage's failure hide
// another's: each gives a tally and none throws for a failed test.

import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describeFailure } from '../command/command.mjs';
import { parseJson } from '../command/json.mjs';
import { buildMeasuredPages } from '../bench/build-bench.mjs';
import { npm } from '../command/npm.mjs';
import { inProject } from '../command/project-folder.mjs';
import { runTool } from '../command/project-tool.mjs';
import { say } from '../command/say.mjs';
import { Stop } from '../command/stop.mjs';
import { checkWithElectronegativity } from '../electronegativity.mjs';
import { watchIdle } from '../network/idle-watch.mjs';
import { playWatched } from '../network/watched-run.mjs';
import { obstacleToPackageTest, preparePackageTest } from '../package/package-test.mjs';
import { withDisplay } from '../setup/display.mjs';
import { tryTheWatch } from '../test-network.mjs';
import { checkTypes } from '../types.mjs';
import { parseEndToEndReport } from './end-to-end-report.mjs';
import { emptyTally, sumTallies, tallyOfRunner, tallyOfStage } from './tally.mjs';
import { UNIT_REPORT } from './unit-reporter.mjs';

// Not in test-results/, which Playwright empties.
const REPORTS = {
  unit: inProject('out', 'reports', 'unit.json'),
  e2e: inProject('out', 'reports', 'e2e.json'),
  package: inProject('out', 'reports', 'package.json'),
  speed: inProject('out', 'reports', 'speed.json'),
};

/** For how long the app is left alone. */
const IDLE_SECONDS = 60;

/**
 * @type {Record<import('./request.mjs').Stage, { title: string, run: (words: string[]) => Promise<import('./tally.mjs').Tally> }>}
 */
export const STAGES = {
  lint: { title: 'Lint', run: runLint },
  types: { title: 'Types', run: runTypes },
  electronegativity: { title: 'Electronegativity', run: runElectronegativity },
  unit: { title: 'Unit tests', run: runUnitTests },
  e2e: { title: 'End-to-end tests on the built app', run: runEndToEndTests },
  package: { title: 'The package, installed and used', run: runPackageTest },
  speed: { title: 'Guard of speed, on ratios', run: runSpeedGuard },
};

async function runLint() {
  const { code, output } = await npm(['run', 'lint']);
  if (code !== 0) say(output);
  return tallyOfStage('lint', code === 0 ? 'passed' : 'failed');
}

async function runTypes() {
  return tallyOfStage('types', (await checkTypes()) ? 'passed' : 'failed');
}

async function runElectronegativity() {
  try {
    const complaints = await checkWithElectronegativity();
    return tallyOfStage('electronegativity', complaints.length === 0 ? 'passed' : 'failed');
  } catch (error) {
    // A registry that cannot be reached says nothing of the sources. What it takes to run them is installed before.
    if (error instanceof Stop)
      return { ...emptyTally(), skipped: [{ name: 'electronegativity', reason: error.message.replace(/\.$/, '') }] };
    say(describeFailure(error));
    return tallyOfStage('electronegativity', 'failed');
  }
}

/** @param {string[]} words */
async function runUnitTests(words) {
  await clear(REPORTS.unit);
  const reporters = ['--reporter=default', `--reporter=${inProject('scripts', 'test', 'unit-reporter.mjs')}`];
  const env = { ...process.env, [UNIT_REPORT]: REPORTS.unit };
  const { code } = await runTool('vitest', ['run', ...reporters, ...words], { output: 'show', env });
  return tallyOfRunner('unit tests', parseTally(await read(REPORTS.unit)), code);
}

/**
 * The stories, and whether anything left the machine meanwhile; then whether the watch would have seen it.
 * @param {string[]} words
 */
async function runEndToEndTests(words) {
  await clear(REPORTS.e2e);
  const all = ['--config', 'e2e/playwright.config.ts', '--reporter=list,json', ...words];
  // An app that nobody uses costs the stories nothing. It is left alone for longer by `npm run test:network`.
  const [{ code, watch, isClean }, idle] = await Promise.all([
    playWatched(all, { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: REPORTS.e2e } }),
    words.length === 0 ? watchIdle(IDLE_SECONDS) : 'not watched',
  ]);
  const stories = tallyOfRunner('end-to-end tests', parseEndToEndReport(await read(REPORTS.e2e)), code);
  if (watch === 'not watched') {
    const reason = 'there is neither a namespace nor strace here';
    return sumTallies([stories, { ...emptyTally(), skipped: [{ name: 'watch over the network', reason }] }]);
  }
  const nothingLeft = tallyOfStage('watch over the network', isClean ? 'passed' : 'failed');
  const leftAlone = tallyOfStage(
    'an app that nobody uses, which has to be silent',
    idle === 'nothing left' ? 'passed' : 'failed',
  );
  const tried = watch === 'captured' && words.length === 0 ? await tryTheWatch() : 'not watched';
  const isSeen = tallyOfStage(
    'a window without locks, which the watch has to see',
    tried === 'seen' ? 'passed' : 'failed',
  );
  return sumTallies([
    stories,
    nothingLeft,
    ...(idle === 'not watched' ? [] : [leftAlone]),
    ...(tried === 'not watched' ? [] : [isSeen]),
  ]);
}

async function runPackageTest() {
  const obstacle = await obstacleToPackageTest();
  if (obstacle !== undefined) return { ...emptyTally(), skipped: [{ name: 'the package', reason: obstacle }] };
  try {
    const env = await preparePackageTest();
    return await runPlaywright('the package', 'e2e/package/package.config.ts', REPORTS.package, [], env);
  } catch (error) {
    say(describeFailure(error));
    return tallyOfStage('the package, which could not be made', 'failed');
  }
}

/** @param {string[]} words */
async function runSpeedGuard(words) {
  await buildMeasuredPages();
  return runPlaywright('guard of speed', 'bench/guard/guard.config.ts', REPORTS.speed, words);
}

/**
 * @param {string} title
 * @param {string} config
 * @param {string} report
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} [env]
 */
async function runPlaywright(title, config, report, words, env = {}) {
  await clear(report);
  const all = ['test', '--config', config, '--reporter=list,json', ...words];
  const { code } = await withDisplay((display) =>
    runTool('playwright', all, { output: 'show', env: { ...display, ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report } }),
  );
  return tallyOfRunner(title, parseEndToEndReport(await read(report)), code);
}

/** @param {string} path An old report must not pass for that of a runner that broke down. */
async function clear(path) {
  await mkdir(dirname(path), { recursive: true });
  await rm(path, { force: true });
}

/** @param {string} path */
const read = (path) => readFile(path, 'utf8').catch(() => '');

/**
 * @param {string} text
 * @returns {import('./tally.mjs').Tally | undefined}
 */
function parseTally(text) {
  try {
    return /** @type {import('./tally.mjs').Tally} */ (parseJson(text));
  } catch {
    return undefined;
  }
}
