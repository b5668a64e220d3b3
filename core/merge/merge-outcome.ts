// Owns the workspace that a merge would leave, as ours with some records put over it, and the mending of what would
// point to nothing in it.

import type { Article } from '../article/article';
import { codeOf, type Code, type Codebook, type Slot } from '../codebook/codebook';
import type { Mention, MentionKind } from '../mention/mention';
import type { Consequences, MergeItem } from './merge-plan';
import type { Meter, Progress } from './progress';
import { keyOf, type Link, type RecordState, type Records } from './records';
import { REGISTRIES } from '../workspace/registries';

/** Where a mention is and of what kind: enough to say whether a link fits. */
interface Place {
  readonly articleId: string;
  readonly kind: MentionKind;
}

const referenceOf = (mention: Mention): { record: 'claim' | 'actor'; id: string } | null => {
  if (mention.kind === 'claim' && mention.claimId !== null) return { record: 'claim', id: mention.claimId };
  if (mention.kind === 'source' && mention.actorId !== null) return { record: 'actor', id: mention.actorId };
  return null;
};

const withoutReference = (mention: Mention): Mention => {
  if (mention.kind === 'claim') return { ...mention, claimId: null };
  return mention.kind === 'source' ? { ...mention, actorId: null } : mention;
};

/** The claims that a record cannot be without. */
const claimsOf = (state: RecordState | null): string[] => {
  if (state?.record === 'relation') return [state.value.from, state.value.to];
  return state?.record === 'silence' ? [state.value.claimId] : [];
};

const fits = (link: Link, articleId: string, places: ReadonlyMap<string, Place>): boolean => {
  const from = places.get(link.from);
  return from?.kind === 'claim' && from.articleId === articleId && places.get(link.to)?.kind === 'source';
};

export class Outcome {
  /** Records to put over ours, by key; null takes one away. */
  readonly puts = new Map<string, RecordState | null>();
  /** Whole articles that we do not have. */
  readonly added = new Map<string, Article>();
  /** Whole articles of ours that go. */
  readonly removed = new Set<string>();
  readonly #ours: Records;
  readonly #theirs: Records;
  readonly #clashing: ReadonlySet<string>;
  readonly #broughtBack: RecordState[] = [];
  readonly #leftOut: RecordState[] = [];

  constructor(ours: Records, theirs: Records, clashing: ReadonlySet<string>) {
    this.#ours = ours;
    this.#theirs = theirs;
    this.#clashing = clashing;
  }

