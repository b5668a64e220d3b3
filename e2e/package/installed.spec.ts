// Owns the test of the package from its installation to its removal, as an ordinary user has it (case 57 among it).

import { access, lstat, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { getCurrentFuseWire } from '@electron/fuses';
import type { Article } from '../../core/article/article';
import { COMMAND, makeHome, PROGRAM, runCommand, runInstalled, startInstalled, type Home } from './installed-app';
import { projectFolder } from '../driver/electron-app';
import { runProgram, runWell } from './run-program';

test.describe.configure({ mode: 'serial' });

/** An article in each direction of writing, with its first sentence. */
const ARTICLES = [
  {
    file: 'bridge.txt',
    sentence: 'The ministry said on Monday that the bridge is safe.',
    rest: ' Engineers who inspected it deny that.\n',
  },
  {
    file: 'pol.txt',
    sentence: 'وزارت راه روز دوشنبه گفت که پل ایمن است.',
    rest: ' مهندسانی که آن را دیده‌اند این را رد می‌کنند.\n',
  },
];

let home: Home;
let workspace = '';
let installed: string[] = [];

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

test.beforeAll(async () => {
  home = await makeHome();
  workspace = await home.makeFolder('workspace');
  for (const { file, sentence, rest } of ARTICLES) await writeFile(join(home.folder, file), sentence + rest);
});

test.afterAll(async () => {
  if ((await runProgram('dpkg', ['--status', 'hashiya'])).code === 0) await runProgram('dpkg', ['--purge', 'hashiya']);
  await home.remove();
});

const untilSettingsAreThere = ({ folder }: Home): Promise<void> =>
  expect.poll(() => isThere(join(folder, '.config/hashiya/settings.json'))).toBe(true);

const articlesOnDisk = async (): Promise<Article[]> => {
  const folder = join(workspace, 'articles');
  const names = await readdir(folder).catch(() => []);
  return Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Article),
  );
};

/** What is marked on the article that begins so, as kinds and quotes. */
const marksOn = async (beginning: string): Promise<string[]> =>
  (await articlesOnDisk())
    .filter(({ text }) => text.startsWith(beginning))
    .flatMap(({ mentions }) =>
      mentions.map(({ kind, ranges }) => `${kind}: ${ranges.map(({ quote }) => quote).join(' … ')}`),
    );

test('the package says that it is for testing only, and installs with what it needs', async () => {
  const path = process.env['HASHIYA_DEBIAN_PACKAGE'] ?? '';
  expect(path).toContain('testing-only');
  expect(await runWell('dpkg-deb', '--info', path)).toContain('FOR TESTING ONLY');
  await runWell('apt-get', 'install', '-qq', '-y', '--no-install-recommends', path);
  installed = (await runWell('dpkg', '-L', 'hashiya')).trim().split('\n');
  const size = (pixels: number) => `/usr/share/icons/hicolor/${String(pixels)}x${String(pixels)}/apps/hashiya.png`;
  for (const file of [PROGRAM, COMMAND, '/usr/share/applications/hashiya.desktop', size(16), size(512)]) {
    expect(installed).toContain(file);
  }
  const desktop = await readFile('/usr/share/applications/hashiya.desktop', 'utf8');
  expect(desktop).toContain('MimeType=application/vnd.hashiya.pack+zip;');
  expect(await readFile('/usr/share/mime/packages/hashiya.xml', 'utf8')).toContain('pattern="*.hashiya"');
  const licences = await readFile('/opt/Hashiya/THIRD-PARTY-LICENSES.txt', 'utf8');
  for (const name of ['react 19', 'jsdom 26', '@fontsource-variable/vazirmatn', 'OPEN FONT LICENSE']) {
    expect(licences.toLowerCase()).toContain(name.toLowerCase());
  }
});

test('its fuses are those of the committed table', async () => {
  const table = Object.values(
    JSON.parse(await readFile(join(projectFolder, 'packaging/fuses.json'), 'utf8')) as Record<string, boolean>,
  );
  const { version: _version, ...wire } = await getCurrentFuseWire('/opt/Hashiya/hashiya');
  const states = Object.values(wire).map((state) => Number(state) === '1'.charCodeAt(0));
  expect(states).toEqual(table.slice(0, states.length));
});

