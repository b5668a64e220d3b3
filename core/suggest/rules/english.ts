// Owns the built-in reporting cues of English.

import type { CueRule } from '../cue-rule';

const language = 'en';
const mode = 'indirect';
const openers = ['that'];

// prettier-ignore
const SAYING = [
  'said', 'says', 'say', 'stated', 'states', 'added', 'adds', 'announced', 'announces', 'reported', 'reports',
  'noted', 'explained', 'stressed', 'emphasized', 'emphasised', 'insisted', 'insists', 'declared', 'warned', 'warns',
  'argued', 'argues', 'reminded', 'recalled', 'wrote', 'writes', 'remarked', 'replied', 'responded', 'tweeted',
  'acknowledged', 'admitted', 'conceded', 'revealed', 'disclosed', 'pointed out', 'pledged', 'vowed',
  'told reporters', 'told journalists', 'told parliament', 'told lawmakers', 'told Reuters', 'told AFP',
  'told the BBC', 'told CNN', 'told Al Jazeera', 'told state media', 'told state television', 'told a news conference',
];
const CONFIRMING = ['confirmed', 'confirms', 'affirmed', 'reaffirmed', 'reiterated', 'maintained'];
const CLAIMING = ['claimed', 'claims', 'alleged', 'alleges', 'asserted', 'asserts', 'suggested', 'speculated'];
const DENYING = ['denied', 'denies', 'deny', 'rejected', 'rejects', 'refuted', 'dismissed', 'disputed', 'disputes'];
const DOUBTING = ['questioned', 'questions', 'doubted', 'doubts', 'cast doubt on', 'called into question'];

// prettier-ignore
const UNNAMED = [
  'source', 'sources', 'unnamed', 'unidentified', 'on condition of anonymity', 'anonymous', 'insider', 'insiders',
  'declined to be named', 'asked not to be named', 'witness', 'witnesses', 'some', 'critics', 'observers', 'analysts',
  'western officials', 'local residents',
];

export const ENGLISH_CUE_RULES: readonly CueRule[] = [
  { id: 'en-said-before-content', language, mode, openers, pattern: 'source-cue-content', cues: SAYING },
  { id: 'en-said-after-content', language, mode, openers, pattern: 'content-source-cue', cues: SAYING },
  { id: 'en-said-inverted', language, mode, openers, pattern: 'content-cue-source', cues: SAYING },
  {
    id: 'en-told-somebody',
    language,
    mode,
    openers,
    pattern: 'source-cue-addressee-content',
    cues: ['told', 'tells', 'informed', 'assured', 'briefed'],
  },
  { id: 'en-told-after-content', language, mode, openers, pattern: 'content-source-cue', cues: ['told', 'tells'] },
  {
    id: 'en-confirmed-before-content',
    language,
    mode,
    openers,
    pattern: 'source-cue-content',
    cues: CONFIRMING,
    stance: 'asserts',
  },
  {
    id: 'en-confirmed-after-content',
    language,
    mode,
    openers,
    pattern: 'content-source-cue',
    cues: CONFIRMING,
    stance: 'asserts',
  },
  {
    id: 'en-claimed-before-content',
    language,
    mode,
    openers,
    pattern: 'source-cue-content',
    cues: CLAIMING,
    stance: 'asserts',
  },
  {
    id: 'en-claimed-after-content',
    language,
    mode,
    openers,
    pattern: 'content-source-cue',
    cues: CLAIMING,
    stance: 'asserts',
  },
  {
    id: 'en-denied-before-content',
    language,
    mode,
    openers,
    pattern: 'source-cue-content',
    cues: DENYING,
    stance: 'denies',
  },
  {
    id: 'en-doubted-before-content',
    language,
    mode,
    openers,
    pattern: 'source-cue-content',
    cues: DOUBTING,
    stance: 'doubts',
  },
  {
    id: 'en-according-to-before-content',
    language,
    mode,
    pattern: 'cue-source-content',
    cues: ['according to', 'citing', 'quoting', 'in the words of'],
  },
  {
    id: 'en-according-to-after-content',
    language,
    mode,
    pattern: 'content-cue-source',
    cues: ['according to', 'citing', 'quoting', 'in the words of'],
  },
  {
    id: 'en-adding',
    language,
    mode,
    openers,
    pattern: 'cue-content',
    cues: ['adding', 'saying', 'noting', 'stressing', 'warning', 'insisting', 'announcing', 'stating', 'arguing'],
  },
  {
    id: 'en-alleging',
    language,
    mode,
    openers,
    pattern: 'cue-content',
    cues: ['alleging', 'claiming', 'asserting', 'suggesting'],
    stance: 'asserts',
  },
  { id: 'en-denying', language, mode, openers, pattern: 'cue-content', cues: ['denying'], stance: 'denies' },
  {
    id: 'en-unnamed-before-content',
    language,
    mode: 'anonymous',
    openers,
    pattern: 'source-cue-content',
    cues: SAYING,
    sources: UNNAMED,
  },
  {
    id: 'en-unnamed-after-content',
    language,
    mode: 'anonymous',
    openers,
    pattern: 'content-source-cue',
    cues: SAYING,
    sources: UNNAMED,
  },
  {
    id: 'en-unnamed-according-to-before-content',
    language,
    mode: 'anonymous',
    pattern: 'cue-source-content',
    cues: ['according to', 'citing', 'quoting'],
    sources: UNNAMED,
  },
  {
    id: 'en-unnamed-according-to-after-content',
    language,
    mode: 'anonymous',
    pattern: 'content-cue-source',
    cues: ['according to', 'citing', 'quoting'],
    sources: UNNAMED,
  },
  {
    id: 'en-it-is-said',
    language,
    mode: 'anonymous',
    openers,
    pattern: 'cue-content',
    cues: ['it is said', 'it was reported', 'it has been reported', 'it is believed', 'reportedly', 'allegedly'],
  },
];
