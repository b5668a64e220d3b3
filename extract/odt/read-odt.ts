// Owns reading `.odt`, the text documents of OpenDocument 1.x: `content.xml` for the text, `styles.xml` for directions,
// formatting, headers and footers, `meta.xml` for what the document says of itself.

import type { ExtractedBlock } from '../../core/extraction/extracted-document';
import type { ExtractionWarning } from '../../core/extraction/extraction';
import { fail, succeed } from '../../core/result';
import { directionOfText } from '../../core/text/direction';
import { mostMarked } from '../blocks/most-marked';
import { withLanguages } from '../language/settle-language';
import type { ReadFile } from '../reader';
import { childElements, childOf, elementsOf, textOf } from '../xml/look-up';
import { partReader } from '../xml/part-reader';
import type { XmlElement } from '../xml/read-xml';
import { openArchive } from '../zip/archive';
import { blocksOfContent } from './blocks-of-content';
import { readOdtStyles, type OdtStyles } from './styles';

/** The headers or footers of all kinds of page, equal ones once. */
const aroundPages = (stylesRoot: XmlElement | null, styles: OdtStyles, names: readonly string[]): ExtractedBlock[] => {
  const masters = stylesRoot === null ? [] : elementsOf(stylesRoot, 'master-page');
  const seen = new Set<string>();
  return masters
    .flatMap(childElements)
    .filter(({ local }) => names.includes(local))
    .flatMap((element) => {
      const { blocks } = blocksOfContent(element, styles, 'clutter');
      const key = blocks.map(({ text }) => text).join('\n');
      if (seen.has(key)) return [];
      seen.add(key);
      return blocks;
    });
};

const HEADERS = ['header', 'header-left', 'header-first'];
const FOOTERS = ['footer', 'footer-left', 'footer-first'];

/** Reads an OpenDocument text. Pictures are left out. */
export const readOdt: ReadFile = async ({ fileName, bytes, detectLanguage }) => {
  const archive = await openArchive(bytes, fileName);
  if (!archive.ok) return archive;
  const read = partReader(archive.value, fileName);
  const manifest = await read('META-INF/manifest.xml');
  if (!manifest.ok) return manifest;
  if (manifest.value !== null && elementsOf(manifest.value, 'encryption-data').length > 0)
    return fail('file-encrypted', { file: fileName });
  const content = await read('content.xml');
  if (!content.ok) return content;
  if (content.value === null) return fail('file-damaged', { file: fileName, cause: 'the part content.xml is missing' });
  const text = childOf(childOf(content.value, 'body'), 'text');
  if (text === undefined) return fail('file-damaged', { file: fileName, cause: 'it is not a sound document' });
  const stylesPart = await read('styles.xml');
  if (!stylesPart.ok) return stylesPart;
  const metaPart = await read('meta.xml');
  if (!metaPart.ok) return metaPart;

  const styles = readOdtStyles([stylesPart.value, content.value].filter((root) => root !== null));
  const body = blocksOfContent(text, styles);
  const blocks = [
    ...aroundPages(stylesPart.value, styles, HEADERS),
    ...body.blocks,
    ...aroundPages(stylesPart.value, styles, FOOTERS),
  ];
  if (blocks.length === 0) return fail('file-no-text', { file: fileName });

  const meta = childOf(metaPart.value ?? undefined, 'meta');
  const said = (...names: string[]): string | null => {
    for (const name of names) {
      const element = childOf(meta, name);
      const value = element === undefined ? '' : textOf(element).trim();
      if (value !== '') return value;
    }
    return null;
  };
  const marked = mostMarked(body.languages);
  const direction = directionOfText(body.blocks.map((block) => block.text).join('\n'));
  const claims = [
    { tag: marked, strength: 'marked' },
    { tag: said('language'), strength: 'marked' },
    { tag: styles.languageFor(direction), strength: 'default' },
  ] as const;
  const warnings: ExtractionWarning[] = [];
  if (body.notesLeftOut > 0) warnings.push({ code: 'notes-left-out', details: { count: body.notesLeftOut } });
  if (body.partsLeftOut > 0) warnings.push({ code: 'parts-left-out', details: { count: body.partsLeftOut } });
  const document = {
    blocks,
    // The days that a document was made and saved on are not the day it was published.
    details: {
      title: said('title') ?? body.title,
      outlet: null,
      url: null,
      publishedOn: null,
      language: null,
    },
    byline: said('initial-creator', 'creator'),
    encoding: null,
    warnings,
  };
  return succeed(withLanguages(document, claims, detectLanguage));
};
