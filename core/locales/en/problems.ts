// Owns the English words for what a check of a workspace can find, for the window and the command line alike.

export const problems = {
  'file-damaged': '{{file}}: cannot be read as part of a workspace: {{cause}}',
  'file-newer': '{{file}}: was written by a newer Hashiya (format version {{version}})',
  'file-unreadable': '{{file}}: could not be read: {{cause}}',
  'journal-damaged': '{{file}}: cannot be read from byte {{offset}} on',
  'file-missing': '{{file}}: is not there',
  'changed-outside': '{{file}}: was changed by something other than Hashiya',
  orphan: 'article {{articleId}}, mention {{mentionId}}: orphan, the text at {{start}}–{{end}} is not “{{quote}}”',
  'original-missing': 'article {{articleId}}: its original is not there: {{file}}',
  'original-altered': 'article {{articleId}}: its original no longer has its SHA-256: {{file}}',
  'text-altered': 'article {{articleId}}: its text is not what its original says: {{file}}',
  'pack-item-missing': '{{path}}: is not in the pack',
  'pack-item-changed': '{{path}}: was changed since the pack was made',
  'pack-item-unknown': '{{path}}: is in the pack and not in its manifest',
  inconsistent: '{{path}}: {{problem}}',
} as const;

/** What a problem is called: it names its words. */
export type ProblemKind = keyof typeof problems;

/** True for a problem that has words. */
export const isProblemKind = (value: unknown): value is ProblemKind =>
  typeof value === 'string' && Object.hasOwn(problems, value);
