// Owns the Hebrew words for what a check of a workspace can find.

export const problems = {
  'file-damaged': '{{file}}: אי אפשר לקרוא אותו כחלק מסביבת עבודה: {{cause}}',
  'file-newer': '{{file}}: נכתב בגרסה חדשה יותר של Hashiya (גרסת פורמט {{version}})',
  'file-unreadable': '{{file}}: לא היה אפשר לקרוא אותו: {{cause}}',
  'journal-damaged': '{{file}}: אי אפשר לקרוא אותו מהבייט {{offset}} והלאה',
  'file-missing': '{{file}}: אינו קיים',
  'changed-outside': '{{file}}: השתנה מחוץ ל־Hashiya',
  orphan: 'כתבה {{articleId}}, סימון {{mentionId}}: יתום, הטקסט במיקומים {{start}} עד {{end}} אינו ״{{quote}}״',
  'original-missing': 'כתבה {{articleId}}: הקובץ המקורי שלה אינו קיים: {{file}}',
  'original-altered': 'כתבה {{articleId}}: הקובץ המקורי שלה כבר אינו תואם את ה־SHA-256 שלו: {{file}}',
  'text-altered': 'כתבה {{articleId}}: הטקסט שלה אינו תואם את הקובץ המקורי: {{file}}',
  'pack-item-missing': '{{path}}: אינו בחבילה',
  'pack-item-changed': '{{path}}: השתנה מאז שהחבילה נוצרה',
  'pack-item-unknown': '{{path}}: נמצא בחבילה ואינו ברשימה שלה',
  inconsistent: '{{path}}: {{problem}}',
} as const;
