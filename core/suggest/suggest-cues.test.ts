import { describe, expect, test } from 'vitest';
import { articleOf } from '../testing/article-of';
import { suggestedIn, suggestedLines } from '../testing/suggested';
import { cueRuleSchema, type CueRule } from './cue-rule';
import { BUILT_IN_CUE_RULES } from './rules/built-in';
import { suggestCues } from './suggest-cues';

describe('the rules', () => {
  test('are sound, and each has an id of its own', () => {
    for (const rule of BUILT_IN_CUE_RULES) expect(cueRuleSchema.parse(rule)).toEqual(rule);
    expect(new Set(BUILT_IN_CUE_RULES.map(({ id }) => id)).size).toBe(BUILT_IN_CUE_RULES.length);
  });

  test('hold at least thirty cues for each language', () => {
    for (const language of ['en', 'fa', 'ar', 'he']) {
      const cues = BUILT_IN_CUE_RULES.filter((rule) => rule.language === language).flatMap((rule) => rule.cues);
      expect(new Set(cues).size).toBeGreaterThanOrEqual(30);
    }
  });

  test('of an analyst are as good as those built in', () => {
    const rule: CueRule = { id: 'x', language: 'de', cues: ['laut'], pattern: 'cue-source-content', mode: 'indirect' };
    const article = articleOf('Laut Reuters, niemand wurde verletzt.');
    expect(suggestCues(article, [rule])).toMatchObject([{ ruleId: 'x', cue: { start: 0, end: 4 } }]);
  });
});

describe('English', () => {
  test.each([
    ['“We will help,” he said.', 'he | said | We will help'],
    ['“We will help,” said Wu Qian, a spokesman, “and stay.”', 'Wu Qian | said | We will help / and stay'],
    ['“We will,” he said, “and we did.”', 'he | said | We will / and we did'],
    ['"I never said that," the minister wrote.', 'the minister | wrote | I never said that'],
    ['The visit was short, Russia Today reported.', 'Russia Today | reported | The visit was short'],
    ['The minister said on Thursday that talks go on.', 'The minister | said | talks go on'],
    ['He told reporters: “It is over.”', 'He | told reporters | It is over'],
    ['An official told the Guardian that the army had left.', 'An official | told | the army had left'],
    ['According to Reuters, at least 1,300 died.', 'Reuters | According to | at least 1,300 died'],
    ['At least 30 died, according to Reuters.', 'Reuters | according to | At least 30 died'],
    ['On Friday, the Pentagon denied the strike.', 'the Pentagon | denied | the strike'],
    ['Mr. Smith, who is 60, has repeatedly denied that he went.', 'Mr. Smith | denied | he went'],
    ['The U.N. said the convoy was hit in the U.S.', 'The U.N. | said | the convoy was hit in the U.S.'],
    ['A reporter for "Haaretz" said it lasted two days.', 'A reporter for "Haaretz" | said | it lasted two days'],
    ['Aid came, adding that more would follow.', '– | adding | more would follow'],
  ])('%s', (text, line) => {
    expect(suggestedLines(text)).toEqual([line]);
  });

  test.each(['He was said to be ill.', "The 'humanitarian' aid arrived.", 'The aforesaid men left.', 'He said.'])(
    'nothing in: %s',
    (text) => {
      expect(suggestedLines(text)).toEqual([]);
    },
  );

  test('tells direct from mixed and indirect, and unnamed from named', () => {
    const modes = (text: string): unknown[] => suggestedIn(text).map(({ mode }) => mode);
    expect(modes('“We will help,” he said.')).toEqual(['direct']);
    expect(modes('He said they had “reached a consensus” on aid.')).toEqual(['mixed']);
    expect(modes('He said they had agreed.')).toEqual(['indirect']);
    expect(modes('A source said the talks had failed.')).toEqual(['anonymous']);
    expect(modes('The talks failed, according to two sources.')).toEqual(['anonymous']);
  });

  test('takes the longest of cues that overlap', () => {
    expect(suggestedLines('“It is over now,” he told reporters.')).toEqual(['he | told reporters | It is over now']);
  });

  test.each([
    ['“', '”'],
    ['"', '"'],
    ['«', '»'],
    ['‘', '’'],
    ['„', '“'],
    ['״', '״'],
    ["'", "'"],
  ])('knows the quotation marks %s and %s', (opening, closing) => {
    expect(suggestedLines(`${opening}We don't agree here,${closing} he said.`)).toEqual([
      "he | said | We don't agree here",
    ]);
  });
});

