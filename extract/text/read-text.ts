// Owns the reading of a plain or Markdown text: its decoded characters are the article's text exactly as they are, and all
// else is ranges over them.

import { linesLeftAsText, readBlocks, visibleText, type Reading } from '../../core/article/blocks';
import { withProposedRoles } from '../../core/article/propose-clutter';
import { proposeDetails } from '../../core/article/propose-details';
import type { ArticleDetails } from '../../core/article/article';
import type { ExtractionWarning } from '../../core/extraction/how-read';
import { succeed, type Result } from '../../core/result';
import { decode, type Decoded } from '../encoding/decode';
import { settleLanguages } from '../language/settle-language';
import type { FileToRead } from '../reader';

export interface TextReading extends Decoded {
  readonly reading: Reading;
  readonly details: ArticleDetails;
}

/** Reads a text. Whether it is Markdown is told by its name's ending, or by what it evidently is. */
export const readText = ({ fileName, bytes, options, detectLanguage }: FileToRead): Result<TextReading> => {
  const decoded = decode({ file: fileName, bytes, chosen: options.encoding, declared: null });
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  const reading = readBlocks(text, fileName);
  const folded = reading.inlines.filter(({ kind }) => kind === 'syntax');
  const lines = reading.blocks.map((block) => ({ ...block, text: visibleText(text, block, folded) }));
  const { language, ofLines } = settleLanguages(lines, [], detectLanguage);
  const blocks = withProposedRoles({ ...reading, text }).map((block, index) => ({
    ...block,
    language: ofLines[index] ?? null,
  }));
  const count = linesLeftAsText(text, fileName);
  const leftAsText: ExtractionWarning[] = count === 0 ? [] : [{ code: 'markup-left-as-text', details: { count } }];
  return succeed({
    ...decoded.value,
    warnings: [...decoded.value.warnings, ...leftAsText],
    reading: { ...reading, blocks },
    details: { ...proposeDetails(text, reading, fileName), language },
  });
};
