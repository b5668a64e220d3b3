// Owns the English words of the window for an evidence pack that was opened.

export const givenPack = {
  heading: 'Evidence pack “{{title}}”',
  sound: 'Every item is as the manifest says.',
  unsound: 'Not everything is as the manifest says.',
  list: 'What differs',
  file: 'File',
  made: 'Made on',
  items: 'Items',
  hash: 'SHA-256 of the manifest',
  hint: 'Whoever changes a pack can change its manifest too. Compare its SHA-256 with the one that you were told when the pack was handed to you.',
  choose: 'What to do with it',
  asWorkspace: 'Open as a Workspace…',
  asWorkspaceHint: 'Unpacks it into an empty folder of your choice and opens that. The pack itself stays as it is.',
  merge: 'Merge into “{{title}}”…',
  mergeHint: 'Compares it with the open workspace first. Nothing is taken in before you have seen what it is.',
  refused: 'It is not taken in as it is. Ask for the pack anew.',
  notWritable: 'To merge it, open a workspace for writing first.',
  opened: 'The pack was unpacked into {{folder}}.',
} as const;
