// Owns what an import of annotations does to the records: it enters analysts and kinds, marks, makes the claims that
// relations need, and links. What is there already is not made again; what cannot be said is counted with its reason.

import { describeAnchor, type AnchorRange } from '../anchor/anchor';
import { foldedRanges, type Article } from '../article/article';
import { newClaim, type Claim } from '../claims/claim';
import { relationKey, type Relation, type RelationKind } from '../claims/relation';
import { findCode, type Code, type Codebook } from '../codebook/codebook';
import { freeLook } from '../codebook/free-look';
import { mentionChange, newMention } from '../commands/mention-commands';
import { touched } from '../commands/touched';
import type { Environment } from '../environment';
import { quoteOf, type ClaimMention, type Mention } from '../mention/mention';
import { fail, succeed, type Result } from '../result';
import type { Change } from '../workspace/change';
import type { Analyst } from '../workspace/identity';
import type { Workspace } from '../workspace/workspace';
import type { AnnotationBatch, Mark, MarkRelation } from './batch';
import { noteOf, splitAttributes } from './mark-words';
import { fillFields, namesIn, type Names } from './mention-fields';
import { labelKey } from './well-known-names';

/** Why a relation does not come in. */
export type RelationLoss = 'unmapped' | 'kinds' | 'end-left-out' | 'same-claim';

/** What an import comes to, for the report. */
export interface Resolved {
  readonly changes: Change[];
  readonly made: {
    readonly mentions: number;
    readonly links: number;
    readonly relations: number;
    readonly claims: number;
    readonly kinds: number;
    readonly analysts: number;
    readonly articles: number;
  };
  /** Marks that are there already. */
  readonly alreadyThere: number;
  readonly lostRelations: readonly {
    readonly loss: RelationLoss;
    readonly count: number;
    readonly examples: readonly string[];
  }[];
}

interface Held {
  readonly article: Article;
  mention: Mention;
  /** As it was before this act; null for one that the act makes. */
  readonly before: Mention | null;
}

const MOST_EXAMPLES = 5;

const placeKey = (
  mention: Pick<Mention, 'kind' | 'createdBy'> & { code?: string },
  ranges: readonly AnchorRange[],
): string =>
  [
    mention.kind,
    mention.code ?? '',
    mention.createdBy,
    ...ranges.map(({ start, end }) => `${String(start)}-${String(end)}`),
  ].join(' ');

class Importing {
  readonly #articles: ReadonlyMap<string, Article>;
  readonly #analysts = new Map<string, Analyst>();
  readonly #newAnalysts: Analyst[] = [];
  readonly #held = new Map<string, Held>();
  readonly #byMention = new Map<string, Held>();
  /** Mentions of the workspace by article, and within it by what and where they are. */
  readonly #present = new Map<string, Map<string, Mention[]>>();
  readonly #claims: Claim[] = [];
  readonly #links: Change[] = [];
  readonly #linked = new Set<string>();
  readonly #relations = new Map<string, Relation>();
  readonly #known: ReadonlySet<string>;
  readonly #lost = new Map<RelationLoss, { count: number; examples: string[] }>();
  #codebook: Codebook;
  #alreadyThere = 0;

  constructor(
    private readonly workspace: Workspace,
    private readonly batch: AnnotationBatch,
    private readonly environment: Environment,
  ) {
    this.#articles = new Map([...workspace.articles, ...batch.articles].map((article) => [article.id, article]));
    this.#codebook = workspace.codebook;
    for (const analyst of [...workspace.analysts].reverse()) this.#analysts.set(analyst.name, analyst);
    // Whoever works here is entered with each act, under the id that this act has.
    this.#analysts.set(batch.analyst.name, batch.analyst);
    for (const article of workspace.articles) {
      for (const { from, to } of article.links) this.#linked.add(`${from} ${to}`);
    }
    this.#known = new Set(workspace.relations.map(relationKey));
  }

  run(): Result<Resolved> {
    for (const mark of this.batch.marks) {
      const done = this.#mark(mark);
      if (!done.ok) return done;
    }
    for (const relation of this.batch.relations) this.#relate(relation);
    return succeed(this.#resolved());
  }

  #authorOf({ author }: Mark): string {
    if (author === null || author.trim() === '') return this.environment.analystId;
    const name = author.trim();
    const known = this.#analysts.get(name);
    if (known !== undefined) return known.id;
    const made = { id: this.environment.newId(), name };
    this.#analysts.set(name, made);
    this.#newAnalysts.push(made);
    return made.id;
  }

