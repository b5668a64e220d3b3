// Owns the Hebrew words of exports: their formats, what can be chosen of them, and what they cannot say.

export const exports = {
  formats: {
    json: {
      name: 'קובץ Hashiya (JSON)',
      about: 'הכול, בלי אובדן. Hashiya יכולה לקלוט את הקובץ שוב כסביבת עבודה, וגם למזג אותו.',
    },
    'report-html': {
      name: 'דוח (HTML)',
      about: 'טבלת המחלוקות, כל טענה שנויה במחלוקת עם ציטוטיה ושרשרותיה, והמקורות, בדף אחד לקריאה, להדפסה או למשלוח.',
    },
    'report-docx': { name: 'דוח (Word)', about: 'אותו דוח כמסמך ל־Word ול־LibreOffice.' },
    'report-markdown': { name: 'דוח (Markdown)', about: 'אותו דוח כטקסט פשוט עם Markdown.' },
    csv: {
      name: 'טבלאות (CSV)',
      about: 'סימונים, טענות, יחסים, גורמים ושרשרות, טבלה לכל אחד, לגיליונות אלקטרוניים, ל־R ול־Python.',
    },
    w3c: {
      name: 'תקן W3C Web Annotation (JSON-LD)',
      about: 'תקן הרשת לביאורים: כל סימון עם ציטוט ומיקום; טענות, שרשרות ויחסים כביאורים שמחברים ביניהם.',
    },
    'refi-project': {
      name: 'פרויקט REFI-QDA (.qdpx)',
      about: 'כתבות, סוגים וסימונים, עבור ATLAS.ti, MAXQDA, NVivo ו־QualCoder.',
    },
    'refi-codebook': {
      name: 'ספר קידוד REFI-QDA (.qdc)',
      about: 'הסוגים עם הגדרותיהם ותו לא, עבור אותן תוכנות.',
    },
    cas: { name: 'פורמט UIMA CAS JSON', about: 'קובץ לכל כתבה, עבור INCEpTION.' },
    brat: { name: 'פורמט brat', about: 'טקסט וקובץ ביאורים לכל כתבה, עם ההגדרות ש־brat צריכה.' },
    'label-studio': { name: 'פורמט Label Studio (JSON)', about: 'משימות, עם הגדרות התיוג ששייכות להן.' },
    doccano: { name: 'פורמט doccano (JSON בשורות)', about: 'כתבה בכל שורה, עם סימוניה ויחסיה.' },
    spacy: { name: 'פורמט spaCy ו־Prodigy (JSON בשורות)', about: 'כתבה בכל שורה, עם מילותיה וסימוניה.' },
    graphml: {
      name: 'גרף הטענות (GraphML)',
      about: 'הטענות והיחס של כל אחת לאחרות, עבור Gephi, Cytoscape ו־NetworkX.',
    },
    'claim-review': {
      name: 'פורמט ClaimReview (schema.org)',
      about: 'הטענות שקבעת לגביהן הכרעה, כפי שבודקי עובדות מפרסמים אותן. שום טענה אחרת אינה מדורגת.',
    },
    'csl-json': {
      name: 'מקורות ביבליוגרפיים (CSL-JSON)',
      about: 'הכתבות כערכים בביבליוגרפיה, עבור Zotero ותוכנות אחרות לניהול מקורות.',
    },
  },
  options: {
    unit: {
      name: 'יחידת הספירה של המיקומים',
      about: 'מה סופרים המיקומים בטקסט. יש לכך משמעות כשבטקסט אמוג׳י או תווים נדירים אחרים.',
    },
    bom: { name: 'להתחיל בסימן סדר בתים', about: 'כך Excel קוראת נכון כתבים שאינם לטיניים.' },
    'escape-formulas': {
      name: 'לשים סימן לפני מה שנראה כנוסחה',
      about: 'כך הגיליון האלקטרוני מציג אותו כטקסט ואינו מחשב דבר.',
    },
    'line-endings': { name: 'סופי שורות', about: 'איך מסתיימות השורות של הטקסטים.' },
    language: { name: 'שפה', about: 'השפה של הכותרות וההסברים; הציטוטים נשארים כפי שהם.' },
  },
  values: {
    'code-point': 'נקודות קוד של יוניקוד',
    'utf-16': 'יחידות קוד של UTF-16',
    grapheme: 'תווים שלמים',
    yes: 'כן',
    no: 'לא',
    lf: 'בצורת LF (Linux, macOS)',
    crlf: 'בצורת CRLF (Windows)',
    en: 'אנגלית',
    fa: 'פרסית',
    ar: 'ערבית',
    he: 'עברית',
  },
  losses: {
    orphan: 'סימונים שמילותיהם אינן עוד במקומן: נשארים בחוץ',
    'several-ranges': 'סימונים בני כמה חלקים: נעשים כמה סימונים, או אחד מהחלק הראשון עד האחרון',
    claim: 'טענות, ואילו סימונים מביעים את אותה טענה',
    relation: 'מהי טענה אחת ביחס לאחרת, כמו סתירה',
    'across-articles': 'יחסים וקישורים בין שתי כתבות',
    chain: 'השרשרות שבהן טענה מגיעה אל הקורא',
    stance: 'עמדות: האם הטענה נקבעת או מוכחשת, באיזו ודאות ועל ידי מי',
    link: 'איזה מקור קובע את הטענה',
    actor: 'גורמים עם שמותיהם והשתייכויותיהם',
    event: 'אירועים',
    silence: 'שתיקות: כתבות שהטענה חופשה בהן ואינן מביעות אותה',
    grading: 'אמינות המקורות ומהימנות המידע',
    status: 'האם הטענה שנויה במחלוקת, ומה דעתך על כך',
    note: 'הערות',
    attribute: 'ערכים של תכונות',
    definition: 'הגדרות ודוגמאות של ספר הקידוד',
    authorship: 'מי יצר או שינה דבר, ומתי',
    'article-details': 'כלי תקשורת, כותבים, תאריכים וכתובות של כתבות',
    'text-layer': 'כיוונים, שפות ותפקידים של שורות; כותרות, הדגשות וקישורים בטקסטים',
    revision: 'טקסטים קודמים של כתבות',
    original: 'הקבצים שיובאו',
  },
} as const;
