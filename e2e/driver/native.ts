// Owns the parts of the app that are no web page: the native menu, whose entries are chosen by their ids, and the native
// dialogs, which nothing can press and which are answered for the analyst.

import type { ElectronApplication } from '@playwright/test';

/** Chooses an entry of the native menu, as a press on it does. */
export const chooseMenu = async (app: ElectronApplication, id: string): Promise<void> => {
  await app.evaluate(({ Menu }, wanted) => {
    const entry = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    if (entry === null || entry === undefined) throw new Error(`the menu has no entry ${wanted}`);
    if (!entry.enabled) throw new Error(`the menu entry ${wanted} is disabled`);
    const press = entry.click as () => void;
    press.call(entry);
  }, id);
};

/** The labels of the native menu: its menus, and every entry that stands in one of them. */
export const menuLabels = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(({ Menu }) => {
    type Entries = Electron.MenuItem[];
    const labelsOf = (entries: Entries): string[] =>
      entries.flatMap(({ label, type, submenu }) => [
        ...(type === 'separator' ? [] : [label]),
        ...labelsOf(submenu?.items ?? []),
      ]);
    return labelsOf(Menu.getApplicationMenu()?.items ?? []);
  });

/** From now on every dialog that asks where to save is answered with that path. */
export const answerSaveDialogs = async (app: ElectronApplication, path: string): Promise<void> => {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
};

/** From now on every dialog that asks for files or a folder is answered with those paths; none closes the dialog. */
export const answerOpenDialogs = async (app: ElectronApplication, paths: readonly string[]): Promise<void> => {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    },
    [...paths],
  );
};

/** What a message box said. */
export interface SaidBox {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

/** From now on every message box is answered with the button of that name. */
export const answerMessageBoxes = async (app: ElectronApplication, button: string): Promise<void> => {
  await app.evaluate(({ dialog }, wanted) => {
    const said: SaidBox[] = ((globalThis as { saidBoxes?: SaidBox[] }).saidBoxes ??= []);
    // The second argument is the box where the first is the window.
    dialog.showMessageBox = (...given: unknown[]) => {
      const { message = '', detail = '', buttons = [] } = given.at(-1) as Partial<SaidBox>;
      said.push({ message, detail, buttons });
      return Promise.resolve({ response: buttons.indexOf(wanted), checkboxChecked: false });
    };
  }, button);
};

/** What the message boxes have said so far. */
export const saidBoxes = (app: ElectronApplication): Promise<SaidBox[]> =>
  app.evaluate(() => (globalThis as { saidBoxes?: SaidBox[] }).saidBoxes ?? []);
