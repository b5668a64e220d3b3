// Owns what every reader of a kind of file is: bytes go in, blocks come out, and nothing else of the machine is touched.

import type { ExtractedDocument } from '../core/extraction/extracted-document';
import type { ExtractionOptions } from '../core/extraction/extraction';
import type { Result } from '../core/result';
import type { DetectLanguage } from './language/detect-language';

/** A file as a reader gets it. Its name is told in failures, and its ending is all else that a reader may use of it. */
export interface FileToRead {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly options: ExtractionOptions;
  readonly detectLanguage: DetectLanguage;
}

/** Reads one kind of file. What is wrong with the file is a failure that names it; a bug in a library is one too. */
export type ReadFile = (file: FileToRead) => Promise<Result<ExtractedDocument>>;
