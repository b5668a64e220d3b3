// Owns the Hebrew words of what is set aside: lines of a page that are no part of the article’s body.

export const clutter = {
  heading: 'שורות שהונחו בצד',
  hint: 'הן נשארות בטקסט עם כל הסימונים שבהן. שורה שיש בה סימון לעולם אינה מקופלת.',
  views: { dimmed: 'מעומעמות', folded: 'מקופלות', shown: 'כמו שאר הטקסט' },
  steps: { 'next-clutter': 'מעבר לבאות', 'previous-clutter': 'מעבר לקודמות' },
  run_one: 'שורה אחת הונחה בצד',
  run_two: 'שתי שורות הונחו בצד',
  run_other: '{{number}} שורות הונחו בצד',
  none: 'אין בכתבה הזאת שורות שהונחו בצד.',
  roles: { body: 'גוף הכתבה', clutter: 'בצד', proposed: 'כפי שהוצע' },
  roleOfLine: 'תפקיד שורה {{line}}: {{role}}',
  roleOfLines_one: 'תפקיד שורה אחת: {{role}}',
  roleOfLines_two: 'תפקיד שתי שורות: {{role}}',
  roleOfLines_other: 'תפקיד {{number}} שורות: {{role}}',
  lines_one: 'שורה אחת: {{role}}',
  lines_two: 'שתי שורות: {{role}}',
  lines_other: '{{number}} שורות: {{role}}',
  roleNow: {
    body: { proposed: 'גוף הכתבה', analyst: 'גוף הכתבה (לפי בחירתך)' },
    clutter: { proposed: 'בצד (הוצע)', analyst: 'בצד (לפי בחירתך)' },
  },
  partly: 'בצד באופן חלקי',
} as const;
