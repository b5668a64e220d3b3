// Owns which encodings an analyst can choose from, and what there is to choose between where a file does not say its own.

import type { Failure } from '../result';

/** By their WHATWG names, those of our scripts first. */
export const ENCODINGS = [
  'utf-8',
  'windows-1256',
  'iso-8859-6',
  'windows-1255',
  'iso-8859-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1251',
  'windows-1254',
  'windows-1250',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
] as const;

/** An encoding that a file may be in, with the text that it gives, from where the first letter beyond ASCII stands. */
export interface EncodingCandidate {
  readonly encoding: string;
  readonly sample: string;
}

/** Candidates as details of the failure `encoding-unsure`, which are flat: `choices` names them, `sample:NAME` is the text of each. */
export const detailsOfCandidates = (candidates: readonly EncodingCandidate[]): Failure['details'] => ({
  choices: candidates.map(({ encoding }) => encoding).join(' '),
  ...Object.fromEntries(candidates.map(({ encoding, sample }) => [`sample:${encoding}`, sample])),
});

/** The candidates that a failure names, the likeliest first; none for any other failure. */
export const candidatesOfFailure = ({ code, details }: Failure): EncodingCandidate[] =>
  code !== 'encoding-unsure'
    ? []
    : String(details.choices ?? '')
        .split(' ')
        .filter((encoding) => encoding !== '')
        .map((encoding) => ({ encoding, sample: String(details[`sample:${encoding}`] ?? '') }));

/** True for a failure after which the same file may be read in an encoding that the analyst chooses. */
export const mayBeOfOtherEncoding = ({ code }: Failure): boolean =>
  code === 'encoding-unsure' || code === 'file-not-utf8' || code === 'encoding-wrong';
