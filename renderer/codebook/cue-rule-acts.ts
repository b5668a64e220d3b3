// Owns the acts on the rules for cues: each is one change of the codebook, which one undo takes back.

import i18next from 'i18next';
import { z } from 'zod';
import type { CueRule } from '../../core/suggest/cue-rule';
import { withoutOwnRule, withRuleOff, withRuleOn } from '../../core/suggest/rule-choice';
import { ruleFormSchema, type RuleForm } from '../../core/suggest/rule-form';
import { isolate } from '../../core/text/bidi-controls';
import { useDrafts } from '../state/drafts';
import { say } from '../state/notices';
import { editCodebook } from './codebook-acts';
import { setCodebookPlace } from './codebook-place';

/** Switches a rule on or off. */
export const switchRule = (ruleId: string, setting: 'on' | 'off'): void => {
  void editCodebook((codebook) => (setting === 'off' ? withRuleOff : withRuleOn)(codebook, ruleId));
};

/** Takes an own rule away; the built-in one that it stood for is there again. True where it is done. */
export const dropOwnRule = async (ruleId: string, what: 'deleted' | 'restored'): Promise<boolean> => {
  const done = await editCodebook((codebook) => withoutOwnRule(codebook, ruleId));
  if (done !== null) say(() => i18next.t(`window.cueRules.${what}`));
  return done !== null;
};

/** Opens the form for a rule that is there. */
export const editRule = (ruleId: string): void => {
  setCodebookPlace({ editedRuleId: ruleId });
};

/** Opens the form for a rule of an id of its own, which no rule to come with a later version has. */
export const makeRule = (): void => {
  editRule(crypto.randomUUID());
};

const MOST_CUES_IN_NAME = 3;

/** What a rule is called: its first cues, in isolates. */
export const ruleName = ({ cues }: Pick<CueRule, 'cues'>): string => {
  const first = cues.slice(0, MOST_CUES_IN_NAME).map((cue) => isolate(cue));
  return `${first.join(' · ')}${cues.length > MOST_CUES_IN_NAME ? ' …' : ''}`;
};

const DRAFT_PREFIX = 'codebook/cue-rule/';

/** The key of the draft of a rule. */
export const ruleDraftKey = (ruleId: string): string => `${DRAFT_PREFIX}${ruleId}`;

/** The rule whose form was left before it could be saved; null where there is none. */
export const useUnfinishedRule = (): string | null =>
  useDrafts(({ held }) => {
    for (const key of held.keys()) if (key.startsWith(DRAFT_PREFIX)) return key.slice(DRAFT_PREFIX.length);
    return null;
  });

const draftSchema = z.preprocess((text) => JSON.parse(String(text)) as unknown, ruleFormSchema);

/** Reads the draft of a form; what is no such draft holds what is saved. */
export const readRuleDraft = (draft: string, saved: RuleForm): RuleForm => {
  try {
    return draftSchema.parse(draft);
  } catch {
    return saved;
  }
};
