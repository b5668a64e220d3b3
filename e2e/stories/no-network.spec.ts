// Nothing leaves the machine: a page in the app's own window, pages in other windows and sessions, and Node in main each try
// every way out. Listeners on this machine hear nothing, and where the run is captured no packet is sent either.

import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../driver/launch';
import { openSample } from '../driver/pages';
import { listenForEveryWay } from '../network/listeners';
import { PLACES, tryEveryWay, type Places } from '../network/ways-out';

/** How long a page is waited for that was to send something. */
const LATE_MILLISECONDS = 1500;

/** Loads an empty page in a new window of a session of the app, and has it try every way. */
const tryInWindow = (app: ElectronApplication, partition: string | null, places: Places): Promise<unknown> =>
  app.evaluate(
    async ({ BrowserWindow }, { name, script }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { spellcheck: true, ...(name === null ? {} : { partition: name }) },
      });
      await window.loadURL('about:blank');
      const noticed: unknown = await window.webContents.executeJavaScript(script, true);
      const count = BrowserWindow.getAllWindows().length;
      const url = window.webContents.getURL();
      window.destroy();
      return { noticed, count, url };
    },
    { name: partition, script: `(${tryEveryWay.toString()})(${JSON.stringify(places)})` },
  );

test('a hostile script in the app’s own window tries every way out: nothing arrives, and the window stays', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await openSample(page);
  const listeners = await listenForEveryWay();
  const noticed = await page.evaluate(tryEveryWay, listeners.places);
  await page.evaluate(tryEveryWay, PLACES);
  await page.waitForTimeout(LATE_MILLISECONDS);
  listeners.stop();
  expect([...listeners.arrived]).toEqual([]);
  expect(Object.keys(noticed)).toEqual([...PLACES.ways]);
  expect(noticed).toMatchObject({
    fetch: expect.stringMatching(/^refused: TypeError/),
    webtransport: expect.stringMatching(/^refused/),
    'window-open': 'refused: null',
  });
  expect(page.url()).toBe('app://hashiya/index.html#here');
  expect(app.windows()).toHaveLength(1);
  // Playwright goes on waiting for the navigation that was refused, so the page is asked itself.
  expect(await page.evaluate(() => document.querySelectorAll('main [role=textbox]').length)).toBe(1);
});

for (const [name, partition] of [
  ['a window of the app’s session without a policy for its content', null],
  ['a session of its own', 'in-memory'],
  ['a session that is kept on disk', 'persist:kept'],
] as const) {
  test(`a page in ${name} tries every way out, and nothing arrives`, async ({ launch }) => {
    const { app } = await launch();
    const listeners = await listenForEveryWay();
    expect(await tryInWindow(app, partition, listeners.places)).toMatchObject({ count: 2, url: 'about:blank#here' });
    expect(await tryInWindow(app, partition, PLACES)).toMatchObject({ count: 2, url: 'about:blank#here' });
    await new Promise((done) => setTimeout(done, LATE_MILLISECONDS));
    listeners.stop();
    expect([...listeners.arrived]).toEqual([]);
  });
}

test('Node in main, and what Electron has for it, reaches nothing', async ({ launch }) => {
  const { app } = await launch();
  const listeners = await listenForEveryWay();
  const noticed = await app.evaluate(async ({ net, session }, port) => {
    const of = <Name extends 'node:http' | 'node:dns' | 'node:dgram' | 'node:tls' | 'node:child_process'>(name: Name) =>
      process.getBuiltinModule(name);
    const url = `http://127.0.0.1:${String(port)}/`;
    const named = 'http://main.hostile.example/';
    const ways: Record<string, () => Promise<unknown>> = {
      http: () => new Promise((done, fail) => of('node:http').get(url, done).on('error', fail)),
      'http by name': () => new Promise((done, fail) => of('node:http').get(named, done).on('error', fail)),
      fetch: () => fetch(url),
      tls: () =>
        new Promise((done, fail) =>
          of('node:tls')
            .connect({ port, host: '127.0.0.1' }, () => done(0))
            .on('error', fail),
        ),
      dns: () => of('node:dns').promises.lookup('main.hostile.example'),
      dgram: () =>
        new Promise((done, fail) => {
          of('node:dgram')
            .createSocket('udp4')
            .send('x', port, '127.0.0.1', (error) => (error === null ? done(0) : fail(error)));
        }),
      program: () =>
        new Promise((done, fail) => of('node:child_process').spawn('true').on('spawn', done).on('error', fail)),
      'Electron’s fetch': () => net.fetch(url),
      'Electron’s fetch by name': () => net.fetch(named),
      'Electron’s fetch in another session': () => session.fromPartition('other').fetch(url),
      'Electron’s names': () => session.defaultSession.resolveHost('main.hostile.example'),
    };
    const said: Record<string, string> = {};
    for (const [name, way] of Object.entries(ways)) {
      try {
        await way();
        said[name] = 'came through';
      } catch (error) {
        said[name] = error instanceof Error ? error.message : String(error);
      }
    }
    return said;
  }, listeners.places.firstPort);
  listeners.stop();
  expect([...listeners.arrived]).toEqual([]);
  const refused = 'is not there: nothing leaves the machine';
  expect(noticed).toEqual({
    http: `net.connect ${refused}`,
    'http by name': `net.connect ${refused}`,
    fetch: `fetch ${refused}`,
    tls: `net.connect ${refused}`,
    dns: `dns.lookup ${refused}`,
    dgram: `dgram.send ${refused}`,
    program: 'child_process.spawn is not there: the app starts no programs',
    'Electron’s fetch': expect.stringMatching(/^net::ERR_/) as unknown,
    'Electron’s fetch by name': expect.stringMatching(/^net::ERR_/) as unknown,
    'Electron’s fetch in another session': expect.stringMatching(/^net::ERR_/) as unknown,
    'Electron’s names': expect.stringMatching(/ERR_NAME_NOT_RESOLVED/) as unknown,
  });
});
