// Owns the Persian words of the window for exporting in a format that is chosen.

export const exportAs = {
  heading: 'خروجی گرفتن به قالبی دیگر',
  format: 'قالب',
  options: 'آنچه می‌توانید برگزینید',
  file: 'یک پرونده ({{ending}})، {{size}}',
  folder_one: 'پوشه‌ای با {{number}} پرونده، {{size}}',
  folder_other: 'پوشه‌ای با {{number}} پرونده، {{size}}',
  lost: 'آنچه این قالب نمی‌تواند بگوید',
  lostHint: 'این‌ها در فضای کار می‌مانند. خروجی آن‌ها را ندارد، یا تنها به‌صورت متن دارد.',
  lostNothing: 'چیزی از دست نمی‌رود: این قالب هرچه را در فضای کار هست می‌گوید.',
  working: 'در حال سنجیدن اینکه این قالب چه می‌تواند بگوید…',
  save: 'ذخیره…',
  cancel: 'انصراف',
  event: 'رویداد',
  allArticles: 'همهٔ مقاله‌ها',
  packName: 'بستهٔ شواهد (ZIP)',
  packAbout: 'یک بایگانی با همهٔ اصل‌ها، خروجی، گزارش، SHA-256 هر کدام، و صفحه‌ای که همه را بدون Hashiya می‌سنجد.',
  packEvent: 'گزارش درون آن دربارهٔ',
  packLanguage: 'زبان گزارش و صفحهٔ سنجش',
  packHolds_one: '{{number}} اصل، {{size}}',
  packHolds_other: '{{number}} اصل، {{size}}',
  packSaved: 'بستهٔ شواهد در {{path}} ذخیره شد ({{size}}). SHA-256 سیاههٔ آن: {{hash}}',
  packLacks_one: '{{number}} فایل اصلی در آن نیست: یا نیست یا تغییر کرده است. برای دیدن آن فضای کار را بررسی کنید.',
  packLacks_other:
    '{{number}} فایل اصلی در آن نیست: یا نیستند یا تغییر کرده‌اند. برای دیدن آن‌ها فضای کار را بررسی کنید.',
  showFolder: 'نمایش در پوشه',
} as const;
