// Owns the making of links and relations that an import of annotations brings. What is there already is not made again.

import { relationKey, type Relation } from '../claims/relation';
import type { Environment } from '../environment';
import type { Change } from '../workspace/change';
import type { Workspace } from '../workspace/workspace';
import type { OwnRecordMaker } from './own-records';
import type { OwnAuthorship, OwnRelationWords } from './own-words';

const NOT_SAID: OwnAuthorship = { author: null, createdAt: null, modifiedAt: null, modifiedBy: null };

export class JoinMaker {
  readonly #links: Change[] = [];
  readonly #linked: Set<string>;
  readonly #relations = new Map<string, Relation>();
  readonly #known: ReadonlySet<string>;

  constructor(
    { articles, relations }: Workspace,
    private readonly records: OwnRecordMaker,
    private readonly environment: Environment,
  ) {
    this.#linked = new Set(articles.flatMap(({ links }) => links.map(({ from, to }) => `${from} ${to}`)));
    this.#known = new Set(relations.map(relationKey));
  }

  /** Says that a claim mention, in that article, is asserted by a source mention. */
  link(articleId: string, claimMention: string, sourceMention: string, own: OwnRelationWords | undefined): void {
    const ends = `${claimMention} ${sourceMention}`;
    if (this.#linked.has(ends)) return;
    this.#linked.add(ends);
    const id = this.environment.newId();
    const { createdAt, createdBy } = this.records.authorship(own ?? NOT_SAID);
    const after = { id, kind: 'asserted-by' as const, from: claimMention, to: sourceMention, createdAt, createdBy };
    this.#links.push({ record: 'link', articleId, id, before: null, after });
  }

  /** Says what two claims are to each other, shown by mentions. */
  relate(
    ends: Pick<Relation, 'kind' | 'from' | 'to'>,
    evidence: readonly string[],
    own: OwnRelationWords | undefined,
  ): void {
    const key = relationKey(ends);
    // Two of our own can say the same of the same claims, each by another act: what they rest on is not to be lost.
    const act = own === undefined ? key : [key, own.author, own.createdAt].join(' ');
    if (this.#known.has(key) || this.#relations.has(act)) return;
    const { rationale = '', confidence = null } = own ?? {};
    const times = this.records.authorship(own ?? NOT_SAID);
    const id = this.environment.newId();
    this.#relations.set(act, { id, ...ends, rationale, evidence: [...evidence], confidence, ...times });
  }

  changes(): { readonly links: readonly Change[]; readonly relations: readonly Change[] } {
    return {
      links: this.#links,
      relations: Array.from(this.#relations.values(), (after): Change => ({
        record: 'relation',
        id: after.id,
        before: null,
        after,
      })),
    };
  }
}
