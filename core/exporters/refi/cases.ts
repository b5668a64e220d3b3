// Owns the cases of a REFI-QDA project: one for each claim and each actor, with the selections that state or name it, so
// that what is said across articles stays together; and its sets, one for each event with its articles.

import type { Actor } from '../../actors/actor';
import type { Claim } from '../../claims/claim';
import { overviewOfClaim } from '../../claims/claim-overview';
import type { DuplicateGroups } from '../../claims/independent-roots';
import type { Event } from '../../events/event';
import type { Mention } from '../../mention/mention';
import { duplicateGroupsOf } from '../../queries/near-duplicates';
import { listPart, part, type XmlPart } from '../../xml/write-document';
import { ACTOR_RECORD, CLAIM_RECORD, RECORD } from './own-names';
import { selectionGuid, type Project } from './project';

const descriptionPart = (text: string): XmlPart[] => (text === '' ? [] : [part('Description', {}, text)]);

/** The selections of mentions, each of their parts. */
const selectionRefs = (mentions: readonly Mention[]): XmlPart[] =>
  mentions.flatMap((mention) =>
    mention.ranges.map((_, at) => part('SelectionRef', { targetGUID: selectionGuid(mention, at) })),
  );

const claimPart = (
  project: Project,
  claim: Claim,
  mentions: readonly Mention[],
  duplicates: DuplicateGroups,
): XmlPart => {
  const { variables, workspace, losses } = project;
  const { computed, status } = overviewOfClaim(workspace, claim, duplicates);
  const review = claim.statusReview;
  losses.add('authorship', claim.gloss);
  return part('Case', { guid: claim.id, name: claim.gloss }, [
    ...descriptionPart(claim.note),
    ...variables.value(RECORD, CLAIM_RECORD),
    ...variables.value('Language', claim.language),
    ...claim.translations.flatMap(({ language, text }) => variables.value(`In ${language}`, text)),
    ...variables.value('Computed status', computed.status),
    ...variables.value('Status', status),
    ...variables.value('Verdict on the status', review?.verdict),
    ...variables.value('Reason of the verdict', review?.reason),
    ...variables.value('Computed status at the verdict', review?.computed),
    ...variables.value('Moment of the verdict', review?.at),
    ...selectionRefs(mentions),
  ]);
};

const actorPart = (project: Project, actor: Actor, mentions: readonly Mention[]): XmlPart => {
  const { variables, losses } = project;
  losses.add('authorship', actor.name);
  const names = actor.names.map(
    ({ text, language, kind }) => `${text} (${[kind, ...(language === null ? [] : [language])].join(', ')})`,
  );
  return part('Case', { guid: actor.id, name: actor.name }, [
    ...descriptionPart(actor.note),
    ...variables.value(RECORD, ACTOR_RECORD),
    ...variables.value('Type of actor', actor.actorType),
    ...variables.value('Other names', names.join('\n')),
    ...variables.value('Reliability', actor.reliability),
    ...selectionRefs(mentions),
  ]);
};

/** Mentions by the claim that they state and the actor that they name. */
const mentionsByCase = (project: Project): ReadonlyMap<string, readonly Mention[]> => {
  const lists = new Map<string, Mention[]>();
  for (const mention of project.mentions.values()) {
    const id = mention.kind === 'claim' ? mention.claimId : mention.kind === 'source' ? mention.actorId : null;
    if (id === null) continue;
    const list = lists.get(id);
    if (list === undefined) lists.set(id, [mention]);
    else list.push(mention);
  }
  return lists;
};

export const casesOf = (project: Project): XmlPart[] => {
  const { claims, actors } = project.workspace;
  const mentions = mentionsByCase(project);
  const duplicates = duplicateGroupsOf(project.workspace.articles);
  return listPart('Cases', [
    ...claims.map((claim) => claimPart(project, claim, mentions.get(claim.id) ?? [], duplicates)),
    ...actors.map((actor) => actorPart(project, actor, mentions.get(actor.id) ?? [])),
  ]);
};

const setPart = (project: Project, { id, title, note, startsOn, articleIds }: Event): XmlPart => {
  project.losses.add('authorship', title);
  const description = [...(startsOn === null ? [] : [startsOn]), ...(note === '' ? [] : [note])].join('\n');
  return part('Set', { guid: id, name: title }, [
    ...descriptionPart(description),
    ...articleIds
      .filter((articleId) => project.index.articles.has(articleId))
      .map((targetGUID) => part('MemberSource', { targetGUID })),
  ]);
};

export const setsOf = (project: Project): XmlPart[] =>
  listPart(
    'Sets',
    project.workspace.events.map((event) => setPart(project, event)),
  );
