// Owns the reading of what our own W3C export says in words of its own: kinds with their fields, claims, chains, actors.
// What a newer or spoilt file says in a way that is not known counts as not said.

import { z } from 'zod';
import { actorNameSchema, actorTypeSchema, reliabilitySchema } from '../../actors/actor';
import { hopModeSchema, hopRoleSchema, MOST_HOPS } from '../../attribution/hop';
import { certaintySchema, credibilitySchema, stanceSchema } from '../../attribution/stance';
import { claimStatusSchema, statusReviewSchema } from '../../claims/claim';
import { confidenceSchema, relationKindSchema } from '../../claims/relation';
import { NAMESPACE } from '../../exporters/w3c/vocabulary';
import { checkWorthinessSchema, contestedReasonSchema } from '../../mention/mention';
import { calendarDateSchema, idSchema, languageTagSchema } from '../../workspace/identity';
import type { Collector } from '../collector';
import type { ForeignFragment, OffsetUnit } from '../foreign-annotation';
import type { OwnActor, OwnAuthorship, OwnClaim, OwnHop, OwnKindWords, OwnRecords } from '../own-words';
import { instantIn, isFields, isWebAddress, listOf, wordsIn, type Fields } from '../values';
import { fragmentOf } from './w3c-selectors';

/** True for a document that has our context. */
export const isOwnDocument = (value: unknown): value is Fields =>
  isFields(value) && listOf(value['@context']).some((part) => isFields(part) && part.hashiya === NAMESPACE);

/** What the positions of an own document count. */
export const ownUnit = (document: Fields): OffsetUnit =>
  document['hashiya:positionUnit'] === 'utf-16' ? 'utf-16' : 'code-point';

/** What of ours an annotation is, or null. */
export const recordOf = (annotation: Fields): string | null => wordsIn(annotation['hashiya:record']);

/** The value of a field of ours, or null where it is missing or not as it should be. */
const said = <Schema extends z.ZodType>(annotation: Fields, name: string, schema: Schema): z.infer<Schema> | null =>
  schema.safeParse(annotation[`hashiya:${name}`]).data ?? null;

const wordsOf = (annotation: Fields, name: string): string => said(annotation, name, z.string()) ?? '';
const iriIn = (annotation: Fields, name: string): string | null => wordsIn(listOf(annotation[`hashiya:${name}`])[0]);

/** The id of the record that an IRI names. */
const idIn = (iri: string): string | null => idSchema.safeParse(iri.replace(/^urn:uuid:/u, '')).data ?? null;

const bodiesFor = (annotation: Fields, purpose: string): Fields[] =>
  listOf(annotation.body).flatMap((body) =>
    isFields(body) && body.purpose === purpose && typeof body.value === 'string' ? [body] : [],
  );
const valuesFor = (annotation: Fields, purpose: string): string[] =>
  bodiesFor(annotation, purpose).map(({ value }) => String(value));

const languageOf = (body: Fields): string | null => languageTagSchema.safeParse(body.language).data ?? null;

const nameOf = (person: unknown): string | null => (isFields(person) ? wordsIn(person.name) : null);

const authorshipOf = (annotation: Fields): OwnAuthorship => ({
  author: nameOf(annotation.creator),
  createdAt: instantIn(annotation.created),
  modifiedAt: instantIn(annotation.modified),
  modifiedBy: nameOf(annotation['hashiya:modifiedBy']),
});

