// Owns the detection of a page's encoding where nothing better is handed in: by the frequencies of its bytes. It is doubted
// always, since the old encodings of Arabic, Persian and Hebrew look alike to it.

import { analyse } from 'chardet';
import { fail, succeed } from '../../core/result';
import type { DecodeByDetection } from './decode-page';

const nameOf = (label: string): string | null => {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
};

const decode = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Detects by chardet; the second best that decodes is named in the warning. */
export const detectByBytes =
  (fileName: string): DecodeByDetection =>
  (bytes) => {
    const names = [...new Set(analyse(bytes).flatMap(({ name }) => nameOf(name) ?? []))];
    const fitting = names.flatMap((label) => {
      const text = decode(bytes, label);
      return text === null ? [] : [{ label, text }];
    });
    const [best, second] = fitting;
    if (best === undefined) return fail('encoding-wrong', { file: fileName, encoding: names[0] ?? 'utf-8', offset: 0 });
    return succeed({
      text: best.text,
      encoding: { label: best.label, reason: 'detected' },
      warnings: second === undefined ? [] : [{ code: 'encoding-unsure', details: { label: second.label } }],
    });
  };
