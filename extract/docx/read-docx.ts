// Owns reading `.docx`: mammoth gives the text and its structure; directions, headers and footers, and what mammoth passes
// over, come from our own look at the parts (`prepare-text.ts`).

import type { ExtractedDocument } from '../../core/extraction/extracted-document';
import type { ExtractionWarning } from '../../core/extraction/extraction';
import { fail, succeed, type Result } from '../../core/result';
import { directionOfText } from '../../core/text/direction';
import { mostMarked } from '../blocks/most-marked';
import { withLanguages } from '../language/settle-language';
import type { ReadFile } from '../reader';
import { attributeOf, childElements, childOf, elementsOf, textOf } from '../xml/look-up';
import { partReader, type ReadPart } from '../xml/part-reader';
import type { XmlElement } from '../xml/read-xml';
import { writeXml } from '../xml/write-xml';
import { openArchive, type Archive } from '../zip/archive';
import { blocksOfDocument } from './blocks-of-document';
import { oldOfficeFailure } from './old-office';
import { insertedBlocks } from './inserted-parts';
import { relationshipsOf, type Relationship } from './package-parts';
import { prepareText, type Place, type Preparation } from './prepare-text';
import { runMammoth } from './run-mammoth';
import { readStyles } from './styles';
import { isOn, isWord } from './vocabulary';

/** Parts whose content a reader sees as a picture with words, or opens in another program. */
const OTHER_CONTENT = /^word\/(?:charts\/chart|diagrams\/data|embeddings\/)[^/]*$/;

/** The parts that mammoth looks into besides the texts. */
const MAMMOTH_PARTS = ['styles', 'numbering'];

/** The headers or footers that some page of the document shows, each part once. */
const shownParts = (
  body: XmlElement,
  place: 'header' | 'footer',
  evenAndOdd: boolean,
  relationships: readonly Relationship[],
): string[] => {
  const names = new Set<string>();
  for (const section of elementsOf(body, 'sectPr')) {
    const hasFirst = isOn(section, 'titlePg') === true;
    for (const reference of childElements(section)) {
      if (!isWord(reference, `${place}Reference`)) continue;
      const type = attributeOf(reference, 'type') ?? 'default';
      if ((type === 'first' && !hasFirst) || (type === 'even' && !evenAndOdd)) continue;
      const id = attributeOf(reference, 'id');
      const part = relationships.find((each) => each.id === id)?.part;
      if (part != null) names.add(part);
    }
  }
  return [...names];
};

/** What the package says of itself, a blank value being none. */
const coreProperty = (properties: XmlElement | null, name: string): string | null => {
  const element = childOf(properties ?? undefined, name);
  return element === undefined ? null : textOf(element).trim() || null;
};

interface Parts {
  readonly main: string;
  readonly body: XmlElement;
  readonly root: XmlElement;
  readonly relationships: readonly Relationship[];
}

const findMain = async (read: ReadPart, file: string): Promise<Result<Parts>> => {
  const packageRelationships = await relationshipsOf(read, '');
  if (!packageRelationships.ok) return packageRelationships;
  const main =
    packageRelationships.value.find(({ kind, part }) => kind === 'officeDocument' && part !== null)?.part ??
    'word/document.xml';
  const root = await read(main);
  if (!root.ok) return root;
  if (root.value === null) return fail('file-damaged', { file, cause: `the part ${main} is missing` });
  const body = childOf(root.value, 'body');
  if (body === undefined) return fail('file-damaged', { file, cause: 'it is not a sound document' });
  const relationships = await relationshipsOf(read, main);
  if (!relationships.ok) return relationships;
  return succeed({ main, body, root: root.value, relationships: relationships.value });
};

