// Owns the reading of what our own W3C export says in words of its own: kinds with their fields, claims, chains, actors.
// What a newer or spoilt file says in a way that is not known counts as not said.

import { actorTypeSchema } from '../../actors/actor';
import { hopModeSchema, hopRoleSchema, MOST_HOPS } from '../../attribution/hop';
import { certaintySchema, credibilitySchema, stanceSchema } from '../../attribution/stance';
import { confidenceSchema, relationKindSchema, type RelationKind } from '../../claims/relation';
import { NAMESPACE } from '../../exporters/w3c/vocabulary';
import { checkWorthinessSchema, contestedReasonSchema } from '../../mention/mention';
import type { Collector } from '../collector';
import type { ForeignFragment, OffsetUnit } from '../foreign-annotation';
import type { OwnHop, OwnKindWords, OwnRecords } from '../own-words';
import { isFields, isWebAddress, listOf, wordsIn, type Fields } from '../values';
import { authorshipOf, iriIn, rowsIn, said, valuesFor, wordsOf } from './w3c-own-fields';
import { actorIn, claimIn, eventIn, kindIn, silenceIn } from './w3c-own-records';
import { fragmentOf } from './w3c-selectors';

/** True for a document that has our context. */
export const isOwnDocument = (value: unknown): value is Fields =>
  isFields(value) && listOf(value['@context']).some((part) => isFields(part) && part.hashiya === NAMESPACE);

/** What the positions of an own document count. */
export const ownUnit = (document: Fields): OffsetUnit =>
  document['hashiya:positionUnit'] === 'utf-16' ? 'utf-16' : 'code-point';

/** What of ours an annotation is, or null. */
export const recordOf = (annotation: Fields): string | null => wordsIn(annotation['hashiya:record']);

const hopOf = (hop: Fields): OwnHop[] => {
  const role = said(hop, 'role', hopRoleSchema);
  if (role === null) return [];
  const mode = said(hop, 'mode', hopModeSchema);
  return [{ role, mode, source: iriIn(hop, 'source'), actor: iriIn(hop, 'actor'), cue: iriIn(hop, 'cue') }];
};

/** Reads the annotations of one document that are ours. */
export class OwnReader {
  readonly #of = new Map<string, Fields>();
  readonly #all: readonly { readonly id: string; readonly record: string; readonly fields: Fields }[];

