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

/** The ending of a name without its full stop, lower case; '' where it has none. */
export const endingOf = (fileName: string): string => /\.([^./\\]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';

export const hasArticleEnding = (fileName: string): boolean =>
  ARTICLE_ENDINGS.some((ending) => ending === endingOf(fileName));

export const hasArchiveEnding = (fileName: string): boolean =>
  ARCHIVE_ENDINGS.some((ending) => ending === endingOf(fileName));

/** True for the name of a web page that is a file of its own; what it shows may stand in a folder beside it. */
export const isPage = (fileName: string): boolean => /\.x?html?$/iu.test(fileName);

/**
 * What systems and programs leave in folders and archives beside the files of people: hidden files and folders, pictures of
 * folders, waste baskets, locks of open documents. `name` has the folders that lead to it, as far as they were named.
 */
export const isLeftBySystem = (name: string): boolean =>
  /(?:^|[/\\])(?:__MACOSX[/\\]|\$RECYCLE\.BIN[/\\]|System Volume Information[/\\]|\.|~\$|(?:eh)?Thumbs\.db$|desktop\.ini$)/iu.test(
    name,
  );
