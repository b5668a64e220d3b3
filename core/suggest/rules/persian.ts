// Owns the built-in reporting cues of Persian.

import type { CueRule } from '../cue-rule';

const language = 'fa';
const mode = 'indirect';
const openers = ['که'];

// prettier-ignore
const SAYING = [
  'گفت', 'گفتند', 'گفته است', 'گفته‌اند', 'گفته بود', 'می‌گوید', 'می‌گویند', 'افزود', 'افزوده است', 'افزودند',
  'نوشت', 'نوشته است', 'می‌نویسد', 'اعلام کرد', 'اعلام کردند', 'اعلام کرده است', 'اعلام داشت', 'خبر داد', 'خبر داده است',
  'گزارش داد', 'گزارش دادند', 'گزارش داده است', 'گزارش کرد', 'اظهار داشت', 'اظهار کرد', 'بیان کرد', 'بیان داشت',
  'خاطرنشان کرد', 'خاطر نشان کرد', 'یادآور شد', 'یادآوری کرد', 'عنوان کرد', 'ابراز کرد', 'توضیح داد', 'هشدار داد',
  'پاسخ داد', 'اذعان کرد', 'اعتراف کرد', 'فاش کرد', 'متذکر شد', 'ادامه داد', 'تشریح کرد', 'پیش‌بینی کرد',
];
const CONFIRMING = ['تأکید کرد', 'تأکید کردند', 'تأکید کرده است', 'تصریح کرد', 'تأیید کرد', 'تأیید کرده است'];
const CLAIMING = ['مدعی شد', 'مدعی شدند', 'مدعی شده است', 'مدعی است', 'ادعا کرد', 'ادعا کردند', 'ادعا کرده است'];
const DENYING = [
  'تکذیب کرد',
  'تکذیب کردند',
  'تکذیب کرده است',
  'تکذیب می‌کند',
  'رد کرد',
  'رد کردند',
  'رد کرده است',
  'انکار کرد',
  'انکار کرده است',
  'نفی کرد',
];
const DOUBTING = ['زیر سؤال برد', 'زیر سوال برد', 'تردید کرد', 'ابراز تردید کرد', 'مورد تردید قرار داد'];

// prettier-ignore
const ACCORDING_TO = [
  'به گزارش', 'به گفته', 'به گفته‌ی', 'بنا به گزارش', 'بنا بر گزارش', 'بنابر گزارش', 'بر اساس گزارش', 'براساس گزارش',
  'بنا به گفته', 'بنا بر اعلام', 'طبق گزارش', 'طبق اعلام', 'به نقل از', 'به نوشته', 'به اعلام', 'از قول', 'به ادعای',
];

// prettier-ignore
const UNNAMED = [
  'منبع', 'منبعی', 'منابع', 'منابعی', 'منبع آگاه', 'یک مقام آگاه', 'مقام آگاه', 'یک مقام', 'ناشناس', 'شاهدان عینی',
  'شاهدان', 'برخی', 'نخواست نامش', 'که خواست نامش فاش نشود', 'کارشناسان', 'ناظران',
];

/** Where what is denied or doubted begins, since in Persian nothing stands between it and the source. */
// prettier-ignore
const OBJECTS = [
  'این', 'آن', 'هرگونه', 'هر گونه', 'ادعای', 'ادعاهای', 'ادعا', 'گزارش', 'گزارش‌های', 'گزارش‌ها', 'خبر', 'اخبار',
  'اتهام', 'اتهامات', 'اتهام‌های', 'انجام', 'دست داشتن', 'وجود', 'نقش', 'شایعه', 'شایعات', 'اظهارات', 'سخنان', 'صحت',
  'درستی', 'اصالت', 'دخالت', 'حضور',
];

export const PERSIAN_CUE_RULES: readonly CueRule[] = [
  { id: 'fa-said-before-content', language, mode, openers, pattern: 'source-cue-content', cues: SAYING },
  { id: 'fa-said-after-content', language, mode, openers, pattern: 'content-source-cue', cues: SAYING },
  {
    id: 'fa-confirmed-before-content',
    language,
    mode,
    openers,
    pattern: 'source-cue-content',
    cues: CONFIRMING,
    stance: 'asserts',
  },
  {
    id: 'fa-claimed-before-content',
    language,
    mode,
    openers,
    pattern: 'source-cue-content',
    cues: CLAIMING,
    stance: 'asserts',
  },
  {
    id: 'fa-denied-before-content',
    language,
    mode,
    openers,
    pattern: 'source-cue-content',
    cues: DENYING,
    stance: 'denies',
  },
  {
    id: 'fa-denied-after-content',
    language,
    mode,
    objects: OBJECTS,
    pattern: 'source-content-cue',
    cues: DENYING,
    stance: 'denies',
  },
  {
    id: 'fa-doubted-after-content',
    language,
    mode,
    objects: OBJECTS,
    pattern: 'source-content-cue',
    cues: DOUBTING,
    stance: 'doubts',
  },
  { id: 'fa-according-to-before-content', language, mode, pattern: 'cue-source-content', cues: ACCORDING_TO },
  { id: 'fa-according-to-after-content', language, mode, pattern: 'content-cue-source', cues: ACCORDING_TO },
  {
    id: 'fa-unnamed-before-content',
    language,
    mode: 'anonymous',
    openers,
    pattern: 'source-cue-content',
    cues: [...SAYING, 'مدعی شد', 'مدعی شدند'],
    sources: UNNAMED,
  },
  {
    id: 'fa-unnamed-according-to',
    language,
    mode: 'anonymous',
    pattern: 'cue-source-content',
    cues: ACCORDING_TO,
    sources: UNNAMED,
  },
  {
    id: 'fa-it-is-said',
    language,
    mode: 'anonymous',
    openers,
    pattern: 'cue-content',
    cues: ['گفته می‌شود', 'گفته شده است', 'گزارش شده است', 'شنیده می‌شود', 'ادعا می‌شود'],
  },
];
