// Starts the app, once per user folder: settings and window first; the rest of the app is read while the page is.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, ipcMain, nativeTheme, session as electronSession } from 'electron';
import { z } from 'zod';
import { APP_ORIGIN, registerScheme, serveWindow } from './app/app-protocol';
import { AppSettings } from './app/app-settings';
import { openWindow } from './app/app-window';
import { folderOption, optionValue } from './app/command-line';
import { directionSwitch, earlyLanguage } from './app/early-language';
import { lockDown } from './app/lock-down';
import { noteBugs, noteStart } from './app/note-bugs';
import { openLog, ownFilesIn } from './log/app-log';

/** The folder that holds `main/`, `preload/` and `renderer/` as built. */
const builtFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** What a start asks for. A second start hands this over to the first: Chromium mixes up the order of its arguments. */
const askedSchema = z.object({ workspace: z.string().nullable() });
const asked: z.infer<typeof askedSchema> = { workspace: folderOption(process.argv, 'workspace', process.cwd()) };

const userFolder = folderOption(process.argv, 'user-data-dir', process.cwd());
if (userFolder !== null) app.setPath('userData', userFolder);
const settingsPath = join(app.getPath('userData'), 'settings.json');
const wishes = { commandLine: optionValue(process.argv, 'lang'), system: app.getPreferredSystemLanguages() };
const firstLanguage = earlyLanguage(settingsPath, wishes);
const direction = directionSwitch(firstLanguage);
if (direction !== null) app.commandLine.appendSwitch(...direction);
lockDown();
registerScheme();

/** What further starts have asked for, until there is someone to be told of it. */
const furtherStarts: (string | null)[] = [];
let tellOfStart = (folder: string | null): void => {
  furtherStarts.push(folder);
};

const run = async (loading: Promise<AppSettings>): Promise<void> => {
  const [settings] = await Promise.all([loading, app.whenReady()]);
  nativeTheme.themeSource = settings.value.theme;
  serveWindow(electronSession.defaultSession, join(builtFolder, 'renderer'));
  const { window: page, loaded } = openWindow(settings, builtFolder);
  const rest = import('./run-app').then(({ runApp }) =>
    runApp({
      settings,
      page,
      builtFolder,
      asked: asked.workspace,
      onSecondStart: (told) => {
        furtherStarts.forEach(told);
        tellOfStart = told;
      },
    }),
  );
  ipcMain.handle('request', async ({ sender, senderFrame }, channel: unknown, args: unknown) => {
    const answer = await rest;
    // There is one window; whatever else might send is nobody.
    return answer(sender === page.webContents ? senderFrame : null, channel, args);
  });
  await Promise.all([rest, loaded]);
};

const stop = async (error: unknown): Promise<void> => {
  const { showStartFailure } = await import('./app/start-failure');
  await app.whenReady();
  showStartFailure(error, { settingsPath, language: firstLanguage });
  app.exit(1);
};

noteBugs();
if (app.requestSingleInstanceLock(asked)) {
  openLog(join(app.getPath('userData'), 'logs'), ownFilesIn(builtFolder, APP_ORIGIN));
  noteStart();
  app.on('second-instance', (_event, _argv, _workingFolder, value) => {
    tellOfStart(askedSchema.safeParse(value).data?.workspace ?? null);
  });
  void run(AppSettings.load(settingsPath, wishes)).catch(stop);
} else app.quit();
