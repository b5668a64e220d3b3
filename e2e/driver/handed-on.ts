// Owns the app that one test hands on to the next of its worker: brought back to how it was when it had just started, for
// starting it is half of what most stories take. It refuses to hand on what it cannot bring back to that.

import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { endApp } from './end-app';
import type { RunningApp } from './launch';

/** What the app keeps of workspaces in the user folder; the rest there belongs to the app that runs. */
const OF_WORKSPACES = ['sample-workspace', 'backups'];

const CHOICES = ['theme', 'language', 'calendar', 'digits', 'clutter'] as const;

/** What the app remembers between starts, as far as it shows. */
interface Remembered extends Readonly<Record<(typeof CHOICES)[number], unknown>> {
  readonly analyst: { readonly name: string };
  readonly recent: readonly { readonly folder: string }[];
}

/** How an app was when it had first started. */
interface Beginning {
  /** What brings the settings back to how they were. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Of what is in the window, in CSS px. */
  readonly size: readonly number[];
}

/** The app of a worker that is handed on. */
export class HandedOn {
  private running: RunningApp | null = null;
  private beginning: Beginning | null = null;

  /** @param folder The folder of each of its tests in turn, with the user folder in it. */
  constructor(readonly folder: string) {}

  /** The app that waits for a test, as if it had just started; null where there is none. */
  get waiting(): RunningApp | null {
    return this.running;
  }

  /** Takes an app that has just started in this folder, in place of one that has ended. */
  async take(running: RunningApp): Promise<void> {
    if (running === this.running) return;
    this.running = running;
    const size = await running.app.evaluate(({ BrowserWindow, dialog, shell }) => {
      // Tests put answers in the place of what asks the analyst or the system.
      Object.assign(globalThis, { asStarted: { dialog: { ...dialog }, shell: { ...shell } } });
      return BrowserWindow.getAllWindows()[0]?.getContentSize() ?? [];
    });
    if (this.beginning !== null) return;
    // The app has written it itself.
    const file = JSON.parse(await readFile(join(this.folder, 'user', 'settings.json'), 'utf8')) as Remembered;
    const choices = Object.fromEntries(CHOICES.map((name) => [name, file[name]]));
    this.beginning = { settings: { ...choices, analystName: file.analyst.name }, size };
  }

  /** Brings the app back to how it was; false where that fails, and then it has to be ended. */
  async handOn(): Promise<boolean> {
    return this.bringBack().catch(() => false);
  }

  /** Ends the app that waits, if any, and leaves the files. */
  async close(): Promise<void> {
    const { running } = this;
    this.running = null;
    if (running !== null) await endApp(running.app);
  }

  /** Ends the app that waits, if any, and removes all files. */
  async end(): Promise<void> {
    await this.close();
    this.beginning = null;
    await removeAllIn(this.folder);
  }

  private async bringBack(): Promise<boolean> {
    const { running, beginning } = this;
    if (running === null || beginning === null) return false;
    const { app, page } = running;
    const windows = await app.evaluate(({ BrowserWindow, clipboard, dialog, shell }, [width = 0, height = 0]) => {
      const { asStarted } = globalThis as unknown as { asStarted: { dialog: object; shell: object } };
      Object.assign(dialog, asStarted.dialog);
      Object.assign(shell, asStarted.shell);
      Reflect.deleteProperty(globalThis, 'saidBoxes');
      clipboard.clear();
      const all = BrowserWindow.getAllWindows();
      all[0]?.webContents.setZoomLevel(0);
      all[0]?.setContentSize(width, height);
      return all.length;
    }, beginning.size);
    const closed = await ask(page, 'workspace:close', null);
    if (windows !== 1 || !closed.ok || !(await ask(page, 'settings:change', beginning.settings)).ok) return false;
    await removeAllIn(this.folder, ['user']);
    for (const name of OF_WORKSPACES) await rm(join(this.folder, 'user', name), { recursive: true, force: true });
    // A workspace that is no longer there is forgotten when it is asked for.
    for (const { folder } of closed.value.recent) {
      if ((await ask(page, 'workspace:open', { folder, access: 'write' })).ok) return false;
    }
    await page.emulateMedia({
      media: null,
      colorScheme: null,
      forcedColors: null,
      reducedMotion: null,
      contrast: null,
    });
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await page.reload();
    await page.waitForSelector('main');
    return true;
  }
}

const removeAllIn = async (folder: string, kept: readonly string[] = []): Promise<void> => {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!kept.includes(name)) await rm(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
  }
};

/** Asks main over the window's own bridge, that of contract/bridge.ts, which answers with a result. */
const ask = async (
  page: RunningApp['page'],
  name: string,
  args: unknown,
): Promise<{ ok: true; value: Remembered } | { ok: false }> =>
  (await page.evaluate(
    ([channel, given]) =>
      (
        globalThis as unknown as { hashiya: { request: (name: string, args: unknown) => Promise<unknown> } }
      ).hashiya.request(channel, given),
    [name, args] as const,
  )) as { ok: true; value: Remembered } | { ok: false };
