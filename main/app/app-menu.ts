// Owns the native menu. Its entries tell the window which act was chosen; the window knows what can be done now.

import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { ACTIONS, type ActionName } from '../../contract/actions';
import type { ClutterSetting, Settings, Theme } from '../../contract/settings';
import { isolate } from '../../core/text/bidi-controls';
import { translate } from './translate';

/** What the menu shows and whom it tells. */
export interface MenuState {
  readonly settings: Settings;
  readonly isWorkspaceOpen: boolean;
  /** False for a workspace that is only looked at. */
  readonly canWrite: boolean;
  readonly choose: (action: ActionName) => void;
  readonly openRecent: (folder: string) => void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The menu that macOS puts first. Every entry is named: the system's own words would be in the language of the system. */
const macMenu = (entry: (action: ActionName) => MenuItemConstructorOptions): MenuItemConstructorOptions => ({
  label: app.name,
  submenu: [
    entry('about'),
    separator,
    entry('show-settings'),
    separator,
    { role: 'services', label: translate('menu.services') },
    separator,
    { role: 'hide', label: translate('menu.hide') },
    { role: 'hideOthers', label: translate('menu.hideOthers') },
    { role: 'unhide', label: translate('menu.showAll') },
    separator,
    { role: 'quit', label: translate('menu.quit') },
  ],
});

/** Builds the menu of the app as it is now and puts it in place. */
export const showMenu = ({ settings, isWorkspaceOpen, canWrite, choose, openRecent }: MenuState): void => {
  const entry = (action: ActionName, more: MenuItemConstructorOptions = {}): MenuItemConstructorOptions => {
    const key = ACTIONS[action].key;
    return {
      id: action,
      label: translate(`actions.${action}`),
      click: () => {
        choose(action);
      },
      ...(key === null ? {} : { accelerator: key }),
      ...more,
    };
  };
  const inWorkspace = { enabled: isWorkspaceOpen };
  const inWritable = { enabled: canWrite };
  const theme = (value: Theme): MenuItemConstructorOptions =>
    entry(`theme-${value}`, { type: 'radio', checked: settings.theme === value });
  const clutter = (value: ClutterSetting): MenuItemConstructorOptions =>
    entry(`clutter-${value}`, { type: 'radio', checked: settings.clutter === value });
  const recent: MenuItemConstructorOptions[] =
    settings.recent.length === 0
      ? [{ label: translate('menu.noRecent'), enabled: false }]
      : settings.recent.map(({ folder, title }) => ({
          label: `${isolate(title)} — ${isolate(folder)}`,
          click: () => {
            openRecent(folder);
          },
        }));

  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [macMenu(entry)] : []),
    {
      label: translate('menu.file'),
      submenu: [
        entry('new-workspace'),
        entry('open-workspace'),
        { label: translate('menu.recent'), submenu: recent },
        entry('open-sample'),
        entry('open-pack'),
        separator,
        entry('import', inWritable),
        entry('import-folder', inWritable),
        entry('import-annotations', inWritable),
        entry('export', inWorkspace),
        entry('export-as', inWorkspace),
        entry('evidence-pack', inWorkspace),
        separator,
        {
          label: translate('menu.merge'),
          submenu: [entry('merge-export', inWritable), entry('merge-folder', inWritable)],
        },
        entry('show-backups', inWorkspace),
        separator,
        entry('verify-workspace', inWorkspace),
        entry('show-folder', inWorkspace),
        entry('close-workspace', inWorkspace),
        separator,
        { role: 'quit', label: translate('menu.quit') },
      ],
    },
    {
      label: translate('menu.edit'),
      submenu: [
        entry('undo'),
        entry('redo'),
        separator,
        { role: 'cut', label: translate('menu.cut') },
        { role: 'copy', label: translate('menu.copy') },
        { role: 'paste', label: translate('menu.paste') },
        { role: 'selectAll', label: translate('menu.selectAll') },
        entry('extend-to-sentence', inWorkspace),
        separator,
        entry('show-search', inWorkspace),
        entry('find', inWorkspace),
        entry('find-next', inWorkspace),
        entry('find-previous', inWorkspace),
        separator,
        entry('suggest-cues', inWritable),
        entry('edit-details', inWritable),
        entry('delete-mention', inWritable),
        separator,
        entry('show-settings'),
      ],
    },
    {
      label: translate('menu.view'),
      submenu: [
        entry('show-read', inWorkspace),
        entry('show-claims', inWorkspace),
        entry('show-matrix', inWorkspace),
        entry('show-compare', inWorkspace),
        entry('show-actors', inWorkspace),
        entry('show-codebook', inWorkspace),
        entry('show-counts', inWorkspace),
        separator,
        entry('next-mention', inWorkspace),
        entry('previous-mention', inWorkspace),
        entry('next-pane', inWorkspace),
        entry('previous-pane', inWorkspace),
        separator,
        entry('show-history', inWorkspace),
        separator,
        {
          label: translate('menu.clutter'),
          submenu: [
            clutter('dimmed'),
            clutter('folded'),
            clutter('shown'),
            separator,
            entry('fold-clutter', inWorkspace),
            entry('next-clutter', inWorkspace),
            entry('previous-clutter', inWorkspace),
          ],
        },
        entry('toggle-syntax', inWorkspace),
        entry('toggle-invisibles', inWorkspace),
        entry('next-invisible', inWorkspace),
        entry('previous-invisible', inWorkspace),
        separator,
        { label: translate('menu.theme'), submenu: [theme('system'), theme('light'), theme('dark')] },
        separator,
        { role: 'zoomIn', label: translate('menu.zoomIn') },
        { role: 'zoomOut', label: translate('menu.zoomOut') },
        { role: 'resetZoom', label: translate('menu.zoomReset') },
        { role: 'togglefullscreen', label: translate('menu.fullScreen') },
      ],
    },
    {
      role: 'help',
      label: translate('menu.help'),
      submenu: [
        entry('keyboard-help'),
        separator,
        entry('show-log'),
        entry('copy-diagnostics'),
        separator,
        entry('check-download'),
        entry('about'),
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
};
