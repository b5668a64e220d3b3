// Owns the Urdu abbreviations: English letters spelled out, each with its own full stop (بی۔ بی۔ سی۔).

import type { Abbreviations } from './abbreviations';

export const urdu: Abbreviations = {
  leading: ['الخ'],
  numbering: ['صص'],
  closing: [],
};

/** The English letters as Urdu names them. */
// prettier-ignore
export const LETTER_NAMES: readonly string[] = [
  'اے', 'بی', 'سی', 'ڈی', 'ای', 'ایف', 'جی', 'ایچ', 'آئی', 'جے', 'کے', 'ایل', 'ایم', 'این', 'او', 'پی', 'کیو', 'آر',
  'ایس', 'ٹی', 'یو', 'وی', 'ڈبلیو', 'ایکس', 'وائی', 'زیڈ',
];

/** Words that stand after a name and never begin a sentence. */
// prettier-ignore
export const POSTPOSITIONS: readonly string[] = ['کا', 'کی', 'کے', 'کو', 'نے', 'سے', 'میں', 'پر', 'تک', 'اور'];
