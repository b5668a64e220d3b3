// Owns the Persian words of the terms that are chosen and told in many places: stances, relations, hops, grades, statuses.

const stances = {
  asserts: 'اظهار',
  denies: 'تکذیب',
  doubts: 'تردید',
  attributes: 'نقل بی‌موضع',
  unsaid: 'موضع ثبت نشده',
};
const certainties = { certain: 'قطعی', probable: 'محتمل', possible: 'ممکن' };
const credibilities = {
  '1': 'تأییدشده از سوی دیگران',
  '2': 'احتمالاً درست',
  '3': 'شاید درست',
  '4': 'مشکوک',
  '5': 'نامحتمل',
  '6': 'نمی‌توان داوری کرد',
};
const slots = { who: 'چه کسی', where: 'کجا', when: 'کِی', 'how-many': 'چه تعداد' };
const roles = { speaker: 'گوینده', agency: 'خبرگزاری', outlet: 'رسانه', reposter: 'بازنشرکننده' };
const modes = { direct: 'مستقیم', indirect: 'غیرمستقیم', mixed: 'آمیخته', anonymous: 'بی‌نام' };

export const terms = {
  names: {
    stance: 'موضع',
    certainty: 'قطعیت',
    credibility: 'اعتبار اطلاعات',
    reliability: 'اعتمادپذیری منبع',
    confidence: 'میزان اطمینان',
    chain: 'زنجیره',
  },
  stances: { label: stances, inText: stances },
  certainties: { label: certainties, inText: certainties },
  graded: '{{grade}} · {{words}}',
  credibilities: { label: credibilities, inText: credibilities },
  reliabilities: {
    A: 'کاملاً قابل اعتماد',
    B: 'معمولاً قابل اعتماد',
    C: 'تا حدی قابل اعتماد',
    D: 'معمولاً غیرقابل اعتماد',
    E: 'غیرقابل اعتماد',
    F: 'نمی‌توان داوری کرد',
  },
  confidences: { low: 'کم', medium: 'متوسط', high: 'زیاد' },
  slots: { label: slots, inText: slots },
  roles: { label: roles, inText: roles },
  modes: {
    label: modes,
    inText: modes,
    explained: {
      direct: 'مستقیم، در گیومه',
      indirect: 'غیرمستقیم، به بیان دیگر',
      mixed: 'آمیخته، بخشی در گیومه',
      anonymous: 'بی‌نام، منبع نام برده نشده است',
    },
  },
  chain: {
    ownWord: 'سخن خود مقاله',
    nobody: 'کسی که نامش نیامده',
    depth_one: 'از {{number}} دست گذشته',
    depth_other: 'از {{number}} دست گذشته',
  },
  statuses: { contested: 'مورد مناقشه', uncontested: 'بی‌مناقشه', none: 'بدون وضعیت', unstated: 'بدون نشانه' },
  relations: {
    label: {
      contradicts: 'نقض می‌کند',
      supports: 'پشتیبانی می‌کند',
      qualifies: 'مقید می‌کند',
      repeats: 'تکرار می‌کند',
      translates: 'ترجمه می‌کند',
      retracts: 'پس می‌گیرد',
      updates: 'به‌روز می‌کند',
    },
    along: {
      contradicts: 'در تناقض است با',
      supports: 'پشتیبانی می‌کند از',
      qualifies: 'مقید می‌کند',
      repeats: 'تکرار می‌کند',
      translates: 'ترجمه‌ای است از',
      retracts: 'پس می‌گیرد',
      updates: 'به‌روز می‌کند',
    },
    against: {
      contradicts: 'نقض می‌شود با',
      supports: 'پشتیبانی می‌شود با',
      qualifies: 'مقید می‌شود با',
      repeats: 'تکرار می‌شود در',
      translates: 'ترجمه شده است در',
      retracts: 'پس گرفته می‌شود با',
      updates: 'به‌روز می‌شود با',
    },
  },
  counts: {
    mentions_one: '{{number}} نشانه',
    mentions_other: '{{number}} نشانه',
    articles_one: '{{number}} مقاله',
    articles_other: '{{number}} مقاله',
    roots_one: '{{number}} ریشهٔ مستقل',
    roots_other: '{{number}} ریشهٔ مستقل',
    relations_one: '{{number}} رابطه',
    relations_other: '{{number}} رابطه',
    silences_one: '{{number}} سکوت',
    silences_other: '{{number}} سکوت',
    hops_one: '{{number}} حلقه',
    hops_other: '{{number}} حلقه',
    claim_one: '{{number}} ادعا',
    claim_other: '{{number}} ادعا',
    source_one: '{{number}} منبع',
    source_other: '{{number}} منبع',
    contested_one: '{{number}} مورد مناقشه',
    contested_other: '{{number}} مورد مناقشه',
    cue_one: '{{number}} عبارت نقل',
    cue_other: '{{number}} عبارت نقل',
  },
  noOutlet: 'بدون رسانه',
  noDate: 'بدون تاریخ',
} as const;
