// Owns what an import of annotations does to the records: it enters analysts and kinds, marks, makes the claims that
// relations need, and links. What is there already is not made again; what cannot be said is counted with its reason.

import { describeAnchor, describeRange } from '../anchor/anchor';
import { foldedRanges, type Article } from '../article/article';
import { newClaim, type Claim } from '../claims/claim';
import type { RelationKind } from '../claims/relation';
import { mentionChange, newMention } from '../commands/mention-commands';
import { touched } from '../commands/touched';
import type { Environment } from '../environment';
import { quoteOf, type ClaimMention, type Mention } from '../mention/mention';
import { fail, succeed, type Result } from '../result';
import type { Change } from '../workspace/change';
import type { Analyst } from '../workspace/identity';
import type { Workspace } from '../workspace/workspace';
import type { AnnotationBatch, Mark, MarkRelation } from './batch';
import { JoinMaker } from './join-maker';
import { KindMaker } from './kind-maker';
import { LostRelations } from './lost-relations';
import { noteOf, splitAttributes, splitOwnAttributes } from './mark-words';
import { fillFields, namesIn, type Names } from './mention-fields';
import { OwnRecordMaker } from './own-records';
import type { Resolved } from './resolved';
import { surroundingsOf } from './own-surroundings';
import { NO_OWN_RECORDS, type OwnHop, type OwnRelationWords } from './own-words';
import { withOwnWords } from './own-mention';
import { PresentMarks } from './present-marks';

interface Held {
  readonly article: Article;
  mention: Mention;
  /** As it was before this act; null for one that the act makes. */
  readonly before: Mention | null;
}

class Importing {
  readonly #articles: ReadonlyMap<string, Article>;
  readonly #analysts = new Map<string, Analyst>();
  readonly #newAnalysts: Analyst[] = [];
  readonly #held = new Map<string, Held>();
  readonly #byMention = new Map<string, Held>();
  readonly #present = new PresentMarks();
  readonly #claims: Claim[] = [];
  readonly #kinds: KindMaker;
  readonly #own: OwnRecordMaker;
  readonly #joins: JoinMaker;
  /** Chains whose ends are known once all marks are made. */
  readonly #chains: { readonly held: Held; readonly hops: readonly OwnHop[] }[] = [];
  readonly #lost = new LostRelations();
  #alreadyThere = 0;

  constructor(
    private readonly workspace: Workspace,
    private readonly batch: AnnotationBatch,
    private readonly environment: Environment,
  ) {
    this.#articles = new Map([...workspace.articles, ...batch.articles].map((article) => [article.id, article]));
    this.#kinds = new KindMaker(workspace.codebook, batch.own?.kinds ?? [], environment);
    for (const analyst of [...workspace.analysts].reverse()) this.#analysts.set(analyst.name, analyst);
    // Whoever works here is entered with each act, under the id that this act has.
    this.#analysts.set(batch.analyst.name, batch.analyst);
    this.#own = new OwnRecordMaker(workspace, batch.own ?? NO_OWN_RECORDS, environment, (name) => this.#authorOf(name));
    this.#joins = new JoinMaker(workspace, this.#own, environment);
  }

