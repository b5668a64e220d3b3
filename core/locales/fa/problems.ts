// Owns the Persian words for what a check of a workspace can find.

export const problems = {
  'file-damaged': '{{file}}: به‌عنوان بخشی از فضای کار خوانده نمی‌شود: {{cause}}',
  'file-newer': '{{file}}: نسخهٔ تازه‌تری از Hashiya آن را نوشته است (نسخهٔ قالب {{version}})',
  'file-unreadable': '{{file}}: خوانده نشد: {{cause}}',
  'journal-damaged': '{{file}}: از بایت {{offset}} به بعد خوانده نمی‌شود',
  'file-missing': '{{file}}: وجود ندارد',
  'changed-outside': '{{file}}: بیرون از Hashiya تغییر کرده است',
  orphan:
    'مقالهٔ {{articleId}}، نشانهٔ {{mentionId}}: سرگردان است، متن جایگاه {{start}} تا {{end}} همان «{{quote}}» نیست',
  'original-missing': 'مقالهٔ {{articleId}}: نسخهٔ اصلی آن وجود ندارد: {{file}}',
  'original-altered': 'مقالهٔ {{articleId}}: نسخهٔ اصلی آن دیگر SHA-256 خود را ندارد: {{file}}',
  'text-altered': 'مقالهٔ {{articleId}}: متن آن همانی نیست که نسخهٔ اصلی می‌گوید: {{file}}',
  'pack-item-missing': '{{path}}: در بسته نیست',
  'pack-item-changed': '{{path}}: از زمان ساخت بسته تغییر کرده است',
  'pack-item-unknown': '{{path}}: در بسته هست و در سیاههٔ آن نیست',
  inconsistent: '{{path}}: {{problem}}',
} as const;
