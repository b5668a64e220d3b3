// Owns which files can become articles, by the endings of their names. What a file really is its bytes tell when it is read.

/** Endings without their full stop, lower case: texts, web pages, documents. */
export const ARTICLE_ENDINGS = [
  'txt',
  'md',
  'markdown',
  'html',
  'htm',
  'xhtml',
  'mhtml',
  'mht',
  'docx',
  'odt',
  'pdf',
  'epub',
  'eml',
] as const;

/** Archives whose files are brought in one by one. */
export const ARCHIVE_ENDINGS = ['zip'] as const;

const endingOf = (fileName: string): string => /\.([^./\\]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';

export const hasArticleEnding = (fileName: string): boolean =>
  ARTICLE_ENDINGS.some((ending) => ending === endingOf(fileName));

export const hasArchiveEnding = (fileName: string): boolean =>
  ARCHIVE_ENDINGS.some((ending) => ending === endingOf(fileName));

/** What systems leave in folders and archives beside the files of people. */
export const isLeftBySystem = (name: string): boolean =>
  /(?:^|[/\\])(?:__MACOSX[/\\]|\.|Thumbs\.db$|desktop\.ini$)/u.test(name);
