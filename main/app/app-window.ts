// Owns the app's window: where it stands, that it comes back there, and that it shows only our own page.

import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen, type Rectangle } from 'electron';
import type { EventName, EventValue } from '../../contract/events';
import { APP_ORIGIN } from './app-protocol';
import type { AppSettings, WindowPlace } from './app-settings';

const INITIAL_SIZE = { width: 1280, height: 860 };
const SMALLEST_SIZE = { minWidth: 720, minHeight: 480 };
const SETTLE_MILLISECONDS = 400;

/** True when enough of the place lies on a screen to be seen and dragged; screens come and go. */
const isOnScreen = (place: Rectangle): boolean =>
  screen.getAllDisplays().some(({ workArea }) => {
    const width = Math.min(place.x + place.width, workArea.x + workArea.width) - Math.max(place.x, workArea.x);
    const height = Math.min(place.y + place.height, workArea.y + workArea.height) - Math.max(place.y, workArea.y);
    return width >= 200 && height >= 100;
  });

const rememberPlace = (window: BrowserWindow, settings: AppSettings): void => {
  let timer: NodeJS.Timeout | undefined;
  const keep = (): void => {
    if (window.isDestroyed() || window.isMinimized()) return;
    const place: WindowPlace = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    void settings.change({ window: place });
  };
  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, SETTLE_MILLISECONDS);
  };
  window.on('resize', settle);
  window.on('move', settle);
  window.on('close', () => {
    clearTimeout(timer);
    keep();
  });
};

/** Chromium's net::ERR_ABORTED: a navigation that was refused, after which the page is still there. */
const ABORTED = -3;

/**
 * Brings a window back to its page. Chromium asks nobody before it goes to an empty page (`about:blank`), so that cannot be
 * refused as other navigation is; what was being typed is kept as after a crash.
 */
const comeBack = ({ webContents }: BrowserWindow, address: string): void => {
  const back = (url: string): void => {
    if (!url.startsWith(`${APP_ORIGIN}/`)) void webContents.loadURL(address);
  };
  webContents.on('did-navigate', (_event, url) => {
    back(url);
  });
  webContents.on('did-fail-load', (_event, code, _description, url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) back(url);
  });
};

/** A window whose page is on its way. */
interface OpenedWindow {
  readonly window: BrowserWindow;
  readonly loaded: Promise<void>;
}

/** Opens the window where it last stood. `folder` holds the built preload script beside the built window. */
export const openWindow = (settings: AppSettings, folder: string): OpenedWindow => {
  const place = settings.value.window;
  const window = new BrowserWindow({
    ...INITIAL_SIZE,
    ...SMALLEST_SIZE,
    ...(place !== null && isOnScreen(place)
      ? { x: place.x, y: place.y, width: place.width, height: place.height }
      : {}),
    show: false,
    title: 'Hashiya',
    // Linux has no other place for it where a desktop does not know the app.
    ...(process.platform === 'linux' ? { icon: join(app.getAppPath(), 'packaging', 'icons', '256x256.png') } : {}),
    // As the page's own, so that it does not flash before the page is drawn.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1a18' : '#faf8f4',
    webPreferences: {
      preload: join(folder, 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      // The rest is how Electron is anyway; said here, it stays so when Electron changes its mind.
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      devTools: !app.isPackaged,
    },
  });
  rememberPlace(window, settings);
  if (place?.maximized === true) window.maximize();
  const show = (): void => {
    if (!window.isVisible()) window.show();
  };
  window.once('ready-to-show', show);
  // A page that was drawn before anyone could hear of it is shown all the same.
  window.webContents.once('did-finish-load', show);
  const address = `${APP_ORIGIN}/index.html`;
  comeBack(window, address);
  return { window, loaded: window.loadURL(address) };
};

/** Tells the window that something happened. */
export const sendEvent = <Name extends EventName>(window: BrowserWindow, name: Name, value: EventValue<Name>): void => {
  window.webContents.send('event', name, value);
};
