// Owns the Arabic words of the window for directions: of an article, and why a line has the one it has.

export const direction = {
  ofArticle: 'الاتجاه: {{choice}}',
  choices: {
    automatic: 'تلقائي، سطرًا سطرًا',
    'all-lines-ltr': 'كل السطور من اليسار إلى اليمين',
    'all-lines-rtl': 'كل السطور من اليمين إلى اليسار',
    'neutral-lines-ltr': 'السطور الخالية من الحروف من اليسار إلى اليمين',
    'neutral-lines-rtl': 'السطور الخالية من الحروف من اليمين إلى اليسار',
  },
  letGo_zero: 'تطبيقه على السطور المضبوطة يدويًا أيضًا',
  letGo_one: 'تطبيقه على السطر المضبوط يدويًا أيضًا',
  letGo_two: 'تطبيقه على السطرين المضبوطين يدويًا أيضًا',
  letGo_few: 'تطبيقه على {{number}} سطور مضبوطة يدويًا أيضًا',
  letGo_many: 'تطبيقه على {{number}} سطرًا مضبوطًا يدويًا أيضًا',
  letGo_other: 'تطبيقه على {{number}} سطر مضبوط يدويًا أيضًا',
  asArticle: 'كما في المقال كله',
  because: {
    words: '{{direction}} (معظم الكلمات)',
    'first-word': '{{direction}} (الكلمة الأولى)',
    address: '{{direction}} (عنوان ويب أو بريد)',
    'line-above': '{{direction}} (بلا حروف: كالسطر السابق)',
    article: '{{direction}} (بلا حروف: كالمقال)',
    'whole-article': '{{direction}} (لكل السطور)',
  },
  scopes: { 'neutral-lines': 'السطور الخالية من الحروف', 'all-lines': 'كل السطور', article: 'المقال كله' },
  reasons: { detected: 'تلقائي', markup: 'كما في الصفحة', analyst: 'باختيار محلل' },
  now: {
    ltr: {
      detected: 'من اليسار إلى اليمين (تلقائي)',
      markup: 'من اليسار إلى اليمين (كما في الصفحة)',
      analyst: 'من اليسار إلى اليمين (باختيارك)',
    },
    rtl: {
      detected: 'من اليمين إلى اليسار (تلقائي)',
      markup: 'من اليمين إلى اليسار (كما في الصفحة)',
      analyst: 'من اليمين إلى اليسار (باختيارك)',
    },
  },
  set: { automatic: 'تلقائي', ltr: 'من اليسار إلى اليمين', rtl: 'من اليمين إلى اليسار' },
} as const;
