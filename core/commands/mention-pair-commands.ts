// Owns what the commands on two mentions do to the records: a mention that states no claim yet is put in words, and their
// claims are related, or become one, in the same act.

import { newClaim, type Claim } from '../claims/claim';
import { relationKey } from '../claims/relation';
import type { Environment } from '../environment';
import type { ClaimMention } from '../mention/mention';
import { fail, succeed, type Result } from '../result';
import { applyChanges, type Change } from '../workspace/change';
import { findArticle, type Workspace } from '../workspace/workspace';
import { attachMention } from './claim-commands';
import type { CommandOf } from './command';
import { relateClaims } from './relation-commands';
import { touched } from './touched';

type End = CommandOf<'relate-mentions'>['from'];

const findClaimMention = (
  workspace: Workspace,
  { articleId, mentionId }: Pick<End, 'articleId' | 'mentionId'>,
): Result<ClaimMention> => {
  const mention = findArticle(workspace, articleId)?.mentions.find(({ id }) => id === mentionId);
  if (mention === undefined) return fail('mention-missing', { mention: mentionId });
  return mention.kind === 'claim' ? succeed(mention) : fail('kind-mismatch', { kind: mention.kind });
};

/** The claim of a mention, and the changes that make it where there is none. */
const worded = (
  workspace: Workspace,
  end: End,
  environment: Environment,
): Result<{ readonly claimId: string; readonly changes: Change[] }> => {
  const found = findClaimMention(workspace, end);
  if (!found.ok) return found;
  const mention = found.value;
  if (mention.claimId !== null) return succeed({ claimId: mention.claimId, changes: [] });
  if (end.gloss === '') return fail('claim-unworded');
  const claim: Claim = newClaim(end.gloss, null, environment);
  const after = touched({ ...mention, claimId: claim.id }, environment);
  return succeed({
    claimId: claim.id,
    changes: [
      { record: 'claim', id: claim.id, before: null, after: claim },
      { record: 'mention', articleId: end.articleId, id: mention.id, before: mention, after },
    ],
  });
};

/**
 * Joins the claims of two mentions, both of which become evidence. A relation that is there already keeps its evidence,
 * and its rationale and confidence where the command says none.
 */
export const relateMentions = (
  workspace: Workspace,
  { from, to, kind, rationale, confidence }: CommandOf<'relate-mentions'>,
  environment: Environment,
): Result<Change[]> => {
  if (from.mentionId === to.mentionId) return fail('relation-to-itself');
  const first = worded(workspace, from, environment);
  if (!first.ok) return first;
  const second = worded(workspace, to, environment);
  if (!second.ok) return second;
  const made = [...first.value.changes, ...second.value.changes];
  const ends = { kind, from: first.value.claimId, to: second.value.claimId };
  const before = workspace.relations.find((relation) => relationKey(relation) === relationKey(ends));
  const related = relateClaims(
    applyChanges(workspace, made),
    {
      command: 'relate-claims',
      ...ends,
      rationale: rationale === '' ? (before?.rationale ?? '') : rationale,
      evidence: [...(before?.evidence ?? []), from.mentionId, to.mentionId],
      confidence: confidence ?? before?.confidence ?? null,
    },
    environment,
  );
  return related.ok ? succeed([...made, ...related.value]) : related;
};

/** Has both mentions state the claim of the first. The claim that the other stated stays, whoever else states it. */
export const uniteMentions = (
  workspace: Workspace,
  { kept, other }: CommandOf<'unite-mentions'>,
  environment: Environment,
): Result<Change[]> => {
  const mention = findClaimMention(workspace, other);
  if (!mention.ok) return mention;
  const claim = worded(workspace, kept, environment);
  if (!claim.ok) return claim;
  const { claimId, changes } = claim.value;
  // The mention that has just been put in words states its claim.
  if (other.mentionId === kept.mentionId) return succeed(changes);
  const attached = attachMention(
    applyChanges(workspace, changes),
    { command: 'attach-mention', articleId: other.articleId, mentionId: other.mentionId, claimId },
    environment,
  );
  return attached.ok ? succeed([...changes, ...attached.value]) : attached;
};
