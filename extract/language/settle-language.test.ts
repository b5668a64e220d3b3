import { beforeAll, describe, expect, test } from 'vitest';
import { languageDetector, type DetectLanguage } from './detect-language';
import { settleLanguages, type LanguageClaim, type Line } from './settle-language';

let detectLanguage: DetectLanguage;
beforeAll(async () => {
  detectLanguage = await languageDetector();
});

const FA =
  'وزیر راه روز شنبه گفت که پل قدیمی پیش از زمستان باز می‌شود و کار تعمیر آن تا پایان پاییز ادامه دارد. ' +
  'او افزود که رانندگان باید تا آن زمان از راه ساحلی بروند و شرکت سازنده هنوز پاسخی نداده است.';
const AR =
  'قالت الوزيرة يوم السبت إن الجسر القديم سيفتح قبل الشتاء وإن أعمال الصيانة ستستمر حتى نهاية الخريف. ' +
  'وأضافت أن على السائقين أن يسلكوا الطريق الساحلي حتى ذلك الحين، وأن الشركة لم ترد بعد على الأسئلة.';
const UR =
  'وزیر نے ہفتے کے روز کہا کہ پرانا پل سردیوں سے پہلے کھول دیا جائے گا اور مرمت کا کام خزاں کے آخر تک جاری رہے گا۔ ' +
  'انہوں نے کہا کہ ڈرائیوروں کو اس وقت تک ساحلی سڑک سے جانا ہوگا اور کمپنی نے ابھی تک جواب نہیں دیا۔';
const HE =
  'שרת התחבורה אמרה בשבת כי הגשר הישן ייפתח לפני החורף וכי עבודות התיקון יימשכו עד סוף הסתיו. ' +
  'היא הוסיפה כי עד אז על הנהגים לנסוע בכביש החוף, וכי החברה טרם השיבה על השאלות שנשלחו אליה.';
const EN =
  'The minister said on Saturday that the old bridge would reopen before winter, and that repairs would go on until ' +
  'the end of autumn. She added that until then drivers should take the road along the coast.';
const DE =
  'Die Ministerin sagte am Samstag, dass die alte Brücke vor dem Winter wieder geöffnet wird und dass die Arbeiten bis ' +
  'zum Ende des Herbstes dauern. Bis dahin sollen die Fahrer die Straße an der Küste nehmen.';
const CKB =
  'وەزیر ڕۆژی شەممە گوتی کە پردە کۆنەکە پێش زستان دەکرێتەوە و کارەکان تا کۆتایی پایز بەردەوام دەبن و کۆمپانیاکە هێشتا وەڵامی نەداوەتەوە و شۆفێرەکان دەبێ بە ڕێگای کەنارەوە بڕۆن';

const line = (text: string, language: string | null = null, role: Line['role'] = 'body'): Line => ({
  text,
  language,
  role,
});
const marked = (tag: string | null): LanguageClaim => ({ tag, strength: 'marked' });
const byDefault = (tag: string | null): LanguageClaim => ({ tag, strength: 'default' });

const settle = (lines: readonly (Line | string)[], ...claims: LanguageClaim[]) =>
  settleLanguages(
    lines.map((each) => (typeof each === 'string' ? line(each) : each)),
    claims,
    detectLanguage,
  );

describe('the language of an article that its file does not tell', () => {
  test.each([
    ['fa', FA],
    ['ar', AR],
    ['ur', UR],
    ['he', HE],
    ['en', EN],
    ['de', DE],
  ])('is %s where enough of its text is', (language, text) => {
    expect(settle([text])).toEqual({ language, ofLines: [null], warnings: [] });
  });

  test.each([
    ['fa', 'سازمان ملل متحد روز جمعه بیانیه‌ای صادر کرد'],
    ['fa', 'وزير راه روز شنبه گفت كه پل قديمي پيش از زمستان باز مي‌شود'],
    ['fa', 'سلام دنیا و همه'],
    ['ar', 'أعلن المتحدث باسم وزارة الخارجية'],
    ['ar', 'مرحبا بكم في هذا المساء'],
    ['ur', 'یہ خبر آج صبح شائع ہوئی ہے'],
  ])('is told from its neighbours by its letters: %s', (language, text) => {
    expect(settle([text]).language).toBe(language);
  });

  test.each([
    '',
    '2016',
    'سلام',
    'שלום',
    'OK',
    'AA-AA',
    'خبر امروز',
    'https://paper.example/the/very/long/story',
    'Mara Lind, Idris Cole',
  ])('is unknown where there is too little of it: %j', (text) => {
    expect(settle([text])).toEqual({ language: null, ofLines: [null], warnings: [] });
  });

  test('goes by its body and by the lines that run as most of it does', () => {
    const clutter = Array.from({ length: 5 }, () => line(EN, null, 'clutter'));
    expect(settle([...clutter, FA, 'Quoted from the English page.', FA]).language).toBe('fa');
    expect(settle([EN, HE, EN]).language).toBe('en');
  });

  test('is none where it is one that detection has no tables of', () => {
    const pashto = 'وزیر د شنبې په ورځ وویل چې زوړ پل به د ژمي نه مخکې پرانیستل شي او کار به یې دوام ومومي';
    expect(settle([pashto]).language).toBeNull();
  });
});

