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
  showFolder: 'הצגה בתיקייה',
} as const;