test('an ordinary user starts it, sandboxed, and marks an article in each direction of writing', async () => {
  const program = startInstalled(home);
  try {
    await program.focus('Hashiya');
    await expect.poll(async () => (await program.pages()).length).toBeGreaterThan(0);
    for (const page of await program.pages()) {
      const status = await readFile(`/proc/${page}/status`, 'utf8');
      // A filter of system calls, for good: Chromium's sandbox.
      expect(status).toMatch(/^Seccomp:\s2$/mu);
      expect(status).toMatch(/^Uid:\s65534/mu);
    }
    await untilSettingsAreThere(home);
    await program.press('ctrl+shift+n');
    await program.answerDialog('Choose an empty folder', workspace);
    await expect.poll(() => isThere(join(workspace, 'workspace.json'))).toBe(true);
    for (const { file, sentence } of ARTICLES) {
      await program.focus('Hashiya');
      await program.press('ctrl+i');
      await program.answerDialog('Choose articles', join(home.folder, file));
      await expect.poll(async () => (await articlesOnDisk()).some(({ text }) => text.startsWith(sentence))).toBe(true);
      await program.focus('Hashiya');
      // F6 goes from pane to pane. In the text, S selects the sentence at the caret, and 1 marks it as a claim.
      await expect
        .poll(async () => {
          await program.press('F6', 'ctrl+Home', 's', '1');
          await wait(1500);
          return marksOn(sentence);
        })
        .toEqual([`claim: ${sentence}`]);
    }
    await program.press('ctrl+q');
    expect(await program.ended).toBe(0);
  } catch (error) {
    await program.picture(test.info().outputPath('window.png'));
    throw error;
  } finally {
    program.kill();
  }
});

test('the command line does without a display what the window did with one', async () => {
  const file = join(workspace, '..', 'export.json');
  const told = await runCommand(home, 'export', workspace, '--out', file);
  expect(told).toMatchObject({ code: 0 });
  const exported = await readFile(file, 'utf8');
  for (const { sentence } of ARTICLES) expect(exported).toContain(sentence);
  expect(await runCommand(home, 'validate', file)).toMatchObject({ code: 0 });

  // What reads a file is a process of its own, which the program starts as itself.
  const page = join(home.folder, 'page.html');
  await writeFile(page, '<!doctype html><p lang="en">The bridge was closed.</p><p lang="fa" dir="rtl">پل بسته شد.</p>');
  const other = join(await home.makeFolder('other'), 'news');
  expect(await runCommand(home, 'import', page, '--workspace', other)).toMatchObject({ code: 0 });
  expect((await runCommand(home, 'list', other, '--json')).output).toContain('The bridge was closed.');
});

test('the words of the command line are never taken for switches of Chromium', async () => {
  const other = await makeHome();
  for (const word of ['--type=renderer', '--user-data-dir=x', '--no-sandbox']) {
    const { code, output } = await runCommand(other, 'list', word);
    expect(output, word).toContain(word.split('=')[0]);
    expect(code, word).toBe(2);
  }
  expect((await runCommand(other, '--version')).output).toContain('0.1.0');
  // Nothing of the app began: it has no settings, no log and no folder.
  expect(await readdir(other.folder)).toEqual(['.Xauthority']);
  await other.remove();
});

/** A free port of this machine. */
const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        done(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });

for (const name of ['remote-debugging-port', 'inspect', 'inspect-brk']) {
  test(`it does not start with --${name}, and nobody can connect to it`, async () => {
    const port = await freePort();
    const other = await makeHome();
    const ended = runInstalled(other, [`--${name}=${String(port)}`], 20_000);
    let isOpen = false;
    const watch = setInterval(() => {
      const socket = connect(port, '127.0.0.1', () => {
        isOpen = true;
        socket.destroy();
      });
      socket.on('error', () => undefined);
    }, 50);
    const { code, output } = await ended;
    clearInterval(watch);
    expect(output).toContain(`Hashiya does not start with --${name}.`);
    expect(code).toBe(2);
    expect(isOpen).toBe(false);
    await other.remove();
  });
}

test('the variables that would make it another program are ignored, and so is code beside its own', async () => {
  const other = await makeHome();
  const folder = await other.makeFolder('traces');
  const trace = (name: string): string => `require('fs').writeFileSync(${JSON.stringify(join(folder, name))}, '')`;
  await writeFile(join(folder, 'preload.cjs'), trace('node-options'));
  // A folder that Electron would take before the archive.
  const app = '/opt/Hashiya/resources/app';
  await mkdir(app);
  await writeFile(join(app, 'package.json'), JSON.stringify({ name: 'other', main: 'main.js' }));
  await writeFile(join(app, 'main.js'), trace('other-app'));
  const program = startInstalled(other, ['-e', trace('run-as-node')], {
    ELECTRON_RUN_AS_NODE: '1',
    NODE_OPTIONS: `--require ${join(folder, 'preload.cjs')}`,
  });
  try {
    // What the variables and the other code would do is done before the app has settings and a window.
    await untilSettingsAreThere(other);
    await program.focus('Hashiya');
    expect(await readdir(folder)).toEqual(['preload.cjs']);
    await program.press('ctrl+q');
    expect(await program.ended).toBe(0);
  } finally {
    program.kill();
    await rm(app, { recursive: true });
  }
  expect(await readdir(folder)).toEqual(['preload.cjs']);
  await other.remove();
});

test('its removal leaves nothing but what the user has made', async () => {
  await runWell('apt-get', 'purge', '-qq', '-y', 'hashiya');
  const left: string[] = [];
  for (const path of installed) {
    const found = await lstat(path).catch(() => null);
    if (found !== null && (!found.isDirectory() || path.includes('ashiya'))) left.push(path);
  }
  expect(left).toEqual([]);
  for (const { sentence } of ARTICLES) expect(await marksOn(sentence)).toEqual([`claim: ${sentence}`]);
});
