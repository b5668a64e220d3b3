// Owns whether the language that a document claims is believed. A claim that fits the script of the text is, whatever
// detection says; one that does not is told to the analyst, and the document says nothing then.

import type { DetectLanguage } from '../../core/article/blocks';
import type { ExtractedBlock } from '../../core/extraction/extracted-document';
import type { ExtractionWarning } from '../../core/extraction/extraction';
import { directionOfText, directionOfLine } from '../../core/text/direction';
import { languageTagSchema } from '../../core/workspace/identity';

export interface SettledLanguage {
  readonly language: string | null;
  readonly warnings: readonly ExtractionWarning[];
}

/**
 * How a document comes by its claim: its text is marked so, or it is the default of the program or of the machine it was
 * made with, which many writers never set. A default counts only where detection agrees.
 */
export type ClaimStrength = 'marked' | 'default';

const RTL_SCRIPTS: ReadonlySet<string> = new Set([
  'Arab',
  'Hebr',
  'Syrc',
  'Thaa',
  'Nkoo',
  'Adlm',
  'Rohg',
  'Samr',
  'Mand',
]);

const primaryOf = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';

/** False where the language is written in the other direction than the text; true where nobody can tell. */
const fitsScript = (tag: string, text: string): boolean => {
  if (directionOfLine(text) === null) return true;
  try {
    const script = new Intl.Locale(tag).maximize().script;
    return script === undefined || RTL_SCRIPTS.has(script) === (directionOfText(text) === 'rtl');
  } catch {
    return false;
  }
};

/** Weighs a claimed BCP 47 tag, or null, against the body of the document. */
export const settleLanguage = (
  claimed: string | null,
  strength: ClaimStrength,
  blocks: readonly ExtractedBlock[],
  detectLanguage: DetectLanguage,
): SettledLanguage => {
  const tag = languageTagSchema.safeParse(claimed?.trim().replaceAll('_', '-'));
  if (!tag.success || /^(?:und|zxx|mul|x)(?:-|$)/i.test(tag.data)) return { language: null, warnings: [] };
  const text = blocks.map((block) => (block.role === 'body' ? block.text : '')).join('\n');
  const detected = detectLanguage(text);
  if (strength === 'default') {
    const agrees = detected !== null && primaryOf(detected) === primaryOf(tag.data);
    return { language: agrees ? tag.data : null, warnings: [] };
  }
  if (fitsScript(tag.data, text)) return { language: tag.data, warnings: [] };
  const details = { declared: tag.data, detected: detected ?? 'und' };
  return { language: null, warnings: [{ code: 'language-not-as-declared', details }] };
};
