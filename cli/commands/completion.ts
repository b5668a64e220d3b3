// Owns `hashiya completion`: what a shell needs to complete commands and options.

import { misuse } from '../answer';
import { defineCommand } from '../command';
import { COMPLETIONS } from '../completion';
import { SHELLS } from '../syntax';

export const completion = defineCommand({
  name: 'completion',
  run: async (_values, [name = '']) => {
    const shell = SHELLS.find((each) => each === name);
    if (shell === undefined) return misuse('shell-unknown', { choices: SHELLS.join(', '), value: name });
    const script = COMPLETIONS[shell]();
    return Promise.resolve({ ok: true, text: script, data: { shell, script } });
  },
});
