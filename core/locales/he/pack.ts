// Owns the Hebrew words of the page that checks an evidence pack.

export const pack = {
  title: 'בדיקת חבילת הראיות הזאת',
  about: 'הדף בודק ששום דבר בחבילה לא השתנה מאז שנוצרה. הוא פועל בלי רשת ואינו שולח דבר.',
  choose: 'החבילה (קובץ ZIP):',
  limits:
    'הדף נמצא בחבילה עצמה, ולכן מי שמשנה את החבילה יכול לשנות גם את הדף. יש להשוות את ה־SHA-256 של הרשימה לזה שנמסר לך עם החבילה.',
  checking: 'בבדיקה…',
  sound: 'כל פריט הוא כפי שהרשימה אומרת.',
  unsound: 'משהו שונה מן הרשימה.',
  unreadable: 'זו אינה חבילת ראיות, או שהיא פגומה ואי אפשר לקרוא אותה.',
  item: 'פריט',
  found: 'מה נמצא',
  intact: 'כמו ברשימה',
  changed: 'השתנה',
  missing: 'חסר',
  unknown: 'אינו ברשימה',
  manifestHash: 'SHA-256 של הרשימה:',
};
