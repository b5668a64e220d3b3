// Owns how an act of the history is put into words.

import type { ActInShort } from '../core/queries/history-acts';
import { say, sayAct } from './words';

/** What was done, without who and when. */
export const describeAct = ({
  act,
  command,
  isReadAgain,
  what,
  changes,
}: Pick<ActInShort, 'act' | 'command' | 'isReadAgain' | 'what' | 'changes'>): string => {
  const named = say(`act-of.${act}`, { command: isReadAgain ? say('read-again-act') : sayAct(command) });
  const touched = what === '' ? named : say('act-what', { act: named, what });
  return changes > 1 ? say('act-changes', { act: touched, count: changes }) : touched;
};
