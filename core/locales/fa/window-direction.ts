// Owns the Persian words of the window for directions: of an article, and why a line has the one it has.

export const direction = {
  ofArticle: 'جهت: {{choice}}',
  choices: {
    automatic: 'خودکار، سطر به سطر',
    'all-lines-ltr': 'همهٔ سطرها از چپ به راست',
    'all-lines-rtl': 'همهٔ سطرها از راست به چپ',
    'neutral-lines-ltr': 'سطرهای بی‌حرف از چپ به راست',
    'neutral-lines-rtl': 'سطرهای بی‌حرف از راست به چپ',
  },
  letGo_one: 'اعمال بر {{number}} سطر تنظیم‌شده با دست نیز',
  letGo_other: 'اعمال بر {{number}} سطر تنظیم‌شده با دست نیز',
  asArticle: 'مانند کل مقاله',
  because: {
    words: '{{direction}} (بیشتر واژه‌ها)',
    'first-word': '{{direction}} (نخستین واژه)',
    address: '{{direction}} (نشانی وب یا رایانامه)',
    'line-above': '{{direction}} (بی‌حرف: مانند سطر بالا)',
    article: '{{direction}} (بی‌حرف: مانند مقاله)',
    'whole-article': '{{direction}} (برای همهٔ سطرها)',
  },
  scopes: { 'neutral-lines': 'سطرهای بی‌حرف', 'all-lines': 'همهٔ سطرها', article: 'کل مقاله' },
  reasons: { detected: 'خودکار', markup: 'از صفحهٔ وب', analyst: 'به انتخاب تحلیلگر' },
  now: {
    ltr: {
      detected: 'چپ به راست (خودکار)',
      markup: 'چپ به راست (از صفحه)',
      analyst: 'چپ به راست (به انتخاب شما)',
    },
    rtl: {
      detected: 'راست به چپ (خودکار)',
      markup: 'راست به چپ (از صفحه)',
      analyst: 'راست به چپ (به انتخاب شما)',
    },
  },
  set: { automatic: 'خودکار', ltr: 'چپ به راست', rtl: 'راست به چپ' },
} as const;
