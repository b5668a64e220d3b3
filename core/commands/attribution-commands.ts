// Owns what the commands on attributions do to the records: setting the chain of a claim mention, and marking what the
// rules for cues have found.

import type { Article } from '../article/article';
import type { Hop } from '../attribution/hop';
import type { Environment } from '../environment';
import type { Mention, MentionKind } from '../mention/mention';
import { fail, succeed, type Result } from '../result';
import type { TextRange } from '../text/trim-range';
import type { Change } from '../workspace/change';
import type { Workspace } from '../workspace/workspace';
import type { AcceptedCue } from './actor-command-schemas';
import type { CommandOf } from './command';
import { anchorOf, mentionChange, newMention, placeOf } from './mention-commands';
import { touched } from './touched';

/** What is wrong with a hop: it points to nothing, or to a mention of another kind. */
const problemOfHop = (hop: Hop, kinds: ReadonlyMap<string, MentionKind>, workspace: Workspace): Result<void> => {
  for (const [id, kind] of [
    [hop.sourceId, 'source'],
    [hop.cueId, 'cue'],
  ] as const) {
    if (id === null) continue;
    const found = kinds.get(id);
    if (found === undefined) return fail('mention-missing', { mention: id });
    if (found !== kind) return fail('kind-mismatch', { kind: found });
  }
  const isKnown = hop.actorId === null || workspace.actors.some(({ id }) => id === hop.actorId);
  return isKnown ? succeed(undefined) : fail('actor-missing', { actor: hop.actorId ?? '' });
};

/** Replaces the chain of a claim mention. A hop that was there before may go on pointing to what was deleted since. */
export const setAttribution = (
  workspace: Workspace,
  article: Article,
  mention: Mention,
  { hops }: CommandOf<'set-attribution'>,
  environment: Environment,
): Result<Change[]> => {
  if (mention.kind !== 'claim') return fail('kind-mismatch', { kind: mention.kind });
  const kinds = new Map(workspace.articles.flatMap(({ mentions }) => mentions.map(({ id, kind }) => [id, kind])));
  const known = new Set(mention.attribution.flatMap(({ sourceId, cueId, actorId }) => [sourceId, cueId, actorId]));
  for (const hop of hops) {
    const { sourceId, cueId, actorId } = hop;
    const isKnown = (id: string | null): boolean => known.has(id);
    const added = {
      ...hop,
      sourceId: isKnown(sourceId) ? null : sourceId,
      cueId: isKnown(cueId) ? null : cueId,
      actorId: isKnown(actorId) ? null : actorId,
    };
    const problem = problemOfHop(added, kinds, workspace);
    if (!problem.ok) return problem;
  }
  return succeed([mentionChange(article, mention, touched({ ...mention, attribution: hops }, environment))]);
};

/** Marks what is not marked yet, and remembers what is. */
class Marking {
  readonly changes: Change[] = [];
  readonly #byPlace = new Map<string, Mention>();

  constructor(
    private readonly article: Article,
    private readonly environment: Environment,
  ) {
    for (const mention of article.mentions) this.#byPlace.set(keyOf(mention.kind, mention.ranges), mention);
  }

  /** The mention of that kind at that place: the one that is there, or a new one. */
  mention(kind: MentionKind, selections: readonly TextRange[]): Result<Mention> {
    const ranges = anchorOf(this.article, selections);
    if (!ranges.ok) return ranges;
    const key = keyOf(kind, ranges.value);
    const known = this.#byPlace.get(key);
    if (known !== undefined) return succeed(known);
    const made = newMention(kind, ranges.value, '', this.environment);
    this.#byPlace.set(key, made);
    this.changes.push(mentionChange(this.article, null, made));
    return succeed(made);
  }

  /** Puts another state in place of a mention, in the same act. */
  replace(before: Mention, after: Mention): void {
    this.#byPlace.set(keyOf(after.kind, after.ranges), after);
    const at = this.changes.findIndex((change) => change.record === 'mention' && change.id === before.id);
    const earlier = this.changes[at];
    if (earlier?.record === 'mention') this.changes[at] = { ...earlier, after };
    else this.changes.push(mentionChange(this.article, before, touched(after, this.environment)));
  }
}

const keyOf = (kind: MentionKind, ranges: readonly TextRange[]): string =>
  [kind, ...ranges.map((range) => placeOf([range]))].join(' ');

const acceptCue = (marking: Marking, accepted: AcceptedCue): Result<void> => {
  const cue = accepted.cue === null ? null : marking.mention('cue', [accepted.cue]);
  if (cue?.ok === false) return cue;
  const source = accepted.source === null ? null : marking.mention('source', [accepted.source]);
  if (source?.ok === false) return source;
  if (accepted.content.length === 0) return succeed(undefined);
  const claim = marking.mention('claim', accepted.content);
  if (!claim.ok) return claim;
  const mention = claim.value;
  if (mention.kind !== 'claim') return succeed(undefined);
  const hop: Hop = {
    role: 'speaker',
    sourceId: source?.value.id ?? null,
    actorId: null,
    cueId: cue?.value.id ?? null,
    mode: accepted.mode,
  };
  const isHop = hop.sourceId !== null || hop.cueId !== null;
  // A chain that an analyst has made is theirs, and so is a stance.
  const attribution = mention.attribution.length > 0 || !isHop ? mention.attribution : [hop];
  const stance = mention.attribution.length > 0 ? mention.stance : (mention.stance ?? accepted.stance);
  if (attribution !== mention.attribution || stance !== mention.stance) {
    marking.replace(mention, { ...mention, attribution, stance });
  }
  return succeed(undefined);
};

/** Marks all that the analyst has accepted, as one act; what is marked already is marked no second time. */
export const acceptCues = (
  article: Article,
  { cues }: CommandOf<'accept-cues'>,
  environment: Environment,
): Result<Change[]> => {
  const marking = new Marking(article, environment);
  for (const accepted of cues) {
    const done = acceptCue(marking, accepted);
    if (!done.ok) return done;
  }
  return succeed(marking.changes);
};