describe('Persian', () => {
  test.each([
    ['سخنگوی وزارت دفاع گفت که ارتش آموزش می‌دهد.', 'سخنگوی وزارت دفاع | گفت | ارتش آموزش می‌دهد'],
    ['وو چیان روز پنجشنبه گفت: «ما به هم کمک کرده‌ایم.»', 'وو چیان | گفت | ما به هم کمک کرده‌ایم'],
    ['وزیر خارجه می گوید این سفر برنامه‌ریزی شده بود.', 'وزیر خارجه | می گوید | این سفر برنامه‌ریزی شده بود'],
    ['وي همچنین تأكيد كرد كه دو طرف توافق دارند.', 'وي | تأكيد كرد | دو طرف توافق دارند'],
    ['به گزارش شینهوا، یک مقام به دمشق سفر کرد.', 'شینهوا | به گزارش | یک مقام به دمشق سفر کرد'],
    ['این گزارش، به نوشته گاردین، نادرست است.', 'گاردین | به نوشته | این گزارش / نادرست است'],
    ['روسیه هرگونه دست داشتن در حمله را تکذیب کرد.', 'روسیه | تکذیب کرد | هرگونه دست داشتن در حمله را'],
    ['یک منبع آگاه مدعی شد که مذاکرات شکست خورده است.', 'یک منبع آگاه | مدعی شد | مذاکرات شکست خورده است'],
    ['«ما کمک می‌کنیم»، وزیر دفاع گفت.', 'وزیر دفاع | گفت | ما کمک می‌کنیم'],
  ])('%s', (text, line) => {
    expect(suggestedLines(text)).toEqual([line]);
  });

  test('a cue is a whole word', () => {
    expect(suggestedLines('گفت‌وگو میان دو طرف ادامه دارد.')).toEqual([]);
  });

  test('says who denies, and who is not named', () => {
    expect(suggestedIn('روسیه این خبر را تکذیب کرد.')).toMatchObject([{ stance: 'denies' }]);
    expect(suggestedIn('به گفته منابع محلی، ۳۰ نفر کشته شدند.')).toMatchObject([{ mode: 'anonymous' }]);
  });
});

describe('Arabic', () => {
  test.each([
    ['قال وزير الخارجية سيرغي لافروف إن بلاده ستواصل.', 'وزير الخارجية سيرغي لافروف | قال | بلاده ستواصل'],
    ['قَالَ الرَّئِيسُ إِنَّ الْحَرْبَ انْتَهَتْ.', 'الرَّئِيسُ | قَالَ | الْحَرْبَ انْتَهَتْ'],
    ['وأعلنت وزارة الدفاع، الخميس، أن الجيش سيدرب القوات.', 'وزارة الدفاع | وأعلنت | الجيش سيدرب القوات'],
    ['وقالت المتحدثة: «لن نتراجع عن موقفنا».', 'المتحدثة | وقالت | لن نتراجع عن موقفنا'],
    ['«لن نتراجع»، قال الوزير في مؤتمر صحفي.', 'الوزير | قال | لن نتراجع'],
    ['بحسب وكالة شينخوا، زار المسؤول دمشق.', 'وكالة شينخوا | بحسب | زار المسؤول دمشق'],
    ['زار المسؤول دمشق، بحسب وكالة شينخوا.', 'وكالة شينخوا | بحسب | زار المسؤول دمشق'],
    ['نفت روسيا تنفيذ الغارة على المستشفى.', 'روسيا | نفت | تنفيذ الغارة على المستشفى'],
    ['زعم المتحدث أن الفيديو مزيف.', 'المتحدث | زعم | الفيديو مزيف'],
  ])('%s', (text, line) => {
    expect(suggestedLines(text)).toEqual([line]);
  });

  test('says who denies, and who is not named', () => {
    expect(suggestedIn('نفى الوزير أن تكون الغارة روسية.')).toMatchObject([{ stance: 'denies' }]);
    expect(suggestedIn('وأفاد مصدر مطلع بأن المحادثات فشلت.')).toMatchObject([
      { mode: 'anonymous', source: 'مصدر مطلع', content: ['المحادثات فشلت'] },
    ]);
  });

  test('a line of Persian is not read as Arabic, nor the other way round', () => {
    const languages = (text: string): string[] => suggestedIn(text).map(({ ruleId }) => ruleId.slice(0, 2));
    expect(languages('او در این باره نفى کرد که سفر را انجام داده است.')).toEqual(['fa']);
    expect(languages('نفى الوزير أن تكون الغارة روسية.')).toEqual(['ar']);
  });
});

describe('Hebrew', () => {
  test.each([
    ['דובר משרד ההגנה אמר כי הצבא יאמן כוחות.', 'דובר משרד ההגנה | אמר | הצבא יאמן כוחות'],
    ['"הצבא יספק הכשרה רפואית", אמר הדובר.', 'הדובר | אמר | הצבא יספק הכשרה רפואית'],
    ['ביום חמישי אמר שר החוץ כי הביקור הצליח.', 'שר החוץ | אמר | הביקור הצליח'],
    ['שר החוץ טען: "מעולם לא נפגשנו".', 'שר החוץ | טען | מעולם לא נפגשנו'],
    ['לדברי דובר צה"ל, הכוח פעל בהתאם לנהלים.', 'דובר צה"ל | לדברי | הכוח פעל בהתאם לנהלים'],
    ['לפי הדיווח ב"הארץ", הביקור נמשך יומיים.', 'הדיווח ב"הארץ" | לפי | הביקור נמשך יומיים'],
    ['השיחות נכשלו, כך לפי מקורות בדמשק.', 'מקורות בדמשק | כך לפי | השיחות נכשלו'],
    ['רוסיה הכחישה את המעורבות בתקיפה.', 'רוסיה | הכחישה | המעורבות בתקיפה'],
    ['נמסר כי שלושה בני אדם נהרגו.', '– | נמסר | שלושה בני אדם נהרגו'],
  ])('%s', (text, line) => {
    expect(suggestedLines(text)).toEqual([line]);
  });

  test('says who denies, and who is not named', () => {
    expect(suggestedIn('רוסיה הכחישה כי תקפה.')).toMatchObject([{ stance: 'denies' }]);
    expect(suggestedIn('גורם ביטחוני אמר כי השיחות נכשלו.')).toMatchObject([{ mode: 'anonymous' }]);
  });
});
