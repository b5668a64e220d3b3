// Owns the reading of a REFI-QDA project that Hashiya wrote: what one mention says is there as several codings, notes and
// selections, and becomes one annotation again.

import { ASSERTED_BY, CONTINUED_BY } from '../../exporters/mention-pairs';
import { ACTOR_RECORD, ADDRESS, answerIn, CLAIM_RECORD, RECORD } from '../../exporters/refi/own-names';
import type { Collector } from '../collector';
import type { ForeignAnnotation } from '../foreign-annotation';
import { NAMED_ACTOR, STATED_CLAIM } from '../mention-fields';
import type { MeasuredText } from '../units';
import { instantIn, spanSchema, wordsIn } from '../values';
import type { RefiProject, RefiSelection } from './refi';
import { quoteIn } from './refi-quote';

type Source = RefiProject['sources'][number];
type Case = RefiProject['cases'][number];
type Said = ForeignAnnotation['attributes'][number];

const CASE_ATTRIBUTES: Readonly<Record<string, string>> = {
  [CLAIM_RECORD]: STATED_CLAIM,
  [ACTOR_RECORD]: NAMED_ACTOR,
};

const recordOf = ({ variables }: Case): string => variables.find(({ name }) => name === RECORD)?.value ?? '';

const byGuid = <Item extends { readonly guid: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.guid, item]));

export class OwnProject {
  readonly #codes: ReadonlyMap<string, RefiProject['codes'][number]>;
  readonly #notes: ReadonlyMap<string, RefiProject['notes'][number]>;
  readonly #users: ReadonlyMap<string, string>;
  readonly #cases: ReadonlyMap<string, Case>;
  /** The next part of a mention of several ranges, by the one before it. */
  readonly #next: ReadonlyMap<string, string>;
  readonly #continued: ReadonlySet<string>;
  /** What cases say of a selection. */
  readonly #said = new Map<string, Said[]>();
  readonly #made = new Set<string>();

  constructor(private readonly project: RefiProject) {
    this.#codes = byGuid(project.codes);
    this.#notes = byGuid(project.notes);
    this.#users = new Map(project.users.map(({ guid, name }) => [guid, name]));
    this.#cases = byGuid(project.cases);
    const continued = project.links.filter(({ name }) => name === CONTINUED_BY);
    this.#next = new Map(continued.map(({ origin, target }) => [origin, target]));
    this.#continued = new Set(this.#next.values());
    for (const each of project.cases) {
      const name = CASE_ATTRIBUTES[recordOf(each)];
      if (name === undefined) continue;
      for (const selection of each.selections) {
        this.#said.set(selection, [...(this.#said.get(selection) ?? []), { name, value: each.name }]);
      }
    }
  }

  addressOf({ variables }: Source): string | null {
    return wordsIn(variables.find(({ name }) => name === ADDRESS)?.value);
  }

  annotationsOf(source: Source, measured: MeasuredText | null): ForeignAnnotation[] {
    const selections = byGuid(source.selections);
    return source.selections
      .filter(({ guid }) => !this.#continued.has(guid))
      .map((selection) => {
        this.#made.add(selection.guid);
        return this.#annotationOf(source, this.#partsFrom(selection, selections), selection, measured);
      });
  }

  #partsFrom(first: RefiSelection, selections: ReadonlyMap<string, RefiSelection>): RefiSelection[] {
    const parts = new Set<RefiSelection>();
    // A ring of continuations ends where it closes.
    for (let part: RefiSelection | undefined = first; part !== undefined && !parts.has(part);) {
      parts.add(part);
      part = selections.get(this.#next.get(part.guid) ?? '');
    }
    return [...parts];
  }

  #annotationOf(
    source: Source,
    parts: readonly RefiSelection[],
    selection: RefiSelection,
    measured: MeasuredText | null,
  ): ForeignAnnotation {
    const labels: string[] = [];
    const tags: string[] = [];
    const attributes: Said[] = [];
    for (const { code: guid } of selection.codings) {
      const code = this.#codes.get(guid);
      const group = this.#codes.get(code?.parent ?? '');
      if (code === undefined) continue;
      // A kind stands in no group, an answer in a group that stands in a kind, and a tag in the group of tags.
      if (group === undefined) labels.push(code.name);
      else if (group.parent === '') tags.push(code.name);
      else attributes.push({ name: group.name, value: answerIn(group.name, code.name) });
    }
    const notes = selection.notes.flatMap((guid) => this.#notes.get(guid) ?? []);
    return {
      id: selection.guid,
      source: source.guid,
      fragments: parts.map((part) => {
        const position = spanSchema.safeParse(part);
        const quote = quoteIn(part, measured) ?? (position.success ? null : wordsIn(part.name));
        return { position: position.success ? position.data : null, quote, prefix: '', suffix: '' };
      }),
      labels: labels.filter((label) => label.trim() !== ''),
      tags,
      comment: selection.description,
      author: wordsIn(this.#users.get(selection.user)),
      createdAt: instantIn(selection.createdAt),
      modifiedAt: instantIn(selection.modifiedAt),
      attributes: [
        ...attributes,
        ...notes.map(({ name, text }) => ({ name, value: text })),
        ...(this.#said.get(selection.guid) ?? []),
      ],
      isOurs: true,
    };
  }

  /** Enters links between mentions. What claims are to each other is there once more between the words that show it. */
  relate(collector: Collector): void {
    for (const { name, origin, target } of this.project.links) {
      if (name === CONTINUED_BY) continue;
      const [from, to] = [this.#endOf(origin, name), this.#endOf(target, name)];
      if (from === null || to === null) collector.lose('relation-end', name);
      else collector.relation({ label: name, from, to });
    }
  }

  /** The mention that an end of a link is, or that stands for the claim that it is; null for none. */
  #endOf(guid: string, name: string): string | null {
    if (this.#made.has(guid)) return guid;
    const claim = this.#cases.get(guid);
    if (name === ASSERTED_BY || claim === undefined || recordOf(claim) !== CLAIM_RECORD) return null;
    return claim.selections.find((selection) => this.#made.has(selection)) ?? null;
  }

  /** How many cases no annotation tells of. */
  casesLeft(): number {
    return this.project.cases.filter(
      (each) => CASE_ATTRIBUTES[recordOf(each)] === undefined || !each.selections.some((guid) => this.#made.has(guid)),
    ).length;
  }
}
