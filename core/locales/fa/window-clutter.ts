// Owns the Persian words of what is set aside: lines of a page that are no part of the article’s body.

export const clutter = {
  heading: 'سطرهای کنارگذاشته',
  hint: 'با هر نشانه‌ای که دارند در متن می‌مانند. سطری که نشانه دارد هرگز جمع نمی‌شود.',
  views: { dimmed: 'کم‌رنگ', folded: 'جمع‌شده', shown: 'مانند متن' },
  steps: { 'next-clutter': 'رفتن به بعدی', 'previous-clutter': 'رفتن به قبلی' },
  run_one: '{{number}} سطر کنار گذاشته شد',
  run_other: '{{number}} سطر کنار گذاشته شد',
  none: 'هیچ سطری از این مقاله کنار گذاشته نشده است.',
  roles: { body: 'متن اصلی', clutter: 'کنارگذاشته', proposed: 'همان پیشنهاد' },
  roleOfLine: 'نقش سطر {{line}}: {{role}}',
  roleOfLines_one: 'نقش {{number}} سطر: {{role}}',
  roleOfLines_other: 'نقش {{number}} سطر: {{role}}',
  lines_one: '{{number}} سطر: {{role}}',
  lines_other: '{{number}} سطر: {{role}}',
  roleNow: {
    body: { proposed: 'متن اصلی', analyst: 'متن اصلی (به انتخاب شما)' },
    clutter: { proposed: 'کنارگذاشته (پیشنهادی)', analyst: 'کنارگذاشته (به انتخاب شما)' },
  },
  partly: 'بخشی کنارگذاشته',
} as const;