describe('the language that a file claims', () => {
  test.each([
    ['fa-IR', FA],
    ['ar-EG', AR],
    ['he', HE],
    ['iw', HE],
    ['en_GB', EN],
  ])('is taken where the text is of it: %s', (tag, text) => {
    expect(settle([text], marked(tag))).toEqual({ language: tag.replace('_', '-'), ofLines: [null], warnings: [] });
  });

  test('comes before detection where there is little text, and its script is the same', () => {
    expect(settle(['Les mots'], marked('fr')).language).toBe('fr');
    expect(settle(['خبر امروز تهران و شهرهای دیگر'], marked('ar')).language).toBe('ar');
    expect(settle(['2016'], marked('he')).language).toBe('he');
  });

  test('is not taken where much text, or its script, says otherwise, and the analyst is told', () => {
    const doubt = (declared: string, detected: string) => [
      { code: 'language-not-as-declared', details: { declared, detected } },
    ];
    expect(settle([DE], marked('en'))).toMatchObject({ language: 'de', warnings: doubt('en', 'de') });
    expect(settle([FA], marked('ar'))).toMatchObject({ language: 'fa', warnings: doubt('ar', 'fa') });
    expect(settle([AR], marked('ur'))).toMatchObject({ language: 'ar', warnings: doubt('ur', 'ar') });
    expect(settle(['خبر امروز تهران'], marked('en'))).toMatchObject({ language: 'fa', warnings: doubt('en', 'fa') });
    expect(settle(['خبر'], marked('en'))).toMatchObject({ language: null, warnings: doubt('en', 'und') });
  });

  test('is believed where detection cannot know it', () => {
    expect(settle([CKB], marked('ckb')).language).toBe('ckb');
    expect(settle([FA], marked('ps')).language).toBe('ps');
    expect(settle([EN], marked('sco')).language).toBe('sco');
    expect(settle([EN], marked('ps')).language).toBe('en');
  });

  test('counts as a default only where detection agrees, and is not doubted aloud', () => {
    expect(settle([FA], byDefault('fa-IR')).language).toBe('fa-IR');
    expect(settle([FA], byDefault('en-US'))).toEqual({ language: 'fa', ofLines: [null], warnings: [] });
    expect(settle(['خبر'], byDefault('fa-IR')).language).toBeNull();
  });

  test('is the next one where the first is none or cannot be', () => {
    expect(settle([FA], marked('en'), marked('fa-AF')).language).toBe('fa-AF');
    for (const none of [null, '', 'und', 'zxx', 'x-none', 'not a tag', '1'])
      expect(settle([EN], marked(none), marked('en-IE'))).toEqual({ language: 'en-IE', ofLines: [null], warnings: [] });
  });
});

describe('the language of a line', () => {
  test.each([
    ['fa', FA, [EN, HE, AR], ['en', 'he', 'ar']],
    ['ar', AR, [EN, HE, FA], ['en', 'he', 'fa']],
    ['he', HE, [EN, AR, FA], ['en', 'ar', 'fa']],
    ['en', EN, [FA, AR, HE, DE], ['fa', 'ar', 'he', 'de']],
  ])('is its own where it differs from the article’s, which is %s', (_, own, others, languages) => {
    const text = `${own} ${own} ${own}`;
    expect(settle([text, ...others.flatMap((other) => [own, other])]).ofLines).toEqual([
      null,
      ...languages.flatMap((language) => [null, language]),
    ]);
  });

  test('of another script is told by all lines of that script together, where each is short', () => {
    const { ofLines } = settle([
      FA,
      'Hello there',
      FA,
      'my old friend',
      'שלום',
      '***',
      '8/17',
      'BBC به نقل از رویترز نوشت',
    ]);
    expect(ofLines).toEqual([null, 'en', null, 'en', null, null, null, null]);
  });

  test('of the article’s own script is not told where it is short', () => {
    expect(settle([EN, 'Bis dahin sollen die Fahrer warten.', EN]).ofLines).toEqual([null, null, null]);
    expect(settle([FA, 'بحسب الوكالة', FA]).ofLines).toEqual([null, null, null]);
  });

  test('is what the file says of it, where that can be', () => {
    const said = settle(
      [EN, line('Les mots', 'fr'), line('Kayhan', 'fa'), line('کیهان', 'fa'), line(EN, 'en')],
      marked('en'),
    );
    expect(said.ofLines).toEqual([null, 'fr', null, 'fa', null]);
    expect(settle([EN, line(DE, 'fr')], marked('en')).ofLines).toEqual([null, 'de']);
    expect(settle([EN, line('Words', 'en-US')], marked('en')).ofLines).toEqual([null, 'en-US']);
  });
});
