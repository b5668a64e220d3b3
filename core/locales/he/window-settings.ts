// Owns the Hebrew words of the settings dialog.

export const settings = {
  heading: 'הגדרות',
  open: 'הגדרות',
  analyst: 'השם שלך',
  analystHint: 'הוא מופיע ליד כל סימון שלך, בסביבת העבודה הזאת ובחדשות.',
  analystWrong: 'יש להזין שם: כל סימון נרשם על שם מי שיצר אותו.',
  look: 'ערכת נושא',
  themes: { system: 'לפי המערכת', light: 'בהירה', dark: 'כהה' },
  language: 'שפת הממשק',
  languageOfSystem: 'לפי המערכת',
  languageHint: 'הכתבות שומרות על השפה והכיוון שלהן. תפריטים ותיבות דו־שיח של המערכת יחליפו צד בהפעלה הבאה.',
  calendar: 'לוח שנה',
  calendars: {
    gregory: 'גרגוריאני',
    persian: 'פרסי (ג׳לאלי)',
    'islamic-umalqura': 'היג׳רי (אום אל־קורא)',
  },
  usual: 'לפי השפה',
  digits: 'ספרות',
  digitSets: { latn: 'אירופיות', arab: 'ערביות', arabext: 'פרסיות' },
  filesHint: 'בקבצים ובייצוא התאריכים תמיד בפורמט ISO, והספרות אירופיות.',
} as const;
