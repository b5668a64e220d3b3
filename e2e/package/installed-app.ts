// Owns the installed program as an ordinary user has it: started in a home of its own, with Chromium's sandbox, without the
// tools of developers, and driven by keys that the X server sends to its windows, since nothing can look into it.

import { spawn, type ChildProcess } from 'node:child_process';
import { chown, copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runProgram, runWell, type Ended } from './run-program';

/** nobody, as Debian has it: a user with no rights of its own. */
const USER = 65_534;

/** The words that run a program as that user, and nothing of root's. */
const AS_USER = [`--reuid=${String(USER)}`, `--regid=${String(USER)}`, '--clear-groups', '--no-new-privs'];

export const PROGRAM = '/usr/bin/hashiya';
export const COMMAND = '/usr/bin/hashiya-cli';

/** A home folder of a user who has nothing yet. */
export interface Home {
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** A folder in it that the user may write. */
  readonly makeFolder: (name: string) => Promise<string>;
  readonly remove: () => Promise<void>;
}

export const makeHome = async (): Promise<Home> => {
  const folder = await mkdtemp(join(tmpdir(), 'hashiya-home-'));
  const authority = join(folder, '.Xauthority');
  if (process.env['XAUTHORITY'] !== undefined) {
    await copyFile(process.env['XAUTHORITY'], authority);
    await chown(authority, USER, USER);
  }
  await chown(folder, USER, USER);
  const display = process.env['DISPLAY'];
  return {
    folder,
    environment: {
      HOME: folder,
      PATH: '/usr/bin:/bin',
      LANG: 'C.UTF-8',
      XAUTHORITY: authority,
      XDG_SESSION_TYPE: 'x11',
      ...(display === undefined ? {} : { DISPLAY: display }),
    },
    makeFolder: async (name) => {
      const path = join(folder, name);
      await mkdir(path);
      await chown(path, USER, USER);
      return path;
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
};

/** Runs the program until it ends by itself, or for `timeout` milliseconds. */
export const runInstalled = (
  { environment }: Home,
  words: readonly string[],
  timeout: number,
): Promise<{ code: number; output: string }> =>
  runProgram('/usr/bin/timeout', ['--signal=KILL', String(timeout / 1000), 'setpriv', ...AS_USER, PROGRAM, ...words], {
    env: environment,
    timeout: timeout + 5000,
  });

/** Runs the installed command line to its end, where there is no display. */
export const runCommand = ({ environment }: Home, ...words: readonly string[]): Promise<Ended> => {
  const { DISPLAY: _display, XAUTHORITY: _authority, ...env } = environment;
  return runProgram('setpriv', [...AS_USER, COMMAND, ...words], { env, timeout: 60_000 });
};

/** The running program. */
export interface RunningProgram {
  /** What its process says when it has ended. */
  readonly ended: Promise<number | null>;
  /** Gives the newest of its windows with that name the keyboard. */
  readonly focus: (name: string) => Promise<void>;
  /** Presses keys, as xdotool names them: `ctrl+i`, `Return`. */
  readonly press: (...keys: string[]) => Promise<void>;
  /** Answers the native dialog of that title with a path. */
  readonly answerDialog: (title: string, path: string) => Promise<void>;
  readonly picture: (path: string) => Promise<void>;
  /** The processes of Chromium's pages, by their numbers. */
  readonly pages: () => Promise<string[]>;
  readonly kill: () => void;
}

const xdotool = (...words: string[]): Promise<string> => runWell('xdotool', ...words);

const processesWith = async (word: string): Promise<string[]> => {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const found = await Promise.all(
    numbers.map(async (number) => {
      const line = await readFile(`/proc/${number}/cmdline`, 'utf8').catch(() => '');
      return line.startsWith('/opt/Hashiya/hashiya') && line.includes(word) ? [number] : [];
    }),
  );
  return found.flat();
};

const focus = async (name: string): Promise<void> => {
  const windows = (await xdotool('search', '--sync', '--onlyvisible', '--name', name)).trim().split('\n');
  await xdotool('windowfocus', '--sync', windows.at(-1) ?? '');
  // The window is told of it, and passes it on to what it holds.
  await wait(700);
};

/** Starts the program. */
export const startInstalled = (
  { environment }: Home,
  words: readonly string[] = [],
  more: NodeJS.ProcessEnv = {},
): RunningProgram => {
  const child: ChildProcess = spawn('setpriv', [...AS_USER, PROGRAM, ...words], {
    env: { ...environment, ...more },
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  return {
    ended,
    focus,
    press: async (...keys) => {
      for (const key of keys) await xdotool('key', '--delay', '60', key);
    },
    answerDialog: async (title, path) => {
      await focus(title);
      // The first letter opens the field for a path, and what is typed before it is there is lost.
      await xdotool('type', path.slice(0, 1));
      await wait(1500);
      await xdotool('type', '--delay', '40', path.slice(1));
      // GTK looks the path up while it is typed, and completes it.
      await wait(1500);
      await xdotool('key', 'Return');
    },
    picture: async (path) => {
      await runWell('import', '-window', 'root', path);
    },
    pages: () => processesWith('--type=renderer'),
    kill: () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    },
  };
};
