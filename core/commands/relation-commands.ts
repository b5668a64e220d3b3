// Owns what the commands on relations and silences do to the records.

import { relationKey } from '../claims/relation';
import type { Environment } from '../environment';
import { fail, succeed, type Result } from '../result';
import type { Change } from '../workspace/change';
import type { Workspace } from '../workspace/workspace';
import { findClaim } from './claim-commands';
import type { CommandOf } from './command';
import { checkEvidence } from './evidence';
import { touched } from './touched';

/** Joins two claims. The same relation a second time takes the new rationale, evidence and confidence. */
export const relateClaims = (
  workspace: Workspace,
  command: CommandOf<'relate-claims'>,
  environment: Environment,
): Result<Change[]> => {
  const { command: _command, ...fields } = command;
  for (const end of [fields.from, fields.to]) {
    const claim = findClaim(workspace, end);
    if (!claim.ok) return claim;
  }
  if (fields.from === fields.to) return fail('relation-to-itself');
  const before = workspace.relations.find((relation) => relationKey(relation) === relationKey(fields)) ?? null;
  const made = { id: environment.newId(), createdAt: environment.now(), createdBy: environment.analystId };
  const evidence = checkEvidence(workspace, fields, fields.evidence, before?.evidence ?? []);
  if (!evidence.ok) return evidence;
  // One that is there keeps its ends: a contradiction named from its other side is the same.
  const ends = before === null ? {} : { from: before.from, to: before.to };
  const after = touched({ ...(before ?? made), ...fields, ...ends, evidence: evidence.value }, environment);
  return succeed([{ record: 'relation', id: after.id, before, after }]);
};

/** Changes what a relation says; its claims stay. */
export const editRelation = (
  workspace: Workspace,
  { relationId, edit }: CommandOf<'edit-relation'>,
  environment: Environment,
): Result<Change[]> => {
  const before = workspace.relations.find(({ id }) => id === relationId);
  if (before === undefined) return fail('relation-missing', { relation: relationId });
  const evidence = checkEvidence(workspace, before, edit.evidence ?? before.evidence, before.evidence);
  if (!evidence.ok) return evidence;
  const after = touched({ ...before, ...edit, evidence: evidence.value }, environment);
  return succeed([{ record: 'relation', id: relationId, before, after }]);
};

export const deleteRelation = (
  workspace: Workspace,
  { relationId }: CommandOf<'delete-relation'>,
): Result<Change[]> => {
  const before = workspace.relations.find(({ id }) => id === relationId);
  if (before === undefined) return fail('relation-missing', { relation: relationId });
  return succeed([{ record: 'relation', id: relationId, before, after: null }]);
};

/** Notes that an article was searched for a claim and is silent on it. A later search takes the place of an earlier one. */
export const noteSilence = (
  workspace: Workspace,
  { claimId, articleId, query, hits }: CommandOf<'note-silence'>,
  environment: Environment,
): Result<Change[]> => {
  const claim = findClaim(workspace, claimId);
  if (!claim.ok) return claim;
  if (!workspace.articles.some(({ id }) => id === articleId)) return fail('article-missing', { article: articleId });
  const before =
    workspace.silences.find((silence) => silence.claimId === claimId && silence.articleId === articleId) ?? null;
  const after = {
    ...(before ?? { id: environment.newId() }),
    claimId,
    articleId,
    query,
    hits,
    createdAt: environment.now(),
    createdBy: environment.analystId,
  };
  return succeed([{ record: 'silence', id: after.id, before, after }]);
};

export const deleteSilence = (workspace: Workspace, { silenceId }: CommandOf<'delete-silence'>): Result<Change[]> => {
  const before = workspace.silences.find(({ id }) => id === silenceId);
  if (before === undefined) return fail('silence-missing', { silence: silenceId });
  return succeed([{ record: 'silence', id: silenceId, before, after: null }]);
};
