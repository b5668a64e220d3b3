// Owns what the commands on actors do to the records: making, naming, merging and deleting them.

import { namesOf, newActor, type Actor, type ActorName } from '../actors/actor';
import type { Hop } from '../attribution/hop';
import type { Environment } from '../environment';
import type { Mention } from '../mention/mention';
import { fail, succeed, type Result } from '../result';
import type { Change } from '../workspace/change';
import type { Workspace } from '../workspace/workspace';
import type { CommandOf } from './command';
import { touched } from './touched';

const actorChange = (before: Actor | null, after: Actor | null): Change => ({
  record: 'actor',
  id: (after ?? before)?.id ?? '',
  before,
  after,
});

const findActor = (workspace: Workspace, actorId: string): Result<Actor> => {
  const actor = workspace.actors.find(({ id }) => id === actorId);
  return actor === undefined ? fail('actor-missing', { actor: actorId }) : succeed(actor);
};

/** Makes an actor that nothing is resolved to yet. */
export const makeActor = ({ name, actorType }: CommandOf<'make-actor'>, environment: Environment): Change[] => [
  actorChange(null, newActor(name, actorType, environment)),
];

/** Changes what is known of an actor. */
export const editActor = (
  workspace: Workspace,
  { actorId, edit }: CommandOf<'edit-actor'>,
  environment: Environment,
): Result<Change[]> => {
  const actor = findActor(workspace, actorId);
  if (!actor.ok) return actor;
  for (const affiliation of edit.affiliations ?? []) {
    if (affiliation.actorId === actorId) return fail('actor-of-itself');
  }
  return succeed([actorChange(actor.value, touched({ ...actor.value, ...edit }, environment))]);
};

/** Where the records led to some actors, they lead to another, or to nobody. */
const redirected = (
  workspace: Workspace,
  actorIds: ReadonlySet<string>,
  target: string | null,
  environment: Environment,
): Change[] => {
  const lead = (id: string | null): string | null => (id !== null && actorIds.has(id) ? target : id);
  const ofMention = (mention: Mention): Mention => {
    if (mention.kind === 'source') return { ...mention, actorId: lead(mention.actorId) };
    if (mention.kind !== 'claim') return mention;
    return { ...mention, attribution: mention.attribution.map((hop): Hop => ({ ...hop, actorId: lead(hop.actorId) })) };
  };
  const leadsThere = (mention: Mention): boolean =>
    (mention.kind === 'source' && mention.actorId !== null && actorIds.has(mention.actorId)) ||
    (mention.kind === 'claim' && mention.attribution.some(({ actorId }) => actorId !== null && actorIds.has(actorId)));
  return workspace.articles.flatMap((article) =>
    article.mentions.filter(leadsThere).map((before): Change => {
      const after = touched(ofMention(before), environment);
      return { record: 'mention', articleId: article.id, id: before.id, before, after };
    }),
  );
};

/** The affiliations of the actors that stay, with those to some others led to another actor, or taken out. */
const affiliated = (
  workspace: Workspace,
  gone: ReadonlySet<string>,
  target: string | null,
  environment: Environment,
): Change[] =>
  workspace.actors
    .filter((actor) => !gone.has(actor.id) && actor.id !== target)
    .filter((actor) => actor.affiliations.some(({ actorId }) => gone.has(actorId)))
    .map((actor) => {
      const affiliations = actor.affiliations.flatMap((each) => {
        if (!gone.has(each.actorId)) return [each];
        return target === null ? [] : [{ ...each, actorId: target }];
      });
      return actorChange(actor, touched({ ...actor, affiliations }, environment));
    });

/** Deletes an actor. */
export const deleteActor = (
  workspace: Workspace,
  { actorId }: CommandOf<'delete-actor'>,
  environment: Environment,
): Result<Change[]> => {
  const actor = findActor(workspace, actorId);
  if (!actor.ok) return actor;
  const gone = new Set([actorId]);
  return succeed([
    ...redirected(workspace, gone, null, environment),
    ...affiliated(workspace, gone, null, environment),
    actorChange(actor.value, null),
  ]);
};

/** An actor with what others are known by and belong to. Their reliability is not taken over: it was judged of another. */
const united = (actor: Actor, others: readonly Actor[], environment: Environment): Actor => {
  const known = new Set(namesOf(actor));
  const names = [...actor.names];
  for (const other of others) {
    const all: ActorName[] = [{ text: other.name, language: null, kind: 'name' }, ...other.names];
    for (const name of all) {
      if (known.has(name.text)) continue;
      known.add(name.text);
      names.push(name);
    }
  }
  const ids = new Set([actor, ...others].map(({ id }) => id));
  const affiliations = [actor, ...others].flatMap((each) => each.affiliations).filter((each) => !ids.has(each.actorId));
  const notes = [actor, ...others].map(({ note }) => note).filter((note) => note !== '');
  const actorType = actor.actorType ?? others.find((other) => other.actorType !== null)?.actorType ?? null;
  return touched({ ...actor, actorType, names, affiliations, note: notes.join('\n') }, environment);
};

/** Makes several actors one. */
export const mergeActors = (
  workspace: Workspace,
  { actorId, mergedIds }: CommandOf<'merge-actors'>,
  environment: Environment,
): Result<Change[]> => {
  const actor = findActor(workspace, actorId);
  if (!actor.ok) return actor;
  const gone = new Set(mergedIds);
  gone.delete(actorId);
  const others: Actor[] = [];
  for (const id of gone) {
    const other = findActor(workspace, id);
    if (!other.ok) return other;
    others.push(other.value);
  }
  if (others.length === 0) return succeed([]);
  return succeed([
    actorChange(actor.value, united(actor.value, others, environment)),
    ...redirected(workspace, gone, actorId, environment),
    ...affiliated(workspace, gone, actorId, environment),
    ...others.map((other) => actorChange(other, null)),
  ]);
};
