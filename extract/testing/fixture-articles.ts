// Owns the articles that the fixtures are made of, one in each of four languages, written for them: a heading, paragraphs with
// words and numbers of the other direction, a quotation and a list; and what a page has around them.

export interface FixtureArticle {
  readonly language: 'en' | 'fa' | 'ar' | 'he';
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly paragraphs: readonly [string, string, string];
  readonly quote: string;
  readonly items: readonly [string, string];
  /** The words of a menu, and of a box below the article. */
  readonly around: readonly [string, string];
}

export const FIXTURE_ARTICLES: readonly FixtureArticle[] = [
  {
    language: 'en',
    direction: 'ltr',
    title: 'Ferry to the northern islands returns in spring',
    paragraphs: [
      'The harbour office said on Tuesday that the ferry to the northern islands would sail again from the first week of April, after two winters in which the pier was closed for repairs.',
      'According to the office, 14 of the 16 piles of the pier were replaced, and the Persian captain of the ship, called «ناخدا» by his crew, will stay with it. The cost came to £2.4m – a third more than was planned.',
      'People on the islands have asked for an evening boat as well. A speaker of the council, Ruth Alder, said that no decision had been made and that the timetable would be shown to the public in March.',
    ],
    quote: '“We have waited for this boat longer than for any summer,” a shopkeeper said.',
    items: ['Mondays and Thursdays: two sailings', 'Sundays: one sailing, at 11:30'],
    around: ['Home and latest news', 'Sign up for our newsletter'],
  },
  {
    language: 'fa',
    direction: 'rtl',
    title: 'کشتی جزیره‌های شمالی بهار برمی‌گردد',
    paragraphs: [
      'اداره‌ی بندر روز سه‌شنبه گفت کشتی جزیره‌های شمالی از هفته‌ی نخست فروردین دوباره به راه می‌افتد؛ دو زمستان بود که اسکله را برای تعمیر بسته بودند.',
      'به گفته‌ی این اداره، ۱۴ ستون از ۱۶ ستون اسکله عوض شده است و شرکت Northern Ferries ناخدای پیشین را نگه می‌دارد. هزینه‌ی کار به ۲٫۴ میلیون رسید، یک‌سوم بیش از آنچه برنامه‌ریزی شده بود.',
      'مردم جزیره‌ها خواسته‌اند که شب‌ها هم کشتی برود. سخنگوی شورا می‌گوید هنوز تصمیمی گرفته نشده و برنامه‌ی سفرها پیش از نوروز به آگاهی همگان می‌رسد.',
    ],
    quote: '«ما بیش از هر تابستانی چشم‌به‌راه این کشتی بوده‌ایم.» این را یک مغازه‌دار گفت.',
    items: ['دوشنبه‌ها و پنجشنبه‌ها: دو سفر', 'یکشنبه‌ها: یک سفر، ساعت ۱۱:۳۰'],
    around: ['خانه و تازه‌ترین خبرها', 'عضویت در خبرنامه‌ی ما'],
  },
  {
    language: 'ar',
    direction: 'rtl',
    title: 'عودة العبّارة إلى الجزر الشمالية في الربيع',
    paragraphs: [
      'قالت إدارة الميناء يوم الثلاثاء إن العبّارة المتجهة إلى الجزر الشمالية ستبحر من جديد في الأسبوع الأول من نيسان، بعد شتاءين أُغلق فيهما الرصيف لإصلاحه.',
      'وذكرت الإدارة أن 14 من أعمدة الرصيف الستة عشر استُبدلت، وأن شركة Northern Ferries ستُبقي على القبطان السابق. وبلغت الكلفة 2.4 مليون، أي أكثر مما كان مقررًا بمقدار الثلث.',
      'وطلب سكان الجزر رحلة مسائية أيضًا، لكن المتحدثة باسم المجلس قالت إن القرار لم يُتخذ بعد، وإن جدول الرحلات سيُعرض على الناس في آذار.',
    ],
    quote: 'وقال صاحب دكان: «لقد انتظرنا هذه السفينة أطول مما انتظرنا أي صيف».',
    items: ['الإثنين والخميس: رحلتان', 'الأحد: رحلة واحدة في الساعة 11:30'],
    around: ['الرئيسية وآخر الأخبار', 'اشترك في نشرتنا البريدية'],
  },
  {
    language: 'he',
    direction: 'rtl',
    title: 'המעבורת לאיי הצפון חוזרת באביב',
    paragraphs: [
      'הנהלת הנמל הודיעה ביום שלישי כי המעבורת לאיי הצפון תפליג שוב מן השבוע הראשון של אפריל, אחרי שני חורפים שבהם היה המזח סגור לתיקונים.',
      'לדברי ההנהלה הוחלפו 14 מתוך 16 עמודי המזח, וחברת Northern Ferries תשאיר את רב החובל הקודם. העלות הגיעה ל-2.4 מיליון, שליש יותר מן המתוכנן.',
      'תושבי האיים ביקשו גם הפלגה בערב. דוברת המועצה אמרה כי עדיין לא התקבלה החלטה, וכי לוח ההפלגות יוצג לציבור במרס.',
    ],
    quote: '"חיכינו לספינה הזאת יותר מאשר לכל קיץ", אמר בעל חנות.',
    items: ['ימי שני וחמישי: שתי הפלגות', 'יום ראשון: הפלגה אחת, בשעה 11:30'],
    around: ['דף הבית וחדשות אחרונות', 'הרשמה לידיעון שלנו'],
  },
];

/** The lines of an article in their order, as every format has them. */
export const linesOfArticle = ({ title, paragraphs, quote, items }: FixtureArticle): string[] => [
  title,
  paragraphs[0],
  paragraphs[1],
  quote,
  ...items,
  paragraphs[2],
];
