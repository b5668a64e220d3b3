// Owns the Persian words of the settings dialog.

export const settings = {
  heading: 'تنظیمات',
  open: 'تنظیمات',
  analyst: 'نام شما',
  analystHint: 'کنار هر نشانه‌ای که می‌گذارید نوشته می‌شود، در این فضای کار و فضاهای کار تازه.',
  analystWrong: 'هر نشانه باید نام کسی را داشته باشد که آن را گذاشته است.',
  look: 'پوسته',
  themes: { system: 'سیستم', light: 'روشن', dark: 'تیره' },
  language: 'زبان برنامه',
  languageOfSystem: 'سیستم',
  languageHint: 'مقاله‌ها زبان و جهت خودشان را نگه می‌دارند. جهت منوها و پنجره‌های سیستم در اجرای بعدی عوض می‌شود.',
  calendar: 'تقویم',
  calendars: {
    gregory: 'میلادی',
    persian: 'هجری خورشیدی (جلالی)',
    'islamic-umalqura': 'هجری قمری (ام‌القری)',
  },
  usual: 'بر پایهٔ زبان',
  digits: 'رقم‌ها',
  digitSets: { latn: 'اروپایی', arab: 'عربی', arabext: 'فارسی' },
  filesHint: 'در پرونده‌ها و خروجی‌ها تاریخ همیشه به شکل ISO و رقم‌ها اروپایی است.',
} as const;
