// Owns the Persian words of the window for an evidence pack that a file manager has handed over.

export const givenPack = {
  heading: 'بستهٔ شواهد «{{title}}»',
  sound: 'همهٔ اقلام همان است که سیاهه می‌گوید.',
  unsound: 'همه‌چیز آن نیست که سیاهه می‌گوید.',
  list: 'آنچه فرق دارد',
  file: 'فایل',
  made: 'تاریخ ساخت',
  items: 'اقلام',
  hash: 'SHA-256 سیاهه',
  hint: 'هر که بسته را تغییر دهد می‌تواند سیاهه را هم تغییر دهد. SHA-256 آن را با آنچه هنگام تحویل بسته به شما گفته‌اند مقایسه کنید.',
} as const;
