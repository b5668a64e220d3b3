// Owns `hashiya manual`: the manual page, or the same as Markdown.

import { defineCommand } from '../command';
import { manualInMarkdown, manualPage } from '../manual';

export const manual = defineCommand({
  name: 'manual',
  run: async ({ format = 'man' }) => {
    const text = format === 'man' ? manualPage() : manualInMarkdown();
    return Promise.resolve({ ok: true, text, data: { manual: text } });
  },
});