  run(): Result<Resolved> {
    for (const mark of this.batch.marks) {
      const done = this.#mark(mark);
      if (!done.ok) return done;
    }
    for (const chain of this.#chains) this.#attribute(chain);
    this.#own.makeUnnamed();
    this.#kinds.makeUnmarked();
    for (const relation of this.batch.relations) this.#relate(relation);
    return succeed(this.#resolved());
  }

  #authorOf(author: string | null): string {
    if (author === null || author.trim() === '') return this.environment.analystId;
    const name = author.trim();
    const known = this.#analysts.get(name);
    if (known !== undefined) return known.id;
    const made = { id: this.environment.newId(), name };
    this.#analysts.set(name, made);
    this.#newAnalysts.push(made);
    return made.id;
  }

  #mark(mark: Mark): Result<void> {
    const article = this.#articles.get(mark.articleId);
    if (article === undefined) return fail('article-missing', { article: mark.articleId });
    const code = this.#kinds.codeOf(mark);
    if (code === undefined) return fail('code-missing', { code: 'code' in mark.kind ? mark.kind.code : '' });
    const ranges =
      mark.isOurs === true
        ? mark.ranges.map((range) => describeRange(article.text, range))
        : describeAnchor(article.text, mark.ranges, foldedRanges(article));
    if (ranges === null) return fail('selection-blank');
    const { attributes, others } =
      mark.own === undefined ? splitAttributes(code, mark.attributes) : splitOwnAttributes(code, mark.own.attributes);
    const createdBy = this.#authorOf(mark.author);
    const made = newMention(code.kind, ranges, '', this.environment, code.id);
    // What our own files say stands in words of their own; those of other tools say it in attributes of known names.
    const filled = mark.own === undefined ? fillFields(made, others, this.#kinds.codebook) : { mention: made, others };
    const named =
      mark.own === undefined
        ? namesIn(filled.mention, filled.others, this.workspace.actors)
        : { gloss: null, actorId: null, others };
    // Our own notes come as they were; nothing has to be put below them.
    const note = mark.own !== undefined && others.length === 0 ? mark.comment : noteOf(mark.comment, named.others);
    const createdAt = mark.createdAt ?? made.createdAt;
    const mention: Mention = {
      ...filled.mention,
      note,
      tags: [...mark.tags],
      ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
      createdAt,
      createdBy,
      modifiedAt: mark.modifiedAt ?? createdAt,
      modifiedBy: mark.own?.modifiedBy == null ? createdBy : this.#authorOf(mark.own.modifiedBy),
    };
    const present = this.#present.find(article, mention, mark.createdAt);
    if (present === undefined) {
      const { own } = mark;
      const worded = own === undefined ? this.#withNames(article, mention, named) : mention;
      const held: Held = { article, mention: withOwnWords(worded, own?.words, this.#own), before: null };
      this.#held.set(mark.key, held);
      if (own?.words.kind === 'claim' && own.words.hops.length > 0) this.#chains.push({ held, hops: own.words.hops });
    } else {
      this.#alreadyThere += 1;
      // Two annotations may be one mention that is there.
      const known = this.#byMention.get(present.id) ?? { article, mention: present, before: present };
      this.#byMention.set(present.id, known);
      this.#held.set(mark.key, known);
    }
    return succeed(undefined);
  }

  /** Gives a claim mention the chain that its file has. An end that does not come in is left open. */
  #attribute({ held, hops }: { readonly held: Held; readonly hops: readonly OwnHop[] }): void {
    if (held.mention.kind !== 'claim') return;
    const idOf = (key: string | null, kind: Mention['kind']): string | null => {
      const mention = key === null ? undefined : this.#held.get(key)?.mention;
      return mention?.kind === kind ? mention.id : null;
    };
    const attribution = hops.map(({ role, mode, source, actor, cue }) => ({
      role,
      sourceId: idOf(source, 'source'),
      actorId: actor === null ? null : this.#own.actorId(actor),
      cueId: idOf(cue, 'cue'),
      mode,
    }));
    held.mention = { ...held.mention, attribution };
  }

  #withNames(article: Article, mention: Mention, { gloss, actorId }: Names): Mention {
    if (mention.kind === 'source') return { ...mention, actorId };
    if (mention.kind !== 'claim' || gloss === null || gloss.trim() === '') return mention;
    const known = [...this.workspace.claims, ...this.#claims].find((claim) => claim.gloss === gloss.trim());
    const claim = known ?? newClaim(gloss.trim(), article.language, this.environment);
    if (known === undefined) this.#claims.push(claim);
    return { ...mention, claimId: claim.id };
  }

  #relate({ from, to, target, label, own }: MarkRelation): void {
    if (own !== undefined && own.claims !== null) return this.#relateOwnClaims(target, label, own, own.claims);
    const [left, right] = [this.#held.get(from), this.#held.get(to)];
    if (left === undefined || right === undefined) return this.#lost.add('end-left-out', label);
    const example = `${label} “${quoteOf(left.mention)}” – “${quoteOf(right.mention)}”`;
    if (target === 'nothing') return this.#lost.add('unmapped', example);
    const kinds = `${left.mention.kind} ${right.mention.kind}`;
    if (target === 'asserted-by') {
      if (kinds === 'claim source') return this.#joins.link(left.article.id, left.mention.id, right.mention.id, own);
      if (kinds === 'source claim') return this.#joins.link(right.article.id, right.mention.id, left.mention.id, own);
      return this.#lost.add('kinds', example);
    }
    if (kinds !== 'claim claim') return this.#lost.add('kinds', example);
    this.#relateClaims(target, [left, right], example, own);
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

  #relateClaims(
    kind: RelationKind,
    [left, right]: readonly [Held, Held],
    example: string,
    own: MarkRelation['own'],
  ): void {
    if (left === right || left.mention.kind !== 'claim' || right.mention.kind !== 'claim')
      return this.#lost.add('same-claim', example);
    const from = this.#claimOf(left, left.mention);
    const to = this.#claimOf(right, right.mention);
    if (from === to) return this.#lost.add('same-claim', example);
    this.#joins.relate({ kind, from, to }, [left.mention.id, right.mention.id], own);
  }

  /** Two claims that are here or come in, whether or not a mention states them. */
  #relateOwnClaims(
    target: MarkRelation['target'],
    label: string,
    own: OwnRelationWords,
    claims: { readonly from: string; readonly to: string },
  ): void {
    const [from, to] = [this.#own.presentClaim(claims.from), this.#own.presentClaim(claims.to)];
    if (target === 'nothing') return this.#lost.add('unmapped', label);
    if (target === 'asserted-by') return this.#lost.add('kinds', label);
    if (from === null || to === null) return this.#lost.add('end-left-out', label);
    if (from === to) return this.#lost.add('same-claim', label);
    const shown = own.evidence.flatMap((each) => this.#held.get(each)?.mention.id ?? []);
    this.#joins.relate({ kind: target, from, to }, shown, own);
  }

  #resolved(): Resolved {
    const before = this.workspace.codebook;
    const kinds = this.#kinds.codebook.codes.length - before.codes.length;
    const after = { ...this.#kinds.codebook, version: before.version + 1 };
    const held = [...new Set(this.#held.values())];
    const mentions = held.filter((each) => each.mention !== each.before);
    const isKnown = new Set(this.workspace.articles.map(({ id }) => id));
    const articles = this.batch.articles.filter(({ id }) => !isKnown.has(id));
    const around = surroundingsOf(this.workspace, this.batch.own ?? NO_OWN_RECORDS, this.#own, this.#lost);
    const own = this.#own.changes();
    const joins = this.#joins.changes();
    const claims = [...own.claims, ...this.#claims];
    const changes: Change[] = [
      ...this.#newAnalysts.map((each): Change => ({ record: 'analyst', id: each.id, before: null, after: each })),
      ...(kinds === 0 ? [] : [{ record: 'codebook', before, after } satisfies Change]),
      ...articles.map((each): Change => ({ record: 'article', id: each.id, before: null, after: each })),
      ...own.actors,
      ...claims.map((each): Change => ({ record: 'claim', id: each.id, before: null, after: each })),
      ...mentions.map(({ article, mention, before: was }) => mentionChange(article, was, mention)),
      ...joins.links,
      ...joins.relations,
      ...around.silences.map((each): Change => ({ record: 'silence', id: each.id, before: null, after: each })),
      ...around.events.map((each): Change => ({ record: 'event', id: each.id, before: null, after: each })),
    ];
    return {
      changes,
      made: {
        mentions: held.filter(({ before: was }) => was === null).length,
        links: joins.links.length,
        relations: joins.relations.length,
        claims: claims.length,
        actors: own.actors.length,
        silences: around.silences.length,
        events: around.events.length,
        kinds,
        analysts: this.#newAnalysts.length,
        articles: articles.length,
      },
      alreadyThere: this.#alreadyThere,
      lostRelations: this.#lost.report(),
    };
  }
}

/** Works out what a batch does to a workspace. It refuses marks of a kind, or in an article, that is not there. */
export const resolveBatch = (
  workspace: Workspace,
  batch: AnnotationBatch,
  environment: Environment,
): Result<Resolved> => new Importing(workspace, batch, environment).run();
