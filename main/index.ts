// Starts the app, once per user folder: settings and window first; the rest of the app is read while the page is. What
// is asked for without a window is done before anything of that.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, ipcMain, nativeTheme, session as electronSession } from 'electron';
import { z } from 'zod';
import { APP_ORIGIN, registerScheme, serveWindow } from './app/app-protocol';
import { AppSettings } from './app/app-settings';
import { openWindow } from './app/app-window';
import { folderOption, optionValue, packArgument } from './app/command-line';
import { directionSwitch, earlyLanguage } from './app/early-language';
import { isInstalled } from './app/installed';
import { lockDown } from './app/lock-down';
import { noteBugs, noteStart } from './app/note-bugs';
import { refusedSwitch } from './app/refused-switches';
import { askedWithoutWindow, runWithoutWindow } from './app/without-window';
import { fillOnce, readEarlyText } from './files/early-text';
import { isReaderStart } from './files/reader-process';
import { openLog, ownFilesIn } from './log/app-log';

/** The folder that holds `main/`, `preload/` and `renderer/` as built. */
const builtFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** What a start asks for. A second start hands this over to the first: Chromium mixes up the order of its arguments. */
const askedSchema = z.object({ workspace: z.string().nullable(), pack: z.string().nullable() });
type Asked = z.infer<typeof askedSchema>;
const asked: Asked = {
  workspace: folderOption(process.argv, 'workspace', process.cwd()),
  pack: packArgument(process.argv, process.cwd()),
};

const refused = isInstalled() && !isReaderStart(process.argv.slice(1)) ? refusedSwitch(process.argv) : null;
if (refused !== null) {
  process.stderr.write(`Hashiya does not start with --${refused}.\n`);
  app.exit(2);
}

const withoutWindow = askedWithoutWindow(process.argv);
if (withoutWindow !== null) await runWithoutWindow(withoutWindow, builtFolder);

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
const furtherStarts: Asked[] = [];
let tellOfStart = (start: Asked): void => {
  furtherStarts.push(start);
};

/** The beginning of the text that was read last; null where it is not what this start shows, or where it stood is not known. */
const earlyTextOf = async ({ value }: AppSettings): Promise<string | null> => {
  const { textPlace, lastWorkspace, lastArticles, clutter } = value;
  const folder = asked.workspace ?? lastWorkspace;
  if (folder === null || textPlace?.folder !== folder) return null;
  if (lastArticles[folder] !== textPlace.place.articleId) return null;
  return readEarlyText(folder, textPlace.place, clutter);
};

const run = async (loading: Promise<AppSettings>): Promise<void> => {
  const [settings, earlyText] = await Promise.all([loading, loading.then(earlyTextOf), app.whenReady()]);
  nativeTheme.themeSource = settings.value.theme;
  const begun = new Promise<void>((begin) => {
    serveWindow(electronSession.defaultSession, join(builtFolder, 'renderer'), {
      fill: fillOnce(earlyText),
      handedOver: (type) => {
        if (type === 'text/javascript') begin();
      },
    });
  });
  const { window: page, loaded } = openWindow(settings, builtFolder);
  const painted = new Promise<void>((paint) => {
    page.once('ready-to-show', () => {
      paint();
    });
  });
  // Until the page has painted the early text, or has its scripts where there is none, this thread is all that Chromium has to
  // start it with; then the page has work of its own.
  const rest = Promise.race([earlyText === null ? begun : painted, loaded]).then(async () => {
    const { runApp } = await import('./run-app');
    return runApp({
      settings,
      page,
      builtFolder,
      asked,
      onSecondStart: (told) => {
        furtherStarts.forEach(told);
        tellOfStart = told;
      },
    });
  });
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

// A macOS file manager tells of a file by an event, which may come before the app is ready.
app.on('open-file', (event, path) => {
  event.preventDefault();
  tellOfStart({ workspace: null, pack: path });
});

noteBugs();
if (app.requestSingleInstanceLock(asked)) {
  openLog(join(app.getPath('userData'), 'logs'), ownFilesIn(builtFolder, APP_ORIGIN));
  noteStart();
  app.on('second-instance', (_event, _argv, _workingFolder, value) => {
    tellOfStart(askedSchema.safeParse(value).data ?? { workspace: null, pack: null });
  });
  void run(AppSettings.load(settingsPath, wishes)).catch(stop);
} else app.quit();
