// Owns the reading of UIMA CAS JSON 0.4, as INCEpTION writes it: marks of any layer become annotations, relations and link
// features become relations, other features become attributes. Positions are UTF-16 code units.

import { z } from 'zod';
import {
  ANNOTATION_TYPE,
  DOCUMENT_TYPE,
  FROM,
  MENTION_TYPE,
  SOFA_TYPE,
  TO,
  type CasDocument,
} from '../../exporters/cas/cas-json';
import { CONTINUED_BY } from '../../exporters/mention-pairs';
import { fail, type Result } from '../../result';
import { Collector } from '../collector';
import type { ForeignAnnotations, ForeignFragment } from '../foreign-annotation';
import { NAMED_ACTOR, STATED_CLAIM } from '../mention-fields';
import { instantIn, isFields, lastPart, spanSchema, wordsIn, type Fields } from '../values';
import { kindCalled } from '../well-known-names';

const STRUCTURES = '%FEATURE_STRUCTURES' satisfies keyof CasDocument;
const TYPES = '%TYPES' satisfies keyof CasDocument;

const documentSchema = z.object({
  [TYPES]: z.record(z.string(), z.unknown()).catch({}),
  /** A list, or by ids, as earlier versions have them. */
  [STRUCTURES]: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]),
});

interface Structure {
  readonly id: number;
  readonly type: string;
  readonly fields: Fields;
}

const structuresIn = (given: unknown[] | Record<string, unknown>): Structure[] => {
  const all = Array.isArray(given) ? given.map((fields) => [null, fields] as const) : Object.entries(given);
  return all.flatMap(([key, fields]) => {
    if (!isFields(fields) || typeof fields['%TYPE'] !== 'string') return [];
    const id = Number(key ?? fields['%ID']);
    return Number.isInteger(id) ? [{ id, type: fields['%TYPE'], fields }] : [];
  });
};

/** What tokenisers and the like put there. */
const SEGMENTATION = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.';

/** Features that say where a mark is or what it is called, or what is told otherwise. */
const NO_ATTRIBUTES = new Set(['sofa', 'begin', 'end']);
const OWN_FEATURES = new Set(['mentionId', 'code', 'kind', 'quote', 'note', 'claimId', 'claim', 'actorId', 'actor']);
const RECORD_FEATURES = new Set(['author', 'createdAt', 'modifiedAt']);

const LABEL_FEATURES = ['kind', 'label', 'value', 'category'];

const shortName = (type: string): string => type.split('.').at(-1) ?? type;

class Reader {
  readonly #structures: ReadonlyMap<number, Structure>;
  /** The key of the source of each sofa. */
  readonly #sources = new Map<number, string>();
  /** The id of the annotation of each structure that is one; parts of one share it. */
  readonly #annotations = new Map<number, string>();
  /** The part after each part of a mention of several ranges. */
  readonly #next = new Map<number, number>();
  readonly #continued = new Set<number>();

  constructor(
    private readonly types: Fields,
    structures: readonly Structure[],
    private readonly collector: Collector,
    private readonly file: string,
  ) {
    this.#structures = new Map(structures.map((structure) => [structure.id, structure]));
  }

