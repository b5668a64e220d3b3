// Owns what taking in another codebook would do to the rules for cues, told by the rules that there would be to use: an own
// rule that comes to stand for a built-in one changes it.

import { z } from 'zod';
import { isSame } from '../same';
import type { CueRule } from '../suggest/cue-rule';
import { allRulesOf } from '../suggest/rule-choice';
import type { Codebook } from './codebook';

/** A rule by what people know it by. */
const shownRuleSchema = z.object({ id: z.string(), language: z.string(), cues: z.array(z.string()) });

export const cueRuleChangesSchema = z.object({
  added: z.array(shownRuleSchema),
  changed: z.array(shownRuleSchema),
  removed: z.array(shownRuleSchema),
  switchedOn: z.array(shownRuleSchema),
  switchedOff: z.array(shownRuleSchema),
});
export type CueRuleChanges = z.infer<typeof cueRuleChangesSchema>;

type ShownRule = z.infer<typeof shownRuleSchema>;

const shown = ({ id, language, cues }: CueRule): ShownRule => ({ id, language, cues });

/** The rules that would be added, changed, removed and switched. One that comes or goes is not told as switched. */
export const cueRuleChanges = (
  ours: Pick<Codebook, 'cueRules'>,
  theirs: Pick<Codebook, 'cueRules'>,
): CueRuleChanges => {
  const before = new Map(allRulesOf(ours).map((rule) => [rule.id, rule]));
  const after = allRulesOf(theirs);
  const left = new Set(after.map(({ id }) => id));
  const wasOff = new Set(ours.cueRules.off);
  const isOff = new Set(theirs.cueRules.off);
  const stays = after.filter(({ id }) => before.has(id));
  return {
    added: after.filter(({ id }) => !before.has(id)).map(shown),
    changed: stays.filter((rule) => !isSame(before.get(rule.id), rule)).map(shown),
    removed: [...before.values()].filter(({ id }) => !left.has(id)).map(shown),
    switchedOn: stays.filter(({ id }) => wasOff.has(id) && !isOff.has(id)).map(shown),
    switchedOff: stays.filter(({ id }) => !wasOff.has(id) && isOff.has(id)).map(shown),
  };
};
