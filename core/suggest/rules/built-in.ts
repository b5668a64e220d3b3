// Owns the list of all rules that come with Hashiya.

import type { CueRule } from '../cue-rule';
import { ARABIC_CUE_RULES } from './arabic';
import { ENGLISH_CUE_RULES } from './english';
import { HEBREW_CUE_RULES } from './hebrew';
import { PERSIAN_CUE_RULES } from './persian';

/** The rules that come with Hashiya; their ids differ. An analyst's own are given beside them or in their stead. */
export const BUILT_IN_CUE_RULES: readonly CueRule[] = [
  ...ENGLISH_CUE_RULES,
  ...PERSIAN_CUE_RULES,
  ...ARABIC_CUE_RULES,
  ...HEBREW_CUE_RULES,
];
