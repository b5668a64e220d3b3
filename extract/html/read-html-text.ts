// Owns the reading of a page whose characters are known already, so that readers of formats that hold pages (mail, books,
// converted documents) give the same blocks for them as the reader of web pages does.

import type { DetectLanguage } from '../../core/article/blocks';
import type { ExtractedDocument } from '../../core/extraction/extracted-document';
import type { ExtractionOptions } from '../../core/extraction/extraction';

/** What is known of a page besides its characters. */
export interface PageToRead {
  /** Its ending `.xhtml` does not matter: pages are always parsed as HTML, which loses no text over an error in XML. */
  readonly fileName: string;
  readonly options: Pick<ExtractionOptions, 'body'>;
  readonly detectLanguage: DetectLanguage;
  /** Where the page was fetched from, if what holds it says so; links are resolved against it. */
  readonly address?: string | null;
  /** The language that what holds the page gives it; the page’s own comes first. */
  readonly language?: string | null;
}

/**
 * Reads a page. Blocks may be none, where nothing of it is visible; that is for the caller to refuse. `encoding` is null
 * and `warnings` are those of the text alone, since the characters came from the caller.
 */
export const readHtmlText = (_html: string, _page: PageToRead): ExtractedDocument => ({
  blocks: [],
  details: { title: null, outlet: null, url: null, publishedOn: null, language: null },
  byline: null,
  encoding: null,
  warnings: [],
});