  /** The kind of a mark; a new one is added to the codebook with the first mark of it. */
  #codeOf({ kind }: Mark): Code | undefined {
    if ('code' in kind) return findCode(this.#codebook, kind.code);
    const key = labelKey(kind.newKind);
    const known = this.#codebook.codes.find((code) => code.kind === 'own' && labelKey(code.label) === key);
    if (known !== undefined) return known;
    const words = { label: kind.newKind.trim(), definition: '', example: '', examples: [], attributes: [] };
    const made: Code = { id: this.environment.newId(), kind: 'own', ...words, ...freeLook(this.#codebook) };
    this.#codebook = { ...this.#codebook, codes: [...this.#codebook.codes, made] };
    return made;
  }

  #mark(mark: Mark): Result<void> {
    const article = this.#articles.get(mark.articleId);
    if (article === undefined) return fail('article-missing', { article: mark.articleId });
    const code = this.#codeOf(mark);
    if (code === undefined) return fail('code-missing', { code: 'code' in mark.kind ? mark.kind.code : '' });
    const ranges = describeAnchor(article.text, mark.ranges, foldedRanges(article));
    if (ranges === null) return fail('selection-blank');
    const { attributes, others } = splitAttributes(code, mark.attributes);
    const createdBy = this.#authorOf(mark);
    const made = newMention(code.kind, ranges, '', this.environment, code.id);
    const filled = fillFields(made, others, this.#codebook);
    const named = namesIn(filled.mention, filled.others, this.workspace.actors);
    const createdAt = mark.createdAt ?? made.createdAt;
    const mention: Mention = {
      ...filled.mention,
      note: noteOf(mark.comment, named.others),
      tags: [...mark.tags],
      ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
      createdAt,
      createdBy,
      modifiedAt: mark.modifiedAt ?? createdAt,
      modifiedBy: createdBy,
    };
    const present = this.#presentIn(article, mention, mark);
    if (present === undefined)
      this.#held.set(mark.key, { article, mention: this.#withNames(article, mention, named), before: null });
    else {
      this.#alreadyThere += 1;
      // Two annotations may be one mention that is there.
      const known = this.#byMention.get(present.id) ?? { article, mention: present, before: present };
      this.#byMention.set(present.id, known);
      this.#held.set(mark.key, known);
    }
    return succeed(undefined);
  }

  #withNames(article: Article, mention: Mention, { gloss, actorId }: Names): Mention {
    if (mention.kind === 'source') return { ...mention, actorId };
    if (mention.kind !== 'claim' || gloss === null || gloss.trim() === '') return mention;
    const known = [...this.workspace.claims, ...this.#claims].find((claim) => claim.gloss === gloss.trim());
    const claim = known ?? newClaim(gloss.trim(), article.language, this.environment);
    if (known === undefined) this.#claims.push(claim);
    return { ...mention, claimId: claim.id };
  }

  /** The mention that an earlier import of the same made. */
  #presentIn(article: Article, mention: Mention, mark: Mark): Mention | undefined {
    let places = this.#present.get(article.id);
    if (places === undefined) {
      places = new Map();
      for (const each of article.mentions) {
        const key = placeKey(each, each.ranges);
        places.set(key, [...(places.get(key) ?? []), each]);
      }
      this.#present.set(article.id, places);
    }
    return places
      .get(placeKey(mention, mention.ranges))
      ?.find(({ createdAt, note }) =>
        mark.createdAt === null ? mention.note === '' || mention.note === note : createdAt === mark.createdAt,
      );
  }

  #lose(loss: RelationLoss, example: string): void {
    const known = this.#lost.get(loss) ?? { count: 0, examples: [] };
    known.count += 1;
    if (known.examples.length < MOST_EXAMPLES) known.examples.push(example);
    this.#lost.set(loss, known);
  }

