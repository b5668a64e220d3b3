// Owns `hashiya search`: words looked for in everything that a workspace holds. It only reads, so the app may have the
// workspace open.

import { SEARCH_MODES } from '../../core/search/matching';
import { writeQuery } from '../../core/search/query';
import type { SearchProblem } from '../../core/search/problem-of';
import { search as searchWorkspace } from '../../core/search/search';
import { runInTime } from '../../main/store/expression-in-time';
import { carryOut, runInSlices } from '../../main/store/work';
import { misuse, refuse, type Answer } from '../answer';
import { defineCommand } from '../command';
import { describeSearch, foundToData } from '../describe-search';
import { parseWholeNumber } from '../numbers';
import { say } from '../words';
import { findingsText, lookAtWorkspace } from '../workspace-access';

const USUAL_LIMIT = 50;

/** Code units on each side of a hit: with its place, about a line of a terminal. */
const CONTEXT = 40;

const notUnderstood = (query: string, { code, start, end }: SearchProblem): Answer => {
  const place = query.slice(start, end);
  return misuse('query-not-understood', {
    query,
    place,
    start,
    end,
    reason: code,
    problem: say(`search.problem.${code}`),
  });
};

export const search = defineCommand({
  name: 'search',
  run: async ({ workspace: folder, mode: given, limit: most }, words, surroundings) => {
    const limit = most === undefined ? USUAL_LIMIT : parseWholeNumber(most);
    if (limit === null || limit === 0)
      return misuse('number-invalid', { option: 'limit', least: 1, value: most ?? '' });
    const mode = SEARCH_MODES.find((each) => each === given) ?? 'folded';
    const typed = words.join(' ');
    const view = await lookAtWorkspace(folder, surroundings);
    if (!view.ok) return refuse(view.error);
    const { workspace, findings } = view.value;
    const asked = searchWorkspace(workspace, typed, { mode, limit, context: CONTEXT, runExpression: runInTime });
    if (!asked.ok) return notUnderstood(typed, asked.problem);
    const searched = await carryOut(folder, () => runInSlices(asked.steps, surroundings.work('searching')));
    if (!searched.ok) return refuse(searched.error);
    const { found, ...counts } = searched.value;
    return {
      ok: true,
      text: findingsText(findings) + describeSearch(searched.value),
      data: { query: writeQuery(asked.query), mode, found: found.map(foundToData), ...counts, findings },
    };
  },
});
