// Owns where the relations of claims can be shown within one article, for formats of which a document knows no other: between
// mentions of the one claim and of the other.

import type { Relation } from '../claims/relation';
import type { Mention } from '../mention/mention';
import type { Workspace } from '../workspace/workspace';
import type { LossCollector } from './loss';
import type { MentionPair } from './mention-pairs';

/** Two mentions of one article that show what their claims are to each other. */
export interface ShownRelation extends MentionPair {
  readonly relation: Relation;
}

type Placed = ReadonlyMap<string, Mention>;

/** The claim mentions of an article by their claims. */
const statingIn = (placed: Placed): ReadonlyMap<string, readonly string[]> => {
  const stating = new Map<string, string[]>();
  for (const mention of placed.values()) {
    if (mention.kind !== 'claim' || mention.claimId === null) continue;
    const known = stating.get(mention.claimId);
    if (known === undefined) stating.set(mention.claimId, [mention.id]);
    else known.push(mention.id);
  }
  return stating;
};

/** The mentions that show a relation, of those that state one of its claims: those it rests on, or else the first. */
const showing = (stating: readonly string[], { evidence }: Relation): readonly string[] => {
  const named = stating.filter((id) => evidence.includes(id));
  return named.length > 0 ? named : stating.slice(0, 1);
};

/**
 * For each article, by its id, the relations between claims that both have a mention in it. Reports those that are shown
 * in no article, or that rest also on what stands in another one.
 */
export const claimRelations = (
  { relations, claims }: Workspace,
  placedIn: ReadonlyMap<string, Placed>,
  losses: LossCollector,
): ReadonlyMap<string, readonly ShownRelation[]> => {
  const found = new Map<string, ShownRelation[]>();
  const glosses = new Map(claims.map(({ id, gloss }) => [id, gloss]));
  const byArticle = Array.from(placedIn, ([articleId, placed]) => ({ articleId, stating: statingIn(placed) }));
  const marked = new Set([...placedIn.values()].flatMap((placed) => [...placed.keys()]));
  for (const relation of relations) {
    const shown = new Set<string>();
    const ends = new Set<string>();
    for (const { articleId, stating } of byArticle) {
      const from = showing(stating.get(relation.from) ?? [], relation);
      const to = showing(stating.get(relation.to) ?? [], relation);
      if (from.length > 0) ends.add(relation.from);
      if (to.length > 0) ends.add(relation.to);
      const pairs = from.flatMap((one) => to.filter((other) => other !== one).map((other) => [one, other] as const));
      for (const [one, other] of pairs) {
        const list = found.get(articleId) ?? [];
        list.push({ from: one, to: other, relation });
        found.set(articleId, list);
        shown.add(one).add(other);
      }
    }
    const rests = relation.evidence.filter((id) => marked.has(id));
    const isWhole = shown.size > 0 && rests.every((id) => shown.has(id));
    if (!isWhole) losses.add(ends.size === 2 ? 'across-articles' : 'relation', glosses.get(relation.from) ?? null);
  }
  return found;
};
