// Owns the Persian names of acts and commands, for menus, keys help, undo and redo.

/** Acts with a menu entry or a key. */
export const actions = {
  'new-workspace': 'فضای کار تازه…',
  'open-workspace': 'باز کردن فضای کار…',
  'open-sample': 'باز کردن فضای کار نمونه',
  'close-workspace': 'بستن فضای کار',
  'show-folder': 'نمایش پوشهٔ فضای کار',
  import: 'وارد کردن مقاله…',
  export: 'خروجی گرفتن به‌صورت JSON…',
  'show-backups': 'نسخه‌های پشتیبان…',
  'merge-export': 'ادغام یک خروجی…',
  'merge-folder': 'ادغام پوشهٔ یک فضای کار…',
  'verify-workspace': 'وارسی فضای کار…',
  'show-settings': 'تنظیمات…',
  undo: 'واگرد',
  redo: 'ازنو',
  'extend-to-sentence': 'گسترش تا جملهٔ کامل',
  'next-mention': 'نشانهٔ بعدی',
  'previous-mention': 'نشانهٔ قبلی',
  'show-history': 'تاریخچه…',
  'edit-details': 'ویرایش مشخصات مقاله',
  'delete-mention': 'حذف نشانه',
  'next-pane': 'قاب بعدی',
  'annotate-toolbar': 'رفتن به نوار نشانه‌گذاری',
  'theme-system': 'پوستهٔ سیستم',
  'theme-light': 'روشن',
  'theme-dark': 'تیره',
  'toggle-syntax': 'نمایش نحو Markdown',
  'next-invisible': 'نویسهٔ نامرئی بعدی',
  'previous-invisible': 'نویسهٔ نامرئی قبلی',
  'toggle-invisibles': 'نمایش نویسه‌های نامرئی',
  'keyboard-help': 'میان‌برهای صفحه‌کلید',
  about: 'دربارهٔ Hashiya',
} as const;

/** What a command did, as the history names it. */
export const commands = {
  'edit-article': 'ویرایش مشخصات مقاله',
  'delete-article': 'حذف مقاله',
  'set-block-direction': 'تغییر جهت سطر',
  'set-article-direction': 'تغییر جهت مقاله',
  'add-mention': 'نشانه‌گذاری',
  'add-range': 'افزودن به نشانه',
  'set-ranges': 'جابه‌جایی لبه',
  'edit-mention': 'ویرایش نشانه',
  'delete-mention': 'حذف نشانه',
  'link-source': 'پیوند دادن منبع',
  'unlink-source': 'برداشتن پیوند منبع',
  'set-actor': 'تعیین کنشگر',
  'rename-workspace': 'تغییر نام فضای کار',
  'import-article': 'وارد کردن مقاله',
  merge: 'ادغام',
  'restore-backup': 'بازیابی نسخهٔ پشتیبان',
  'take-in-file': 'پذیرفتن پروندهٔ تغییریافته',
} as const;

/** The native menu's own words. */
export const menu = {
  file: 'پرونده',
  edit: 'ویرایش',
  view: 'نما',
  help: 'راهنما',
  recent: 'فضاهای کار اخیر',
  noRecent: 'فضای کار اخیری نیست',
  merge: 'ادغام',
  theme: 'پوسته',
  cut: 'برش',
  copy: 'رونوشت',
  paste: 'چسباندن',
  selectAll: 'انتخاب همه',
  zoomIn: 'بزرگ‌نمایی',
  zoomOut: 'کوچک‌نمایی',
  zoomReset: 'اندازهٔ واقعی',
  fullScreen: 'تمام‌صفحه',
  quit: 'خروج',
  services: 'خدمات',
  hide: 'پنهان کردن Hashiya',
  hideOthers: 'پنهان کردن بقیه',
  showAll: 'نمایش همه',
} as const;

