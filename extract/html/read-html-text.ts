// Owns the reading of a page whose characters are known already, so that readers of formats that hold pages (mail, books,
// converted documents) give the same blocks for them as the reader of web pages does.

import type { ExtractedBlock, ExtractedDocument } from '../../core/extraction/extracted-document';
import type { ExtractionOptions, ExtractionWarning } from '../../core/extraction/extraction';
import { findBody } from './find-body';
import { mendBody } from './mend-body';
import type { PageBlock } from './page-block';
import { pageBlocks } from './page-blocks';
import { baseOf, readPageDetails, type PageDetails } from './page-details';
import { isFragment, parsePage } from './parse-page';

/** What is known of a page besides its characters. */
export interface PageToRead {
  /** Its ending `.xhtml` makes it XHTML, as an XML declaration does. */
  readonly fileName: string;
  readonly options: Pick<ExtractionOptions, 'body'>;
  /** Where the page was fetched from, if what holds it says so; links are resolved against it. */
  readonly address?: string | null;
}

interface Body {
  /** For each block, whether it is of the body. */
  readonly isBody: readonly boolean[];
  readonly warnings: readonly ExtractionWarning[];
}

const chooseBody = (
  document: Document,
  page: ReturnType<typeof pageBlocks>,
  details: PageDetails,
  isWhole: boolean,
): Body => {
  const whole = page.blocks.map(() => true);
  if (isWhole) return { isBody: whole, warnings: [] };
  const found = findBody(document, page);
  if (!found.includes(true)) return { isBody: whole, warnings: [{ code: 'body-not-found', details: {} }] };
  return { isBody: mendBody(page.blocks, found, details.titles), warnings: [] };
};

const extractedBlock = (block: PageBlock, isBody: boolean): ExtractedBlock => ({
  text: block.text,
  kind: block.kind,
  level: block.level,
  direction: block.direction,
  language: block.language,
  role: isBody ? 'body' : 'clutter',
  inlines: block.inlines,
});

/**
 * Reads a page. Blocks may be none, where nothing of it is visible; that is for the caller to refuse. `encoding` is null
 * and `warnings` are those of the text alone, since the characters came from the caller. The languages are as
 * the page gives them; settling them is for the caller as well. A part of a page, as it is pasted, is all body.
 */
export const readHtmlText = (html: string, page: PageToRead): ExtractedDocument => {
  const address = page.address ?? null;
  const document = parsePage(html, page.fileName);
  const details = readPageDetails(document, html, address);
  const found = pageBlocks(document, baseOf(document, html, address));
  const isWhole = page.options.body === 'whole' || isFragment(html);
  const { isBody, warnings } = chooseBody(document, found, details, isWhole);
  const { title, outlet, url, publishedOn, language, byline } = details;
  return {
    blocks: found.blocks.map((block, index) => extractedBlock(block, isBody[index] === true)),
    details: { title, outlet, url, publishedOn, language },
    byline,
    encoding: null,
    warnings,
  };
};
