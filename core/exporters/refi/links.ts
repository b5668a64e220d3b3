// Owns the links of a REFI-QDA project, within a source and across sources: who asserts a claim mention, the hops of its
// chain, what claims are to each other, whom actors belong to, and which article is silent on a claim.

import { quoteOf, type ClaimMention } from '../../mention/mention';
import { derivedId } from '../derived-id';
import { ASSERTED_BY, chainLines, isMutual, pairsOfRelation } from '../mention-pairs';
import type { Project } from './project';

const addAssertions = ({ workspace, mentions, links, losses }: Project): void => {
  for (const { id, from, to } of workspace.articles.flatMap((article) => article.links)) {
    const claim = mentions.get(from);
    if (claim === undefined || !mentions.has(to)) losses.add('link', claim === undefined ? null : quoteOf(claim));
    else {
      links.add({ guid: id, name: ASSERTED_BY, from, to });
      losses.add('authorship', quoteOf(claim));
    }
  }
};

const addChain = ({ mentions, index, links, losses }: Project, claim: ClaimMention): void => {
  const { lines, isWhole } = chainLines(claim);
  let isSaid = isWhole;
  for (const [at, { name, to }] of lines.entries()) {
    const end = 'mention' in to ? mentions.get(to.mention)?.id : index.actors.get(to.actor)?.id;
    if (end === undefined) isSaid = false;
    else links.add({ guid: derivedId('hop', claim.id, String(at)), name, from: claim.id, to: end });
  }
  if (!isSaid) losses.add('chain', quoteOf(claim));
};

const addRelations = ({ workspace, mentions, index, links, losses, notes }: Project): void => {
  for (const relation of workspace.relations) {
    const { id, kind, from, to, rationale, confidence } = relation;
    const gloss = index.claims.get(from)?.gloss ?? null;
    if (gloss === null || !index.claims.has(to)) {
      losses.add('relation', gloss);
      continue;
    }
    const link = { name: kind, isMutual: isMutual(relation) };
    links.add({ ...link, guid: id, from, to }, [
      ...(rationale === '' ? [] : [notes.add(id, 'Rationale', rationale)]),
      ...(confidence === null ? [] : [notes.add(id, 'Confidence', confidence)]),
    ]);
    // The same between the words that show it, where programs look for links.
    for (const pair of pairsOfRelation(index, relation)) {
      if (!mentions.has(pair.from) || !mentions.has(pair.to)) continue;
      links.add({ ...link, ...pair, guid: derivedId('evidence', id, pair.from, pair.to) });
    }
    losses.add('authorship', `${gloss} – ${kind}`);
  }
};

const addAffiliations = ({ workspace, index, links, notes }: Project): void => {
  for (const { id, affiliations } of workspace.actors) {
    for (const [at, { actorId, role, from, until }] of affiliations.entries()) {
      // One that was deleted since is nobody.
      if (!index.actors.has(actorId)) continue;
      const guid = derivedId('affiliation', id, String(at));
      const said = [
        ['Role', role],
        ['From', from ?? ''],
        ['Until', until ?? ''],
      ] as const;
      links.add(
        { guid, name: 'affiliated with', from: id, to: actorId },
        said.flatMap(([name, text]) => (text === '' ? [] : [notes.add(guid, name, text)])),
      );
    }
  }
};

const addSilences = ({ workspace, index, links, losses, notes }: Project): void => {
  for (const { id, articleId, claimId, query, hits } of workspace.silences) {
    const article = index.articles.get(articleId);
    if (article === undefined || !index.claims.has(claimId)) losses.add('silence', article?.title ?? query);
    else {
      links.add({ guid: id, name: 'is silent on', from: articleId, to: claimId }, [
        notes.add(id, 'Searched for', query),
        notes.add(id, 'Hits', String(hits)),
      ]);
      losses.add('authorship', article.title);
    }
  }
};

/** Enters all links of the workspace. */
export const addLinks = (project: Project): void => {
  addAssertions(project);
  for (const mention of project.mentions.values()) if (mention.kind === 'claim') addChain(project, mention);
  addRelations(project);
  addAffiliations(project);
  addSilences(project);
};
