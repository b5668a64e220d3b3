// Owns the Hebrew words of the window for directions: of an article, and why a line has the one it has.

export const direction = {
  ofArticle: 'כיוון: {{choice}}',
  choices: {
    automatic: 'אוטומטי, שורה אחר שורה',
    'all-lines-ltr': 'כל השורות משמאל לימין',
    'all-lines-rtl': 'כל השורות מימין לשמאל',
    'neutral-lines-ltr': 'שורות ללא אותיות משמאל לימין',
    'neutral-lines-rtl': 'שורות ללא אותיות מימין לשמאל',
  },
  letGo_one: 'החלה גם על השורה שנקבעה ידנית',
  letGo_two: 'החלה גם על שתי השורות שנקבעו ידנית',
  letGo_other: 'החלה גם על {{number}} השורות שנקבעו ידנית',
  asArticle: 'כמו הכתבה כולה',
  because: {
    words: '{{direction}} (רוב המילים)',
    'first-word': '{{direction}} (המילה הראשונה)',
    address: '{{direction}} (כתובת)',
    'line-above': '{{direction}} (אין אותיות: כמו השורה שמעל)',
    article: '{{direction}} (אין אותיות: כמו הכתבה)',
    'whole-article': '{{direction}} (נקבע לכל השורות)',
  },
  scopes: { 'neutral-lines': 'שורות ללא אותיות', 'all-lines': 'כל השורות', article: 'הכתבה כולה' },
  reasons: { detected: 'אוטומטי', markup: 'מתוך הדף', analyst: 'נקבע ידנית' },
  now: {
    ltr: {
      detected: 'משמאל לימין (אוטומטי)',
      markup: 'משמאל לימין (מתוך הדף)',
      analyst: 'משמאל לימין (לפי בחירתך)',
    },
    rtl: {
      detected: 'מימין לשמאל (אוטומטי)',
      markup: 'מימין לשמאל (מתוך הדף)',
      analyst: 'מימין לשמאל (לפי בחירתך)',
    },
  },
  set: { automatic: 'אוטומטי', ltr: 'משמאל לימין', rtl: 'מימין לשמאל' },
} as const;
