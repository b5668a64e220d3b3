// Owns what is known of each reader besides its version: the libraries that it reads with, and whether the bytes that it
// reads are themselves a text that can be shown.

import { dependencies } from '../../package.json';
import type { Article } from '../article/article';
import { READER_VERSIONS, type Reader } from './how-read';

type Library = keyof typeof dependencies;

/** What reads each kind of file, besides Hashiya's own code. The language of every text is told by eld. */
const LIBRARIES: Readonly<Record<Reader, readonly Library[]>> = {
  text: ['chardet'],
  markdown: ['mdast-util-from-markdown', 'chardet'],
  html: ['jsdom', '@mozilla/readability', 'html-encoding-sniffer', 'chardet'],
  docx: ['mammoth', 'yauzl', 'saxes', 'jsdom'],
  odt: ['yauzl', 'saxes'],
  pdf: ['pdfjs-dist'],
  epub: ['yauzl', 'saxes', 'jsdom'],
  email: ['postal-mime', 'jsdom'],
};

/** A library with its version in this Hashiya. */
export interface ReaderLibrary {
  readonly name: string;
  readonly version: string;
}

/** True for a page that was saved as one file with all its parts, which is unpacked like a message first. */
export const isPageWithParts = (fileName: string): boolean => /\.mht(?:ml)?$/iu.test(fileName);

/** The libraries with which a reader reads a file of that name, in the versions that this Hashiya has. */
export const librariesOf = (reader: Reader, fileName: string): readonly ReaderLibrary[] => {
  const unpacking: readonly Library[] = reader === 'html' && isPageWithParts(fileName) ? ['postal-mime'] : [];
  return [...unpacking, ...LIBRARIES[reader], 'eld' as const].map((name) => ({ name, version: dependencies[name] }));
};

/** What read an article. One from before this was kept is a plain or a Markdown text. */
export const readerOf = ({ original, markup }: Pick<Article, 'original' | 'markup'>): Reader =>
  original.howRead?.reader ?? (markup === 'markdown' ? 'markdown' : 'text');

/** Whether the present reader may give other text for the article's bytes than the one that read them. */
export const isReadByOlderReader = (article: Pick<Article, 'original' | 'markup'>): boolean =>
  (article.original.howRead?.readerVersion ?? 0) < READER_VERSIONS[readerOf(article)];

const SHOWN_AS_TEXT: ReadonlySet<Reader> = new Set<Reader>(['text', 'markdown', 'html', 'email']);

/** True where the bytes of such a file are characters that somebody can read: a text, a page's source, a message. */
export const isTextItself = (reader: Reader): boolean => SHOWN_AS_TEXT.has(reader);

const DECODED: ReadonlySet<Reader> = new Set<Reader>(['text', 'markdown', 'html']);

/** True where the encoding of such a file is a question that can be answered in more than one way. */
export const hasEncoding = (reader: Reader): boolean => DECODED.has(reader);
