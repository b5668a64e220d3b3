// Owns the reading of W3C Web Annotations: single ones, lists, pages and collections. Positions are code points by the
// specification; bodies become labels, tags and comments; a linking annotation becomes a relation between two others.

import { z } from 'zod';
import { fail, succeed, type Result } from '../../result';
import { Collector } from '../collector';
import type { ForeignAnnotations, OffsetUnit } from '../foreign-annotation';
import { fileNameIn, instantIn, isFields, isWebAddress, lastPart, listOf, wordsIn, type Fields } from '../values';
import { isOwnDocument, OwnReader, ownUnit, recordOf } from './w3c-own';
import { fragmentOf } from './w3c-selectors';

const annotationSchema = z.object({
  id: z.string().min(1),
  motivation: z.unknown().optional(),
  body: z.unknown().optional(),
  bodyValue: z.string().optional(),
  target: z.unknown().refine((target) => listOf(target).length > 0, 'no target'),
  creator: z.unknown().optional(),
  created: z.unknown().optional(),
  modified: z.unknown().optional(),
});
type W3cAnnotation = z.infer<typeof annotationSchema>;

/** What is an annotation, however deep in pages and collections it stands. */
const annotationsIn = (value: unknown, depth = 0): Fields[] => {
  if (depth > 8) return [];
  if (Array.isArray(value)) return value.flatMap((item) => annotationsIn(item, depth + 1));
  if (!isFields(value)) return [];
  const types = listOf(value.type);
  if (types.includes('AnnotationCollection') || types.includes('AnnotationPage')) {
    // `pages` are ours: those after the first, in the same file.
    return [value.first, value.pages, value.items].flatMap((part) => annotationsIn(part, depth + 1));
  }
  return 'target' in value || types.includes('Annotation') ? [value] : [];
};

/** The name of the first agent that has one. */
const agentName = (value: unknown): string | null => {
  for (const agent of listOf(value)) {
    if (typeof agent === 'string') return wordsIn(isWebAddress(agent) ? agent : lastPart(agent));
    if (!isFields(agent)) continue;
    const name = [agent.name, agent.nickname, agent.id].flatMap((each) => listOf(each)).find((each) => wordsIn(each));
    if (typeof name === 'string') return name.trim();
  }
  return null;
};

const LABELLING = ['tagging', 'classifying', 'identifying'];

interface Said {
  readonly labels: string[];
  readonly comments: string[];
  /** Addresses that bodies point to: other annotations, perhaps. */
  readonly pointers: string[];
  others: number;
}

const readBody = (body: unknown, purposes: readonly unknown[], said: Said): void => {
  if (typeof body === 'string') said.pointers.push(body);
  else if (!isFields(body)) said.others += 1;
  else {
    const own = listOf(body.purpose);
    const wanted = own.length > 0 ? own : purposes;
    const isLabel = wanted.some((purpose) => typeof purpose === 'string' && LABELLING.includes(purpose));
    const words = wordsIn(body.value);
    const address = wordsIn(body.source) ?? wordsIn(body.id);
    if (listOf(body.items).length > 0) for (const item of listOf(body.items)) readBody(item, wanted, said);
    else if (words !== null) (isLabel ? said.labels : said.comments).push(words.trim());
    else if (address !== null && isLabel) said.labels.push(lastPart(address));
    else if (address !== null) said.pointers.push(address);
    else said.others += 1;
  }
};

const readBodies = (annotation: W3cAnnotation): Said => {
  const said: Said = { labels: [], comments: [], pointers: [], others: 0 };
  const motivations = listOf(annotation.motivation);
  for (const body of listOf(annotation.body)) readBody(body, motivations, said);
  const value = wordsIn(annotation.bodyValue);
  if (value !== null) (motivations.includes('tagging') ? said.labels : said.comments).push(value.trim());
  return said;
};

interface Target {
  readonly source: string;
  readonly title: string | null;
  readonly selectors: unknown;
}

/** Targets on one source that stand together are one list; each list is one place. */
const targetsIn = (target: unknown): Target[] => {
  if (typeof target === 'string') return [{ source: target, title: null, selectors: null }];
  if (!isFields(target)) return [];
  const named = isFields(target.source) ? target.source : null;
  const source = wordsIn(target.source) ?? wordsIn(named?.id) ?? wordsIn(target.id);
  return source === null ? [] : [{ source, title: wordsIn(named?.title), selectors: target.selector }];
};

const TOGETHER = ['Composite', 'List'];

/** Each place that an annotation is on, as the targets that make it up. */
const placesOf = (annotation: W3cAnnotation): Target[][] =>
  listOf(annotation.target).flatMap((target): Target[][] => {
    const items = isFields(target) ? listOf(target.items) : [];
    if (items.length === 0) return [targetsIn(target)];
    const targets = items.flatMap(targetsIn);
    const isOne =
      isFields(target) &&
      TOGETHER.includes(String(target.type)) &&
      targets.every(({ source }) => source === targets[0]?.source);
    return isOne ? [targets] : targets.map((each) => [each]);
  });

/** True for an annotation of other annotations; a link whose ends are not there is one too. */
const isAbout = (annotation: W3cAnnotation, places: readonly Target[][], ids: ReadonlySet<string>): boolean => {
  const isLink = listOf(annotation.motivation).includes('linking');
  const targets = places.flat();
  const isOther = ({ source, selectors }: Target): boolean =>
    ids.has(source) || (isLink && targets.length > 1 && listOf(selectors).length === 0);
  return targets.length > 0 && targets.every(isOther);
};

