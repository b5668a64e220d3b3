// Owns the Arabic names of acts and commands, for menus, keys help, undo and redo.

/** Acts with a menu entry or a key. */
export const actions = {
  'new-workspace': 'مساحة عمل جديدة…',
  'open-workspace': 'فتح مساحة عمل…',
  'open-sample': 'فتح مساحة العمل التجريبية',
  'close-workspace': 'إغلاق مساحة العمل',
  'show-folder': 'إظهار مجلد مساحة العمل',
  import: 'استيراد مقالات…',
  export: 'تصدير بصيغة JSON…',
  'show-backups': 'النسخ الاحتياطية…',
  'merge-export': 'دمج ملف مُصدَّر…',
  'merge-folder': 'دمج مجلد مساحة عمل…',
  'verify-workspace': 'فحص مساحة العمل…',
  'show-settings': 'الإعدادات…',
  undo: 'تراجع',
  redo: 'إعادة تنفيذ',
  'extend-to-sentence': 'توسيع التحديد إلى الجملة كاملة',
  'next-mention': 'الإشارة التالية',
  'previous-mention': 'الإشارة السابقة',
  'show-history': 'السجل…',
  'edit-details': 'تعديل تفاصيل المقال',
  'delete-mention': 'حذف الإشارة',
  'next-pane': 'اللوح التالي',
  'annotate-toolbar': 'الانتقال إلى شريط الإشارات',
  'theme-system': 'سمة النظام',
  'theme-light': 'فاتحة',
  'theme-dark': 'داكنة',
  'toggle-syntax': 'إظهار رموز Markdown',
  'keyboard-help': 'اختصارات لوحة المفاتيح',
  about: 'حول Hashiya',
} as const;

/** What a command did, as the history names it. */
export const commands = {
  'edit-article': 'تعديل تفاصيل مقال',
  'delete-article': 'حذف مقال',
  'set-block-direction': 'تغيير اتجاه سطر',
  'add-mention': 'وضع إشارة',
  'add-range': 'إضافة إلى إشارة',
  'set-ranges': 'تحريك حدّ إشارة',
  'edit-mention': 'تعديل إشارة',
  'delete-mention': 'حذف إشارة',
  'link-source': 'ربط مصدر',
  'unlink-source': 'فك ربط مصدر',
  'set-actor': 'تعيين جهة',
  'rename-workspace': 'إعادة تسمية مساحة العمل',
  'import-article': 'استيراد مقال',
  merge: 'دمج',
  'restore-backup': 'استعادة نسخة احتياطية',
  'take-in-file': 'اعتماد ملف معدَّل',
} as const;

/** The native menu's own words. */
export const menu = {
  file: 'ملف',
  edit: 'تحرير',
  view: 'عرض',
  help: 'مساعدة',
  recent: 'المفتوحة مؤخرًا',
  noRecent: 'لا مساحات عمل مفتوحة مؤخرًا',
  merge: 'دمج',
  theme: 'السمة',
  cut: 'قص',
  copy: 'نسخ',
  paste: 'لصق',
  selectAll: 'تحديد الكل',
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  zoomReset: 'الحجم الفعلي',
  fullScreen: 'ملء الشاشة',
  quit: 'إنهاء',
  services: 'الخدمات',
  hide: 'إخفاء Hashiya',
  hideOthers: 'إخفاء غيره',
  showAll: 'إظهار الكل',
} as const;

/** Native dialogs. */
export const dialogs = {
  createTitle: 'اختيار مجلد فارغ لمساحة العمل الجديدة',
  createButton: 'إنشاء مساحة العمل',
  openTitle: 'اختيار مجلد مساحة عمل',
  openButton: 'فتح مساحة العمل',
  mergeFolderTitle: 'اختيار مجلد مساحة عمل أحد الزملاء',
  mergeExportTitle: 'اختيار ملف صدّره أحد الزملاء',
  mergeButton: 'مقارنة',
  restoreTitle: 'اختيار مجلد فارغ تُستعاد فيه النسخة الاحتياطية',
  restoreButton: 'استعادة هنا',
  importTitle: 'اختيار المقالات المراد استيرادها',
  importButton: 'استيراد',
  exportTitle: 'تصدير مساحة العمل بصيغة JSON',
  exportButton: 'تصدير',
  texts: 'نصوص وملفات مُصدَّرة',
  json: 'ملف مُصدَّر من Hashiya',
  unsaved: 'بعض عملك لم يُحفظ بعد',
  unsavedKept: 'ما كتبته منه محفوظ في مسودة، وستجده في حقله حين تفتح مساحة العمل في المرة القادمة. وكل ما سبقه محفوظ.',
  unsavedNotKept:
    'وتعذّر كذلك حفظه في مسودة، فإن غادرت الآن ضاع. أما كل ما سبقه فمحفوظ. إن كان مجلد مساحة العمل قد نُقل فأعده إلى مكانه، وإن كان القرص ممتلئًا فأخلِ بعض المساحة، ثم أعد المحاولة.',
  tryAgain: 'إعادة المحاولة',
  keepOpen: 'إبقاء النافذة مفتوحة',
  closeUnsaved: 'إغلاق دون حفظ',
  stayHere: 'البقاء في مساحة العمل هذه',
  changeUnsaved: 'مغادرة دون حفظ',
  crashes: 'تتوقف النافذة مرارًا',
  crashesWorkspace:
    'توقفت نافذة Hashiya ثلاث مرات خلال دقيقة واحدة، ولن تُفتح مجددًا. كل ما ظهر لك محفوظًا سليم في {{folder}}، وما كان قيد الكتابة باقٍ هناك في مسودة. شغّل Hashiya من جديد. وإن توقفت النافذة مرة أخرى فافتح مساحة عمل غيرها، وافحص هذه بالأمر «hashiya verify»، ونرجو الإبلاغ عن هذا الخلل.',
  crashesNothingOpen:
    'توقفت نافذة Hashiya ثلاث مرات خلال دقيقة واحدة، ولن تُفتح مجددًا. لم تكن هناك مساحة عمل مفتوحة، فلم يضع شيء. شغّل Hashiya من جديد. وإن توقفت النافذة مرة أخرى فنرجو الإبلاغ عن هذا الخلل.',
  startFailed: 'تعذّر تشغيل Hashiya',
  settingsNewer:
    'كُتب {{file}} بإصدار أحدث من Hashiya (إصدار الصيغة {{version}}). حدِّث Hashiya ثم شغّله من جديد؛ ولم يُغيَّر شيء.',
  settingsUnreadable:
    'تعذّرت قراءة {{file}}: {{cause}}. تحقق من أذوناته، أو انقله من مكانه لتبدأ بإعدادات جديدة، ثم شغّل Hashiya من جديد. ولا أثر لذلك في مساحات عملك.',
  startUnexpected:
    'حدث خلل داخل Hashiya: {{problem}}. لا أثر له في عملك المحفوظ. شغّل Hashiya من جديد؛ وإن لم يُجدِ ذلك فنرجو الإبلاغ عن هذا الخلل.',
} as const;
