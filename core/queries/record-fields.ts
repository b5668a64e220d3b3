// Owns the fields of a record as the history shows them: by name, as text, with what they point to in words.

import { z } from 'zod';
import { actorNameSchema, affiliationSchema } from '../actors/actor';
import { hopSchema, type Hop } from '../attribution/hop';
import { slotValueSchema } from '../attribution/stance';
import { findCode, givenSlotName } from '../codebook/codebook';
import { quoteOf } from '../mention/mention';
import { isSame } from '../same';
import { shorten } from '../text/shorten';
import type { HistoryEntry } from '../workspace/history';
import type { Workspace } from '../workspace/workspace';

/** Values as they are shown; null for "not there". */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** How much of a value is shown, in UTF-16 code units. */
const LENGTH = 400;

/** What an act itself says (who and when), and what a record cannot change. */
const OF_THE_ACT = new Set(['id', 'kind', 'createdAt', 'createdBy', 'modifiedAt', 'modifiedBy']);

interface Range {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** What an analyst says of a claim's status, by its parts. */
const fieldsOfReview = (review: unknown): Fields => {
  if (typeof review !== 'object' || review === null) return {};
  const { verdict, status, reason } = review as Fields;
  return { verdict, status, statusReason: reason };
};

/** Translations as they read; only claims have them, and their schema has passed them. */
const textsOf = (translations: unknown): unknown =>
  Array.isArray(translations)
    ? (translations as readonly { language: string; text: string }[]).map(({ text }) => text).join('\n')
    : translations;

/** A relation's fields by names of their own: its kind may change, and its ends are claims, unlike those of a link. */
const fieldsOfRelation = ({ kind, from, to, ...rest }: Fields): Fields => ({
  relationKind: kind,
  fromClaim: from,
  toClaim: to,
  ...rest,
});

/** The record's own fields; where it sits becomes two, what it quotes and where that is. */
const fieldsOf = (state: object | null): Fields => {
  if (state === null) return {};
  // Of all records only relations have evidence.
  if ('evidence' in state) return fieldsOfRelation(state);
  const { ranges, statusReview, translations, ...others } = state as Fields;
  const rest = { ...others, ...fieldsOfReview(statusReview), translations: textsOf(translations) };
  if (!Array.isArray(ranges)) return rest;
  // Only mentions have ranges, and their schema has passed them.
  const held = ranges as readonly Range[];
  return {
    quote: held.map(({ quote }) => quote).join(' … '),
    place: held.map(({ start, end }) => `${String(start)}–${String(end)}`).join(', '),
    ...rest,
  };
};

/** Names what ids stand for: as the act left it, or as it is now. */
class Names {
  readonly #entry: HistoryEntry;
  readonly #workspace: Workspace;

  constructor(entry: HistoryEntry, workspace: Workspace) {
    this.#entry = entry;
    this.#workspace = workspace;
  }

  claim(id: string): string | null {
    for (const change of this.#entry.changes) {
      if (change.record === 'claim' && change.id === id) return (change.after ?? change.before)?.gloss ?? null;
    }
    return this.#workspace.claims.find((claim) => claim.id === id)?.gloss ?? null;
  }

  actor(id: string): string | null {
    for (const change of this.#entry.changes) {
      if (change.record === 'actor' && change.id === id) return (change.after ?? change.before)?.name ?? null;
    }
    return this.#workspace.actors.find((actor) => actor.id === id)?.name ?? null;
  }

  mention(id: string): string | null {
    for (const change of this.#entry.changes) {
      const mention = change.record === 'mention' && change.id === id ? (change.after ?? change.before) : null;
      if (mention !== null) return quoteOf(mention);
    }
    for (const article of this.#workspace.articles) {
      const mention = article.mentions.find((candidate) => candidate.id === id);
      if (mention !== undefined) return quoteOf(mention);
    }
    return null;
  }

  article(id: string): string | null {
    return this.#workspace.articles.find((article) => article.id === id)?.title ?? null;
  }

