// Owns the Arabic words for what a check of a workspace can find.

export const problems = {
  'file-damaged': '{{file}}: لا يمكن قراءته بوصفه من ملفات مساحة عمل: {{cause}}',
  'file-newer': '{{file}}: كُتب بإصدار أحدث من Hashiya (إصدار الصيغة {{version}})',
  'file-unreadable': '{{file}}: تعذّرت قراءته: {{cause}}',
  'journal-damaged': '{{file}}: تتعذّر قراءته ابتداءً من البايت {{offset}}',
  'file-missing': '{{file}}: غير موجود',
  'changed-outside': '{{file}}: غُيِّر من خارج Hashiya',
  orphan: 'المقال {{articleId}}، الإشارة {{mentionId}}: إشارة يتيمة، فالنص من {{start}} إلى {{end}} ليس «{{quote}}»',
  'original-missing': 'المقال {{articleId}}: ملفه الأصلي غير موجود: {{file}}',
  'original-altered': 'المقال {{articleId}}: ملفه الأصلي لم يعد يطابق بصمته SHA-256: {{file}}',
  'text-altered': 'المقال {{articleId}}: نصه لا يطابق ملفه الأصلي: {{file}}',
  'pack-item-missing': '{{path}}: ليس في الحزمة',
  'pack-item-changed': '{{path}}: تغيّر منذ إعداد الحزمة',
  'pack-item-unknown': '{{path}}: في الحزمة وليس في بيانها',
  inconsistent: '{{path}}: {{problem}}',
} as const;