  #relate({ from, to, target, label }: MarkRelation): void {
    const [left, right] = [this.#held.get(from), this.#held.get(to)];
    if (left === undefined || right === undefined) return this.#lose('end-left-out', label);
    const example = `${label} “${quoteOf(left.mention)}” – “${quoteOf(right.mention)}”`;
    if (target === 'nothing') return this.#lose('unmapped', example);
    const kinds = `${left.mention.kind} ${right.mention.kind}`;
    if (target === 'asserted-by') {
      if (kinds === 'claim source') return this.#link(left, right);
      if (kinds === 'source claim') return this.#link(right, left);
      return this.#lose('kinds', example);
    }
    if (kinds !== 'claim claim') return this.#lose('kinds', example);
    this.#relateClaims(target, left, right, example);
  }

  #link({ article, mention: claim }: Held, { mention: source }: Held): void {
    const ends = `${claim.id} ${source.id}`;
    if (this.#linked.has(ends)) return;
    this.#linked.add(ends);
    const id = this.environment.newId();
    const made = { createdAt: this.environment.now(), createdBy: this.environment.analystId };
    const after = { id, kind: 'asserted-by' as const, from: claim.id, to: source.id, ...made };
    this.#links.push({ record: 'link', articleId: article.id, id, before: null, after });
  }

  /** The claim that a mention states, made of its own words where it states none yet. */
  #claimOf(held: Held, mention: ClaimMention): string {
    if (mention.claimId !== null) return mention.claimId;
    const claim = newClaim(quoteOf(mention), held.article.language, this.environment);
    this.#claims.push(claim);
    const stating = { ...mention, claimId: claim.id };
    held.mention = held.before === null ? stating : touched(stating, this.environment);
    return claim.id;
  }

  #relateClaims(kind: RelationKind, left: Held, right: Held, example: string): void {
    if (left === right || left.mention.kind !== 'claim' || right.mention.kind !== 'claim')
      return this.#lose('same-claim', example);
    const from = this.#claimOf(left, left.mention);
    const to = this.#claimOf(right, right.mention);
    if (from === to) return this.#lose('same-claim', example);
    const key = relationKey({ kind, from, to });
    if (this.#known.has(key) || this.#relations.has(key)) return;
    const id = this.environment.newId();
    const now = this.environment.now();
    const by = this.environment.analystId;
    const evidence = [left.mention.id, right.mention.id];
    const times = { createdAt: now, createdBy: by, modifiedAt: now, modifiedBy: by };
    this.#relations.set(key, { id, kind, from, to, rationale: '', evidence, confidence: null, ...times });
  }

  #resolved(): Resolved {
    const before = this.workspace.codebook;
    const kinds = this.#codebook.codes.length - before.codes.length;
    const after = { ...this.#codebook, version: before.version + 1 };
    const held = [...new Set(this.#held.values())];
    const mentions = held.filter((each) => each.mention !== each.before);
    const isKnown = new Set(this.workspace.articles.map(({ id }) => id));
    const articles = this.batch.articles.filter(({ id }) => !isKnown.has(id));
    const changes: Change[] = [
      ...this.#newAnalysts.map((each): Change => ({ record: 'analyst', id: each.id, before: null, after: each })),
      ...(kinds === 0 ? [] : [{ record: 'codebook', before, after } satisfies Change]),
      ...articles.map((each): Change => ({ record: 'article', id: each.id, before: null, after: each })),
      ...this.#claims.map((each): Change => ({ record: 'claim', id: each.id, before: null, after: each })),
      ...mentions.map(({ article, mention, before: was }) => mentionChange(article, was, mention)),
      ...this.#links,
      ...[...this.#relations.values()].map((each): Change => ({
        record: 'relation',
        id: each.id,
        before: null,
        after: each,
      })),
    ];
    return {
      changes,
      made: {
        mentions: held.filter(({ before: was }) => was === null).length,
        links: this.#links.length,
        relations: this.#relations.size,
        claims: this.#claims.length,
        kinds,
        analysts: this.#newAnalysts.length,
        articles: articles.length,
      },
      alreadyThere: this.#alreadyThere,
      lostRelations: [...this.#lost].map(([loss, { count, examples }]) => ({ loss, count, examples })),
    };
  }
}

/** Works out what a batch does to a workspace. It refuses marks of a kind, or in an article, that is not there. */
export const resolveBatch = (
  workspace: Workspace,
  batch: AnnotationBatch,
  environment: Environment,
): Result<Resolved> => new Importing(workspace, batch, environment).run();
