// Owns the Hebrew words for what a check of a workspace can find.

export const problems = {
  'file-damaged': '{{file}}: אי אפשר לקרוא אותו כחלק מסביבת עבודה: {{cause}}',
  'file-newer': '{{file}}: נכתב על ידי Hashiya חדשה יותר (גרסת תבנית {{version}})',
  'file-unreadable': '{{file}}: לא היה אפשר לקרוא אותו: {{cause}}',
  'journal-damaged': '{{file}}: אי אפשר לקרוא אותו מהבית {{offset}} והלאה',
  'file-missing': '{{file}}: לא נמצא',
  'changed-outside': '{{file}}: שונה בידי משהו שאינו Hashiya',
  orphan: 'כתבה {{articleId}}, סימון {{mentionId}}: יתום, הטקסט במקומות {{start}} עד {{end}} אינו ״{{quote}}״',
  'original-missing': 'כתבה {{articleId}}: הקובץ המקורי שלה לא נמצא: {{file}}',
  'original-altered': 'כתבה {{articleId}}: ה־SHA-256 של הקובץ המקורי שלה השתנה: {{file}}',
  'text-altered': 'כתבה {{articleId}}: הטקסט שלה אינו מה שבקובץ המקורי: {{file}}',
  inconsistent: '{{path}}: {{problem}}',
} as const;
