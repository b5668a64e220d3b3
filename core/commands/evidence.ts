// Owns what may be named as the evidence of a relation: mentions that state one of its two claims.

import type { Relation } from '../claims/relation';
import { quoteOf, type Mention } from '../mention/mention';
import { fail, succeed, type Result } from '../result';
import { shorten } from '../text/shorten';
import type { Workspace } from '../workspace/workspace';

/** How much of a quote a refusal names, in UTF-16 code units. */
const LENGTH = 80;

const mentionsOf = (workspace: Workspace, ids: ReadonlySet<string>): Mention[] =>
  workspace.articles.flatMap((article) => article.mentions.filter(({ id }) => ids.has(id)));

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
  const added = new Set(evidence.filter((id) => !before.includes(id)));
  const mentions = added.size === 0 ? [] : mentionsOf(workspace, added);
  for (const id of added) {
    const mention = mentions.find((each) => each.id === id);
    if (mention === undefined) return fail('mention-missing', { mention: id });
    const claimId = mention.kind === 'claim' ? mention.claimId : null;
    if (claimId !== from && claimId !== to)
      return fail('evidence-elsewhere', { quote: shorten(quoteOf(mention), LENGTH) });
  }
  return succeed([...new Set(evidence)]);
};
