// Owns the one rule for the languages of an article and of its blocks, whatever file they are from. What the file says
// counts where it is plausible; where it says nothing, or what cannot be, detection does, if there is enough text for it.

import type { ExtractedBlock, ExtractedDocument } from '../../core/extraction/extracted-document';
import type { ExtractionWarning } from '../../core/extraction/extraction';
import { ADDRESS, directionOfLine, directionOfText } from '../../core/text/direction';
import { isDetectable, type DetectLanguage } from './detect-language';
import { fitsScript, isSameLanguage, languageTag, scriptOfText, type Script } from './language-tag';

/** A language that a file gives its text. */
export interface LanguageClaim {
  /** As it is written; null where the file is silent. */
  readonly tag: string | null;
  /**
   * How the file comes by it: its text is marked so, or it is the default of the program or of the machine it was made
   * with, which many writers never set. A default counts only where detection agrees.
   */
  readonly strength: 'marked' | 'default';
}

/** A block as far as its language goes. `language` is what the file says of it. */
export type Line = Pick<ExtractedBlock, 'text' | 'language' | 'role'>;

export interface SettledLanguages {
  readonly language: string | null;
  /** For each line its own language; null where it is the article’s, and where nobody can tell. */
  readonly ofLines: readonly (string | null)[];
  readonly warnings: readonly ExtractionWarning[];
}

/** Fewer letters are of one language as well as of another that is written with them, whatever detection says. */
const ENOUGH_LETTERS = 120;

/** As much of the article, and of one line, is looked at, in UTF-16 code units: detection gains nothing by more. */
const ARTICLE_SAMPLE = 20_000;
const LINE_SAMPLE = 1000;

/** So much of an article, from its beginning, says how most of it runs. */
const DIRECTION_SAMPLE = 400_000;

const lettersOf = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

const withoutAddresses = (text: string): string => text.replace(ADDRESS, ' ');

/** True where a text may well be of the language that is claimed for it, though detection may name another one. */
const isPlausible = (tag: string, text: string, detected: string | null): boolean => {
  if (!fitsScript(tag, text)) return false;
  if (detected === null || isSameLanguage(tag, detected)) return true;
  return !isDetectable(tag) || lettersOf(text) < ENOUGH_LETTERS;
};

/** The words of the article itself: of its body, and of the lines that run as most of it does. */
const ownWords = (lines: readonly Line[]): string => {
  const hasBody = lines.some(({ role }) => role === 'body');
  const texts: string[] = [];
  let length = 0;
  for (const { text, role } of lines) {
    if (length >= DIRECTION_SAMPLE) break;
    if (hasBody && role !== 'body') continue;
    length += text.length;
    texts.push(withoutAddresses(text));
  }
  const direction = directionOfText(texts.join('\n'));
  const own = texts.filter((text) => directionOfLine(text) === direction);
  return own.join('\n').slice(0, ARTICLE_SAMPLE);
};

const languageOfArticle = (
  text: string,
  claims: readonly LanguageClaim[],
  detectLanguage: DetectLanguage,
): Pick<SettledLanguages, 'language' | 'warnings'> => {
  const detected = detectLanguage(text);
  const tags = claims.flatMap(({ tag: written, strength }) => {
    const tag = languageTag(written);
    return tag === null ? [] : [{ tag, strength }];
  });
  const isBelieved = ({ tag, strength }: (typeof tags)[number]): boolean =>
    isPlausible(tag, text, detected) && (strength === 'marked' || (detected !== null && isSameLanguage(tag, detected)));
  const language = tags.find(isBelieved)?.tag ?? detected;
  const [first] = tags;
  if (first?.strength !== 'marked' || isBelieved(first)) return { language, warnings: [] };
  const details = { declared: first.tag, detected: language ?? 'und' };
  return { language, warnings: [{ code: 'language-not-as-declared', details }] };
};

/** A line that the file says nothing plausible of. */
interface Unsaid {
  readonly index: number;
  readonly text: string;
  readonly script: Script;
}

/** The languages of lines in other scripts than the article’s. Short ones say little; all of a script together say more. */
const languagesByScript = (
  lines: readonly Unsaid[],
  detectLanguage: DetectLanguage,
): ReadonlyMap<Script, string | null> => {
  const texts = new Map<Script, string>();
  for (const { script, text } of lines) {
    const before = texts.get(script) ?? '';
    if (before.length < ARTICLE_SAMPLE) texts.set(script, before === '' ? text : `${before}\n${text}`);
  }
  return new Map([...texts].map(([script, text]) => [script, detectLanguage(text)]));
};

/**
 * Settles the languages of an article. `claims` are what the file says of the whole, the weightiest first. What it says of
 * a line comes before what is detected there; a line in the article’s own script needs enough letters to be told from it.
 */
export const settleLanguages = (
  lines: readonly Line[],
  claims: readonly LanguageClaim[],
  detectLanguage: DetectLanguage,
): SettledLanguages => {
  const own = ownWords(lines);
  const { language, warnings } = languageOfArticle(own, claims, detectLanguage);
  const ownScript = scriptOfText(own);
  const differs = (other: string | null): string | null =>
    other === null || (language !== null && isSameLanguage(other, language)) ? null : other;

  const foreign: Unsaid[] = [];
  const ofLines = lines.map((line, index): string | null => {
    const text = withoutAddresses(line.text.slice(0, LINE_SAMPLE));
    const hasEnough = text.length >= ENOUGH_LETTERS && lettersOf(text) >= ENOUGH_LETTERS;
    const detected = hasEnough ? detectLanguage(text) : null;
    const said = languageTag(line.language);
    if (said !== null && isPlausible(said, text, detected)) return said === language ? null : said;
    if (detected !== null) return differs(detected);
    const script = scriptOfText(text);
    if (script !== null && script !== ownScript) foreign.push({ index, text, script });
    return null;
  });
  const byScript = languagesByScript(foreign, detectLanguage);
  for (const { index, script } of foreign) ofLines[index] = differs(byScript.get(script) ?? null);
  return { language, ofLines, warnings };
};

/** The document with its languages settled; what is doubtful about them is told before its other warnings. */
export const withLanguages = (
  document: ExtractedDocument,
  claims: readonly LanguageClaim[],
  detectLanguage: DetectLanguage,
): ExtractedDocument => {
  const { language, ofLines, warnings } = settleLanguages(document.blocks, claims, detectLanguage);
  return {
    ...document,
    blocks: document.blocks.map((block, index) => ({ ...block, language: ofLines[index] ?? null })),
    details: { ...document.details, language },
    warnings: [...warnings, ...document.warnings],
  };
};
