// Owns the English words of the window for an evidence pack that a file manager has handed over.

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
} as const;