  #target(fields: Fields, feature: string): Structure | undefined {
    const id = fields[`@${feature}`];
    return typeof id === 'number' ? this.#structures.get(id) : undefined;
  }

  /** True for the type itself and what is declared below it. */
  #isA(type: string, ancestor: string): boolean {
    const seen = new Set<string>();
    for (let at: unknown = type; typeof at === 'string' && !seen.has(at);) {
      if (at === ancestor) return true;
      seen.add(at);
      const declared: unknown = this.types[at];
      at = isFields(declared) ? declared['%SUPER_TYPE'] : undefined;
    }
    return false;
  }

  /** True for what is said of the document as a whole. */
  #isDocument(type: string): boolean {
    return type === DOCUMENT_TYPE || this.#isA(type, 'uima.tcas.DocumentAnnotation');
  }

  /** What a feature is called for people, where its type says so. */
  #featureName(type: string, feature: string): string {
    const declared = this.types[type];
    const said = isFields(declared) ? declared[feature] : undefined;
    return (isFields(said) ? wordsIn(said['%DESCRIPTION']) : null) ?? feature;
  }

  read(): void {
    const all = [...this.#structures.values()];
    this.#readSources(all);
    const marks = all.filter((each) => this.#isMark(each));
    const relations = marks.filter((each) => this.#isRelation(each));
    const spans = marks.filter((each) => !this.#isRelation(each));
    for (const { fields } of relations) this.#join(fields);
    for (const span of spans) this.#name(span);
    for (const span of spans) {
      if (this.collector.isFull) return;
      if (!this.#continued.has(span.id)) this.#readSpan(span);
    }
    for (const relation of relations) this.#readRelation(relation);
    for (const span of spans) this.#readReferences(span);
  }

  #readSources(all: readonly Structure[]): void {
    const sofas = all.filter(({ type }) => type === SOFA_TYPE);
    for (const { id, fields } of sofas) {
      const document = all.find((each) => each.fields['@sofa'] === id && this.#isDocument(each.type))?.fields;
      const title = wordsIn(document?.documentTitle);
      const name = wordsIn(document?.documentId) ?? this.file;
      const key = sofas.length === 1 ? name : `${name} ${wordsIn(fields.sofaID) ?? String(id)}`;
      this.#sources.set(id, key);
      const text = typeof fields.sofaString === 'string' ? fields.sofaString : null;
      if (text === null) this.collector.lose('source-missing', key);
      this.collector.source({
        key,
        url: wordsIn(document?.documentUri),
        fileName: title ?? lastPart(this.file),
        title,
        text,
      });
    }
  }

  /** Types are not always declared: what has a place in a text is a mark. */
  #isMark({ type, fields }: Structure): boolean {
    const isPlaced = typeof fields.begin === 'number' && typeof fields['@sofa'] === 'number';
    if (type.startsWith(SEGMENTATION) || this.#isDocument(type)) return false;
    return isPlaced || this.#isA(type, ANNOTATION_TYPE);
  }

  #isRelation({ fields }: Structure): boolean {
    return this.#target(fields, FROM) !== undefined && this.#target(fields, TO) !== undefined;
  }

  /** Notes that one part of a mention of ours goes on in another. */
  #join(fields: Fields): void {
    const [from, to] = [this.#target(fields, FROM), this.#target(fields, TO)];
    if (fields.label !== CONTINUED_BY || from === undefined || to === undefined) return;
    if (from.type !== MENTION_TYPE || from.fields.mentionId !== to.fields.mentionId) return;
    this.#next.set(from.id, to.id);
    this.#continued.add(to.id);
  }

  #name({ id, type, fields }: Structure): void {
    const own = type === MENTION_TYPE ? wordsIn(fields.mentionId) : null;
    this.#annotations.set(id, own ?? String(id));
  }

  #partsFrom(first: Structure): Structure[] {
    const parts = new Set<Structure>();
    // A ring of continuations ends where it closes.
    for (let part: Structure | undefined = first; part !== undefined && !parts.has(part);) {
      parts.add(part);
      part = this.#structures.get(this.#next.get(part.id) ?? -1);
    }
    return [...parts];
  }

  #readSpan(span: Structure): void {
    const { id, type, fields } = span;
    const source = this.#sources.get(Number(fields['@sofa']));
    const fragments = this.#partsFrom(span).flatMap((part): ForeignFragment[] => {
      const position = spanSchema.safeParse({ start: part.fields.begin, end: part.fields.end });
      const quote = part.type === MENTION_TYPE ? wordsIn(part.fields.quote) : null;
      return position.success ? [{ position: position.data, quote, prefix: '', suffix: '' }] : [];
    });
    if (source === undefined || fragments.length === 0) {
      this.collector.lose('shape', String(id));
      return;
    }
    const { label, feature } = labelOf(type, fields);
    const isOwn = type === MENTION_TYPE;
    const tags = isOwn ? this.#stringsIn(fields, 'tags') : [];
    const note = isOwn ? fields.note : undefined;
    this.collector.annotation({
      id: this.#annotations.get(id) ?? String(id),
      source,
      fragments,
      labels: [label],
      tags,
      comment: typeof note === 'string' ? note : '',
      author: wordsIn(fields.author),
      createdAt: instantIn(fields.createdAt),
      modifiedAt: instantIn(fields.modifiedAt),
      attributes: [...this.#attributesOf(span, feature), ...(isOwn ? namesIn(fields) : [])],
      isOurs: isOwn,
    });
  }

  #stringsIn(fields: Fields, feature: string): string[] {
    const elements = this.#target(fields, feature)?.fields['%ELEMENTS'];
    return Array.isArray(elements) ? elements.flatMap((each: unknown) => wordsIn(each) ?? []) : [];
  }

  #attributesOf({ type, fields }: Structure, labelFeature: string | null): { name: string; value: string }[] {
    const isOwn = type === MENTION_TYPE;
    return Object.entries(fields).flatMap(([key, value]) => {
      const isLeft = NO_ATTRIBUTES.has(key) || RECORD_FEATURES.has(key) || (isOwn && OWN_FEATURES.has(key));
      if (/^[%^]/u.test(key) || isLeft || key === labelFeature) return [];
      const feature = key.replace(/^[@#]/u, '');
      if (key.startsWith('@')) {
        if (isOwn && feature === 'tags') return [];
        const name = this.#featureName(type, feature);
        return this.#stringsIn(fields, feature).map((each) => ({ name, value: each }));
      }
      const isSaid = (typeof value === 'string' && value !== '') || typeof value === 'number' || value === true;
      return isSaid ? [{ name: this.#featureName(type, feature), value: String(value) }] : [];
    });
  }

  #readRelation({ id, type, fields }: Structure): void {
    const [from, to] = [this.#target(fields, FROM), this.#target(fields, TO)];
    const ends = [this.#annotations.get(from?.id ?? -1), this.#annotations.get(to?.id ?? -1)];
    // The parts of one mention are one annotation.
    if (to !== undefined && this.#continued.has(to.id) && fields.label === CONTINUED_BY) return;
    const label = wordsIn(fields.label) ?? wordsIn(fields.value) ?? wordsIn(fields.DependencyType);
    this.#relate(label ?? shortName(type), ends[0], ends[1], String(id));
  }

  /** Features that lead from one mark to another: at once, or through a list of links that each have a role. */
  #readReferences({ id, fields }: Structure): void {
    const from = this.#annotations.get(id);
    for (const key of Object.keys(fields)) {
      if (!key.startsWith('@') || key === '@sofa') continue;
      const target = this.#target(fields, key.slice(1));
      const elements = target?.fields['%ELEMENTS'];
      const ends = Array.isArray(elements) ? elements.filter((each) => typeof each === 'number') : [target?.id ?? -1];
      for (const end of ends) {
        const link = this.#structures.get(end);
        const to = this.#annotations.get(end) ?? this.#annotations.get(Number(link?.fields['@target']));
        if (to === undefined) continue;
        this.#relate(wordsIn(link?.fields.role) ?? key.slice(1), from, to, String(id));
      }
    }
  }

  #relate(label: string, from: string | undefined, to: string | undefined, example: string): void {
    if (from === undefined || to === undefined) this.collector.lose('relation-end', `${label} ${example}`);
    else this.collector.relation({ label, from, to });
  }
}

/** What a mark is called: its layer, where that is one of our kinds by name, or what a feature for it says. */
const labelOf = (type: string, fields: Fields): { label: string; feature: string | null } => {
  const layer = shortName(type);
  const feature = LABEL_FEATURES.find((name) => wordsIn(fields[name]) !== null) ?? null;
  const said = feature === null ? null : wordsIn(fields[feature]);
  return said === null || kindCalled(layer) !== null ? { label: layer, feature: null } : { label: said, feature };
};

/** The claim and the actor that a mention of ours shares with others. */
const namesIn = ({ claim, actor }: Fields): { name: string; value: string }[] => {
  const [stated, named] = [wordsIn(claim), wordsIn(actor)];
  return [
    ...(stated === null ? [] : [{ name: STATED_CLAIM, value: stated }]),
    ...(named === null ? [] : [{ name: NAMED_ACTOR, value: named }]),
  ];
};

/** Reads the document of one file; `file` names it in failures, and its text where nothing else does. */
export const readCas = (values: readonly unknown[], file: string): Result<ForeignAnnotations> => {
  const document = documentSchema.safeParse(values[0]);
  if (!document.success || values.length !== 1) {
    return fail('annotations-invalid', { file, path: STRUCTURES, problem: 'it is no CAS' });
  }
  const collector = new Collector('cas', 'utf-16', file);
  new Reader(document.data[TYPES], structuresIn(document.data[STRUCTURES]), collector, file).read();
  return collector.finish();
};