const readOpened = async (
  archive: Archive,
  { fileName, detectLanguage }: Parameters<ReadFile>[0],
): Promise<Result<ExtractedDocument>> => {
  const read = partReader(archive, fileName);
  const found = await findMain(read, fileName);
  if (!found.ok) return found;
  const { main, body, root, relationships } = found.value;
  const nameOf = (kind: string): string =>
    relationships.find((each) => each.kind === kind && each.part !== null && archive.has(each.part))?.part ??
    `word/${kind}.xml`;
  const parts = new Map<string, string>();
  const stylesPart = await read(nameOf('styles'));
  if (!stylesPart.ok) return stylesPart;
  const styles = readStyles(stylesPart.value);
  const inserted = await insertedBlocks(body, relationships, archive);
  if (!inserted.ok) return inserted;
  const preparation: Preparation = {
    styles,
    inserted: inserted.value,
    paragraphs: [],
    languages: new Map(),
    notesLeftOut: 0,
    partsLeftOut: archive.names.filter((name) => OTHER_CONTENT.test(name)).length,
  };

  const settings = await read(nameOf('settings'));
  if (!settings.ok) return settings;
  const evenAndOdd = isOn(settings.value ?? undefined, 'evenAndOddHeaders') === true;
  const around: Record<Exclude<Place, 'body'>, XmlElement['children'][number][]> = { header: [], footer: [] };
  for (const place of ['header', 'footer'] as const) {
    for (const name of shownParts(body, place, evenAndOdd, relationships)) {
      const part = await read(name);
      if (!part.ok) return part;
      around[place].push(...prepareText(part.value?.children ?? [], place, preparation));
    }
  }
  const content = [...around.header, ...prepareText(body.children, 'body', preparation), ...around.footer];
  parts.set(main, writeXml({ ...root, children: [{ ...body, children: content }] }));

  for (const kind of ['footnotes', 'endnotes']) {
    const part = await read(nameOf(kind));
    if (!part.ok) return part;
    if (part.value === null) continue;
    const notes = childElements(part.value).map((note) => ({
      ...note,
      children: prepareText(note.children, 'body', preparation),
    }));
    parts.set(nameOf(kind), writeXml({ ...part.value, children: notes }));
  }
  const lists = [main, nameOf('footnotes'), nameOf('endnotes')].map(
    (name) => `${name.slice(0, name.lastIndexOf('/') + 1)}_rels/${name.slice(name.lastIndexOf('/') + 1)}.rels`,
  );
  const others = ['_rels/.rels', ...lists, ...MAMMOTH_PARTS.map(nameOf)];
  for (const name of new Set(others)) {
    const part = await read(name);
    if (!part.ok) return part;
    if (part.value !== null) parts.set(name, writeXml(part.value));
  }

  const comments = await read(nameOf('comments'));
  if (!comments.ok) return comments;
  const commentCount = comments.value === null ? 0 : elementsOf(comments.value, 'comment').length;
  const core = await read('docProps/core.xml');
  if (!core.ok) return core;

  const { document, unknownSymbols } = await runMammoth(parts);
  const { header, body: bodyBlocks, footer, title } = blocksOfDocument(document, preparation.paragraphs, styles);
  const blocks = [...header, ...bodyBlocks, ...footer];
  if (blocks.length === 0) return fail('file-no-text', { file: fileName });

  const marked = mostMarked(preparation.languages);
  const direction = directionOfText(bodyBlocks.map(({ text }) => text).join('\n'));
  const claims = [
    { tag: marked, strength: 'marked' },
    { tag: styles.languages[direction] ?? null, strength: 'default' },
  ] as const;
  const notesLeftOut = preparation.notesLeftOut + commentCount;
  const letters = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const warnings: ExtractionWarning[] = [];
  if (notesLeftOut > 0) warnings.push({ code: 'notes-left-out', details: { count: notesLeftOut } });
  if (preparation.partsLeftOut > 0)
    warnings.push({ code: 'parts-left-out', details: { count: preparation.partsLeftOut } });
  if (unknownSymbols > 0) {
    const share = Math.max(1, Math.round((100 * unknownSymbols) / (letters + unknownSymbols)));
    warnings.push({ code: 'unknown-characters', details: { share } });
  }
  const extracted = {
    blocks,
    details: {
      title: coreProperty(core.value, 'title') ?? title,
      outlet: null,
      url: null,
      // The days that a document was made and saved on are not the day it was published.
      publishedOn: null,
      language: null,
    },
    byline: coreProperty(core.value, 'creator'),
    encoding: null,
    warnings,
  };
  return succeed(withLanguages(extracted, claims, detectLanguage));
};

/** Reads a Word document (ECMA-376, both editions). Pictures, drawings and what they show are left out. */
export const readDocx: ReadFile = async (file) => {
  const old = oldOfficeFailure(file.bytes, file.fileName);
  if (old !== null) return old;
  const archive = await openArchive(file.bytes, file.fileName);
  if (!archive.ok) return archive;
  try {
    return await readOpened(archive.value, file);
  } catch {
    return fail('file-damaged', { file: file.fileName, cause: 'it is not a sound document' });
  }
};
