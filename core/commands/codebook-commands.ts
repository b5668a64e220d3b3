// Owns what the command on the codebook does: it puts a whole codebook in place of the other. It refuses one that loses a
// built-in kind or slot, a kind that marks words, or a slot that has values, and one that contradicts itself.

import { checkCodebook } from '../codebook/check-codebook';
import { checkCueRules } from '../codebook/check-cue-rules';
import { isBuiltInSlot } from '../attribution/slot-values';
import { codeOf, type Code, type Codebook } from '../codebook/codebook';
import { builtInCode } from '../codebook/initial-codebook';
import { countSlotUses, countUses } from '../codebook/uses';
import type { Environment } from '../environment';
import { fail, succeed, type Result } from '../result';
import { isSame } from '../same';
import type { Change } from '../workspace/change';
import type { Workspace } from '../workspace/workspace';
import type { CommandOf } from './command';

const withId = <Item extends { readonly id: string }>(item: Item, environment: Environment): Item =>
  item.id === '' ? { ...item, id: environment.newId() } : item;

/** The code by an id of its own; a built-in kind keeps its look and its key, which are part of how the text is painted. */
const settled = (code: Code, before: Codebook, environment: Environment): Code => {
  const kept = code.kind === 'own' ? undefined : (codeOf(before, code) ?? builtInCode(code.kind));
  const { key, colour, drawing } = kept ?? code;
  const attributes = code.attributes.map((attribute) => withId(attribute, environment));
  return withId({ ...code, attributes, key, colour, drawing }, environment);
};

/** Nothing goes that is built in, that marks words, or that has values. */
const problemOfLoss = (workspace: Workspace, after: Codebook): Result<void> => {
  const { codebook: before } = workspace;
  const kept = new Set(after.codes.map(({ id }) => id));
  for (const { id, kind, label } of before.codes) {
    if (kept.has(id)) continue;
    if (kind !== 'own') return fail('code-built-in', { label });
    const count = countUses(workspace, id);
    if (count > 0) return fail('code-in-use', { label, count });
  }
  const slots = new Set(after.slots.map(({ id }) => id));
  for (const { id, label } of before.slots) {
    if (slots.has(id)) continue;
    if (isBuiltInSlot(id)) return fail('slot-built-in', { label });
    const count = countSlotUses(workspace, id);
    if (count > 0) return fail('slot-in-use', { label, count });
  }
  return succeed(undefined);
};

/** Puts another codebook in place of this one, one version on; the same again changes nothing. */
export const editCodebook = (
  workspace: Workspace,
  { codebook }: CommandOf<'edit-codebook'>,
  environment: Environment,
): Result<Change[]> => {
  const { codebook: before } = workspace;
  const after: Codebook = {
    ...codebook,
    codes: codebook.codes.map((code) => settled(code, before, environment)),
    slots: codebook.slots.map((slot) => withId(slot, environment)),
    version: before.version,
  };
  if (isSame(before, after)) return succeed([]);
  const problem = checkCodebook(after);
  if (!problem.ok) return problem;
  const rules = checkCueRules(after.cueRules, before.cueRules);
  if (!rules.ok) return rules;
  const loss = problemOfLoss(workspace, after);
  if (!loss.ok) return loss;
  return succeed([{ record: 'codebook', before, after: { ...after, version: before.version + 1 } }]);
};
