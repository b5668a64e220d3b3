// Owns the built-in reporting cues of Arabic. “And” and “so” are written joined to their word, so that each verb has
// forms with them.

import type { CueRule } from '../cue-rule';

const language = 'ar';
const mode = 'indirect';
const openers = [
  'إن',
  'أن',
  'إنه',
  'أنه',
  'إنها',
  'أنها',
  'إنهم',
  'أنهم',
  'بأن',
  'بأنه',
  'بأنها',
  'إننا',
  'أننا',
  'إلى أن',
];

const withAnd = (verbs: readonly string[]): string[] => verbs.flatMap((verb) => [verb, `و${verb}`]);

// prettier-ignore
const SAYING = withAnd([
  'قال', 'قالت', 'قالوا', 'يقول', 'تقول', 'صرح', 'صرحت', 'أعلن', 'أعلنت', 'أضاف', 'أضافت', 'ذكر', 'ذكرت', 'أفاد', 'أفادت',
  'أوضح', 'أوضحت', 'أشار', 'أشارت', 'كشف', 'كشفت', 'كتب', 'كتبت', 'نقل', 'نقلت', 'لفت', 'حذر', 'حذرت', 'بين', 'تابع',
  'أبلغ', 'أبلغت', 'اعترف', 'اعترفت', 'أقر', 'أقرت', 'رأى', 'اعتبر', 'اعتبرت', 'نوه',
]);
const CONFIRMING = withAnd(['أكد', 'أكدت', 'أكدوا', 'شدد', 'شددت', 'جزم']);
const CLAIMING = withAnd(['زعم', 'زعمت', 'زعموا', 'ادعى', 'ادعت', 'يزعم', 'تزعم']);
const DENYING = withAnd(['نفى', 'نفت', 'نفوا', 'ينفي', 'تنفي', 'أنكر', 'أنكرت', 'كذب', 'كذبت', 'رفض', 'رفضت', 'فند']);
const DOUBTING = withAnd(['شكك في', 'شككت في', 'شكك', 'شككت']);

// prettier-ignore
const ACCORDING_TO = withAnd([
  'بحسب', 'حسب', 'وفق', 'وفقا', 'طبقا', 'نقلا عن', 'على حد قول', 'على لسان', 'حسبما قال', 'حسبما قالت', 'حسبما أفاد',
  'حسبما أفادت', 'حسبما ذكر', 'حسبما ذكرت', 'حسبما أعلن', 'حسبما أعلنت', 'كما قال', 'كما قالت', 'على ما أفاد', 'على ما أفادت',
]);

// prettier-ignore
const UNNAMED = [
  'مصدر', 'مصادر', 'المصدر', 'المصادر', 'لمصدر', 'لمصادر', 'شهود', 'شهود عيان', 'لم يكشف عن اسمه', 'لم تسمه', 'لم تسمها',
  'طلب عدم الكشف عن هويته', 'مراقبون', 'محللون', 'مطلعون', 'مجهول', 'بعض',
];

export const ARABIC_CUE_RULES: readonly CueRule[] = [
  { id: 'ar-said-before-source', language, mode, openers, pattern: 'cue-source-content', cues: SAYING },
  { id: 'ar-said-after-source', language, mode, openers, pattern: 'source-cue-content', cues: SAYING },
  { id: 'ar-said-after-content', language, mode, openers, pattern: 'content-cue-source', cues: SAYING },
  {
    id: 'ar-confirmed-before-source',
    language,
    mode,
    openers,
    pattern: 'cue-source-content',
    cues: CONFIRMING,
    stance: 'asserts',
  },
  {
    id: 'ar-confirmed-after-source',
    language,
    mode,
    openers,
    pattern: 'source-cue-content',
    cues: CONFIRMING,
    stance: 'asserts',
  },
  {
    id: 'ar-claimed-before-source',
    language,
    mode,
    openers,
    pattern: 'cue-source-content',
    cues: CLAIMING,
    stance: 'asserts',
  },
  {
    id: 'ar-claimed-after-source',
    language,
    mode,
    openers,
    pattern: 'source-cue-content',
    cues: CLAIMING,
    stance: 'asserts',
  },
  {
    id: 'ar-denied-before-source',
    language,
    mode,
    openers,
    objects: ['أي', 'وجود', 'صحة', 'الأنباء', 'التقارير', 'الاتهامات', 'مسؤوليته', 'مسؤوليتها', 'تنفيذ'],
    pattern: 'cue-source-content',
    cues: DENYING,
    stance: 'denies',
  },
  {
    id: 'ar-denied-after-source',
    language,
    mode,
    openers,
    pattern: 'source-cue-content',
    cues: DENYING,
    stance: 'denies',
  },
  {
    id: 'ar-doubted-after-source',
    language,
    mode,
    openers,
    pattern: 'source-cue-content',
    cues: DOUBTING,
    stance: 'doubts',
  },
  { id: 'ar-according-to-before-content', language, mode, pattern: 'cue-source-content', cues: ACCORDING_TO },
  { id: 'ar-according-to-after-content', language, mode, pattern: 'content-cue-source', cues: ACCORDING_TO },
  {
    id: 'ar-unnamed-before-content',
    language,
    mode: 'anonymous',
    openers,
    pattern: 'cue-source-content',
    cues: [...SAYING, ...CONFIRMING, ...ACCORDING_TO],
    sources: UNNAMED,
  },
  {
    id: 'ar-unnamed-after-content',
    language,
    mode: 'anonymous',
    pattern: 'content-cue-source',
    cues: ACCORDING_TO,
    sources: UNNAMED,
  },
  {
    id: 'ar-it-is-said',
    language,
    mode: 'anonymous',
    openers,
    pattern: 'cue-content',
    cues: withAnd(['يقال', 'قيل', 'ذكر أنه', 'أفيد', 'تردد', 'يزعم أن']),
  },
];
