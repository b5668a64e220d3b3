// Owns the English words of the window for the check of a downloaded file.

import type { DownloadVerdict } from '../../download/download-check';

export const download = {
  heading: 'Check of a downloaded file',
  verdicts: {
    newer:
      'Made by the makers of Hashiya, and unchanged since. It is version {{version}}, newer than {{running}}, which is running.',
    same: 'Made by the makers of Hashiya, and unchanged since. It is version {{version}}, which is the one that is running: there is nothing to install.',
    older:
      'Made by the makers of Hashiya, and unchanged since. It is version {{version}}, older than {{running}}, which is running: install it only if you want to go back.',
    'no-version':
      'Made by the makers of Hashiya, and unchanged since, but its signature does not say which version it is. Ask whoever gave it to you before you install it.',
    wrong:
      'The signature is not one of this file. The file was damaged on its way, or somebody has changed it. Do not install it; get it again.',
    'other-key':
      'The signature was made with another key than that of the makers of Hashiya. Do not install this file.',
    'not-a-signature':
      'What was chosen as the signature is none. The signature has the name of the file with .minisig at the end.',
    unsigned:
      'There is no signature to check the file with, so nobody vouches for it. Get the file of the same name that ends in .minisig, put it beside this one, and check again. Do not install it before.',
    'no-key':
      'This build of Hashiya has no release key, so it cannot tell who made the file. Compare its SHA-256 with the one that you were told by a way that you trust.',
  } satisfies Record<DownloadVerdict, string>,
  file: 'File',
  size: 'Size',
  hash: 'Fingerprint (SHA-256)',
  version: 'Its version',
  running: 'Running version',
  note: 'Hashiya looks for no updates and installs nothing by itself.',
} as const;
