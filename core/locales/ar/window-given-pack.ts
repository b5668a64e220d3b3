// Owns the Arabic words of the window for an evidence pack that a file manager has handed over.

export const givenPack = {
  heading: 'حزمة الأدلة «{{title}}»',
  sound: 'كل العناصر كما يقول البيان.',
  unsound: 'ليس كل شيء كما يقول البيان.',
  list: 'ما يختلف',
  file: 'الملف',
  made: 'تاريخ الإعداد',
  items: 'العناصر',
  hash: 'SHA-256 الخاص بالبيان',
  hint: 'من يغيّر الحزمة يستطيع تغيير البيان أيضًا. قارن SHA-256 الخاص به بما قيل لك عند تسليم الحزمة.',
} as const;
