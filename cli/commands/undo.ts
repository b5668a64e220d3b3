// Owns `hashiya undo` and `hashiya redo`: one act of the history back or forth, whichever process did it.

import { actInShort } from '../../core/queries/history-acts';
import { lines, refuse } from '../answer';
import { defineCommand, type Command } from '../command';
import { describeAct } from '../describe-act';
import { say } from '../words';
import { analystNamed, openingText, openWorkspace } from '../workspace-access';

const travel = (name: 'undo' | 'redo'): Command =>
  defineCommand({
    name,
    run: async (values, _arguments, surroundings) => {
      const opened = await openWorkspace(values.workspace, analystNamed(values.analyst, surroundings), surroundings);
      if (!opened.ok) return refuse(opened.error);
      const store = opened.value;
      try {
        const done = await store[name]();
        if (!done.ok) return { ok: false, failure: done.error, text: openingText(store) };
        const entry = store.journalActs.entries.at(-1);
        if (entry === undefined) throw new Error('an act that was done is not among the acts');
        const act = actInShort(entry, store.workspace);
        const text = say(name === 'undo' ? 'act-undone' : 'act-redone', { act: describeAct({ ...act, act: 'do' }) });
        return { ok: true, text: openingText(store) + lines(text), data: { act, findings: store.findings } };
      } finally {
        await store.close();
      }
    },
  });

export const undo = travel('undo');
export const redo = travel('redo');
