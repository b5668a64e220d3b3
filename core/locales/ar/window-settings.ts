// Owns the Arabic words of the settings dialog. The names of the languages are in core/locales/languages.

export const settings = {
  heading: 'الإعدادات',
  open: 'الإعدادات',
  analyst: 'اسمك',
  analystHint: 'يظهر مع كل إشارة تضعها، في مساحة العمل هذه وفي الجديدة.',
  analystWrong: 'لا بد للإشارات من اسم من وضعها.',
  look: 'السمة',
  themes: { system: 'حسب النظام', light: 'فاتحة', dark: 'داكنة' },
  language: 'لغة الواجهة',
  languageOfSystem: 'حسب النظام',
  languageHint: 'تبقى المقالات على لغتها واتجاهها. أما قوائم النظام ومربعات حواره فيتغير اتجاهها عند التشغيل القادم.',
  calendar: 'التقويم',
  calendars: {
    gregory: 'الميلادي',
    persian: 'الهجري الشمسي',
    'islamic-umalqura': 'الهجري (أم القرى)',
  },
  usual: 'حسب اللغة',
  digits: 'الأرقام',
  digitSets: { latn: 'أوروبية', arab: 'عربية مشرقية', arabext: 'فارسية' },
  filesHint: 'التواريخ والأرقام في الملفات وملفات التصدير تُكتب دائمًا وفق ISO وبالأرقام الأوروبية.',
} as const;
