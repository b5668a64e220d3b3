// Owns faults that the kernel makes: a process run under strace, in which one call of a kind is answered with a kill, an
// error or a short count. It counts the calls of libuv's one worker thread.

import { execFileSync } from 'node:child_process';
import { platform } from 'node:process';
import { startProcess, type Child } from './child';

/** Why there can be no injected fault here, or null when there can. */
export const whyNoStrace = ((): string | null => {
  if (platform !== 'linux') return 'strace is only on Linux';
  try {
    execFileSync('strace', ['-f', '-o', '/dev/null', '-e', 'inject=ftruncate:error=EIO:when=1', 'true'], {
      stdio: 'ignore',
    });
    return null;
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing ? 'strace is not installed' : 'strace may not trace here';
  }
})();

/** Starts a module script under strace; `injection` is strace's own word for it: `fsync:signal=KILL:when=3`. */
export const startWithFault = (injection: string, script: string, values: readonly string[]): Child => {
  const [call = ''] = injection.split(':');
  // Without --seccomp-bpf: with it strace 6.1 does not count the calls.
  const words = ['-f', '-qq', '-o', '/dev/null', '-e', `trace=${call}`, '-e', `inject=${injection}`];
  return startProcess('strace', [...words, process.execPath, '--input-type=module', '--eval', script, ...values], {
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
  });
};
