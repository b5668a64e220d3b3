// Owns what taking in another codebook would do to ours: its kinds in place of ours, but for what may not go.

import { isBuiltInSlot } from '../attribution/slot-values';
import { z } from 'zod';
import { isSame } from '../same';
import type { Workspace } from '../workspace/workspace';
import { BUILT_IN_SLOTS, codebookSchema, findCode, type Code, type Codebook, type Slot } from './codebook';
import { cueRuleChanges, cueRuleChangesSchema } from './cue-rule-changes';
import { builtInCode } from './initial-codebook';
import { countSlotUses, countUses } from './uses';

const namedSchema = z.object({ id: z.string(), label: z.string() });

export const codebookImportSchema = z.object({
  /** Ours as it would be: what the command that does it is given. */
  codebook: codebookSchema.omit({ version: true }),
  added: z.array(namedSchema),
  /** With the names of the fields that would change. */
  changed: z.array(namedSchema.extend({ fields: z.array(z.string()) })),
  removed: z.array(namedSchema),
  /** Kinds that the file does not have and that stay, since they mark words. */
  kept: z.array(namedSchema.extend({ uses: z.number().int().positive() })),
  /** Slots that the file does not have and that stay, since they have values; `uses` are the mentions that give them one. */
  keptSlots: z.array(namedSchema.extend({ uses: z.number().int().positive() })),
  changesSlots: z.boolean(),
  cueRules: cueRuleChangesSchema,
  /** True also where no rule that can be used changes, but one that cannot, or their order. */
  changesCueRules: z.boolean(),
});
export type CodebookImport = z.infer<typeof codebookImportSchema>;

const named = ({ id, label }: Code | Slot): { id: string; label: string } => ({ id, label });

/** The look and the key of a built-in kind are never another's to say. */
const withOurLook = (code: Code, ours: Codebook): Code => {
  if (code.kind === 'own') return code;
  const { key, colour, drawing } = findCode(ours, code.id) ?? builtInCode(code.kind) ?? code;
  return { ...code, key, colour, drawing };
};

const changedFields = (before: Code, after: Code): string[] => {
  const [left, right]: Readonly<Record<string, unknown>>[] = [before, after];
  return Object.keys({ ...before, ...after }).filter((name) => !isSame(left?.[name], right?.[name]));
};

/** What the import of a codebook would do to the workspace's own. */
export const planImport = (workspace: Pick<Workspace, 'articles' | 'codebook'>, theirs: Codebook): CodebookImport => {
  const { codebook: ours } = workspace;
  const taken = theirs.codes.map((code) => withOurLook(code, ours));
  const missing = ours.codes.filter(({ id }) => findCode(theirs, id) === undefined);
  const builtIn = missing.filter(({ kind }) => kind !== 'own');
  const uses = new Map(missing.map(({ id }) => [id, countUses(workspace, id)]));
  const inUse = missing.filter(({ id, kind }) => kind === 'own' && (uses.get(id) ?? 0) > 0);
  const keys = new Set(taken.map(({ key }) => key));
  const kept = inUse.map((code) => (keys.has(code.key) ? { ...code, key: null } : code));
  const codes = [...builtIn, ...taken, ...kept];
  const isMissing = ({ id }: Slot): boolean => !theirs.slots.some((slot) => slot.id === id);
  const keptSlots = ours.slots
    .filter((slot) => isMissing(slot) && !isBuiltInSlot(slot.id))
    .map((slot) => ({ slot, uses: countSlotUses(workspace, slot.id) }))
    .filter(({ uses: count }) => count > 0);
  const slots = [...BUILT_IN_SLOTS.filter(isMissing), ...theirs.slots, ...keptSlots.map(({ slot }) => slot)];
  const { version: _version, ...rest } = theirs;
  return {
    codebook: { ...rest, codes, slots },
    added: taken.filter(({ id }) => findCode(ours, id) === undefined).map(named),
    changed: codes.flatMap((code) => {
      const before = findCode(ours, code.id);
      return before === undefined || isSame(before, code)
        ? []
        : [{ ...named(code), fields: changedFields(before, code) }];
    }),
    removed: missing.filter((code) => code.kind === 'own' && !inUse.includes(code)).map(named),
    kept: inUse.map((code) => ({ ...named(code), uses: uses.get(code.id) ?? 0 })),
    keptSlots: keptSlots.map(({ slot, uses: count }) => ({ ...named(slot), uses: count })),
    changesSlots: !isSame(ours.slots, slots),
    cueRules: cueRuleChanges(ours, theirs),
    changesCueRules: !isSame(ours.cueRules, theirs.cueRules),
  };
};

/** True when an import would change nothing. */
export const isIdleImport = ({ added, changed, removed, changesSlots, changesCueRules }: CodebookImport): boolean =>
  added.length + changed.length + removed.length === 0 && !changesSlots && !changesCueRules;