const rowsIn = (annotation: Fields | undefined, name: string): Fields[] =>
  listOf(annotation?.[`hashiya:${name}`]).filter(isFields);

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

  /** Enters mentions, links and relations; claims and actors are handed back. */
  read(): OwnRecords {
    const stating = new Map<string, string>();
    for (const { fields } of this.#ofRecord('statement')) {
      const [mention, claim] = [iriIn(fields, 'mention'), iriIn(fields, 'claim')];
      if (mention !== null && claim !== null && !stating.has(claim)) stating.set(claim, mention);
    }
    for (const { id, fields } of this.#ofRecord('mention')) this.#mention(id, fields);
    for (const { fields } of this.#ofRecord('link')) this.#relation(fields, 'asserted-by', (end) => end);
    for (const { fields } of this.#ofRecord('relation')) {
      const kind = said(fields, 'relation', relationKindSchema);
      // Relations of annotations join mentions: the first that state the claims stand for them.
      if (kind !== null) this.#relation(fields, kind, (end) => stating.get(end) ?? end);
    }
    for (const { record, id } of this.#all) {
      if (record === 'event' || record === 'silence') this.collector.lose('document-note', id);
    }
    return {
      claims: new Map(this.#ofRecord('claim').flatMap(({ id, fields }) => this.#claim(id, fields))),
      actors: new Map(this.#ofRecord('actor').flatMap(({ id, fields }) => this.#actor(id, fields))),
    };
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
    const details = this.#of.get(`article ${source}`) ?? {};
    const address = wordsIn(details['hashiya:address']) ?? wordsIn(targets[0]?.source);
    this.collector.source({
      key: source,
      url: address !== null && isWebAddress(address) ? address : null,
      fileName: wordsIn(details['hashiya:fileName']),
      title: wordsIn(details['hashiya:title']),
      text: null,
    });
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

  #relation(fields: Fields, label: string, mentionOf: (end: string) => string): void {
    const [from, to] = [iriIn(fields, 'from'), iriIn(fields, 'to')];
    if (from === null || to === null) return;
    this.collector.relation({
      label,
      from: mentionOf(from),
      to: mentionOf(to),
      own: {
        ...authorshipOf(fields),
        rationale: valuesFor(fields, 'commenting').join('\n\n'),
        confidence: said(fields, 'confidence', confidenceSchema),
        evidence: listOf(fields['hashiya:evidence']).filter((each): each is string => typeof each === 'string'),
      },
    });
  }

  #claim(iri: string, fields: Fields): [string, OwnClaim][] {
    const [id, words] = [idIn(iri), bodiesFor(fields, 'describing')];
    const gloss = words.find((body) => body['hashiya:isTranslation'] !== true);
    if (id === null || gloss === undefined) return [];
    const translations = words.flatMap((body) => {
      const language = languageOf(body);
      return body === gloss || language === null ? [] : [{ language, text: String(body.value) }];
    });
    const note = valuesFor(fields, 'commenting').join('\n\n');
    const known = { id, gloss: String(gloss.value), language: languageOf(gloss), translations, note };
    return [[iri, { ...known, statusReview: this.#review(iri), ...authorshipOf(fields) }]];
  }

  #review(claim: string): OwnClaim['statusReview'] {
    const fields = this.#of.get(`status ${claim}`);
    if (fields === undefined) return null;
    const verdict = said(fields, 'verdict', statusReviewSchema.shape.verdict);
    const computed = said(fields, 'computedStatus', claimStatusSchema);
    if (verdict === null || computed === null) return null;
    const { createdAt: at, author: by } = authorshipOf(fields);
    const reason = valuesFor(fields, 'commenting').join('\n\n');
    return { verdict, computed, status: said(fields, 'status', claimStatusSchema), reason, at, by };
  }

  #actor(iri: string, fields: Fields): [string, OwnActor][] {
    const [id, [first, ...others]] = [idIn(iri), bodiesFor(fields, 'identifying')];
    if (id === null || first === undefined) return [];
    const affiliations = rowsIn(fields, 'affiliations').flatMap((row) => {
      const actorId = idIn(iriIn(row, 'actor') ?? '');
      const [from, until] = [said(row, 'since', calendarDateSchema), said(row, 'until', calendarDateSchema)];
      return actorId === null ? [] : [{ actorId, role: wordsOf(row, 'role'), from, until }];
    });
    const names = others.map((body) => ({
      text: String(body.value),
      language: languageOf(body),
      kind: said(body, 'nameKind', actorNameSchema.shape.kind) ?? 'name',
    }));
    const actor: OwnActor = {
      id,
      name: String(first.value),
      actorType: said(fields, 'actorType', actorTypeSchema),
      names,
      affiliations,
      reliability: said(this.#of.get(`reliability ${iri}`) ?? {}, 'reliability', reliabilitySchema),
      note: valuesFor(fields, 'commenting').join('\n\n'),
      ...authorshipOf(fields),
    };
    return [[iri, actor]];
  }
}
