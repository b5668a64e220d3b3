// Owns the Arabic words of the window for exporting in a format that is chosen.

export const exportAs = {
  heading: 'تصدير بصيغة أخرى',
  format: 'الصيغة',
  options: 'ما يمكنك اختياره',
  file: 'ملف واحد ({{ending}})، {{size}}',
  folder_zero: 'مجلد بلا ملفات، {{size}}',
  folder_one: 'مجلد فيه ملف واحد، {{size}}',
  folder_two: 'مجلد فيه ملفان، {{size}}',
  folder_few: 'مجلد فيه {{number}} ملفات، {{size}}',
  folder_many: 'مجلد فيه {{number}} ملفًا، {{size}}',
  folder_other: 'مجلد فيه {{number}} ملف، {{size}}',
  lost: 'ما لا تستطيع هذه الصيغة قوله',
  lostHint: 'يبقى ذلك في مساحة العمل. ولا يتضمنه الملف المُصدَّر، أو يتضمنه نصًا فقط.',
  lostNothing: 'لا يضيع شيء: تقول هذه الصيغة كل ما في مساحة العمل.',
  working: 'جارٍ حساب ما تستطيع هذه الصيغة قوله…',
  save: 'حفظ…',
  cancel: 'إلغاء',
  showFolder: 'عرض في المجلد',
} as const;
