// Electron's checklist of security, all twenty points, read back from the app as it runs and compared with the table in
// docs/electron-checklist.json. What the code says is not asked: only what is so.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { readFuses } from '../../scripts/package/fuses.mjs';
import { observeMain, observePreferences } from '../checklist/observe-main';
import { observeListener, observePage } from '../checklist/observe-page';
import { electronPath, isRoot, projectFolder } from '../driver/electron-app';
import { expect, test } from '../driver/launch';
import { openSample } from '../driver/pages';

const readJson = async (...parts: string[]): Promise<unknown> =>
  JSON.parse(await readFile(join(projectFolder, ...parts), 'utf8'));

/** The text of everything that was built for main and preload. */
const builtText = async (): Promise<string> => {
  const texts: string[] = [];
  for (const part of ['main', 'preload']) {
    const folder = join(projectFolder, 'out', part);
    for (const name of await readdir(folder, { recursive: true })) {
      if (/\.c?js$/.test(name)) texts.push(await readFile(join(folder, name), 'utf8'));
    }
  }
  return texts.join('\n');
};

/** What the kernel says of the processes in which pages run: `Seccomp` 2 is a filter of calls. */
const observeRenderers = async (app: ElectronApplication): Promise<Record<string, string>[]> => {
  const pids = await app.evaluate(({ app: running }) =>
    running
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .map(({ pid }) => pid),
  );
  return Promise.all(
    pids.map(async (pid) => {
      const status = await readFile(`/proc/${String(pid)}/status`, 'utf8');
      const field = (name: string): string => new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(status)?.[1] ?? 'missing';
      return { seccomp: field('Seccomp'), noNewPrivileges: field('NoNewPrivs') };
    }),
  );
};

test('each point of Electron’s checklist is so in the app that runs, as the table says', async ({ launch }) => {
  const { app, page } = await launch();
  await openSample(page);
  const [preferences, ...others] = await observePreferences(app);
  expect(others).toEqual([]);
  const main = await observeMain(app);
  const listening = page.evaluate(observeListener, 'settings:changed');
  await page.waitForTimeout(200);
  await page.evaluate(() =>
    // The bridge of contract/bridge.ts, as the window has it.
    (
      globalThis as unknown as { hashiya: { request: (name: string, args: unknown) => Promise<unknown> } }
    ).hashiya.request('settings:change', { theme: 'dark' }),
  );
  const seen = await page.evaluate(observePage);
  const built = await builtText();
  const described = await readJson('package.json');
  const runtimes = (await readJson('docs', 'electron-checklist.json')) as {
    fusesOfTestRuntime: Record<string, unknown>;
  };
  const observed = {
    '1 only secure content': {
      address: seen.address,
      isSecureContext: seen.isSecureContext,
      loadedFrom: seen.loadedFrom,
    },
    '2 no Node in pages': {
      nodeIntegration: preferences?.['nodeIntegration'],
      inFrames: preferences?.['nodeIntegrationInSubFrames'],
      namesOfNodeInThePage: seen.nodeNames,
    },
    '3 context isolation': { contextIsolation: preferences?.['contextIsolation'] },
    '4 sandbox': { sandbox: preferences?.['sandbox'] },
    '5 permissions': {
      looked: seen.permissions,
      asked: Object.fromEntries(Object.entries(seen.refused).filter(([what]) => what.startsWith('ask '))),
    },
    '6 web security': { webSecurity: preferences?.['webSecurity'] },
    '7 content security policy': {
      headers: main.headers,
      refused: Object.fromEntries(Object.entries(seen.refused).filter(([what]) => !what.startsWith('ask '))),
    },
    '8 no insecure content': { allowRunningInsecureContent: preferences?.['allowRunningInsecureContent'] },
    '9 no experimental features': { experimentalFeatures: preferences?.['experimentalFeatures'] },
    '10 no Blink features': { enabled: preferences?.['enableBlinkFeatures'] },
    '11 no pop-ups of webviews': { elementOfTheTag: seen.webview },
    '12 webviews are verified': {
      webviewTag: preferences?.['webviewTag'],
      listeners: main.listeners['will-attach-webview'],
    },
    '13 navigation': {
      listeners: {
        page: main.listeners['will-navigate'],
        frames: main.listeners['will-frame-navigate'],
        redirects: main.listeners['will-redirect'],
      },
    },
    '14 new windows': { open: seen.opened, windows: main.windows },
    '15 openExternal': { timesInTheBuild: built.split('openExternal').length - 1 },
    '16 current Electron': {
      asked: (described as { devDependencies: Record<string, string> }).devDependencies['electron'],
    },
    '17 senders of requests': { invoke: main.channels.invoke, send: main.channels.send },
    '18 own protocol': { protocols: main.protocols },
    '19 fuses': 'fusesOfTestRuntime, below; those of packages are read where packages are tested',
    '20 no Electron in pages': { bridge: seen.bridge, listenersAreGiven: await listening },
    'beside the list: no network': {
      switches: main.switches,
      proxy: main.proxy,
      webRtc: main.webRtc,
      spellChecker: main.spellChecker,
      app: main.appListeners,
    },
  };
  expect({ points: observed }).toEqual({ points: (runtimes as unknown as { points: unknown }).points });
  expect(await readFuses(electronPath)).toEqual(runtimes.fusesOfTestRuntime[main.version]);
});

test('pages run in a process without rights, behind a filter of calls', async ({ launch }) => {
  test.skip(process.platform !== 'linux', 'what a sandbox is differs by system; this looks at Linux’s');
  test.skip(isRoot(), 'Chromium has no sandbox for root; the run says why it is not an ordinary user');
  const { app, page } = await launch();
  await openSample(page);
  expect(await observeRenderers(app)).toEqual([{ seccomp: '2', noNewPrivileges: '1' }]);
  const words = app.process().spawnargs;
  expect(words.filter((word) => word.includes('sandbox'))).toEqual([]);
});
