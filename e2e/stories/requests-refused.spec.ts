// What main does with requests that the app's own page would never send: from frames, from other windows, on channels that
// there are not, of the wrong shape, far too large. Each is refused and told to the log, and the app answers on.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../driver/launch';
import { openSample, text } from '../driver/pages';

/** A preload that hands a page what no page should have: a line to main with any channel. */
const RAW_LINE = `
  const { contextBridge, ipcRenderer } = require('electron');
  const raw = { invoke: (name, ...args) => ipcRenderer.invoke(name, ...args).catch((error) => 'error: ' + error.message) };
  contextBridge.exposeInMainWorld('raw', raw);
`;

/** What is in the log of the app whose user folder is in this folder. */
const logIn = (folder: string) => (): Promise<string> => readFile(join(folder, 'user', 'logs', 'hashiya.log'), 'utf8');

/** Sends a request over the window's own bridge. */
const ask = (page: Page, channel: unknown, args: unknown): Promise<unknown> =>
  page.evaluate(
    ([name, value]) => {
      // The bridge of contract/bridge.ts, as the window has it.
      const { hashiya } = globalThis as unknown as {
        hashiya: { request: (name: unknown, value: unknown) => Promise<unknown> };
      };
      return hashiya.request(name, value);
    },
    [channel, args] as const,
  );

const refusal = { ok: false, error: { code: 'request-invalid' } };

test('a request on no channel, of the wrong shape, or of ten megabytes is refused, logged, and the app answers on', async ({
  launch,
  folder,
}) => {
  const { page } = await launch();
  const log = logIn(folder);
  await openSample(page);
  for (const channel of ['no:such', '__proto__', 'constructor', 'toString', '', 7, null, { a: 1 }]) {
    expect(await ask(page, channel, null)).toMatchObject(refusal);
  }
  for (const args of [
    undefined,
    7,
    'text',
    [],
    { theme: 'purple' },
    { theme: { length: 1 } },
    { __proto__: null, theme: 3 },
  ]) {
    expect(await ask(page, 'settings:change', args)).toMatchObject(refusal);
  }
  for (const channel of ['settings:change', 'history:list', 'article:read']) {
    const large = await page.evaluate((name) => {
      const { hashiya } = globalThis as unknown as {
        hashiya: { request: (name: string, value: unknown) => Promise<unknown> };
      };
      return hashiya.request(name, { theme: 'x'.repeat(10_000_000) });
    }, channel);
    const answer: unknown = typeof large === 'string' ? JSON.parse(large) : large;
    expect(answer).toMatchObject(refusal);
  }
  await expect.poll(log).toContain(' request-refused channel=unknown because=channel\n');
  await expect.poll(log).toContain(' request-refused channel=settings:change because=arguments\n');
  await expect.poll(log).toContain(' request-refused channel=history:list because=size\n');
  expect(await log()).not.toContain('purple');
  expect((await log()).length).toBeLessThan(10_000);
  expect(await ask(page, 'history:list', { before: null, limit: 1 })).toMatchObject({ ok: true });
  await expect(text(page)).toBeVisible();
});

test('a request of a frame, of a blank page or of another window is refused, whatever it has in its hands', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch();
  const log = logIn(folder);
  await openSample(page);
  const answers = await app.evaluate(
    async ({ BrowserWindow }, { preload, script }) => {
      // Only a test can make such windows; they stand for a hole in what forbids them.
      const { writeFileSync } = process.getBuiltinModule('node:fs');
      writeFileSync(preload, script);
      const open = async (url: string): Promise<Electron.BrowserWindow> => {
        const webPreferences = { preload, sandbox: true, contextIsolation: true, nodeIntegrationInSubFrames: true };
        const window = new BrowserWindow({ show: false, webPreferences });
        await window.loadURL(url);
        return window;
      };
      const call = `raw.invoke('request', 'history:list', { before: null, limit: 1 })`;
      const blank = await open('about:blank');
      const fromBlank: unknown = await blank.webContents.executeJavaScript(call);
      const twin = await open('app://hashiya/index.html');
      const fromTwin: unknown = await twin.webContents.executeJavaScript(call);
      const inFrame = `new Promise((done) => {
        const frame = document.createElement('iframe');
        frame.addEventListener('load', () => {
          const { raw } = frame.contentWindow;
          done(raw === undefined ? 'no line' : ${call});
        });
        frame.srcdoc = '<p>a frame</p>';
        document.body.append(frame);
      })`;
      // The lock on navigation of frames would not let the frame come into being.
      blank.webContents.removeAllListeners('will-frame-navigate');
      const fromFrame: unknown = await blank.webContents.executeJavaScript(inFrame).catch(String);
      const unknown: unknown = await blank.webContents.executeJavaScript(`raw.invoke('other', 1)`);
      // A window that is gone before main has answered.
      void blank.webContents.executeJavaScript(`void ${call}`);
      blank.destroy();
      twin.destroy();
      return { fromBlank, fromTwin, fromFrame, unknown };
    },
    { preload: `${folder}/raw-line.cjs`, script: RAW_LINE },
  );
  expect(answers.fromBlank).toMatchObject(refusal);
  expect(answers.fromTwin).toMatchObject(refusal);
  expect(answers.fromFrame).toMatchObject(refusal);
  expect(answers.unknown).toMatch(/^error: .*No handler registered for 'other'/);
  await expect.poll(log).toContain(' request-refused channel=history:list because=sender\n');
  expect(await ask(page, 'history:list', { before: null, limit: 1 })).toMatchObject({ ok: true });
  await expect(text(page)).toBeVisible();
});
