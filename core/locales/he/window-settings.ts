// Owns the Hebrew words of the settings dialog.

export const settings = {
  heading: 'הגדרות',
  open: 'הגדרות',
  analyst: 'השם שלך',
  analystHint: 'הוא מופיע ליד כל סימון שלך, בסביבת העבודה הזאת ובחדשות.',
  analystWrong: 'לסימונים דרוש שם של מי שסימן אותם.',
  look: 'ערכת נושא',
  themes: { system: 'מערכת', light: 'בהירה', dark: 'כהה' },
  language: 'שפת הממשק',
  languageOfSystem: 'מערכת',
  languageHint: 'הכתבות שומרות על השפה והכיוון שלהן. תפריטים וחלונות של המערכת יחליפו צד בהפעלה הבאה.',
  calendar: 'לוח שנה',
  calendars: {
    gregory: 'גרגוריאני',
    persian: 'פרסי (ג׳לאלי)',
    'islamic-umalqura': 'הג׳רי (אום אל־קורא)',
  },
  usual: 'לפי השפה',
  digits: 'ספרות',
  digitSets: { latn: 'אירופיות', arab: 'ערביות', arabext: 'פרסיות' },
  filesHint: 'בקבצים ובייצוא התאריכים תמיד בתבנית ISO והספרות אירופיות.',
} as const;
