// Owns the list of encodings that are tried on a file that says nothing of its own, and that an analyst can choose from.

/** The encodings that an analyst can choose from, by their WHATWG names, those of our scripts first. */
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
