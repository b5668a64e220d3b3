// Owns the English words of the page that checks an evidence pack, which stands in the pack.

export const pack = {
  title: 'Check this evidence pack',
  about:
    'This page checks that nothing in the pack was changed since it was made. It works without a network, and sends nothing.',
  choose: 'The pack (a ZIP file):',
  limits:
    'The page stands in the pack itself, so whoever changes the pack could change the page. Compare the SHA-256 of the manifest with the one that you were told when the pack was handed to you.',
  checking: 'Checking…',
  sound: 'Every item is as the manifest says.',
  unsound: 'Something differs from the manifest.',
  unreadable: 'This is not an evidence pack, or it is damaged so that it cannot be read.',
  item: 'Item',
  found: 'What was found',
  intact: 'As in the manifest',
  changed: 'Changed',
  missing: 'Missing',
  unknown: 'Not in the manifest',
  manifestHash: 'SHA-256 of the manifest:',
} as const;
