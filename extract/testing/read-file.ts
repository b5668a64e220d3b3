// Owns how tests call a reader and look at what it gives.

import type { ExtractedDocument } from '../../core/extraction/extracted-document';
import { DEFAULT_EXTRACTION_OPTIONS } from '../../core/extraction/extraction';
import type { Failure, Result } from '../../core/result';
import type { ReadFile } from '../reader';

/** Reads bytes with a reader, as the program does; detection answers what the test hands in. */
export const readBytes = (
  read: ReadFile,
  fileName: string,
  bytes: Uint8Array,
  detected: string | null = null,
): Promise<Result<ExtractedDocument>> =>
  read({ fileName, bytes, options: DEFAULT_EXTRACTION_OPTIONS, detectLanguage: () => detected });

/** What was read; it throws where the file was refused. */
export const readOf = async (result: Promise<Result<ExtractedDocument>>): Promise<ExtractedDocument> => {
  const settled = await result;
  if (!settled.ok) throw new Error(JSON.stringify(settled.error));
  return settled.value;
};

/** Why a file was refused; it throws where it was not. */
export const refusalOf = async (result: Promise<Result<ExtractedDocument>>): Promise<Failure> => {
  const settled = await result;
  if (settled.ok) throw new Error('it was not refused');
  return settled.error;
};

/** Blocks in short: kind (with level), direction where given, role where clutter, and the text. */
export const inShort = (document: ExtractedDocument): string[] =>
  document.blocks.map(({ kind, level, direction, role, text }) =>
    [kind + (level === null ? '' : String(level)), direction, role === 'clutter' ? role : null]
      .filter((part) => part !== null)
      .join(' ')
      .concat(`: ${text}`),
  );

/** The formatted stretches: kind, text, and address of a link. */
export const formatted = (document: ExtractedDocument): string[] =>
  document.blocks.flatMap(({ text, inlines }) =>
    inlines.map(
      ({ kind, start, end, address }) => `${kind} ${text.slice(start, end)}${address === null ? '' : ` → ${address}`}`,
    ),
  );
