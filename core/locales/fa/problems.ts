// Owns the Persian words for what a check of a workspace can find.

export const problems = {
  'file-damaged': '{{file}}: به‌عنوان بخشی از فضای کار خواندنی نیست: {{cause}}',
  'file-newer': '{{file}}: نسخهٔ تازه‌تری از Hashiya آن را نوشته است (نسخهٔ قالب {{version}})',
  'file-unreadable': '{{file}}: خواندنی نبود: {{cause}}',
  'journal-damaged': '{{file}}: از بایت {{offset}} به بعد خواندنی نیست',
  'file-missing': '{{file}}: آنجا نیست',
  'changed-outside': '{{file}}: چیزی جز Hashiya آن را تغییر داده است',
  orphan: 'مقالهٔ {{articleId}}، نشانهٔ {{mentionId}}: بی‌جاست، متن جایگاه {{start}} تا {{end}} «{{quote}}» نیست',
  'original-missing': 'مقالهٔ {{articleId}}: نسخهٔ اصلی آن آنجا نیست: {{file}}',
  'original-altered': 'مقالهٔ {{articleId}}: نسخهٔ اصلی آن دیگر SHA-256 خود را ندارد: {{file}}',
  'text-altered': 'مقالهٔ {{articleId}}: متن آن همانی نیست که نسخهٔ اصلی می‌گوید: {{file}}',
  inconsistent: '{{path}}: {{problem}}',
} as const;
