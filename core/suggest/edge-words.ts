// Owns the words that may stand between a clause's edge and its source, or between source and cue, and belong to
// neither, in the languages of the built-in rules. They are few and common; a name that begins with one is not meant.

import { phrasesOf, type Phrases } from './phrases';

const asPhrases = (...lists: readonly string[]): Phrases<true> =>
  phrasesOf(lists.flatMap((list) => list.split(' | ')).map((phrase) => [phrase, true] as const));

const asKeys = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => [...asPhrases(list).next.keys()]));

/** Conjunctions and the like before a source: “as Russia denied”. */
export const LEADING = asPhrases(
  'and | but | or | so | as | while | when | after | before | although | though | because | since | that | which | who | meanwhile | however | also | later | moreover | in addition | even as | yet | still | just as',
  'و | اما | ولی | همچنین | در حالی که | درحالی که | چون | زیرا | که | هرچند | اگرچه | ضمنا | با این حال | این در حالی است که | بنا',
  'لكن | ولكن | كما | فيما | بينما | في حين | حيث | وفيما | وكما | من جهته | من جهتها | من جانبه | من جانبها | بدوره | وبدوره | ومن جهته | ومن جانبه | إذ',
  'אך | אבל | כי | ואילו | בעוד | כאשר | מנגד | במקביל | עוד | גם | כך | בנוסף | כפי | אולם | אלא',
);

/** Adverbs and auxiliary verbs between a source and its cue: “Youfei also said”. */
export const TRAILING = asKeys(
  'also | has | have | had | later | earlier | then | and | meanwhile | reportedly | repeatedly | previously | recently | again | further | publicly | subsequently | already | officially | immediately | would',
  'نیز | هم | همچنین | پیشتر | سپس | و | قبلا | بعدا | بار | دیگر',
  'أيضا | قد | كان | كانت | سابقا | لاحقا',
  'גם | עוד | כבר | אף | היום | אתמול',
);

/** After these a verb is no cue: what stands before it is what was said, not who said it. */
export const PASSIVE = asKeys('is | are | was | were | be | been | being | to | not');

/** When, where and how something was said: a source ends before them, or begins after them. */
export const CIRCUMSTANCES = asPhrases(
  'on Monday | on Tuesday | on Wednesday | on Thursday | on Friday | on Saturday | on Sunday | Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday | yesterday | last week | last month | last year | this week | earlier this week | earlier | late on | in a statement | in an interview | at a news conference | at a press conference | at a briefing | at a monthly briefing | in a report | in a letter | at the time',
  'روز دوشنبه | روز سه‌شنبه | روز چهارشنبه | روز پنجشنبه | روز پنج‌شنبه | روز جمعه | روز شنبه | روز یکشنبه | روز یک‌شنبه | روز گذشته | امروز | دیروز | شامگاه | عصر روز | صبح روز | هفته گذشته | در گفتگو | در گفت‌وگو | در مصاحبه | در بیانیه‌ای | در نشست | در یک نشست | در کنفرانس | در پاسخ | در جمع | در ادامه | در حاشیه | در دیدار | در گزارشی | با اشاره | با بیان | با تاکید | با انتشار | با صدور | با رد | با اعلام | ضمن | طی | به خبرنگاران | به خبرگزاری | خطاب به | درباره | در مورد | پس از',
  'في بيان | في مؤتمر | خلال | يوم | أمس | اليوم | مساء | صباح | في تصريح | في تصريحات | في مقابلة | في حديث | للصحفيين | للصحافيين | لوكالة | لقناة | في كلمة | عبر | على هامش | ردا على | عقب',
  'ביום ראשון | ביום שני | ביום שלישי | ביום רביעי | ביום חמישי | ביום שישי | בשבת | היום | אתמול | הבוקר | הערב | אמש | בהודעה | בראיון | במסיבת עיתונאים | בתדרוך | לכתבים | לעיתונאים | בשיחה עם | בתגובה | במהלך',
);

/** What begins no content and no source, where it stands right after a cue: “said in Damascus”. */
export const ADJUNCT = asKeys(
  'on | in | at | to | during | after | before | late | early | earlier | last | yesterday | today | tonight | as | by | while | when | via | from | following | without | with | through | Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday | this | about | of',
  'در | با | به | طی | ضمن | روز | امروز | دیروز | و | است | بود',
  'في | خلال | يوم | أمس | اليوم | مساء | صباح | للصحفيين | للصحافيين | لوكالة | لقناة | أمام | عبر | عن | على | من',
  'ביום | היום | אתמול | הבוקר | הערב | אמש | בהודעה | בראיון | במסיבת | בתדרוך | לכתבים | לעיתונאים | בשיחה | בתגובה | במהלך | על | עם | את',
);

/** A clause that is added to the one before the cue: “he added, and was intended”. */
export const GOING_ON = asKeys('and | but | or', 'و | اما', 'ولكن | لكن', 'אך | אבל');
