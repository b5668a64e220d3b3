// Owns the full workspace with its relation between two claims that no article states both of.

import type { ClaimMention } from '../../mention/mention';
import type { Workspace } from '../../workspace/workspace';
import { fullWorkspace } from './full-workspace';

/** The relation joins mentions of the first and the third article, and no article has both claims. */
export const acrossArticles = (): Workspace => {
  const workspace = fullWorkspace();
  const [relation] = workspace.relations;
  if (relation === undefined) throw new Error('There is no relation');
  const claimsIn = (at: number): ClaimMention[] =>
    (workspace.articles[at]?.mentions ?? []).flatMap((mention) => (mention.kind === 'claim' ? [mention] : []));
  const from = claimsIn(0).find(({ claimId }) => claimId === relation.from);
  const [to] = claimsIn(2);
  if (from === undefined || to === undefined) throw new Error('The workspace has no such mentions');
  return {
    ...workspace,
    relations: [{ ...relation, evidence: [from.id, to.id] }],
    articles: workspace.articles.map((article, at) => ({
      ...article,
      mentions: article.mentions.map((mention) => {
        if (mention.kind !== 'claim') return mention;
        if (mention.id === to.id) return { ...mention, claimId: relation.to };
        return { ...mention, claimId: at < 2 && mention.claimId === relation.from ? relation.from : null };
      }),
    })),
  };
};
