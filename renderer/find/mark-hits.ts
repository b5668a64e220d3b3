// Owns marking what was found: one hit or all of them, each time as one act.

import i18next from 'i18next';
import type { TextRange } from '../../core/text/trim-range';
import type { OfKind } from '../../core/codebook/codebook';
import { kindName } from '../codebook/code-words';
import { formatCount } from '../i18n/format';
import { appState, setAppState } from '../state/app-state';
import { say } from '../state/notices';
import { runCommand } from '../state/workspace-acts';
import { findState } from './find-state';

/** Says how many were marked, and how many were so already. */
const sayMarked = (of: OfKind, marked: number, leftOut: number): void => {
  say(() => {
    const done = i18next.t('window.find.marked', { count: marked, number: formatCount(marked), kind: kindName(of) });
    const before = i18next.t('window.find.leftOut', { count: leftOut, number: formatCount(leftOut) });
    return [...(marked > 0 ? [done] : []), ...(leftOut > 0 ? [before] : [])].join(' ');
  });
};

const markAs = async (of: OfKind, hits: readonly TextRange[]): Promise<void> => {
  const { article } = appState();
  if (article === null || hits.length === 0) return;
  const selections = hits.map(({ start, end }) => ({ start, end }));
  const done = await runCommand({ command: 'add-mentions', articleId: article.id, ...of, selections });
  if (done === null) return;
  const made = done.changes.filter((change) => change.record === 'mention');
  sayMarked(of, made.length, hits.length - made.length);
  const [only] = made;
  // One mark is looked at next; among many there is none to choose.
  if (hits.length === 1 && only !== undefined) setAppState({ selectedMentionId: only.id });
};

/** Marks the hit that is looked at. */
export const markHit = async (of: OfKind): Promise<void> => {
  const { hits, current } = findState();
  const hit = hits[current];
  if (hit !== undefined) await markAs(of, [hit]);
};

/** Marks every hit as a mention of its own. */
export const markAllHits = (of: OfKind): Promise<void> => markAs(of, findState().hits);