  constructor(
    annotations: readonly Fields[],
    private readonly collector: Collector,
  ) {
    this.#all = annotations.map((fields) => ({
      id: wordsIn(fields.id) ?? '',
      record: recordOf(fields) ?? '',
      fields,
    }));
    for (const { record, fields } of this.#all) {
      const name = { article: 'article', reliability: 'actor', status: 'claim' }[record] ?? 'mention';
      const about = iriIn(fields, name);
      if (about !== null) this.#of.set(`${record} ${about}`, fields);
    }
  }

  /** Enters mentions, links and relations; the other records are handed back. */
  read(): OwnRecords {
    for (const { id, fields } of this.#ofRecord('mention')) this.#mention(id, fields);
    for (const { fields } of this.#ofRecord('link')) this.#relation(fields, 'asserted-by');
    for (const { id, fields } of this.#ofRecord('relation')) {
      const kind = said(fields, 'relation', relationKindSchema);
      if (kind === null) this.collector.lose('shape', id);
      else this.#relation(fields, kind);
    }
    const claims = new Map(this.#readAll('claim', (id, fields) => claimIn(id, fields, this.#of.get(`status ${id}`))));
    const actors = new Map(
      this.#readAll('actor', (id, fields) => actorIn(id, fields, this.#of.get(`reliability ${id}`))),
    );
    const named = this.#named();
    const silences = this.#readAll('silence', silenceIn).map(([, silence]) => silence);
    const events = this.#readAll('event', eventIn).map(([, event]) => event);
    for (const article of [...silences.map((each) => each.article), ...events.flatMap(({ articles }) => articles)])
      this.#articleSource(article);
    const unnamed = [...claims.keys(), ...actors.keys()].filter((key) => !named.has(key));
    const kinds = this.#ofRecord('kind').flatMap(({ fields }) => kindIn(fields) ?? []);
    return { claims, actors, unnamed, silences, events, kinds };
  }

  /** All records of a sort by their IRIs; one that cannot be read is lost. */
  #readAll<Read>(record: string, read: (iri: string, fields: Fields) => Read | null): [string, Read][] {
    return this.#ofRecord(record).flatMap(({ id, fields }): [string, Read][] => {
      const found = read(id, fields);
      if (found === null) this.collector.lose('shape', id);
      return found === null ? [] : [[id, found]];
    });
  }

  /** The claims and actors that mentions name, with their chains and with whom these belong to. */
  #named(): ReadonlySet<string> {
    const rows = [
      ...this.#ofRecord('statement').map(({ fields }) => fields),
      ...this.#ofRecord('mention').map(({ fields }) => fields),
      ...this.#ofRecord('chain').flatMap(({ fields }) => rowsIn(fields, 'hops')),
    ];
    return new Set(rows.flatMap((row) => [iriIn(row, 'claim') ?? [], iriIn(row, 'actor') ?? []].flat()));
  }

  /** The article that a record is about becomes a source, so that it is looked for; `other` is what else may be its address. */
  #articleSource(article: string, other: string | null = null): void {
    const details = this.#of.get(`article ${article}`) ?? {};
    const address = wordsIn(details['hashiya:address']) ?? other;
    this.collector.source({
      key: article,
      url: address !== null && isWebAddress(address) ? address : null,
      fileName: wordsIn(details['hashiya:fileName']),
      title: wordsIn(details['hashiya:title']),
      text: null,
    });
  }

  #ofRecord(name: string): { readonly id: string; readonly fields: Fields }[] {
    return this.#all.filter(({ id, record }) => record === name && id !== '');
  }

  #mention(id: string, annotation: Fields): void {
    const targets = listOf(annotation.target).filter(isFields);
    const read = targets.map(({ selector }) => fragmentOf(selector));
    const fragments = read.filter((fragment): fragment is ForeignFragment => typeof fragment !== 'string');
    const source = iriIn(targets[0] ?? {}, 'article') ?? wordsIn(targets[0]?.source);
    if (source === null || fragments.length === 0 || fragments.length < read.length) {
      this.collector.lose('selector', id);
      return;
    }
    this.#articleSource(source, wordsIn(targets[0]?.source));
    const attributes = rowsIn(annotation, 'attributes').flatMap((row) => {
      const [attribute, value] = [wordsOf(row, 'attribute'), wordsIn(row.value)];
      return attribute === '' || value === null
        ? []
        : [{ id: attribute, name: wordsIn(row.label) ?? attribute, value }];
    });
    const { author, createdAt, modifiedAt, modifiedBy } = authorshipOf(annotation);
    this.collector.annotation({
      id,
      source,
      fragments,
      labels: valuesFor(annotation, 'classifying'),
      tags: valuesFor(annotation, 'tagging'),
      comment: valuesFor(annotation, 'commenting').join('\n\n'),
      author,
      createdAt,
      modifiedAt,
      attributes,
      own: { words: this.#words(id, annotation), code: wordsIn(annotation['hashiya:code']), attributes, modifiedBy },
      isOurs: true,
    });
  }

  #words(id: string, annotation: Fields): OwnKindWords {
    switch (annotation['hashiya:kind']) {
      case 'claim': {
        const statement = this.#of.get(`statement ${id}`) ?? {};
        return {
          kind: 'claim',
          checkWorthiness: said(annotation, 'checkWorthiness', checkWorthinessSchema),
          stance: said(statement, 'stance', stanceSchema),
          certainty: said(statement, 'certainty', certaintySchema),
          credibility: said(this.#of.get(`credibility ${id}`) ?? {}, 'credibility', credibilitySchema),
          values: rowsIn(statement, 'values').flatMap((row) => {
            const [slot, value] = [wordsOf(row, 'slot'), row.value];
            return slot === '' || typeof value !== 'string' || value === '' ? [] : [{ slot, value }];
          }),
          claim: iriIn(statement, 'claim'),
          hops: rowsIn(this.#of.get(`chain ${id}`), 'hops')
            .flatMap(hopOf)
            .slice(0, MOST_HOPS),
        };
      }
      case 'source':
        return {
          kind: 'source',
          name: wordsOf(annotation, 'name'),
          sourceType: said(annotation, 'sourceType', actorTypeSchema),
          role: wordsOf(annotation, 'role'),
          actor: iriIn(annotation, 'actor'),
        };
      case 'contested':
        return {
          kind: 'contested',
          reason: said(annotation, 'reason', contestedReasonSchema),
          contestedBy: wordsOf(annotation, 'contestedBy'),
        };
      default:
        return { kind: annotation['hashiya:kind'] === 'cue' ? 'cue' : 'own' };
    }
  }

  /** A link joins mentions, every other relation joins claims. */
  #relation(fields: Fields, label: RelationKind | 'asserted-by'): void {
    const [from, to] = [iriIn(fields, 'from'), iriIn(fields, 'to')];
    if (from === null || to === null) return;
    this.collector.relation({
      label,
      from,
      to,
      own: {
        ...authorshipOf(fields),
        rationale: valuesFor(fields, 'commenting').join('\n\n'),
        confidence: said(fields, 'confidence', confidenceSchema),
        evidence: listOf(fields['hashiya:evidence']).filter((each): each is string => typeof each === 'string'),
        claims: label === 'asserted-by' ? null : { from, to },
      },
    });
  }
}
