// Owns the sentences of the benchmark's texts: news as agencies write it, with gaps for who, where and when. The Persian
// ones have Latin names and both kinds of digits in them, as the news has.

/** The languages that texts are made in. */
export type TextLanguage = 'en' | 'fa';

/** Sentences with gaps named in braces, and what fills each gap. */
export interface SentenceSet {
  readonly sentences: readonly string[];
  readonly gaps: Readonly<Record<string, readonly string[]>>;
}

const ENGLISH: SentenceSet = {
  sentences: [
    '{who} said on {day} that {number} trucks had reached {place} before the crossing was closed.',
    'Two officials, who asked not to be named, disputed that account and spoke of a delay of {number} days.',
    'According to {agency}, no one in the delegation had seen the document that {who} cited.',
    'Residents of {place} described the agreement as a truce in name only, and said that shelling went on at night.',
    '{who} denied the report, calling it “a story made up by people who were not in {place}”.',
    'It was not clear on {day} whether {who} would attend the talks, which have been put off {number} times.',
    'The figures, which {agency} could not verify, are higher than those that {who} gave a week ago.',
    'Prices of bread and fuel in {place} have risen by {number} per cent since the road was cut, traders said.',
    '{agency} quoted {who} as saying that the wounded would be taken to {place} “as soon as the road is safe”.',
    'Critics of the plan point out that {number} of its promises have been made before, and that none was kept.',
    'A spokeswoman for {who} did not answer questions sent by {agency} on {day}.',
    'Both sides accused each other of breaking the ceasefire near {place}, where observers counted {number} violations.',
  ],
  gaps: {
    who: [
      'The ministry',
      'The governor',
      'A senior diplomat',
      'The opposition council',
      'The Red Crescent',
      'Ms Haddad',
    ],
    day: ['Monday', 'Tuesday', 'Thursday evening', 'Friday', 'Sunday morning'],
    place: ['Qamishli', 'the old harbour', 'the border town', 'Deir al-Zor', 'the northern district', 'Latakia'],
    agency: ['the state news agency', 'Reuters', 'a local broadcaster', 'the monitoring group'],
    number: ['3', '12', '40', '170', '2,300'],
  },
};

const PERSIAN: SentenceSet = {
  sentences: [
    '{who} روز {day} گفت که {number} کامیون پیش از بسته‌شدن گذرگاه به {place} رسیده‌اند.',
    'دو مقام که نخواستند نامشان فاش شود این گزارش را رد کردند و از تأخیری {number} روزه سخن گفتند.',
    'به گزارش {agency}، هیچ‌یک از اعضای هیئت سندی را که {who} به آن استناد کرد ندیده بود.',
    'ساکنان {place} توافق را آتش‌بسی تنها روی کاغذ خواندند و گفتند گلوله‌باران شب‌ها ادامه دارد.',
    '{who} این خبر را تکذیب کرد و آن را «داستانی ساختهٔ کسانی که در {place} نبودند» نامید.',
    'روز {day} روشن نبود که {who} در گفت‌وگوهایی که {number} بار به تعویق افتاده است شرکت می‌کند یا نه.',
    'این آمار که {agency} نتوانست درستی آن را بسنجد از رقمی که {who} هفتهٔ پیش داد بیشتر است.',
    'به گفتهٔ کاسبان، بهای نان و سوخت در {place} از زمان بسته‌شدن جاده {number} درصد بالا رفته است.',
    '{agency} به نقل از {who} نوشت که زخمی‌ها «به محض امن‌شدن جاده» به {place} برده خواهند شد.',
    'منتقدان طرح یادآور می‌شوند که {number} وعدهٔ آن پیش‌تر هم داده شده و هیچ‌کدام عملی نشده است.',
    'سخنگوی {who} به پرسش‌هایی که {agency} روز {day} فرستاد پاسخی نداد.',
    'دو طرف یکدیگر را به نقض آتش‌بس در نزدیکی {place} متهم کردند؛ ناظران {number} مورد نقض شمردند.',
  ],
  gaps: {
    who: ['وزارت خارجه', 'استاندار', 'یک دیپلمات ارشد', 'شورای مخالفان', 'هلال احمر', 'خانم حداد'],
    day: ['دوشنبه', 'سه‌شنبه', 'پنج‌شنبه', 'جمعه', 'یکشنبه'],
    place: ['قامشلی', 'بندر قدیمی', 'شهر مرزی', 'دیرالزور', 'بخش شمالی', 'لاذقیه'],
    agency: ['خبرگزاری دولتی', 'رویترز (Reuters)', 'فرستندهٔ محلی', 'گروه دیده‌بان SOHR'],
    number: ['۳', '۱۲', '40', '۱۷۰', '۲٬۳۰۰'],
  },
};

export const SENTENCES: Readonly<Record<TextLanguage, SentenceSet>> = { en: ENGLISH, fa: PERSIAN };
