// Owns what is searched in a workspace: the texts of its articles, and the words of its mentions, claims, notes and actors,
// each folded once and kept for as long as its record stays as it is.

import { foldedRanges, type Article } from '../article/article';
import { namesOf, type Actor } from '../actors/actor';
import type { Claim } from '../claims/claim';
import type { Event } from '../events/event';
import type { Mention } from '../mention/mention';
import type { Progress } from '../merge/progress';
import { foldedText, foldForSearch } from '../text/fold';
import type { TextRange } from '../text/trim-range';
import type { Workspace } from '../workspace/workspace';

/** Which of a record's words a text is. */
export type SearchedField = 'title' | 'text' | 'quote' | 'gloss' | 'translation' | 'note' | 'name';

/** One text of a record. */
export class SearchedText {
  #folded: string | null = null;

  constructor(
    readonly field: SearchedField,
    readonly raw: string,
    /** What the reader does not see of it: it is passed over, and hits can span it. */
    readonly hidden: readonly TextRange[] = [],
    /** Where it begins in its article's text, in UTF-16 code units; null where it does not stand there. */
    readonly offset: number | null = null,
  ) {}

  /**
   * The text folded, without the way back: for all texts of a large workspace that would take eight bytes a character more.
   * Where a hit stands is worked out for the texts that have one.
   */
  get folded(): string {
    this.#folded ??= this.hidden.length === 0 ? foldedText(this.raw) : foldForSearch(this.raw, this.hidden).text;
    return this.#folded;
  }
}

/** Whose note it is. */
export type NoteOwner =
  | { readonly record: 'mention'; readonly mention: Mention; readonly article: Article }
  | { readonly record: 'claim'; readonly claim: Claim }
  | { readonly record: 'actor'; readonly actor: Actor }
  | { readonly record: 'event'; readonly event: Event };

/** What a record is, as a search has it: hits are grouped by it. */
export type SearchedRecord = { readonly texts: readonly SearchedText[] } & (
  | { readonly in: 'article'; readonly article: Article }
  | { readonly in: 'mention'; readonly article: Article; readonly mention: Mention }
  | { readonly in: 'claim'; readonly claim: Claim }
  | { readonly in: 'actor'; readonly actor: Actor }
  | { readonly in: 'note'; readonly owner: NoteOwner }
);

/** The article that a record is in; null for what belongs to no article by itself. */
export const articleOfRecord = (record: SearchedRecord): Article | null => {
  if (record.in === 'note') return record.owner.record === 'mention' ? record.owner.article : null;
  return 'article' in record ? record.article : null;
};

/** Everything that can be found in a workspace: article by article with what is marked in it, then claims, actors, events. */
export interface Corpus {
  readonly workspace: Workspace;
  readonly records: readonly SearchedRecord[];
}

/** Keeps what is made of a record for as long as that record is there. */
const perRecord = <Key extends object, Value>(make: (record: Key) => Value): ((record: Key) => Value) => {
  const known = new WeakMap<Key, Value>();
  return (record) => {
    const before = known.get(record);
    if (before !== undefined) return before;
    const value = make(record);
    known.set(record, value);
    return value;
  };
};

interface KnownText {
  readonly raw: string;
  readonly inlines: Article['inlines'];
  readonly searched: SearchedText;
}

const articleTexts = new WeakMap<object, KnownText>();

/** The text of an article. Edits make new articles and keep the record of the imported bytes, so that stands for the text. */
const textOfArticle = ({ original, text, inlines, ...rest }: Article): SearchedText => {
  const before = articleTexts.get(original);
  if (before?.raw === text && before.inlines === inlines) return before.searched;
  const searched = new SearchedText('text', text, foldedRanges({ ...rest, inlines }), 0);
  articleTexts.set(original, { raw: text, inlines, searched });
  return searched;
};

/** A title that is also a line of the text is found there. */
const textsOfArticle = perRecord((article: Article) => [
  ...(article.text.includes(article.title) ? [] : [new SearchedText('title', article.title)]),
  textOfArticle(article),
]);

