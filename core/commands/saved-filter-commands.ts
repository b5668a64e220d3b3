// Owns the commands on saved filters: their shape, and what they do to the records.

import { z } from 'zod';
import type { Environment } from '../environment';
import { fail, succeed, type Result } from '../result';
import { filterCriteriaSchema } from '../saved-filters/saved-filter';
import type { Change } from '../workspace/change';
import { idSchema } from '../workspace/identity';
import type { Workspace } from '../workspace/workspace';
import { touched } from './touched';

const name = z.string().trim().min(1);

export const savedFilterCommandSchemas = [
  z.object({ command: z.literal('make-saved-filter'), name, criteria: filterCriteriaSchema }),
  z.object({
    command: z.literal('edit-saved-filter'),
    savedFilterId: idSchema,
    /** Fields left out stay as they are. What it filters cannot be changed. */
    edit: z.object({ name: name.exactOptional(), criteria: filterCriteriaSchema.exactOptional() }),
  }),
  z.object({ command: z.literal('delete-saved-filter'), savedFilterId: idSchema }),
] as const;

type SavedFilterCommand = z.infer<(typeof savedFilterCommandSchemas)[number]>;
type Of<Name extends SavedFilterCommand['command']> = Extract<SavedFilterCommand, { command: Name }>;

export const makeSavedFilter = ({ name, criteria }: Of<'make-saved-filter'>, environment: Environment): Change[] => {
  const made = { id: environment.newId(), createdAt: environment.now(), createdBy: environment.analystId };
  const after = touched({ ...made, name, criteria }, environment);
  return [{ record: 'saved-filter', id: made.id, before: null, after }];
};

/** Gives a saved filter another name or other criteria; ones that filter something else are refused. */
export const editSavedFilter = (
  workspace: Workspace,
  { savedFilterId, edit }: Of<'edit-saved-filter'>,
  environment: Environment,
): Result<Change[]> => {
  const before = workspace.savedFilters.find(({ id }) => id === savedFilterId);
  if (before === undefined) return fail('saved-filter-missing', { savedFilter: savedFilterId });
  if (edit.criteria !== undefined && edit.criteria.of !== before.criteria.of)
    return fail('saved-filter-other', { name: before.name });
  return succeed([
    { record: 'saved-filter', id: savedFilterId, before, after: touched({ ...before, ...edit }, environment) },
  ]);
};

export const deleteSavedFilter = (
  workspace: Workspace,
  { savedFilterId }: Of<'delete-saved-filter'>,
): Result<Change[]> => {
  const before = workspace.savedFilters.find(({ id }) => id === savedFilterId);
  if (before === undefined) return fail('saved-filter-missing', { savedFilter: savedFilterId });
  return succeed([{ record: 'saved-filter', id: savedFilterId, before, after: null }]);
};
