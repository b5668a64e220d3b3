// Owns what an export of our own says beyond what annotations of other tools can: the words of each kind of mention, claims,
// actors, and who changed what. Records name each other as the file does, until they are made.

import type { Actor } from '../actors/actor';
import type { Hop } from '../attribution/hop';
import type { Claim, StatusReview } from '../claims/claim';
import type { Relation } from '../claims/relation';
import type { Silence } from '../claims/silence';
import type { Code } from '../codebook/codebook';
import type { Event } from '../events/event';
import type { ClaimMention, ContestedMention, SourceMention } from '../mention/mention';

/** People by their names, null where the file has none. */
export interface OwnAuthorship {
  readonly author: string | null;
  readonly createdAt: string | null;
  readonly modifiedAt: string | null;
  readonly modifiedBy: string | null;
}

/** A hop whose ends are named as the file names them. */
export interface OwnHop extends Pick<Hop, 'role' | 'mode'> {
  readonly source: string | null;
  readonly actor: string | null;
  readonly cue: string | null;
}

/** What the kinds say, each where it is of that kind here too. */
export type OwnKindWords =
  | (Pick<ClaimMention, 'checkWorthiness' | 'stance' | 'certainty' | 'credibility' | 'values'> & {
      readonly kind: 'claim';
      readonly claim: string | null;
      readonly hops: readonly OwnHop[];
    })
  | (Pick<SourceMention, 'name' | 'sourceType' | 'role'> & { readonly kind: 'source'; readonly actor: string | null })
  | (Pick<ContestedMention, 'reason' | 'contestedBy'> & { readonly kind: 'contested' })
  | { readonly kind: 'cue' | 'own' };

/** What a mention says besides its labels, tags and comment. */
export interface OwnMentionWords {
  readonly words: OwnKindWords;
  /** The id of an own kind. */
  readonly code: string | null;
  /** By the ids of the attributes, with what they are called. */
  readonly attributes: readonly { readonly id: string; readonly name: string; readonly value: string }[];
  readonly modifiedBy: string | null;
}

/** What a relation of two claims says besides what it is. */
export interface OwnRelationWords extends OwnAuthorship, Pick<Relation, 'rationale' | 'confidence'> {
  /** The mentions that show it. */
  readonly evidence: readonly string[];
  /** The claims that it joins, of which mentions need not come in; null for a link, which joins mentions. */
  readonly claims: { readonly from: string; readonly to: string } | null;
}

export interface OwnClaim extends OwnAuthorship, Pick<Claim, 'id' | 'gloss' | 'language' | 'translations' | 'note'> {
  /** Its `by` is the name of an analyst. */
  readonly statusReview:
    (Omit<StatusReview, 'by' | 'at'> & { readonly at: string | null; readonly by: string | null }) | null;
}

export interface OwnActor
  extends OwnAuthorship, Pick<Actor, 'id' | 'name' | 'actorType' | 'names' | 'affiliations' | 'reliability' | 'note'> {}

/** A silence; claim and article are named as the file names them. */
export interface OwnSilence extends OwnAuthorship, Pick<Silence, 'id' | 'query' | 'hits'> {
  readonly claim: string;
  readonly article: string;
}

export interface OwnEvent extends OwnAuthorship, Pick<Event, 'id' | 'title' | 'note' | 'startsOn'> {
  readonly articles: readonly string[];
}

/** A kind of the project as the file has it. Its look and key are words that need not be known here, or that others have. */
export interface OwnKind extends Pick<Code, 'id' | 'label' | 'definition' | 'example' | 'examples' | 'attributes'> {
  readonly key: string | null;
  readonly colour: string;
  readonly drawing: string;
}

/** The records of one file, by what the file names them. */
export interface OwnRecords {
  readonly claims: ReadonlyMap<string, OwnClaim>;
  readonly actors: ReadonlyMap<string, OwnActor>;
  /** Of these claims and actors those that no mention of the file names: they come in by themselves. */
  readonly unnamed: readonly string[];
  readonly silences: readonly OwnSilence[];
  readonly events: readonly OwnEvent[];
  readonly kinds: readonly OwnKind[];
}

export const NO_OWN_RECORDS: OwnRecords = {
  claims: new Map(),
  actors: new Map(),
  unnamed: [],
  silences: [],
  events: [],
  kinds: [],
};
