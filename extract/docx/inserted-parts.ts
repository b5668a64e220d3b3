// Owns what a Word document puts in from other parts of its package (`altChunk`, ECMA-376 part 1 §17.17.2.1): a web page or a
// text of its own kind, which Word shows where it is put in. Other kinds are left out, and counted as that.

import type { ExtractedBlock } from '../../core/extraction/extracted-document';
import type { Result } from '../../core/result';
import { blocksOfPieces, PARAGRAPH } from '../blocks/blocks-of-pieces';
import { decode } from '../encoding/decode';
import { decodePage } from '../html/decode-page';
import { readHtmlText } from '../html/read-html-text';
import { attributeOf, elementsOf } from '../xml/look-up';
import type { XmlElement } from '../xml/read-xml';
import type { Archive } from '../zip/archive';
import type { Relationship } from './package-parts';

const PAGE = /\.x?html?$/iu;
const TEXT = /\.txt$/iu;

const blocksOfPage = (fileName: string, bytes: Uint8Array): readonly ExtractedBlock[] | null => {
  const decoded = decodePage({ fileName, bytes, chosen: null, outer: null });
  // All of it is shown as part of the document, so none of it is a page's own furniture.
  return decoded.ok ? readHtmlText(decoded.value.text, { fileName, options: { body: 'whole' } }).blocks : null;
};

const blocksOfText = (file: string, bytes: Uint8Array): readonly ExtractedBlock[] | null => {
  const decoded = decode({ file, bytes, chosen: null, declared: null });
  if (!decoded.ok) return null;
  return decoded.value.text.split(/\r\n|[\n\r]/u).flatMap((text) => blocksOfPieces([{ text, formats: [] }], PARAGRAPH));
};

/** The blocks of the parts that a text puts in, by the ids they are put in by. A part that cannot be read has none. */
export const insertedBlocks = async (
  body: XmlElement,
  relationships: readonly Relationship[],
  archive: Archive,
): Promise<Result<ReadonlyMap<string, readonly ExtractedBlock[]>>> => {
  const found = new Map<string, readonly ExtractedBlock[]>();
  for (const chunk of elementsOf(body, 'altChunk')) {
    const id = attributeOf(chunk, 'id') ?? '';
    const part = relationships.find((each) => each.id === id)?.part ?? null;
    if (part === null || found.has(id) || !archive.has(part) || !(PAGE.test(part) || TEXT.test(part))) continue;
    const bytes = await archive.read(part);
    // What is packed to do harm refuses the document as a whole, as in any other part.
    if (!bytes.ok) return bytes;
    const blocks = PAGE.test(part) ? blocksOfPage(part, bytes.value) : blocksOfText(part, bytes.value);
    if (blocks !== null) found.set(id, blocks);
  }
  return { ok: true, value: found };
};