/** Native dialogs. */
export const dialogs = {
  createTitle: 'یک پوشهٔ خالی برای فضای کار تازه انتخاب کنید',
  createButton: 'ساختن فضای کار',
  openTitle: 'پوشهٔ یک فضای کار را انتخاب کنید',
  openButton: 'باز کردن فضای کار',
  mergeFolderTitle: 'پوشهٔ فضای کار یک همکار را انتخاب کنید',
  mergeExportTitle: 'خروجی یک همکار را انتخاب کنید',
  mergeButton: 'مقایسه',
  restoreTitle: 'یک پوشهٔ خالی برای بازیابی نسخهٔ پشتیبان انتخاب کنید',
  restoreButton: 'بازیابی در اینجا',
  importTitle: 'مقاله‌ها را برای وارد کردن انتخاب کنید',
  importButton: 'وارد کردن',
  exportTitle: 'خروجی گرفتن از فضای کار به‌صورت JSON',
  exportButton: 'خروجی گرفتن',
  texts: 'متن‌ها و خروجی‌ها',
  json: 'خروجی Hashiya',
  unsaved: 'بخشی از کارتان هنوز ذخیره نشده است',
  unsavedKept:
    'متن‌های تایپ‌شده در میان آن به‌صورت پیش‌نویس نگه داشته شده‌اند و بار دیگر که فضای کار را باز کنید در جای خود خواهند بود. هر چه پیش از آن بوده ذخیره شده است.',
  unsavedNotKept:
    'نگه داشتن آن به‌صورت پیش‌نویس هم ممکن نشد: اگر اکنون خارج شوید از دست می‌رود. هر چه پیش از آن بوده ذخیره شده است. اگر پوشهٔ فضای کار جابه‌جا شده، آن را به جای خود برگردانید؛ اگر دیسک پر است، کمی جا باز کنید؛ سپس دوباره تلاش کنید.',
  tryAgain: 'تلاش دوباره',
  keepOpen: 'باز نگه داشتن پنجره',
  closeUnsaved: 'بستن بدون ذخیره',
  stayHere: 'ماندن در این فضای کار',
  changeUnsaved: 'ترک بدون ذخیره',
  crashes: 'پنجره پی‌درپی از کار می‌افتد',
  crashesWorkspace:
    'پنجرهٔ Hashiya در یک دقیقه سه بار از کار افتاد و دیگر باز نمی‌شود. هر چه با وضعیت «ذخیره شد» نشان داده شده بود در {{folder}} در امان است و آنچه در حال تایپ بود همان‌جا به‌صورت پیش‌نویس نگه داشته شده است. Hashiya را دوباره اجرا کنید. اگر باز هم از کار افتاد، فضای کار دیگری باز کنید، این یکی را با «hashiya verify» وارسی کنید و لطفاً این را گزارش دهید.',
  crashesNothingOpen:
    'پنجرهٔ Hashiya در یک دقیقه سه بار از کار افتاد و دیگر باز نمی‌شود. هیچ فضای کاری باز نبود، پس چیزی از دست نرفته است. Hashiya را دوباره اجرا کنید. اگر باز هم از کار افتاد، لطفاً این را گزارش دهید.',
  startFailed: 'اجرای Hashiya ممکن نیست',
  settingsNewer:
    'پروندهٔ {{file}} را نسخهٔ تازه‌تری از Hashiya نوشته است (نسخهٔ قالب {{version}}). Hashiya را به‌روز کنید و دوباره اجرا کنید؛ چیزی تغییر نکرد.',
  settingsUnreadable:
    'پروندهٔ {{file}} خوانده نشد: {{cause}}. مجوزهای آن را بررسی کنید، یا آن را به جای دیگری ببرید تا کار با تنظیمات تازه آغاز شود، سپس Hashiya را دوباره اجرا کنید. فضاهای کارتان آسیبی نمی‌بینند.',
  startUnexpected:
    'خطایی در درون Hashiya رخ داد: {{problem}}. کار ذخیره‌شدهٔ شما آسیبی ندیده است. Hashiya را دوباره اجرا کنید؛ اگر کمکی نکرد، لطفاً این را گزارش دهید.',
} as const;
