import { expect, test } from 'vitest';
import { runChild, startChild, stopChild } from './children.mjs';

test('a child gives its exit code and what it printed on both streams', async () => {
  const script = 'console.log("out"); console.error("err"); process.exit(3)';
  const { code, output } = await runChild(process.execPath, ['-e', script], { output: 'collect' });
  expect(code).toBe(3);
  expect(output.split('\n').sort()).toEqual(['err', 'out']);
});

test('a child that was killed did not succeed', async () => {
  const { code } = await runChild(process.execPath, ['-e', 'process.kill(process.pid, "SIGKILL")'], {
    output: 'collect',
  });
  expect(code).not.toBe(0);
});

test('a command that does not exist is an error, not a crash', async () => {
  await expect(runChild('no-such-command-here', [], { output: 'collect' })).rejects.toThrow('ENOENT');
});

test.skipIf(process.platform === 'win32')('what a child started ends with it', async () => {
  const script =
    'require("node:child_process").spawn("sleep", ["60"], { stdio: "inherit" }); console.log("started"); setInterval(() => {}, 1000)';
  const child = startChild(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  // The pipe closes only when the sleeper, who has it too, is gone.
  const closed = new Promise((done) => child.once('close', done));
  await new Promise((done) => child.stdout?.once('data', done));
  await stopChild(child);
  await closed;
});
