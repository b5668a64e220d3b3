// Owns the Hebrew words of the window for exporting in a format that is chosen.

export const exportAs = {
  heading: 'ייצוא בפורמט אחר',
  format: 'פורמט',
  options: 'מה אפשר לבחור',
  file: 'קובץ אחד ({{ending}}), {{size}}',
  folder_one: 'תיקייה ובה קובץ אחד, {{size}}',
  folder_two: 'תיקייה ובה שני קבצים, {{size}}',
  folder_other: 'תיקייה ובה {{number}} קבצים, {{size}}',
  lost: 'מה שהפורמט הזה אינו יכול לומר',
  lostHint: 'כל זה נשאר בסביבת העבודה. בקובץ המיוצא הוא אינו נמצא, או נמצא כמילים בלבד.',
  lostNothing: 'דבר אינו אובד: הפורמט הזה אומר את כל מה שבסביבת העבודה.',
  working: 'בדיקה של מה שהפורמט הזה יכול לומר…',
  save: 'שמירה…',
  cancel: 'ביטול',
  event: 'אירוע',
  allArticles: 'כל הכתבות',
  packSaved: 'חבילת הראיות נשמרה ב{{path}} ({{size}}). SHA-256 של הרשימה שלה: {{hash}}',
  packLacks_one: 'קובץ מקור אחד אינו בה: הוא חסר או שונה. בדיקת סביבת העבודה תראה איזה.',
  packLacks_two: 'שני קבצי מקור אינם בה: הם חסרים או שונו. בדיקת סביבת העבודה תראה אילו.',
  packLacks_other: '{{number}} קבצי מקור אינם בה: הם חסרים או שונו. בדיקת סביבת העבודה תראה אילו.',
  showFolder: 'הצגה בתיקייה',
} as const;
