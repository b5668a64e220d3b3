// Owns the comparison of our records with theirs, each by itself, given what both came from.

import { resolvePlacement } from '../anchor/anchor';
import type { Article } from '../article/article';
import { ancestryOfBase, classify, isLeftAlone, type Ancestry } from './classify';
import { defaultChoice, type Comparison, type MergeItem, type MergeKind } from './merge-plan';
import type { Meter, Progress } from './progress';
import {
  articleIdOf,
  idOf,
  isSameState,
  keyOf,
  registriesOf,
  statesOfArticle,
  type Link,
  type RecordState,
  type Records,
} from './records';

export interface Sides {
  readonly ours: Records;
  readonly theirs: Records;
  readonly ancestry: Ancestry;
  /** Their articles that are ours under another id, which their records go by already. */
  readonly articleIds: ReadonlyMap<string, string>;
}

/** The comparison of two workspaces that are taken apart. */
export function* compareRecords(sides: Sides, meter: Meter): Generator<Progress, Comparison> {
  const comparing = new Comparing(sides);
  yield* comparing.everything(meter);
  const { items, same, clashing } = comparing;
  return { items, same, clashing, ours: sides.ours, theirs: sides.theirs };
}

class Comparing {
  readonly items: MergeItem[] = [];
  readonly clashing = new Set<string>();
  same = 0;
  readonly #sides: Sides;
  readonly #ourArticles: ReadonlyMap<string, Article>;
  readonly #joined: ReadonlySet<string>;
  /** Our articles that one of theirs has been compared with. */
  readonly #met = new Set<string>();

  constructor(sides: Sides) {
    this.#sides = sides;
    const { articles } = sides.ours.workspace;
    this.#ourArticles = new Map(articles.map((article) => [article.id, article]));
    this.#joined = new Set(articles.flatMap((article) => article.links.map((link) => pairOf(article.id, link))));
  }

  *everything(meter: Meter): Generator<Progress> {
    const { ours, theirs, articleIds } = this.#sides;
    this.#compareIdentity();
    for (const state of registriesOf(theirs.workspace)) {
      this.#compare(state);
      if (meter.tick()) yield meter.now();
    }
    // Those under our own ids first: an article that is ours under another id then adds its marks only.
    const { articles } = theirs.workspace;
    for (const isMapped of [false, true]) {
      for (const article of articles) {
        if (articleIds.has(article.id) !== isMapped) continue;
        const mine = this.#ourArticles.get(articleIds.get(article.id) ?? article.id);
        if (mine === undefined) this.#compareMissingHere(article);
        else yield* this.#compareArticle(mine, article, meter);
      }
    }
    for (const state of registriesOf(ours.workspace)) {
      if (state.record !== 'analyst') this.#compareMissingThere(state);
    }
    for (const article of ours.workspace.articles) {
      if (!this.#met.has(article.id)) this.#compareArticleMissingThere(article);
      else
        for (const state of statesOfArticle(article)) {
          // An article's lines neither come nor go.
          if (state.record !== 'block' && state.record !== 'article') this.#compareMissingThere(state);
          if (meter.tick()) yield meter.now();
        }
    }
  }

  #add(kind: MergeKind, states: Pick<MergeItem, 'before' | 'ours' | 'theirs'>, choice = defaultChoice(kind)): void {
    const state = states.theirs ?? states.ours;
    if (state === null) return;
    const id = idOf(state) ?? (state.record === 'block' ? state.value.id : this.#sides.ours.workspace.id);
    // Kinds that stand beside the record's own item have keys of their own.
    const key = kind === 'text-differs' ? `text:${id}` : kind === 'id-clash' ? `clash:${keyOf(state)}` : keyOf(state);
    this.items.push({ key, record: state.record, id, articleId: articleIdOf(state), kind, ...states, choice });
  }

  /** The name of another project is its own; its codebook is not, but then has no base. */
  #compareIdentity(): void {
    const { ours, theirs, ancestry } = this.#sides;
    const isOne = ours.workspace.id === theirs.workspace.id;
    for (const key of isOne ? ['title', 'codebook'] : ['codebook']) {
      const states = { ours: ours.states.get(key) ?? null, theirs: theirs.states.get(key) ?? null };
      const kind = classify(key, states.ours, states.theirs, isOne ? ancestry : NO_ANCESTRY);
      if (kind === 'same') this.same += 1;
      else if (kind !== null) this.#add(kind, { before: isOne ? ancestry.base(key) : null, ...states });
    }
  }