  take(item: MergeItem): void {
    const { ours, theirs } = item;
    if (theirs?.record === 'article' && ours === null) {
      const { value } = theirs;
      const mentions = value.mentions.filter((mention) => this.#isFree(`mention:${mention.id}`, mention));
      const links = value.links.filter((link) => this.#isFree(`link:${link.id}`, link));
      this.added.set(value.id, { ...value, mentions, links });
    } else if (ours?.record === 'article' && theirs === null) this.removed.add(ours.value.id);
    else this.puts.set(item.key, theirs);
  }

  /** True when their record has its id for itself. */
  #isFree(key: string, record: Mention | Link): boolean {
    return !this.#clashing.has(record.id) && this.#theirs.states.get(key)?.value === record;
  }

  /** Mends what would point to nothing, and says what it did. */
  *mend(meter: Meter): Generator<Progress, Consequences> {
    yield* this.#mendReferences(meter);
    yield* this.#mendKinds(meter);
    yield* this.#mendLinks(meter);
    return { broughtBack: this.#broughtBack, leftOut: this.#leftOut };
  }

  /** The mentions that the merge leaves, each with its article. */
  *#mentions(): Generator<{ readonly articleId: string; readonly mention: Mention; readonly isTaken: boolean }> {
    for (const article of this.#ours.workspace.articles) {
      if (this.removed.has(article.id)) continue;
      for (const mention of article.mentions) {
        if (!this.puts.has(`mention:${mention.id}`)) yield { articleId: article.id, mention, isTaken: false };
      }
    }
    for (const state of this.puts.values()) {
      if (state?.record === 'mention') yield { articleId: state.articleId, mention: state.value, isTaken: true };
    }
    for (const [articleId, article] of this.added) {
      for (const mention of article.mentions) yield { articleId, mention, isTaken: true };
    }
  }

  *#mendReferences(meter: Meter): Generator<Progress> {
    const wanted = new Set<string>();
    const dangling: { readonly articleId: string; readonly mention: Mention }[] = [];
    for (const { articleId, mention, isTaken } of this.#mentions()) {
      if (meter.tick()) yield meter.now();
      const reference = referenceOf(mention);
      if (reference === null) continue;
      const key = `${reference.record}:${reference.id}`;
      wanted.add(key);
      if (!this.#keep(key, reference.id) && isTaken) dangling.push({ articleId, mention });
    }
    for (const { articleId, mention } of dangling) this.#replace(articleId, withoutReference(mention));
    this.#mendRelations(wanted);
    this.#dropUnstated(wanted);
  }

  /** A relation or a silence needs its claims; one of theirs whose claim neither side has is left out. */
  #mendRelations(wanted: Set<string>): void {
    for (const record of ['relation', 'silence'] as const) {
      const list = this.#ours.workspace[REGISTRIES[record]];
      const kept = list.filter(({ id }) => !this.puts.has(`${record}:${id}`));
      const taken = [...this.puts.values()].filter((state) => state?.record === record);
      const states: (RecordState | null)[] = [...kept.map((value) => ({ record, value }) as RecordState), ...taken];
      for (const state of states) {
        const claims = claimsOf(state);
        const isWhole = claims.map((id) => this.#keep(`claim:${id}`, id)).every(Boolean);
        for (const id of claims) wanted.add(`claim:${id}`);
        if (state === null || isWhole || this.#ours.states.has(keyOf(state))) continue;
        this.puts.delete(keyOf(state));
        this.#leftOut.push(state);
      }
    }
  }

  /** Sees to it that a claim or actor is there; false where neither side has it. */
  #keep(key: string, id: string): boolean {
    const mine = this.#ours.states.get(key);
    const put = this.puts.get(key);
    if (put !== undefined && put !== null) return true;
    if (mine !== undefined) {
      if (put === null) {
        this.puts.delete(key);
        this.#broughtBack.push(mine);
      }
      return true;
    }
    const theirs = this.#theirs.states.get(key);
    if (theirs === undefined || this.#clashing.has(id)) return false;
    this.puts.set(key, theirs);
    this.#broughtBack.push(theirs);
    return true;
  }

  /** A mention needs its kind, and its values their slots: what the chosen codebook lacks is added to it. */
  *#mendKinds(meter: Meter): Generator<Progress> {
    const put = this.puts.get('codebook');
    const codebook = put?.record === 'codebook' ? put.value : this.#ours.workspace.codebook;
    const added = new Map<string, Code>();
    const addedSlots = new Map<string, Slot>();
    const keys = new Set(codebook.codes.map(({ key }) => key));
    for (const { mention } of this.#mentions()) {
      if (meter.tick()) yield meter.now();
      for (const slot of this.#slotsLacking(codebook, mention)) addedSlots.set(slot.id, slot);
      if (mention.kind !== 'own' || added.has(mention.code) || codeOf(codebook, mention) !== undefined) continue;
      const code = codeOf(this.#ours.workspace.codebook, mention) ?? codeOf(this.#theirs.workspace.codebook, mention);
      if (code === undefined) continue;
      added.set(code.id, keys.has(code.key) ? { ...code, key: null } : code);
      keys.add(code.key);
    }
    if (added.size + addedSlots.size === 0) return;
    const [codes, slots] = [[...added.values()], [...addedSlots.values()]];
    const whole = { codes: [...codebook.codes, ...codes], slots: [...codebook.slots, ...slots] };
    this.puts.set('codebook', {
      record: 'codebook',
      value: { ...codebook, version: codebook.version + 1, ...whole },
    });
    this.#broughtBack.push({ record: 'codebook', value: { ...codebook, codes, slots } });
  }

  /** The slots that a mention gives values, either side knows, and a codebook lacks. */
  #slotsLacking(codebook: Codebook, mention: Mention): Slot[] {
    if (mention.kind !== 'claim') return [];
    return mention.values.flatMap(({ slot: id }) => {
      const isIt = (slot: Slot): boolean => slot.id === id;
      if (codebook.slots.some(isIt)) return [];
      const known = this.#ours.workspace.codebook.slots.find(isIt) ?? this.#theirs.workspace.codebook.slots.find(isIt);
      return known ?? [];
    });
  }

  #replace(articleId: string, mention: Mention): void {
    const article = this.added.get(articleId);
    if (article === undefined) this.puts.set(`mention:${mention.id}`, { record: 'mention', articleId, value: mention });
    else {
      const mentions = article.mentions.map((each) => (each.id === mention.id ? mention : each));
      this.added.set(articleId, { ...article, mentions });
    }
  }

  /** A claim that comes for the sake of mentions does not come without them. */
  #dropUnstated(wanted: ReadonlySet<string>): void {
    const unstated = [...this.puts].filter(
      ([key, state]) => state?.record === 'claim' && !this.#ours.states.has(key) && !wanted.has(key),
    );
    if (unstated.length === 0) return;
    const stated = new Set<string>();
    for (const article of this.#theirs.workspace.articles) {
      for (const mention of article.mentions)
        if (mention.kind === 'claim') stated.add(`claim:${String(mention.claimId)}`);
    }
    for (const [key] of unstated) if (stated.has(key)) this.puts.delete(key);
  }

  *#mendLinks(meter: Meter): Generator<Progress> {
    const places = new Map<string, Place>();
    for (const { articleId, mention } of this.#mentions()) {
      places.set(mention.id, { articleId, kind: mention.kind });
      if (meter.tick()) yield meter.now();
    }
    const leadsAstray = (link: Link, articleId: string): boolean =>
      this.#clashing.has(link.from) || this.#clashing.has(link.to) || !fits(link, articleId, places);
    for (const [key, state] of this.puts) {
      if (state?.record !== 'link' || !leadsAstray(state.value, state.articleId)) continue;
      this.puts.delete(key);
      this.#leftOut.push(state);
    }
    for (const [articleId, article] of this.added) {
      const links = article.links.filter((link) => !leadsAstray(link, articleId));
      if (links.length === article.links.length) continue;
      const kept = new Set(links);
      for (const value of article.links) if (!kept.has(value)) this.#leftOut.push({ record: 'link', articleId, value });
      this.added.set(articleId, { ...article, links });
    }
    // A mention that goes takes the links of ours to it along, as when it is deleted here. One that led nowhere stays.
    for (const article of this.#ours.workspace.articles) {
      if (this.removed.has(article.id)) continue;
      for (const link of article.links) {
        if (meter.tick()) yield meter.now();
        const key = `link:${link.id}`;
        if (!this.puts.has(key) && !fits(link, article.id, places) && this.#didFit(link)) this.puts.set(key, null);
      }
    }
  }

  #didFit(link: Link): boolean {
    return [link.from, link.to].every((id) => this.#ours.states.has(`mention:${id}`));
  }
}
