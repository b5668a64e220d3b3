// Owns the Persian words of the find bar.

export const find = {
  landmark: 'یافتن در نوشته',
  field: 'یافتن',
  exact: 'دقیق',
  exactHint: 'فقط آنچه درست مانند متنِ واردشده نوشته شده است: همان حروف، اعراب، ارقام و بزرگی و کوچکی حروف',
  count: '{{current}} از {{total}}',
  none: 'چیزی یافت نشد',
  next: 'یافتهٔ بعدی',
  previous: 'یافتهٔ قبلی',
  close: 'بستن',
  mark: 'نشانه‌گذاری',
  markThis: 'نشانه‌گذاری این یافته به‌عنوان',
  markAll_one: 'نشانه‌گذاری {{number}} یافته به‌عنوان',
  markAll_other: 'نشانه‌گذاری همهٔ {{number}} یافته به‌عنوان',
  tooMany: 'هر بار حداکثر {{number}} یافته را می‌توان نشانه‌گذاری کرد.',
  marked_one: '{{number}} یافته نشانه‌گذاری شد: {{kind}}.',
  marked_other: '{{number}} یافته نشانه‌گذاری شد: {{kind}}.',
  leftOut_one: '{{number}} یافته از پیش همین نشانه را داشت.',
  leftOut_other: '{{number}} یافته از پیش همین نشانه را داشت.',
} as const;
