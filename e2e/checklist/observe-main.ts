// Owns what main can tell about the app that runs, for Electron's checklist. Each function runs in main.

import type { ElectronApplication } from '@playwright/test';

/** The preferences that Electron's checklist speaks of, as far as Electron reads them back. */
const PREFERENCES = [
  'allowRunningInsecureContent',
  'contextIsolation',
  'enableBlinkFeatures',
  'experimentalFeatures',
  'nodeIntegration',
  'nodeIntegrationInSubFrames',
  'sandbox',
  'webSecurity',
  'webviewTag',
] as const;

/** The preferences that every window of the app really has, as Electron reads them back. */
export const observePreferences = (app: ElectronApplication): Promise<Record<string, unknown>[]> =>
  app.evaluate(({ BrowserWindow }, names) => {
    const all = BrowserWindow.getAllWindows();
    return all.map(({ webContents }) => {
      // Electron keeps this method out of its types.
      const { getLastWebPreferences } = webContents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      const preferences = getLastWebPreferences.call(webContents);
      return Object.fromEntries(names.map((name) => [name, preferences[name] ?? null]));
    });
  }, PREFERENCES);

export interface MainObserved {
  readonly listeners: Record<string, number>;
  readonly appListeners: Record<string, number>;
  readonly channels: { readonly invoke: string[]; readonly send: string[] };
  readonly protocols: Record<string, boolean>;
  readonly headers: Record<string, string | null>;
  readonly switches: Record<string, string>;
  readonly windows: number;
  readonly webRtc: string[];
  readonly spellChecker: boolean;
  readonly proxy: string;
  readonly version: string;
}

/** Handlers, headers, protocols and switches of the app that runs. */
export const observeMain = (app: ElectronApplication): Promise<MainObserved> =>
  app.evaluate(async ({ app: running, BrowserWindow, ipcMain, net, session, webContents }) => {
    const contents = webContents.getAllWebContents().filter((each) => each.getType() === 'window');
    const [first] = contents;
    if (first === undefined) throw new Error('there is no window');
    const own = session.defaultSession;
    const response = await net.fetch('app://hashiya/index.html');
    const names = ['content-security-policy', 'x-content-type-options', 'x-dns-prefetch-control', 'referrer-policy'];
    // Electron has no public way to ask which channels are handled.
    const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
    const switches = [
      'host-resolver-rules',
      'proxy-server',
      'proxy-bypass-list',
      'no-pings',
      'disable-background-networking',
    ];
    return {
      listeners: Object.fromEntries(
        ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview', 'login'].map((name) => [
          name,
          first.listenerCount(name),
        ]),
      ),
      appListeners: Object.fromEntries(
        ['session-created', 'web-contents-created'].map((name) => [name, running.listenerCount(name)]),
      ),
      channels: {
        invoke: handlers instanceof Map ? [...handlers.keys()].map(String) : ['unknown'], // Electron itself listens to its errors.
        send: ipcMain
          .eventNames()
          .map(String)
          .filter((name) => name !== 'error'),
      },
      protocols: Object.fromEntries(
        ['app', 'http', 'https', 'file'].map((scheme) => [
          scheme,
          own.protocol.isProtocolRegistered(scheme) || own.protocol.isProtocolIntercepted(scheme),
        ]),
      ),
      headers: Object.fromEntries(names.map((name) => [name, response.headers.get(name)])),
      switches: Object.fromEntries(
        switches.map((name) => [
          name,
          running.commandLine.getSwitchValue(name) || String(running.commandLine.hasSwitch(name)),
        ]),
      ),
      windows: BrowserWindow.getAllWindows().length,
      webRtc: contents.map((each) => each.getWebRTCIPHandlingPolicy()),
      spellChecker: own.isSpellCheckerEnabled(),
      proxy: await own.resolveProxy('http://example.org/'),
      version: process.versions.electron,
    };
  });
