// Owns reading `.epub`: the chapters of the spine in order, each read as a page. The direction in which pages are turned
// (`page-progression-direction`) is not that of the text (Japanese books turn so too), so blocks do not take it.

import type { ExtractedBlock } from '../../core/extraction/extracted-document';
import type { ExtractionWarning } from '../../core/extraction/extraction';
import { fail, succeed } from '../../core/result';
import { calendarDateSchema } from '../../core/workspace/identity';
import { readHtmlText } from '../html/read-html-text';
import { languageTag } from '../language/language-tag';
import { withLanguages } from '../language/settle-language';
import type { ReadFile } from '../reader';
import { attributeOf, elementsOf } from '../xml/look-up';
import { partReader } from '../xml/part-reader';
import { decodeXml, type XmlElement } from '../xml/read-xml';
import { openArchive } from '../zip/archive';
import { saidOf, spineOf } from './book-package';
import { pageOfChapter } from './page-of-chapter';

/** How fonts are disguised, which keeps no text from anybody (EPUB 3.3, 4.4; and Adobe's older way). */
const FONT_OBFUSCATION = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

/** True where something but fonts is encrypted: the book is tied to whoever bought it. */
const isLocked = (encryption: XmlElement | null): boolean =>
  encryption !== null &&
  elementsOf(encryption, 'EncryptedData').some((data) =>
    elementsOf(data, 'EncryptionMethod').every((each) => !FONT_OBFUSCATION.has(attributeOf(each, 'Algorithm') ?? '')),
  );

const PAGES = new Set(['application/xhtml+xml', 'text/html', 'application/x-dtbook+xml', 'text/x-oeb1-document']);

/** Reads a book. Pictures, and chapters that are pictures, are left out and counted. */
export const readEpub: ReadFile = async ({ fileName, bytes, detectLanguage }) => {
  const damaged = (cause: string): ReturnType<typeof fail> => fail('file-damaged', { file: fileName, cause });
  const archive = await openArchive(bytes, fileName);
  if (!archive.ok) return archive;
  const read = partReader(archive.value, fileName);
  const encryption = await read('META-INF/encryption.xml');
  if (!encryption.ok) return encryption;
  if (isLocked(encryption.value)) return fail('file-encrypted', { file: fileName });
  const container = await read('META-INF/container.xml');
  if (!container.ok) return container;
  if (container.value === null) return damaged('the part META-INF/container.xml is missing');
  const packagePart = attributeOf(elementsOf(container.value, 'rootfile')[0], 'full-path');
  if (packagePart === undefined) return damaged('it is not a sound document');
  const root = await read(packagePart);
  if (!root.ok) return root;
  if (root.value === null) return damaged(`the part ${packagePart} is missing`);

  const [declared = null] = saidOf(root.value, 'language');
  const blocks: ExtractedBlock[] = [];
  const chapterWarnings = new Map<string, ExtractionWarning>();
  let leftOut = 0;
  for (const { part, mediaType, isContents } of spineOf(root.value, packagePart)) {
    if (!PAGES.has(mediaType)) {
      leftOut += 1;
      continue;
    }
    const content = await archive.value.read(part);
    if (!content.ok) return content;
    const xhtml = decodeXml(content.value);
    // HTML has no entities of a document's own, so their names would stand in the text.
    if (xhtml === null || xhtml.includes('<!ENTITY')) return damaged('it is not a sound document');
    const chapter = readHtmlText(pageOfChapter(xhtml), {
      fileName: part,
      options: { body: 'whole' },
    });
    const ofChapter = languageTag(chapter.details.language);
    for (const block of chapter.blocks) {
      const language = block.language ?? ofChapter;
      blocks.push({ ...block, language, role: isContents ? 'clutter' : block.role });
    }
    for (const warning of chapter.warnings) chapterWarnings.set(JSON.stringify(warning), warning);
  }
  if (blocks.length === 0) return fail('file-no-text', { file: fileName });

  const warnings = [...chapterWarnings.values()];
  if (leftOut > 0) warnings.push({ code: 'parts-left-out', details: { count: leftOut } });
  const days = saidOf(root.value, 'date').map((date) => date.slice(0, 10));
  const book = {
    blocks,
    details: {
      title: saidOf(root.value, 'title')[0] ?? null,
      outlet: saidOf(root.value, 'publisher')[0] ?? null,
      url: null,
      publishedOn: days.find((day) => calendarDateSchema.safeParse(day).success) ?? null,
      language: null,
    },
    byline: saidOf(root.value, 'creator').join(', ') || null,
    encoding: null,
    warnings,
  };
  return succeed(withLanguages(book, [{ tag: declared, strength: 'marked' }], detectLanguage));
};
