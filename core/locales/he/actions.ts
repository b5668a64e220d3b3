// Owns the Hebrew names of acts and commands, for menus, keys help, undo and redo.

/** Acts with a menu entry or a key. */
export const actions = {
  'new-workspace': 'סביבת עבודה חדשה…',
  'open-workspace': 'פתיחת סביבת עבודה…',
  'open-sample': 'פתיחת סביבת העבודה לדוגמה',
  'close-workspace': 'סגירת סביבת העבודה',
  'show-folder': 'הצגת תיקיית סביבת העבודה',
  import: 'ייבוא כתבות…',
  export: 'ייצוא כ־JSON…',
  'show-backups': 'גיבויים…',
  'merge-export': 'מיזוג קובץ ייצוא…',
  'merge-folder': 'מיזוג תיקיית סביבת עבודה…',
  'verify-workspace': 'בדיקת סביבת העבודה…',
  'show-settings': 'הגדרות…',
  undo: 'ביטול פעולה',
  redo: 'ביצוע חוזר',
  'extend-to-sentence': 'הרחבה למשפט שלם',
  'next-mention': 'הסימון הבא',
  'previous-mention': 'הסימון הקודם',
  'show-history': 'היסטוריה…',
  'edit-details': 'עריכת פרטי הכתבה',
  'delete-mention': 'מחיקת סימון',
  'next-pane': 'החלונית הבאה',
  'annotate-toolbar': 'מעבר לסרגל הסימון',
  'theme-system': 'ערכת הנושא של המערכת',
  'theme-light': 'בהירה',
  'theme-dark': 'כהה',
  'toggle-syntax': 'הצגת תחביר Markdown',
  'next-invisible': 'התו הבלתי נראה הבא',
  'previous-invisible': 'התו הבלתי נראה הקודם',
  'toggle-invisibles': 'הצגת תווים בלתי נראים',
  'keyboard-help': 'קיצורי מקלדת',
  about: 'אודות Hashiya',
} as const;

/** What a command did, as the history names it. */
export const commands = {
  'edit-article': 'עריכת פרטי כתבה',
  'delete-article': 'מחיקת כתבה',
  'set-block-direction': 'שינוי כיוון שורה',
  'set-article-direction': 'שינוי כיוון הכתבה',
  'add-mention': 'סימון',
  'add-range': 'הוספה לסימון',
  'set-ranges': 'הזזת קצה',
  'edit-mention': 'עריכת סימון',
  'delete-mention': 'מחיקת סימון',
  'link-source': 'קישור למקור',
  'unlink-source': 'הסרת קישור למקור',
  'set-actor': 'קביעת גורם',
  'rename-workspace': 'שינוי שם סביבת העבודה',
  'import-article': 'ייבוא כתבה',
  merge: 'מיזוג',
  'restore-backup': 'שחזור גיבוי',
  'take-in-file': 'קליטת קובץ שהשתנה',
} as const;

/** The native menu's own words. */
export const menu = {
  file: 'קובץ',
  edit: 'עריכה',
  view: 'תצוגה',
  help: 'עזרה',
  recent: 'סביבות עבודה אחרונות',
  noRecent: 'אין סביבות עבודה אחרונות',
  merge: 'מיזוג',
  theme: 'ערכת נושא',
  cut: 'גזירה',
  copy: 'העתקה',
  paste: 'הדבקה',
  selectAll: 'בחירת הכול',
  zoomIn: 'הגדלה',
  zoomOut: 'הקטנה',
  zoomReset: 'גודל אמיתי',
  fullScreen: 'מסך מלא',
  quit: 'יציאה',
  services: 'שירותים',
  hide: 'הסתרת Hashiya',
  hideOthers: 'הסתרת האחרים',
  showAll: 'הצגת הכול',
} as const;

/** Native dialogs. */
export const dialogs = {
  createTitle: 'בחירת תיקייה ריקה לסביבת העבודה החדשה',
  createButton: 'יצירת סביבת עבודה',
  openTitle: 'בחירת תיקייה של סביבת עבודה',
  openButton: 'פתיחת סביבת עבודה',
  mergeFolderTitle: 'בחירת תיקיית סביבת העבודה למיזוג',
  mergeExportTitle: 'בחירת קובץ הייצוא למיזוג',
  mergeButton: 'השוואה',
  restoreTitle: 'בחירת תיקייה ריקה לשחזור הגיבוי',
  restoreButton: 'שחזור לכאן',
  importTitle: 'בחירת כתבות לייבוא',
  importButton: 'ייבוא',
  exportTitle: 'ייצוא סביבת העבודה כ־JSON',
  exportButton: 'ייצוא',
  texts: 'טקסטים וקובצי ייצוא',
  json: 'קובץ ייצוא של Hashiya',
  unsaved: 'חלק מהעבודה עדיין לא נשמר',
  unsavedKept:
    'אם הוקלד טקסט שלא נשמר, הוא שמור כטיוטה ויחזור לשדה שלו בפתיחה הבאה של סביבת העבודה. כל מה שנעשה לפני כן שמור.',
  unsavedNotKept:
    'גם כטיוטה לא היה אפשר לשמור אותו: יציאה עכשיו תגרום לאובדנו. כל מה שנעשה לפני כן שמור. אם תיקיית סביבת העבודה הועברה, יש להחזיר אותה למקומה; אם הדיסק מלא, יש לפנות בו מקום; ואז לנסות שוב.',
  tryAgain: 'ניסיון נוסף',
  keepOpen: 'השארת החלון פתוח',
  closeUnsaved: 'סגירה בלי שמירה',
  stayHere: 'הישארות בסביבת העבודה',
  changeUnsaved: 'יציאה בלי שמירה',
  crashes: 'החלון קורס שוב ושוב',
  crashesWorkspace:
    'החלון של Hashiya קרס שלוש פעמים בתוך דקה ולא ייפתח שוב. כל מה שהוצג כשמור נמצא בבטחה בתיקייה {{folder}}, ומה שהוקלד שמור בה כטיוטה. יש להפעיל את Hashiya מחדש. אם החלון יקרוס שוב, יש לפתוח סביבת עבודה אחרת ולבדוק את זו בעזרת ״hashiya verify״, ונודה על דיווח.',
  crashesNothingOpen:
    'החלון של Hashiya קרס שלוש פעמים בתוך דקה ולא ייפתח שוב. לא הייתה סביבת עבודה פתוחה, ולכן לא אבד דבר. יש להפעיל את Hashiya מחדש. אם החלון יקרוס שוב, נודה על דיווח.',
  startFailed: 'אי אפשר להפעיל את Hashiya',
  settingsNewer:
    'הקובץ {{file}} נכתב בגרסה חדשה יותר של Hashiya (גרסת פורמט {{version}}). יש לעדכן את Hashiya ולהפעיל אותה שוב; לא בוצע שום שינוי.',
  settingsUnreadable:
    'לא היה אפשר לקרוא את הקובץ {{file}}: {{cause}}. יש לבדוק את ההרשאות שלו, או להעביר אותו למקום אחר כדי להתחיל בהגדרות חדשות, ואז להפעיל שוב את Hashiya. סביבות העבודה לא נפגעו.',
  startUnexpected:
    'משהו השתבש בתוך Hashiya: {{problem}}. העבודה השמורה לא נפגעה. יש להפעיל שוב את Hashiya; אם התקלה חוזרת, נודה על דיווח.',
} as const;
