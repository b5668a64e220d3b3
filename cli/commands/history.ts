// Owns `hashiya history`: who did what, when. It only reads, so the app may have the workspace open.

import { actInShort } from '../../core/queries/history-acts';
import type { Result } from '../../core/result';
import { articleOfChange, type Change } from '../../core/workspace/change';
import type { HistoryEntry } from '../../core/workspace/history';
import type { Acts } from '../../main/store/acts';
import { carryOut } from '../../main/store/work';
import { lines, misuse, refuse } from '../answer';
import { defineCommand } from '../command';
import { describeAct } from '../describe-act';
import { parseWholeNumber } from '../numbers';
import { say } from '../words';
import { findingsText, lookAtWorkspace } from '../workspace-access';

const USUAL_LIMIT = 50;

/** True for a change of the record of that id, of what is in it, or of an article that carries it. */
const touches = (change: Change, id: string): boolean => {
  if (('id' in change && change.id === id) || articleOfChange(change) === id) return true;
  if (change.record !== 'article') return false;
  return [change.before, change.after].some((article) =>
    [...(article?.mentions ?? []), ...(article?.links ?? [])].some((record) => record.id === id),
  );
};

/** The newest acts, the newest first, and one more than the limit where there are more. Reads no further than it must. */
const newestActs = async (
  acts: Acts,
  limit: number,
  isWanted: (entry: HistoryEntry) => boolean,
): Promise<HistoryEntry[]> => {
  let wanted = acts.entries.filter(isWanted);
  while (wanted.length <= limit && (await acts.loadOlder())) wanted = acts.entries.filter(isWanted);
  return wanted.slice(-limit - 1).reverse();
};

const readActs = (
  folder: string,
  acts: Acts,
  limit: number,
  record: string | undefined,
): Promise<Result<HistoryEntry[]>> =>
  carryOut(folder, () =>
    newestActs(acts, limit, ({ changes }) => record === undefined || changes.some((change) => touches(change, record))),
  );

export const history = defineCommand({
  name: 'history',
  run: async ({ workspace: folder, limit: given, record }, _arguments, surroundings) => {
    const limit = given === undefined ? USUAL_LIMIT : parseWholeNumber(given);
    if (limit === null || limit === 0)
      return misuse('number-invalid', { option: 'limit', least: 1, value: given ?? '' });
    const view = await lookAtWorkspace(folder, surroundings);
    if (!view.ok) return refuse(view.error);
    const { workspace, acts, findings } = view.value;
    const entries = await readActs(folder, acts, limit, record?.toLowerCase());
    if (!entries.ok) return refuse(entries.error);
    const hasMore = entries.value.length > limit;
    const inShort = entries.value.slice(0, limit).map((entry) => actInShort(entry, workspace));
    const told = inShort.map(({ sequence, at, analyst, ...act }) =>
      say('history-act', { sequence, at, analyst, act: describeAct(act) }),
    );
    if (told.length === 0)
      told.push(record === undefined ? say('history-empty') : say('history-of-record-empty', { record }));
    if (hasMore) told.push(say('history-older'));
    const data = { acts: inShort, hasMore, findings };
    return { ok: true, text: findingsText(findings) + lines(...told), data };
  },
});