  slot(id: string): string {
    return givenSlotName(this.#workspace.codebook, id) ?? id;
  }

  /** What attributes say, each with its name. */
  attributes(values: Fields): string {
    const known = this.#workspace.codebook.codes.flatMap(({ attributes }) => attributes);
    return Object.entries(values)
      .map(([id, value]) => `${known.find((attribute) => attribute.id === id)?.label ?? id}: ${String(value)}`)
      .join(', ');
  }

  /** The words for an id in a field; the id itself where nothing is left that it stands for. */
  of(field: string, id: string): string {
    if (field === 'code') return findCode(this.#workspace.codebook, id)?.label ?? id;
    if (field === 'claimId' || field === 'fromClaim' || field === 'toClaim') return this.claim(id) ?? id;
    if (field === 'articleId' || field === 'articleIds') return this.article(id) ?? id;
    // One that was deleted since has no words any more, and its id says nothing.
    if (field === 'evidence') return this.mention(id) ?? '…';
    if (field === 'actorId') return this.actor(id) ?? id;
    return field === 'from' || field === 'to' ? (this.mention(id) ?? id) : id;
  }
}

/** What an actor is called and whom it belongs to, a line each; null for any other field. */
const linesOf = (field: string, value: unknown, names: Names): string | null => {
  if (field === 'names') {
    return (
      z
        .array(actorNameSchema)
        .safeParse(value)
        .data?.map(({ text }) => text)
        .join('\n') ?? null
    );
  }
  if (field !== 'affiliations') return null;
  const affiliations = z.array(affiliationSchema).safeParse(value).data;
  const lines = affiliations?.map(({ actorId, role, from, until }) => {
    const time = from === null && until === null ? '' : `${from ?? ''} – ${until ?? ''}`.trim();
    return [names.of('actorId', actorId), role, time].filter((part) => part !== '').join(', ');
  });
  return lines?.join('\n') ?? null;
};

/** The values of a claim mention, each after its slot. */
const valuesText = (value: unknown, names: Names): string | null => {
  const values = z.array(slotValueSchema).safeParse(value).data;
  return values?.map((each) => `${names.slot(each.slot)}: ${each.value}`).join(', ') ?? null;
};

/** The hops of a chain by who passes the claim on; an ellipsis stands for who is not named. */
const chainText = (value: unknown, names: Names): string | null => {
  const hops = z.array(hopSchema).safeParse(value).data;
  const nameOf = ({ sourceId, actorId }: Hop): string | null =>
    sourceId === null ? (actorId === null ? null : names.actor(actorId)) : names.mention(sourceId);
  return hops?.map((hop) => nameOf(hop) ?? '…').join(' › ') ?? null;
};

/** What stands between the items of a list; what may hold commas itself has a line each. */
const LISTED: Readonly<Record<string, string>> = { evidence: '\n', articleIds: '\n' };

const textOf = (field: string, value: unknown, names: Names): string | null => {
  if (value === null || value === undefined || value === '') return null;
  const own = field === 'values' ? valuesText(value, names) : field === 'attribution' ? chainText(value, names) : null;
  if (own !== null) return own === '' ? null : shorten(own, LENGTH);
  if (typeof value === 'string') return shorten(names.of(field, value), LENGTH);
  // A record of the ids of attributes, as the mention's schema has it.
  if (field === 'attributes') return shorten(names.attributes(value as Fields), LENGTH);
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'string');
  const text = isList
    ? value.map((item: string) => names.of(field, item)).join(LISTED[field] ?? ', ')
    : (linesOf(field, value, names) ?? JSON.stringify(value));
  return text === '' ? null : shorten(text, LENGTH);
};

/** The fields in which two states of a record differ. */
export const changedFields = (
  { before, after }: { readonly before: object | null; readonly after: object | null },
  entry: HistoryEntry,
  workspace: Workspace,
): FieldChange[] => {
  const names = new Names(entry, workspace);
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const ownClaims = new Set(entry.changes.flatMap((change) => (change.record === 'claim' ? [change.id] : [])));
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((field): FieldChange[] => {
    if (OF_THE_ACT.has(field) || isSame(old[field], now[field])) return [];
    // The claim has a version of its own in this act, which says more.
    if (field === 'claimId' && [old[field], now[field]].some((id) => typeof id === 'string' && ownClaims.has(id)))
      return [];
    // Where the words have changed, their place says nothing more.
    if (field === 'place' && !isSame(old.quote, now.quote)) return [];
    const change = { field, before: textOf(field, old[field], names), after: textOf(field, now[field], names) };
    return change.before === change.after ? [] : [change];
  });
};
