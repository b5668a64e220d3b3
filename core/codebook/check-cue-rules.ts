// Owns what rules for cues may come into a codebook. What is in one already is not judged: a rule of a pattern that only a
// newer Hashiya knows, or one that another program has broken, must keep no one from opening a workspace or from changing
// something else in its codebook. It is carried along, proposes nothing, and the codebook's page says so. What is refused,
// by its id, is to put such a rule in: by an act, or by taking in the codebook of a file.

import { fail, succeed, type Result } from '../result';
import { isSame } from '../same';
import { unsoundAt } from '../suggest/rule-choice';
import type { Codebook } from './codebook';

type CueRules = Codebook['cueRules'];

/** The first rule that is new and cannot be used, or has the id of another. `before` is null where all of them are new. */
export const checkCueRules = (after: CueRules, before: CueRules | null): Result<void> => {
  const known = new Map((before?.own ?? []).map((rule) => [rule.id, rule]));
  const ids = new Set<string>();
  for (const rule of after.own) {
    const isNew = !isSame(known.get(rule.id), rule);
    const at = isNew ? unsoundAt(rule) : null;
    if (at !== null) return fail('cue-rule-unsound', { id: rule.id, path: at === '' ? 'id' : at });
    if (isNew && ids.has(rule.id)) return fail('codebook-id-twice', { id: rule.id });
    ids.add(rule.id);
  }
  return succeed(undefined);
};
