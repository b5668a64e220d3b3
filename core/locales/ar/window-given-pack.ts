// Owns the Arabic words of the window for an evidence pack that was opened.

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
  choose: 'ما العمل بها',
  asWorkspace: 'فتحها كمساحة عمل…',
  asWorkspaceHint: 'توضع محتوياتها في مجلد فارغ تختاره ثم يُفتح. وتبقى الحزمة نفسها كما هي.',
  merge: 'دمجها في «{{title}}»…',
  mergeHint: 'تُقارن أولًا بمساحة العمل المفتوحة. لا يؤخذ منها شيء قبل أن ترى ما فيها.',
  refused: 'لا تؤخذ الحزمة وهي على هذه الحال. اطلبها من جديد.',
  notWritable: 'لدمجها، افتح أولًا مساحة عمل للكتابة.',
  opened: 'وُضعت محتويات الحزمة في {{folder}}.',
} as const;
