// Owns the test of the package from its installation to its removal, as an ordinary user has it (case 57 among it).

import { access, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { getCurrentFuseWire } from '@electron/fuses';
import { makeHome, PROGRAM, startInstalled, type Home } from './installed-app';
import { projectFolder } from '../driver/electron-app';
import { runProgram, runWell } from './run-program';

test.describe.configure({ mode: 'serial' });

const ENGLISH = 'The ministry said on Monday that the bridge is safe. Engineers who inspected it deny that.\n';
const PERSIAN = 'وزارت راه روز دوشنبه گفت که پل ایمن است. مهندسانی که آن را دیده‌اند این را رد می‌کنند.\n';

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
  await writeFile(join(home.folder, 'bridge.txt'), ENGLISH);
  await writeFile(join(home.folder, 'pol.txt'), PERSIAN);
});

test.afterAll(async () => {
  if ((await runProgram('dpkg', ['--status', 'hashiya'])).code === 0) await runProgram('dpkg', ['--purge', 'hashiya']);
  await home.remove();
});

interface ArticleFile {
  readonly text: string;
  readonly mentions: readonly { kind: string; anchor: { ranges: readonly { quote: string }[] } }[];
}

const articlesOnDisk = async (): Promise<ArticleFile[]> => {
  const folder = join(workspace, 'articles');
  const names = await readdir(folder).catch(() => []);
  return Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as ArticleFile),
  );
};

/** What is marked on the article that begins so, as kinds and quotes. */
const marksOn = async (beginning: string): Promise<string[]> =>
  (await articlesOnDisk())
    .filter(({ text }) => text.startsWith(beginning))
    .flatMap(({ mentions }) =>
      mentions.map(({ kind, anchor }) => `${kind}: ${anchor.ranges.map(({ quote }) => quote).join(' … ')}`),
    );

test('the package says that it is for testing only, and installs with what it needs', async () => {
  const path = process.env['HASHIYA_DEBIAN_PACKAGE'] ?? '';
  expect(path).toContain('testing-only');
  expect(await runWell('dpkg-deb', '--info', path)).toContain('FOR TESTING ONLY');
  await runWell('apt-get', 'install', '-qq', '-y', '--no-install-recommends', path);
  installed = (await runWell('dpkg', '-L', 'hashiya')).trim().split('\n');
  const size = (pixels: number) => `/usr/share/icons/hicolor/${String(pixels)}x${String(pixels)}/apps/hashiya.png`;
  for (const file of [PROGRAM, '/usr/share/applications/hashiya.desktop', size(16), size(512)]) {
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
  const states = Object.values(wire).map((state) => state === '1'.charCodeAt(0));
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
      expect(status).toMatch(/^NoNewPrivs:\s1$/mu);
      expect(status).toMatch(/^Uid:\s65534/mu);
    }
    await expect.poll(() => isThere(join(home.folder, '.config/hashiya/settings.json'))).toBe(true);
    await program.press('ctrl+shift+n');
    await program.focus('Choose an empty folder');
    await program.type(workspace);
    await program.picture(join(tmpdir(), 'hashiya-package-dialog.png'));
    await program.press('Return');
    await expect.poll(() => isThere(join(workspace, 'workspace.json'))).toBe(true);
    for (const [file, beginning] of [
      ['bridge.txt', 'The ministry'],
      ['pol.txt', 'وزارت راه'],
    ] as const) {
      await program.focus('Hashiya');
      await program.press('ctrl+i');
      await program.focus('Choose articles');
      await program.type(join(home.folder, file));
      await program.press('Return');
      await expect.poll(async () => (await articlesOnDisk()).some(({ text }) => text.startsWith(beginning))).toBe(true);
      await program.focus('Hashiya');
      await program.picture(join(tmpdir(), `hashiya-package-${file}.png`));
    }
  } finally {
    program.kill();
  }
});
