// Owns the making of claims and actors that an export of our own brings along. Each is made when the first mention needs it,
// under the id it has always had, and one that is here already is left as it is.

import type { Actor } from '../actors/actor';
import type { Claim } from '../claims/claim';
import type { Environment } from '../environment';
import type { Change } from '../workspace/change';
import type { Workspace } from '../workspace/workspace';
import type { OwnActor, OwnAuthorship, OwnClaim, OwnRecords } from './own-words';

type Made = Pick<Claim, 'createdAt' | 'createdBy' | 'modifiedAt' | 'modifiedBy'>;

export class OwnRecordMaker {
  readonly #claims = new Map<string, Claim>();
  readonly #actors = new Map<string, Actor>();
  readonly #known: ReadonlySet<string>;

  constructor(
    { claims, actors }: Workspace,
    private readonly records: OwnRecords,
    private readonly environment: Environment,
    /** The id of the analyst of that name. */
    private readonly analystId: (name: string | null) => string,
  ) {
    this.#known = new Set([...claims, ...actors].map(({ id }) => id));
  }

  /** Who made something and when, as a record has it; what the file does not say is of this act. */
  authorship({ author, createdAt, modifiedAt, modifiedBy }: OwnAuthorship): Made {
    const made = createdAt ?? this.environment.now();
    const by = this.analystId(author);
    const changed = modifiedBy === null ? by : this.analystId(modifiedBy);
    return { createdAt: made, createdBy: by, modifiedAt: modifiedAt ?? made, modifiedBy: changed };
  }

  /** The id of the claim that the file names so; null where it holds none of that name. */
  claimId(key: string): string | null {
    const claim = this.records.claims.get(key);
    if (claim === undefined) return null;
    if (!this.#known.has(claim.id) && !this.#claims.has(claim.id)) this.#claims.set(claim.id, this.#claimOf(claim));
    return claim.id;
  }

  /** The id of a claim that the file names so, where it is here or comes in by now; else null. */
  presentClaim(key: string): string | null {
    const id = this.records.claims.get(key)?.id;
    return id !== undefined && (this.#known.has(id) || this.#claims.has(id)) ? id : null;
  }

  /** Makes the claims and actors that no mention names. */
  makeUnnamed(): void {
    for (const key of this.records.unnamed) if (this.claimId(key) === null) this.actorId(key);
  }

  /** The same for actors. Those that one belongs to come with it. */
  actorId(key: string): string | null {
    const actor = this.records.actors.get(key);
    if (actor === undefined) return null;
    if (this.#known.has(actor.id) || this.#actors.has(actor.id)) return actor.id;
    this.#actors.set(actor.id, this.#actorOf(actor));
    for (const { actorId } of actor.affiliations) {
      const entry = [...this.records.actors].find(([, { id }]) => id === actorId);
      if (entry !== undefined) this.actorId(entry[0]);
    }
    return actor.id;
  }

  /** What is made, after all that need it have asked. */
  changes(): { claims: Claim[]; actors: Change[] } {
    const actors = [...this.#actors.values()];
    return {
      claims: [...this.#claims.values()],
      actors: actors.map((each): Change => ({ record: 'actor', id: each.id, before: null, after: each })),
    };
  }

  #claimOf({ id, gloss, language, translations, note, statusReview, ...made }: OwnClaim): Claim {
    const times = this.authorship(made);
    const review =
      statusReview === null
        ? null
        : { ...statusReview, at: statusReview.at ?? times.createdAt, by: this.analystId(statusReview.by) };
    return { id, gloss, language, translations, note, statusReview: review, ...times };
  }

  #actorOf({ id, name, actorType, names, affiliations, reliability, note, ...made }: OwnActor): Actor {
    return { id, name, actorType, names, affiliations, reliability, note, ...this.authorship(made) };
  }
}
