// Owns the English names of acts and commands, for menus, keys help, undo and redo.

import type { CommandName } from '../../commands/command';

/** Acts with a menu entry or a key. */
export const actions = {
  'new-workspace': 'New Workspace…',
  'open-workspace': 'Open Workspace…',
  'open-sample': 'Open Sample Workspace',
  'close-workspace': 'Close Workspace',
  'show-folder': 'Show Workspace Folder',
  import: 'Import Articles…',
  export: 'Export as JSON…',
  'show-backups': 'Backups…',
  'merge-export': 'Merge an Export…',
  'merge-folder': 'Merge a Workspace Folder…',
  'verify-workspace': 'Check Workspace…',
  'show-settings': 'Settings…',
  undo: 'Undo',
  redo: 'Redo',
  'extend-to-sentence': 'Extend to Whole Sentence',
  'next-mention': 'Next Mention',
  'previous-mention': 'Previous Mention',
  'show-history': 'History…',
  'edit-details': 'Edit Article Details',
  'delete-mention': 'Delete Mention',
  'next-pane': 'Next Pane',
  'annotate-toolbar': 'Go to the Annotate Toolbar',
  'theme-system': 'Theme of the System',
  'theme-light': 'Light',
  'theme-dark': 'Dark',
  'toggle-syntax': 'Show Markdown Syntax',
  'next-invisible': 'Next Invisible Character',
  'previous-invisible': 'Previous Invisible Character',
  'toggle-invisibles': 'Show Invisible Characters',
  'keyboard-help': 'Keyboard Shortcuts',
  about: 'About Hashiya',
} as const;

/** What a command did, as the history names it. */
export const commands = {
  'edit-article': 'edit article details',
  'delete-article': 'delete article',
  'set-block-direction': 'change line direction',
  'set-article-direction': 'change article direction',
  'add-mention': 'mark',
  'add-range': 'add to mention',
  'set-ranges': 'move edge',
  'edit-mention': 'edit mention',
  'delete-mention': 'delete mention',
  'link-source': 'link source',
  'unlink-source': 'unlink source',
  'set-actor': 'set actor',
  'rename-workspace': 'rename workspace',
  'import-article': 'import article',
  merge: 'merge',
  'restore-backup': 'restore backup',
  'take-in-file': 'take in a changed file',
} as const satisfies Record<CommandName, string>;

/** The native menu's own words. */
export const menu = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  help: 'Help',
  recent: 'Open Recent',
  noRecent: 'No Recent Workspaces',
  merge: 'Merge',
  theme: 'Theme',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select All',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  zoomReset: 'Actual Size',
  fullScreen: 'Full Screen',
  quit: 'Quit',
  services: 'Services',
  hide: 'Hide Hashiya',
  hideOthers: 'Hide Others',
  showAll: 'Show All',
} as const;

/** Native dialogs. */
export const dialogs = {
  createTitle: 'Choose an empty folder for the new workspace',
  createButton: 'Create Workspace',
  openTitle: 'Choose a workspace folder',
  openButton: 'Open Workspace',
  mergeFolderTitle: 'Choose a colleague’s workspace folder',
  mergeExportTitle: 'Choose a colleague’s export',
  mergeButton: 'Compare',
  restoreTitle: 'Choose an empty folder to restore the backup in',
  restoreButton: 'Restore Here',
  importTitle: 'Choose articles to import',
  importButton: 'Import',
  exportTitle: 'Export the workspace as JSON',
  exportButton: 'Export',
  texts: 'Texts and exports',
  json: 'Hashiya export',
  unsaved: 'Some of your work is not saved yet',
  unsavedKept:
    'Typed text among it is kept as a draft, and is in its field again when the workspace is opened the next time. Everything before it is saved.',
  unsavedNotKept:
    'It could not be kept as a draft either: leaving now loses it. Everything before it is saved. If the workspace folder was moved, put it back; if the disk is full, free some space; then try again.',
  tryAgain: 'Try again',
  keepOpen: 'Keep the window open',
  closeUnsaved: 'Close without saving',
  stayHere: 'Stay in this workspace',
  changeUnsaved: 'Leave without saving',
  crashes: 'The window keeps stopping',
  crashesWorkspace:
    'Hashiya’s window stopped three times within a minute and is not opened again. Everything that was shown as saved is safe in {{folder}}, and what was being typed is kept there as a draft. Start Hashiya again. If it stops again, open another workspace, check this one with “hashiya verify”, and please report this.',
  crashesNothingOpen:
    'Hashiya’s window stopped three times within a minute and is not opened again. No workspace was open, so nothing is lost. Start Hashiya again. If it stops again, please report this.',
  startFailed: 'Hashiya cannot start',
  settingsNewer:
    '{{file}} was written by a newer Hashiya (format version {{version}}). Update Hashiya, then start it again; nothing was changed.',
  settingsUnreadable:
    '{{file}} could not be read: {{cause}}. Check its permissions, or move it away to begin with new settings, then start Hashiya again. Your workspaces are not affected.',
  startUnexpected:
    'Something went wrong inside Hashiya: {{problem}}. Your saved work is not affected. Start Hashiya again; if that does not help, please report this.',
} as const;
