// Owns the built-in reporting cues of Hebrew.

import type { CueRule } from '../cue-rule';

const language = 'he';
const mode = 'indirect';
const openers = ['כי'];

// prettier-ignore
const SAYING = [
  'אמר', 'אמרה', 'אמרו', 'אומר', 'אומרת', 'אומרים', 'ואמר', 'ואמרה', 'מסר', 'מסרה', 'מסרו', 'הודיע', 'הודיעה', 'הודיעו',
  'הוסיף', 'הוסיפה', 'הוסיפו', 'והוסיף', 'והוסיפה', 'ציין', 'ציינה', 'ציינו', 'הצהיר', 'הצהירה', 'דיווח', 'דיווחה', 'דיווחו',
  'כתב', 'כתבה', 'הבהיר', 'הבהירה', 'הסביר', 'הסבירה', 'הזהיר', 'הזהירה', 'סיפר', 'סיפרה', 'גילה', 'חשף', 'חשפה', 'הודה',
  'השיב', 'השיבה', 'פרסם', 'פרסמה', 'העריך', 'העריכו',
];
const CONFIRMING = ['הדגיש', 'הדגישה', 'הדגישו', 'אישר', 'אישרה', 'אישרו', 'קבע', 'קבעה', 'התעקש'];
const CLAIMING = ['טען', 'טענה', 'טענו', 'טוען', 'טוענת', 'טוענים', 'וטען'];
const DENYING = [
  'הכחיש',
  'הכחישה',
  'הכחישו',
  'מכחיש',
  'מכחישה',
  'מכחישים',
  'שלל',
  'שללה',
  'שללו',
  'דחה',
  'דחתה',
  'דחו',
];
const DOUBTING = ['הטיל ספק ב', 'הטיל ספק', 'הטילה ספק', 'הטילו ספק', 'פקפק', 'פקפקה', 'פקפקו'];

// prettier-ignore
const ACCORDING_TO = [
  'לדברי', 'לפי', 'על פי', 'על־פי', 'עפ"י', 'לטענת', 'כדברי', 'בלשון', 'מפי', 'לפי דיווח של', 'כך לפי', 'כך על פי',
  'להערכת', 'לגרסת', 'כך אמר', 'כך אמרה', 'כך מסר', 'כך מסרה', 'כך דיווח', 'כך דיווחה', 'כך הודיע', 'כך הודיעה',
];

// prettier-ignore
const UNNAMED = [
  'גורם', 'גורמים', 'מקור', 'מקורות', 'בכיר', 'בכירים', 'אלמוני', 'בעילום שם', 'עדי ראייה', 'עדים', 'מקורב', 'מקורבים',
  'פרשנים', 'משקיפים', 'המקור', 'המקורות',
];

export const HEBREW_CUE_RULES: readonly CueRule[] = [
  { id: 'he-said-before-content', language, mode, openers, pattern: 'source-cue-content', cues: SAYING },
  { id: 'he-said-before-source', language, mode, openers, pattern: 'cue-source-content', cues: SAYING },
  { id: 'he-said-inverted', language, mode, openers, pattern: 'content-cue-source', cues: SAYING },
  { id: 'he-said-after-content', language, mode, openers, pattern: 'content-source-cue', cues: SAYING },
  {
    id: 'he-confirmed-before-content',
    language,
    mode,
    openers,
    pattern: 'source-cue-content',
    cues: CONFIRMING,
    stance: 'asserts',
  },
  {
    id: 'he-confirmed-inverted',
    language,
    mode,
    openers,
    pattern: 'content-cue-source',
    cues: CONFIRMING,
    stance: 'asserts',
  },
  {
    id: 'he-claimed-before-content',
    language,
    mode,
    openers,
    pattern: 'source-cue-content',
    cues: CLAIMING,
    stance: 'asserts',
  },
  {
    id: 'he-claimed-inverted',
    language,
    mode,
    openers,
    pattern: 'content-cue-source',
    cues: CLAIMING,
    stance: 'asserts',
  },
  {
    id: 'he-denied-before-content',
    language,
    mode,
    openers: [...openers, 'את'],
    pattern: 'source-cue-content',
    cues: DENYING,
    stance: 'denies',
  },
  {
    id: 'he-doubted-before-content',
    language,
    mode,
    openers,
    pattern: 'source-cue-content',
    cues: DOUBTING,
    stance: 'doubts',
  },
  { id: 'he-according-to-before-content', language, mode, pattern: 'cue-source-content', cues: ACCORDING_TO },
  { id: 'he-according-to-after-content', language, mode, pattern: 'content-cue-source', cues: ACCORDING_TO },
  {
    id: 'he-unnamed-before-content',
    language,
    mode: 'anonymous',
    openers,
    pattern: 'source-cue-content',
    cues: [...SAYING, ...CLAIMING],
    sources: UNNAMED,
  },
  {
    id: 'he-unnamed-inverted',
    language,
    mode: 'anonymous',
    openers,
    pattern: 'content-cue-source',
    cues: [...SAYING, ...CLAIMING, ...ACCORDING_TO],
    sources: UNNAMED,
  },
  {
    id: 'he-unnamed-according-to',
    language,
    mode: 'anonymous',
    openers,
    pattern: 'cue-source-content',
    cues: [...SAYING, ...ACCORDING_TO],
    sources: UNNAMED,
  },
  {
    id: 'he-it-is-said',
    language,
    mode: 'anonymous',
    openers,
    pattern: 'cue-content',
    cues: ['נמסר', 'דווח', 'נטען', 'פורסם', 'נאמר'],
  },
];