  /** True, and noted, when the id of their record stands for something else. */
  #isClashing(state: RecordState): boolean {
    const { ours, theirs } = this.#sides;
    const id = idOf(state);
    if (id === null) return false;
    const key = keyOf(state);
    const theirFirst = theirs.states.get(key);
    const ourKey = ours.keys.get(id);
    const mine = ourKey === undefined ? null : (ours.states.get(ourKey) ?? null);
    const isOther = mine !== null && (ourKey !== key || articleIdOf(mine) !== articleIdOf(state));
    // Of two of theirs with one id, the one that is ours has it, or else the first.
    const isSecond =
      (mine === null && theirs.keys.get(id) !== key) ||
      (state.record !== 'article' && theirFirst !== undefined && !isOneState(theirFirst, state));
    if (!isSecond && !isOther) return false;
    // Where their own first record has the id rightly, links to it are right as well.
    if (isOther) this.clashing.add(id);
    this.#add('id-clash', { before: null, ours: mine, theirs: state });
    return true;
  }

  /** Judges one record of theirs that is not an article that we lack. */
  #compare(state: RecordState, ourText?: string): void {
    if (this.#isClashing(state)) return;
    const { ours, ancestry } = this.#sides;
    const key = keyOf(state);
    const mine = ours.states.get(key) ?? null;
    let kind = classify(key, mine, state, ancestry);
    if (kind === null) return;
    if (state.record === 'analyst' && mine === null) kind = 'new-there';
    if (state.record === 'mention' && ourText !== undefined) kind = kindOnText(kind, mine, state, ourText);
    if (state.record === 'link' && kind === 'new-there' && this.#joined.has(pairOf(state.articleId, state.value)))
      kind = 'same';
    if (kind !== 'same') {
      const choice = state.record === 'analyst' && mine !== null ? 'ours' : defaultChoice(kind);
      this.#add(kind, { before: ancestry.base(key), ours: mine, theirs: state }, choice);
    } else if (state.record !== 'block') this.same += 1;
  }

  *#compareArticle(mine: Article, article: Article, meter: Meter): Generator<Progress> {
    const { articleIds, ancestry } = this.#sides;
    const isFirst = !this.#met.has(mine.id);
    this.#met.add(mine.id);
    const isSameText = mine.text === article.text;
    const lines = new Set(isSameText ? mine.blocks.map((block) => block.id) : []);
    for (const state of statesOfArticle(article, mine.id)) {
      if (meter.tick()) yield meter.now();
      if (state.record === 'mention' || state.record === 'link') this.#compare(state, mine.text);
      else if (isFirst && (state.record !== 'block' || lines.has(state.value.id))) {
        // Where both sides imported it for themselves, neither's details come from the other's.
        if (articleIds.has(article.id)) this.#compareApart(state);
        else this.#compare(state);
      }
    }
    if (isSameText) return;
    this.#add('text-differs', {
      before: ancestry.base(`article:${mine.id}`),
      ours: { record: 'article', value: mine },
      theirs: { record: 'article', value: article },
    });
  }

  #compareApart(state: RecordState): void {
    const mine = this.#sides.ours.states.get(keyOf(state)) ?? null;
    const kind = classify(keyOf(state), mine, state, NO_ANCESTRY);
    if (kind !== null && kind !== 'same') this.#add(kind, { before: null, ours: mine, theirs: state });
    else if (state.record !== 'block') this.same += 1;
  }

  /** An article of theirs that we do not have, with all that is in it. */
  #compareMissingHere(article: Article): void {
    const { ancestry } = this.#sides;
    const state: RecordState = { record: 'article', value: article };
    const key = keyOf(state);
    if (this.#isClashing(state)) return;
    const isKnown = ancestry.base(key) !== null || ancestry.hasKnown(key);
    const inIt = [...statesOfArticle(article)];
    const isLeft = isKnown && inIt.every((each) => isLeftAlone(keyOf(each), each, ancestry));
    const kind = isKnown ? (isLeft ? 'deleted-here' : 'conflict') : 'new-there';
    this.#add(kind, { before: ancestry.base(key), ours: null, theirs: state });
    for (const each of inIt) if (each.record === 'mention' || each.record === 'link') this.#isClashing(each);
  }

  /** An article of ours that they do not have, with all that is in it. */
  #compareArticleMissingThere(article: Article): void {
    const { ancestry } = this.#sides;
    const state: RecordState = { record: 'article', value: article };
    const before = ancestry.base(keyOf(state));
    if (before === null) return;
    const isUntouched = [...statesOfArticle(article)].every((each) => isSameState(ancestry.base(keyOf(each)), each));
    this.#add(isUntouched ? 'deleted-there' : 'conflict', { before, ours: state, theirs: null });
  }

  /** A record of ours that may not be there. */
  #compareMissingThere(state: RecordState): void {
    const { theirs, ancestry } = this.#sides;
    const key = keyOf(state);
    const id = idOf(state);
    if (theirs.states.has(key) || (id !== null && theirs.keys.has(id))) return;
    const kind = classify(key, state, null, ancestry);
    if (kind !== null && kind !== 'same') this.#add(kind, { before: ancestry.base(key), ours: state, theirs: null });
  }
}

const NO_ANCESTRY = ancestryOfBase(new Map());

/** True when both stand for the very same record, and not for another of the same id. */
const isOneState = (left: RecordState, right: RecordState): boolean =>
  left.value === right.value && articleIdOf(left) === articleIdOf(right);

const pairOf = (articleId: string, link: Link): string => `${articleId} ${link.from} ${link.to}`;

/** The verdict on a mention, seen on our text: it must not make another kind of ours, nor an orphan of one that stands. */
const kindOnText = (
  kind: MergeKind | 'same',
  ours: RecordState | null,
  theirs: Extract<RecordState, { record: 'mention' }>,
  text: string,
): MergeKind | 'same' => {
  if (kind !== 'new-there' && kind !== 'changed-there') return kind;
  const isOrphan = resolvePlacement(text, theirs.value.ranges) === 'orphan';
  if (kind === 'new-there') return isOrphan ? 'unanchored' : kind;
  if (ours?.record !== 'mention') return kind;
  const makesOrphan = isOrphan && resolvePlacement(text, ours.value.ranges) === 'placed';
  return makesOrphan || ours.value.kind !== theirs.value.kind ? 'conflict' : kind;
};
