// Owns the history of one record: each act that made, changed or deleted it, with what was in its fields before and after.

import type { Claim } from '../claims/claim';
import { isSame } from '../same';
import type { Change } from '../workspace/change';
import type { HistoryEntry } from '../workspace/history';
import type { Workspace } from '../workspace/workspace';
import { actInShort, type ActInShort } from './history-acts';
import { changedFields, type FieldChange } from './record-fields';

/** The records that have a history of their own; links belong to the mentions they join. */
export type HistoryRecord = 'mention' | 'claim' | 'actor' | 'relation' | 'silence' | 'event' | 'link';

export interface RecordReference {
  readonly record: Exclude<HistoryRecord, 'link'>;
  readonly id: string;
}

export interface RecordVersion extends ActInShort {
  readonly record: HistoryRecord;
  readonly event: 'made' | 'changed' | 'deleted';
  readonly fields: readonly FieldChange[];
}

interface Touch {
  readonly record: HistoryRecord;
  readonly id: string;
  readonly before: object | null;
  readonly after: object | null;
}

/** What an act did to the records that have a history, and to links; an article that comes or goes brings or takes its own. */
function* touchesOf(change: Change): Generator<Touch> {
  switch (change.record) {
    case 'mention':
    case 'claim':
    case 'actor':
    case 'relation':
    case 'silence':
    case 'event':
    case 'link':
      yield { record: change.record, id: change.id, before: change.before, after: change.after };
      return;
    case 'article':
      for (const [record, list] of [
        ['mention', 'mentions'],
        ['link', 'links'],
      ] as const) {
        const [before, after] = [change.before?.[list] ?? [], change.after?.[list] ?? []];
        const later = new Map<string, object>(after.map((item) => [item.id, item]));
        for (const item of before) {
          yield { record, id: item.id, before: item, after: later.get(item.id) ?? null };
          later.delete(item.id);
        }
        for (const [id, item] of later) yield { record, id, before: null, after: item };
      }
      return;
    case 'article-details':
    case 'article-direction':
    case 'block':
    case 'analyst':
    case 'saved-filter':
    case 'codebook':
    case 'workspace-identity':
    case 'workspace-title':
  }
}

const stringIn = (state: object | null, field: string): string | null => {
  const value = (state as Readonly<Record<string, unknown>> | null)?.[field];
  return typeof value === 'string' ? value : null;
};

/** Which touches belong to the history of a record. */
class Belonging {
  readonly #reference: RecordReference;
  /** The claims that the mention has stated. */
  readonly #claims = new Set<string>();

  constructor(reference: RecordReference) {
    this.#reference = reference;
  }