class Reader {
  readonly #collector: Collector;
  readonly #ids: ReadonlySet<string>;

  constructor(file: string, unit: OffsetUnit, ids: ReadonlySet<string>) {
    this.#collector = new Collector('w3c', unit, file);
    this.#ids = ids;
  }

  read(annotation: W3cAnnotation): void {
    const places = placesOf(annotation).filter((targets) => targets.length > 0);
    const said = readBodies(annotation);
    const linked = [...places.flat().map(({ source }) => source), ...said.pointers].filter((each) =>
      this.#ids.has(each),
    );
    if (isAbout(annotation, places, this.#ids)) {
      this.#link(annotation, said, linked);
      return;
    }
    if (places.length > 1) this.#collector.lose('split-targets', annotation.id);
    if (said.others > 0) this.#collector.lose('other-body', annotation.id);
    for (const [index, targets] of places.entries()) {
      this.#mark(annotation, index === 0 ? annotation.id : `${annotation.id} #${String(index + 1)}`, targets, said);
    }
    // A body that is another annotation says what this one is linked to.
    for (const to of said.pointers.filter((each) => this.#ids.has(each))) {
      this.#collector.relation({ label: '', from: annotation.id, to });
    }
  }

  #link(annotation: W3cAnnotation, said: Said, ends: readonly string[]): void {
    const [from, ...others] = ends;
    if (from === undefined || others.length === 0) {
      const words = [...said.labels, ...said.comments].join('\n');
      // An annotation of an annotation, such as a comment on it.
      const isReply = from !== undefined && words !== '' && !listOf(annotation.motivation).includes('linking');
      if (isReply && this.#collector.addToComment(from, words)) this.#collector.lose('reply-as-note', annotation.id);
      else this.#collector.lose('relation-end', annotation.id);
      return;
    }
    const label = said.labels[0] ?? said.comments[0] ?? '';
    for (const to of others) this.#collector.relation({ label, from, to });
  }

  #mark(annotation: W3cAnnotation, id: string, targets: readonly Target[], said: Said): void {
    const [first] = targets;
    if (first === undefined) return;
    const { source, title } = first;
    const read = targets.map(({ selectors }) => fragmentOf(selectors));
    if (read.some((fragment) => fragment === 'none')) {
      this.#collector.lose('page-note', id);
      return;
    }
    const fragments = read.flatMap((fragment) => (typeof fragment === 'string' ? [] : [fragment]));
    if (fragments.length < read.length) this.#collector.lose('selector', id);
    if (fragments.length === 0) return;
    this.#collector.source({
      key: source,
      url: isWebAddress(source) ? source : null,
      fileName: fileNameIn(source),
      title,
      text: null,
    });
    const createdAt = instantIn(annotation.created);
    if (createdAt === null && wordsIn(annotation.created) !== null) this.#collector.lose('date', id);
    const foreign = said.pointers.filter((each) => !this.#ids.has(each));
    this.#collector.annotation({
      id,
      source,
      fragments,
      labels: said.labels,
      tags: [],
      comment: said.comments.join('\n\n'),
      author: agentName(annotation.creator),
      createdAt,
      modifiedAt: instantIn(annotation.modified),
      attributes: foreign.map((value) => ({ name: 'body', value })),
    });
  }

  lose(example: string): void {
    this.#collector.lose('shape', example);
  }

  get isFull(): boolean {
    return this.#collector.isFull;
  }

  /** Reads what is ours in our own way, besides what was read as anyone's. */
  finish(ours: readonly Fields[] | null): Result<ForeignAnnotations> {
    if (ours === null) return this.#collector.finish();
    const own = new OwnReader(ours, this.#collector).read();
    const read = this.#collector.finish();
    return read.ok ? succeed({ ...read.value, own }) : read;
  }
}

/** Reads the JSON values of one file; `file` names it in failures. */
export const readW3c = (values: readonly unknown[], file: string): Result<ForeignAnnotations> => {
  const all = values.flatMap((value) => annotationsIn(value));
  const document = values.find(isOwnDocument);
  const ours = document === undefined ? null : all.filter((value) => recordOf(value) !== null);
  const found = ours === null ? all : all.filter((value) => recordOf(value) === null);
  if (all.length === 0) return fail('annotations-invalid', { file, path: 'document', problem: 'no annotations' });
  const parsed = found.map((value, index) => ({
    example: wordsIn(value.id) ?? `#${String(index + 1)}`,
    // The standard asks for an id, and many tools leave it out.
    read: annotationSchema.safeParse({ ...value, id: wordsIn(value.id) ?? `#${String(index + 1)}` }),
  }));
  const ids = new Set(parsed.flatMap(({ read }) => (read.success ? [read.data.id] : [])));
  const reader = new Reader(file, document === undefined ? 'code-point' : ownUnit(document), ids);
  const isLink = (annotation: W3cAnnotation): boolean => isAbout(annotation, placesOf(annotation), ids);
  const good = parsed.flatMap(({ read, example }) => {
    if (!read.success) reader.lose(example);
    return read.success ? [read.data] : [];
  });
  // What is said of annotations comes after them, wherever it stands.
  for (const annotation of [...good.filter((each) => !isLink(each)), ...good.filter(isLink)]) {
    if (reader.isFull) break;
    reader.read(annotation);
  }
  return reader.finish(ours);
};
