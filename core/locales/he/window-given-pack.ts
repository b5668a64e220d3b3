// Owns the Hebrew words of the window for an evidence pack that a file manager has handed over.

export const givenPack = {
  heading: 'חבילת הראיות ״{{title}}״',
  sound: 'כל הפריטים הם כפי שכתוב ברשימה.',
  unsound: 'לא הכול כפי שכתוב ברשימה.',
  list: 'מה שונה',
  file: 'קובץ',
  made: 'תאריך ההכנה',
  items: 'פריטים',
  hash: 'SHA-256 של הרשימה',
  hint: 'מי שמשנה חבילה יכול לשנות גם את הרשימה שלה. יש להשוות את ה־SHA-256 שלה לזה שנמסר לך עם החבילה.',
} as const;
