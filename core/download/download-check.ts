// Owns what a check of a downloaded file comes to.

import { compareVersions, validateStrict } from 'compare-versions';
import { z } from 'zod';

/** What is known of a file, and what that means for whoever is about to install it. */
export const downloadCheckSchema = z.object({
  /** The file's own name, without its folder. */
  fileName: z.string(),
  byteLength: z.number(),
  sha256: z.string(),
  /** The version that runs. */
  running: z.string(),
  /** The version that the signature vouches for; null where there is no sound signature, or it names none. */
  version: z.string().nullable(),
  verdict: z.enum([
    /** Signed with our key, and newer than what runs. */
    'newer',
    'same',
    'older',
    /** Signed with our key, but it does not say of which version it is. */
    'no-version',
    /** The signature is not one of this file with our key. */
    'wrong',
    /** The signature names another key than ours. */
    'other-key',
    /** What was chosen as the signature is none. */
    'not-a-signature',
    /** There is no signature to check. */
    'unsigned',
    /** This build has no key to check with. */
    'no-key',
  ]),
});

export type DownloadCheck = z.infer<typeof downloadCheckSchema>;
export type DownloadVerdict = DownloadCheck['verdict'];

/** What a file that is soundly signed for a version is to whoever runs another. Versions are those of semver.org. */
export const verdictOfVersion = (version: string | null, running: string): DownloadVerdict => {
  if (version === null || !validateStrict(version)) return 'no-version';
  const order = compareVersions(version, running);
  if (order === 0) return 'same';
  return order > 0 ? 'newer' : 'older';
};
