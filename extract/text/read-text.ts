// Owns the reading of a plain or Markdown text: its decoded characters are the article's text exactly as they are, and all
// else is ranges over them.

import { readBlocks, type Reading } from '../../core/article/blocks';
import { withProposedRoles } from '../../core/article/propose-clutter';
import { proposeDetails } from '../../core/article/propose-details';
import type { ArticleDetails } from '../../core/article/article';
import { succeed, type Result } from '../../core/result';
import { decode, type Decoded } from '../encoding/decode';
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
  const read = readBlocks(text, fileName, detectLanguage);
  const reading = { ...read, blocks: withProposedRoles({ ...read, text }) };
  return succeed({ ...decoded.value, reading, details: proposeDetails(text, reading, fileName, detectLanguage) });
};
