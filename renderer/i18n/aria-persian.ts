// Owns the Persian words that React Aria says by itself, to screen readers above all. It ships Arabic, Hebrew and thirty
// other languages, and no Persian. Left out is what belongs to components that the window does not have: colours,
// calendars, and dragging within lists.

type Values = Readonly<Record<string, string | number | boolean>> | undefined;

/** The messages of one package by key, as React Aria takes them: words, or what makes them of the values at hand. */
export type AriaDictionary = Readonly<Record<string, string | ((values: Values) => string)>>;

/** Messages by package and key. */
export type AriaMessages = Readonly<Record<string, AriaDictionary>>;

/** The Persian messages; `count` writes a whole number. Nouns stay singular after a number. */
export const persianAria = (count: (number: number) => string): AriaMessages => {
  const text = (value: string | number | boolean | undefined): string => (value === undefined ? '' : String(value));
  const number = (value: string | number | boolean | undefined): string => count(Number(value));
  return {
    '@react-aria/autocomplete': { collectionLabel: 'پیشنهادها' },
    '@react-aria/breadcrumbs': { breadcrumbs: 'مسیر' },
    '@react-aria/combobox': {
      focusAnnouncement: (values) =>
        [
          values?.isGroupChange === true
            ? `ورود به گروه ${text(values.groupTitle)} با ${number(values.groupCount)} گزینه. `
            : '',
          text(values?.optionText),
          values?.isSelected === true ? '، انتخاب‌شده' : '',
        ].join(''),
      countAnnouncement: (values) => `${number(values?.optionCount)} گزینه در دسترس است.`,
      selectedAnnouncement: (values) => `${text(values?.optionText)}، انتخاب شد`,
      buttonLabel: 'نمایش پیشنهادها',
      listboxLabel: 'پیشنهادها',
    },
    '@react-aria/grid': {
      deselectedItem: (values) => `${text(values?.item)} از انتخاب درآمد.`,
      select: 'انتخاب',
      selectedCount: (values) =>
        values?.count === 0 ? 'چیزی انتخاب نشده است.' : `${number(values?.count)} مورد انتخاب شده است.`,
      selectedAll: 'همهٔ موارد انتخاب شد.',
      selectedItem: (values) => `${text(values?.item)} انتخاب شد.`,
      longPressToSelect: 'برای رفتن به حالت انتخاب، فشار دهید و نگه دارید.',
    },
    '@react-aria/gridlist': {
      hasActionAnnouncement: 'این سطر کاری انجام می‌دهد',
      hasLinkAnnouncement: (values) => `پیوند این سطر: ${text(values?.link)}`,
    },
    '@react-aria/menu': { longPressMessage: 'برای باز کردن منو، فشار دهید و نگه دارید یا Alt + کلید پایین را بزنید' },
    '@react-aria/numberfield': {
      decrease: (values) => `کاهش ${text(values?.fieldLabel)}`,
      increase: (values) => `افزایش ${text(values?.fieldLabel)}`,
      numberField: 'خانهٔ عدد',
    },
    '@react-aria/overlays': { dismiss: 'بستن' },
    '@react-aria/previewtrigger': { longPressMessage: 'برای پیش‌نمایش، فشار دهید و نگه دارید' },
    '@react-aria/searchfield': { 'Clear search': 'پاک کردن جست‌وجو' },
    '@react-aria/spinbutton': { Empty: 'خالی' },
    '@react-aria/steplist': { steplist: 'فهرست گام‌ها' },
    '@react-aria/table': {
      select: 'انتخاب',
      selectAll: 'انتخاب همه',
      sortable: 'ستون مرتب‌شدنی',
      ascending: 'صعودی',
      descending: 'نزولی',
      ascendingSort: (values) => `مرتب بر پایهٔ ستون ${text(values?.columnName)}، صعودی`,
      descendingSort: (values) => `مرتب بر پایهٔ ستون ${text(values?.columnName)}، نزولی`,
      columnSize: (values) => `${number(values?.value)} پیکسل`,
      resizerDescription: 'برای تغییر اندازه، Enter را بزنید',
      expand: 'باز کردن',
      collapse: 'بستن',
    },
    '@react-aria/tag': { removeDescription: 'برای حذف برچسب، Delete را بزنید.', removeButtonLabel: 'حذف' },
    '@react-aria/toast': { close: 'بستن', notifications: (values) => `${number(values?.count)} پیام.` },
    '@react-aria/tree': { expand: 'باز کردن', collapse: 'بستن' },
    'react-aria-components': {
      selectPlaceholder: 'یکی را انتخاب کنید',
      tableResizer: 'تغییر اندازه',
      dropzoneLabel: 'جای رها کردن',
      colorSwatchPicker: 'نمونه‌های رنگ',
    },
  };
};
