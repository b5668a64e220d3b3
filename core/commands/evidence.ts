// Owns what may be named as the evidence of a relation: mentions that state one of its two claims.

import type { Relation } from '../claims/relation';
import { quoteOf } from '../mention/mention';
import { indexOf } from '../queries/workspace-index';
import { fail, succeed, type Result } from '../result';
import { shorten } from '../text/shorten';
import type { Workspace } from '../workspace/workspace';

/** How much of a quote a refusal names, in UTF-16 code units. */
const LENGTH = 80;

/**
 * The evidence of a relation, each mention once, or why it cannot be that. What was evidence `before` may stay, although
 * its mention states another claim since, or is gone.
 */
export const checkEvidence = (
  workspace: Workspace,
  { from, to }: Pick<Relation, 'from' | 'to'>,
  evidence: readonly string[],
  before: readonly string[],
): Result<string[]> => {
  const { mentions } = indexOf(workspace);
  for (const id of evidence) {
    if (before.includes(id)) continue;
    const mention = mentions.get(id)?.mention;
    if (mention === undefined) return fail('mention-missing', { mention: id });
    const claimId = mention.kind === 'claim' ? mention.claimId : null;
    if (claimId !== from && claimId !== to)
      return fail('evidence-elsewhere', { quote: shorten(quoteOf(mention), LENGTH) });
  }
  return succeed([...new Set(evidence)]);
};
