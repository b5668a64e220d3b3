// Owns what a rule of the cue suggester is: reporting words of one language, and where source and content stand around
// them. Rules are data; how they are applied is in patterns.ts.

import { z } from 'zod';
import { openObject } from '../open-object';
import { languageTagSchema } from '../workspace/identity';

/**
 * The order in which source, cue and content stand:
 * - `source-cue-content`: X said (that) Y
 * - `source-cue-addressee-content`: X told Z that Y; only where an opener or a quotation shows where Y begins
 * - `source-content-cue`: X Y را تکذیب کرد, as verbs stand last in Persian
 * - `content-source-cue`: “Y,” X said
 * - `content-cue-source`: “Y,” said X; Y, according to X
 * - `cue-source-content`: According to X, Y; قال X إن Y
 * - `cue-content`: …, adding Y: who says so is not named beside the cue
 */
export const cuePatternSchema = z.enum([
  'source-cue-content',
  'source-cue-addressee-content',
  'source-content-cue',
  'content-source-cue',
  'content-cue-source',
  'cue-source-content',
  'cue-content',
]);
export type CuePattern = z.infer<typeof cuePatternSchema>;

const phrasesSchema = z.array(z.string().min(1)).min(1);

export const cueRuleSchema = openObject({
  /** Language, cue, and pattern in short words, such as `en-said-after-quote`. */
  id: z.string().min(1),
  language: languageTagSchema,
  /** Words or phrases, found as whole words whatever their letter case, vocalisation, keyboard or joiner. */
  cues: phrasesSchema,
  pattern: cuePatternSchema,
  /** What is proposed where no quotation marks say better; `anonymous` is proposed whatever they say. */
  mode: z.enum(['direct', 'indirect', 'mixed', 'anonymous']),
  /** Where the verb itself says what its source thinks of the content. */
  stance: z.enum(['asserts', 'denies', 'doubts']).exactOptional(),
  /** Words between source and content that belong to neither: “that”, «که», «إن», «כי». */
  openers: phrasesSchema.exactOptional(),
  /** Words with which a content begins where nothing stands between it and its source: «این», «هرگونه». */
  objects: phrasesSchema.exactOptional(),
  /** Where there are such: the rule holds only for a source that has one of them in it, such as “sources”. */
  sources: phrasesSchema.exactOptional(),
});

export type CueRule = z.infer<typeof cueRuleSchema>;