  has({ record, id, before, after }: Touch): boolean {
    if (record === this.#reference.record && id === this.#reference.id) return true;
    if (this.#reference.record === 'claim')
      return record === 'mention' ? this.#isOtherStatement({ before, after }) : this.#isOfClaim({ before, after });
    if (this.#reference.record !== 'mention') return false;
    if (record === 'claim') return this.#claims.has(id);
    const link = after ?? before;
    return record === 'link' && ['from', 'to'].some((end) => stringIn(link, end) === this.#reference.id);
  }

  /** True for a relation of the claim, and for a silence on it. */
  #isOfClaim({ before, after }: Pick<Touch, 'before' | 'after'>): boolean {
    const { id } = this.#reference;
    // Ids are of one record only, so no other record has the claim's in these fields.
    return [before, after].some((state) => ['from', 'to', 'claimId'].some((field) => stringIn(state, field) === id));
  }

  /** True where a mention came to state the claim, or states it no more. */
  #isOtherStatement({ before, after }: Pick<Touch, 'before' | 'after'>): boolean {
    const stated = [before, after].filter((state) => stringIn(state, 'claimId') === this.#reference.id);
    return stated.length === 1;
  }

  /** Notes which claim the mention stated. */
  learn(touch: Touch): void {
    if (touch.record !== 'mention' || touch.id !== this.#reference.id) return;
    for (const state of [touch.before, touch.after]) {
      const claimId = stringIn(state, 'claimId');
      if (claimId !== null) this.#claims.add(claimId);
    }
  }
}

const eventOf = ({ before, after }: Pick<Touch, 'before' | 'after'>): RecordVersion['event'] =>
  before === null ? 'made' : after === null ? 'deleted' : 'changed';

/** How many changes are looked at between two steps. */
const CHANGES_A_STEP = 500;

/**
 * The versions of a record, newest first; those of a mention include its links' and those of the claims it has stated,
 * those of a claim the mentions that came to state it and went, its relations, and the silences on it. `entries` are the acts that led to `workspace`, oldest
 * first. Runs a slice at a time.
 */
export function* recordHistory(
  reference: RecordReference,
  entries: readonly HistoryEntry[],
  workspace: Workspace,
): Generator<{ done: number; total: number }, RecordVersion[]> {
  const belonging = new Belonging(reference);
  /** Claims that were deleted since: what points to them is still told by their words. */
  const gone: Claim[] = [];
  const found: { readonly entry: HistoryEntry; readonly touch: Touch }[] = [];
  let looked = 0;
  // A claim can be older than the first mention of it that is asked for, so what it is comes to light first.
  for (const isSearch of [false, true]) {
    for (const [index, entry] of entries.entries()) {
      for (const change of entry.changes) {
        looked += 1;
        if (looked % CHANGES_A_STEP === 0) {
          yield { done: index + (isSearch ? entries.length : 0), total: 2 * entries.length };
        }
        if (!isSearch && change.record === 'claim' && change.before !== null && change.after === null)
          gone.push(change.before);
        for (const touch of touchesOf(change)) {
          if (!isSearch) belonging.learn(touch);
          else if (belonging.has(touch) && !isSame(touch.before, touch.after)) found.push({ entry, touch });
        }
      }
    }
  }
  const known = { ...workspace, claims: [...workspace.claims, ...gone.reverse()] };
  return found.reverse().flatMap(({ entry, touch }) => versionOf(reference, entry, touch, known));
}

/** A mention in the history of a claim: a link that comes when it states the claim, and goes when it does so no more. */
const statementOf = (
  { id }: RecordReference,
  entry: HistoryEntry,
  { before, after }: Touch,
  workspace: Workspace,
): RecordVersion => {
  const [old, now] = [before, after].map((state) => (stringIn(state, 'claimId') === id ? state : null));
  const fields = changedFields({ before: old ?? null, after: now ?? null }, entry, workspace);
  const event = eventOf({ before: old ?? null, after: now ?? null });
  const quotes = fields.filter(({ field }) => field === 'quote');
  return { ...actInShort(entry, workspace), record: 'link', event, fields: quotes };
};

/** The fields of a record that are shown under another name. */
const ENDS: Readonly<Record<string, string>> = { fromClaim: 'from', toClaim: 'to' };

const TOLD_OF_GONE: Readonly<Partial<Record<HistoryRecord, readonly string[]>>> = {
  relation: ['relationKind', 'fromClaim', 'toClaim'],
  silence: ['articleId', 'query'],
};

const versionOf = (
  reference: RecordReference,
  entry: HistoryEntry,
  touch: Touch,
  workspace: Workspace,
): RecordVersion[] => {
  if (reference.record === 'claim' && touch.record === 'mention')
    return [statementOf(reference, entry, touch, workspace)];
  const event = eventOf(touch);
  // Of what has two ends only the other one says anything.
  const isOtherEnd = (field: string): boolean =>
    [touch.before, touch.after].every((state) => stringIn(state, ENDS[field] ?? field) !== reference.id);
  // Of a record that is gone there is nothing more to say, but which one it was of several.
  const isTold = (field: string): boolean => {
    if (event !== 'deleted' || touch.record === 'link') return true;
    return reference.record === 'claim' && (TOLD_OF_GONE[touch.record] ?? []).includes(field);
  };
  const fields = changedFields(touch, entry, workspace).filter(({ field }) => isTold(field) && isOtherEnd(field));
  // Such as a mention of which only the claim has changed, when that has a version of its own in this act.
  if (event === 'changed' && fields.length === 0) return [];
  return [{ ...actInShort(entry, workspace), record: touch.record, event, fields }];
};
