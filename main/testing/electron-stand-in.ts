// Owns what stands where Electron is not: tests of the handlers run in plain Node. Dialogs are closed without a choice, as an
// analyst may close them, and what is put on the clipboard or shown in a folder is kept to be looked at.

/** What was done through Electron. */
export const done = { clipboard: '', shown: [] as string[] };

export const clipboard = {
  writeText: (text: string): Promise<void> => {
    done.clipboard = text;
    return Promise.resolve();
  },
};

export const shell = {
  showItemInFolder: (path: string): void => {
    done.shown.push(path);
  },
};

export const dialog = {
  showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
  showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
  showMessageBox: () => Promise.resolve({ response: 0, checkboxChecked: false }),
  showErrorBox: () => undefined,
};

export const app = {
  getVersion: (): string => '0.1.0',
  getPath: (): string => {
    throw new Error('a handler is handed its folders');
  },
};

export const protocol = {};
export const nativeTheme = { themeSource: 'system' };
export const screen = { getAllDisplays: (): [] => [] };
/** No window is ever opened; the modules that could are only read. */
export const BrowserWindow = Object;
export const session = {};
export const Menu = {};
