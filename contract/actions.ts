// Owns the list of acts that have a key or a menu entry, once for the native menu, the window's keyboard and its help.

/** Keys are written as Electron writes accelerators; letters and digits are physical keys where the layout is not Latin. */
export const ACTIONS = {
  'new-workspace': { key: 'CmdOrCtrl+Shift+N' },
  'open-workspace': { key: 'CmdOrCtrl+O' },
  'open-pack': { key: null },
  'open-sample': { key: null },
  'close-workspace': { key: 'CmdOrCtrl+W' },
  'show-folder': { key: null },
  import: { key: 'CmdOrCtrl+I' },
  'import-folder': { key: 'CmdOrCtrl+Shift+I' },
  'import-annotations': { key: null },
  export: { key: 'CmdOrCtrl+E' },
  'export-as': { key: 'CmdOrCtrl+Shift+E' },
  'evidence-pack': { key: null },
  'show-backups': { key: null },
  'merge-export': { key: null },
  'merge-folder': { key: null },
  'verify-workspace': { key: null },
  'show-settings': { key: 'CmdOrCtrl+,' },
  undo: { key: 'CmdOrCtrl+Z' },
  redo: { key: 'CmdOrCtrl+Shift+Z' },
  find: { key: 'CmdOrCtrl+F' },
  'find-next': { key: 'F3', otherKey: 'CmdOrCtrl+G' },
  'find-previous': { key: 'Shift+F3', otherKey: 'CmdOrCtrl+Shift+G' },
  'extend-to-sentence': { key: 'CmdOrCtrl+Shift+A' },
  'suggest-cues': { key: 'CmdOrCtrl+U' },
  'next-mention': { key: 'F8' },
  'previous-mention': { key: 'Shift+F8' },
  'show-history': { key: 'CmdOrCtrl+Shift+H' },
  'edit-details': { key: 'CmdOrCtrl+D' },
  'delete-mention': { key: null },
  'show-read': { key: 'CmdOrCtrl+1' },
  'show-claims': { key: 'CmdOrCtrl+2' },
  'show-matrix': { key: 'CmdOrCtrl+3' },
  'show-compare': { key: 'CmdOrCtrl+4' },
  'show-actors': { key: 'CmdOrCtrl+5' },
  'show-codebook': { key: 'CmdOrCtrl+6' },
  'show-counts': { key: 'CmdOrCtrl+7' },
  'show-search': { key: 'CmdOrCtrl+Shift+F' },
  'next-pane': { key: 'F6' },
  'previous-pane': { key: 'Shift+F6' },
  'annotate-toolbar': { key: 'Alt+F10' },
  'theme-system': { key: null },
  'theme-light': { key: null },
  'theme-dark': { key: null },
  'toggle-syntax': { key: 'CmdOrCtrl+Shift+M' },
  'clutter-dimmed': { key: null },
  'clutter-folded': { key: null },
  'clutter-shown': { key: null },
  'fold-clutter': { key: 'CmdOrCtrl+Shift+L' },
  'next-clutter': { key: 'F9' },
  'previous-clutter': { key: 'Shift+F9' },
  'next-invisible': { key: 'F7' },
  'previous-invisible': { key: 'Shift+F7' },
  'toggle-invisibles': { key: null },
  'keyboard-help': { key: 'F1' },
  'show-log': { key: null },
  'copy-diagnostics': { key: null },
  'check-download': { key: null },
  about: { key: null },
} as const satisfies Record<string, { key: string | null; otherKey?: string }>;

export type ActionName = keyof typeof ACTIONS;

/** The keys that do an act: the one that menus and help name first. */
export const keysOf = (action: ActionName): readonly string[] => {
  const { key, otherKey }: { key: string | null; otherKey?: string } = ACTIONS[action];
  return [key, otherKey ?? null].filter((each) => each !== null);
};

export const isActionName = (name: unknown): name is ActionName => typeof name === 'string' && name in ACTIONS;
