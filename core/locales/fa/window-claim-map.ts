// Owns the Persian words of the map of a claim’s neighbours, and of the same as a tree.

export const claimMap = {
  heading: 'همسایه‌ها',
  form: 'نمایش همسایه‌ها به شکل',
  map: 'نقشه',
  tree: 'درخت',
  sources: 'همراه با منابع',
  emptyTitle: 'هنوز همسایه‌ای نیست',
  emptyHint:
    'این ادعا را با ادعای دیگری مرتبط کنید تا هر دو اینجا دیده شوند. «همراه با منابع» مقاله‌هایی را نشان می‌دهد که آن را بیان می‌کنند.',
  more_one: '{{number}} همسایهٔ دیگر نشان داده نشده است.',
  more_other: '{{number}} همسایهٔ دیگر نشان داده نشده است.',
  unshown_one: '{{number}} رابطهٔ دورتر',
  unshown_other: '{{number}} رابطهٔ دورتر',
  mapName: 'نقشهٔ همسایه‌ها',
  mapHint:
    '{{key}} ادعا را نشان می‌دهد. کلیدهای جهت نقشه را جابه‌جا می‌کنند، + و − آن را بزرگ و کوچک می‌کنند و 0 همهٔ آن را نشان می‌دهد.',
  treeName: 'درخت همسایه‌ها',
  controls: {
    name: 'آنچه نقشه نشان می‌دهد',
    larger: 'بزرگ‌تر',
    smaller: 'کوچک‌تر',
    all: 'نمایش همه',
    up: 'جابه‌جایی به بالا',
    down: 'جابه‌جایی به پایین',
    left: 'جابه‌جایی به چپ',
    right: 'جابه‌جایی به راست',
  },
  kinds: { claim: 'ادعا', article: 'مقاله', root: 'منبع' },
  thisClaim: 'همین ادعا',
  mentions: {
    along: { asserts: 'اظهار می‌کند', denies: 'تکذیب می‌کند', doubts: 'تردید دارد در', attributes: 'نسبت می‌دهد' },
    against: {
      asserts: 'اظهار شده در',
      denies: 'تکذیب شده در',
      doubts: 'محل تردید در',
      attributes: 'نسبت داده شده در',
    },
  },
  mentioned: { along: 'می‌آورد', against: 'آمده در' },
  origin: { along: 'منبع این است', against: 'به نقل از' },
  tie: '{{from}} {{words}} {{to}}',
  above: 'در بالا آمده',
  below: 'در پایین می‌آید',
} as const;