/** What the reader does not see of a range of the text, from the range's start on; nothing where that is all of it. */
const hiddenWithin = (hidden: readonly TextRange[], { start, end }: TextRange): TextRange[] => {
  const within = hidden
    .filter((part) => part.start < end && start < part.end)
    .map((part) => ({ start: Math.max(part.start, start) - start, end: Math.min(part.end, end) - start }));
  const covered = within.reduce((sum, part) => sum + part.end - part.start, 0);
  return covered < end - start ? within : [];
};

/** The quotes of a mention, read as their article is, and with their places, for as long as they stand there. */
const textsOfMention = (mention: Mention, { text, inlines }: Article): SearchedText[] => {
  const isPlaced = mention.ranges.every(({ start, quote }) => text.startsWith(quote, start));
  if (!isPlaced) return mention.ranges.map(({ quote }) => new SearchedText('quote', quote));
  const hidden = foldedRanges({ inlines });
  return mention.ranges.map(
    (range) => new SearchedText('quote', range.quote, hiddenWithin(hidden, range), range.start),
  );
};

interface KnownQuotes {
  readonly text: string;
  readonly inlines: Article['inlines'];
  readonly searched: SearchedText[];
}

const mentionsOf = new WeakMap<Mention, KnownQuotes>();

const quotesOf = (mention: Mention, article: Article): SearchedText[] => {
  const { text, inlines } = article;
  const before = mentionsOf.get(mention);
  if (before?.text === text && before.inlines === inlines) return before.searched;
  const searched = textsOfMention(mention, article);
  mentionsOf.set(mention, { text, inlines, searched });
  return searched;
};

const textsOfClaim = perRecord((claim: Claim) => [
  new SearchedText('gloss', claim.gloss),
  ...claim.translations.map(({ text }) => new SearchedText('translation', text)),
]);

const textsOfActor = perRecord((actor: Actor) => namesOf(actor).map((name) => new SearchedText('name', name)));

const noteOf = perRecord(({ note }: Mention | Claim | Actor | Event) =>
  note === '' ? [] : [new SearchedText('note', note)],
);

const noteRecord = (record: Mention | Claim | Actor | Event, owner: NoteOwner): SearchedRecord[] => {
  const texts = noteOf(record);
  return texts.length === 0 ? [] : [{ in: 'note', owner, texts }];
};

/** An article with what is marked in it. */
const recordsOfArticle = perRecord((article: Article): readonly SearchedRecord[] => [
  { in: 'article', article, texts: textsOfArticle(article) },
  ...article.mentions.flatMap((mention): SearchedRecord[] => [
    { in: 'mention', article, mention, texts: quotesOf(mention, article) },
    ...noteRecord(mention, { record: 'mention', mention, article }),
  ]),
]);

const recordsOf = ({ articles, claims, actors, events }: Workspace): SearchedRecord[] => [
  ...articles.flatMap(recordsOfArticle),
  ...claims.flatMap((claim): SearchedRecord[] => [
    { in: 'claim', claim, texts: textsOfClaim(claim) },
    ...noteRecord(claim, { record: 'claim', claim }),
  ]),
  ...actors.flatMap((actor): SearchedRecord[] => [
    { in: 'actor', actor, texts: textsOfActor(actor) },
    ...noteRecord(actor, { record: 'actor', actor }),
  ]),
  ...events.flatMap((event) => noteRecord(event, { record: 'event', event })),
];

/** What is searched in a workspace. Nothing is folded by this: a search folds what it comes to, `preparing` all of it. */
export const corpusOf: (workspace: Workspace) => Corpus = perRecord((workspace: Workspace) => ({
  workspace,
  records: recordsOf(workspace),
}));

/** Folds everything ahead of the first search, a record a step. */
export function* preparing(workspace: Workspace): Generator<Progress, Corpus> {
  const corpus = corpusOf(workspace);
  const total = corpus.records.length;
  for (const [done, { texts }] of corpus.records.entries()) {
    // Reading it is what folds it.
    texts.forEach((text) => text.folded);
    yield { done: done + 1, total };
  }
  return corpus;
}
