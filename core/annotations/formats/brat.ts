// Owns the reading of brat's stand-off files: one `.txt` with its `.ann` for each document. Positions are code points of
// the text, a line break being one; a stretch may have several parts.

import type { Result } from '../../result';
import { Collector } from '../collector';
import type { ForeignAnnotation, ForeignAnnotations, ForeignFragment } from '../foreign-annotation';
import { fileNameIn, groupedBy } from '../values';

/** One document: its text, which `.ann` by itself does not have, and what is marked in it. */
export interface BratDocument {
  /** The file's name without its ending. */
  readonly name: string;
  /** Null where no `.txt` stands beside the `.ann`. */
  readonly text: string | null;
  readonly annotations: string;
}

const SPAN = /^(\d{1,9}) (\d{1,9})$/u;

/** Code points that stand for each other in the words of a line: those of a line break are spaces. */
const partsOf = (words: string, lengths: readonly number[]): (string | null)[] => {
  const points = Array.from(words);
  const total = lengths.reduce((sum, length) => sum + length, 0) + lengths.length - 1;
  if (points.length !== total) return lengths.length === 1 ? [words] : lengths.map(() => null);
  let at = 0;
  return lengths.map((length) => {
    const part = points.slice(at, at + length).join('');
    at += length + 1;
    return part;
  });
};

/** `Claim 2 10;14 20` and the words of it; null for what is none. */
const readBound = (type: string, words: string): { label: string; fragments: ForeignFragment[] } | null => {
  const space = type.indexOf(' ');
  if (space <= 0) return null;
  const spans = type
    .slice(space + 1)
    .split(';')
    .map((span) => SPAN.exec(span))
    .map((match) => (match === null ? null : { start: Number(match[1]), end: Number(match[2]) }));
  const whole = spans.filter((span) => span !== null && span.start <= span.end) as { start: number; end: number }[];
  if (whole.length < spans.length) return null;
  const quotes = partsOf(
    words,
    whole.map(({ start, end }) => end - start),
  );
  return {
    label: type.slice(0, space),
    fragments: whole.map((position, index) => ({ position, quote: quotes[index] ?? null, prefix: '', suffix: '' })),
  };
};

/** `Contradicts Arg1:T1 Arg2:T3` → its name and what each part of it points to. */
const readParts = (words: string): { label: string; parts: { role: string; id: string }[] } => {
  const [label = '', ...rest] = words.trim().split(/ +/u);
  return {
    label,
    parts: rest.flatMap((part) => {
      const colon = part.indexOf(':');
      return colon <= 0 ? [] : [{ role: part.slice(0, colon), id: part.slice(colon + 1) }];
    }),
  };
};

class Document {
  readonly #bound = new Map<string, ForeignAnnotation>();
  /** Which stretch an event is told by. */
  readonly #triggers = new Map<string, string>();
  readonly #relations: { label: string; from: string; to: string }[] = [];
  readonly #attributes: { of: string; name: string; value: string }[] = [];
  readonly #notes: { of: string; words: string }[] = [];

  constructor(
    private readonly document: BratDocument,
    private readonly collector: Collector,
  ) {}

  read(): void {
    const { name, text } = this.document;
    this.collector.source({ key: name, url: null, fileName: fileNameIn(`${name}.txt`), title: null, text });
    if (text === null) this.collector.lose('source-missing', name);
    for (const [index, raw] of this.document.annotations
      .replace(/^\uFEFF/u, '')
      .split('\n')
      .entries()) {
      const line = raw.replace(/\r$/u, '');
      if (line.trim() !== '' && !this.#readLine(line)) this.collector.lose('shape', `${name}.ann:${String(index + 1)}`);
    }
    this.#tell();
  }

  #readLine(line: string): boolean {
    const [id = '', words = '', ...more] = line.split('\t');
    const rest = more.join('\t');
    switch (id[0]) {
      case 'T': {
        const bound = readBound(words, rest);
        if (bound === null) return false;
        this.#bound.set(id, {
          id: `${this.document.name}:${id}`,
          source: this.document.name,
          fragments: bound.fragments,
          labels: [bound.label],
          tags: [],
          comment: '',
          author: null,
          createdAt: null,
          modifiedAt: null,
          attributes: [],
        });
        return true;
      }
      case 'R': {
        const { label, parts } = readParts(words);
        const [from, to] = parts;
        if (from === undefined || to === undefined) return false;
        this.#relations.push({ label, from: from.id, to: to.id });
        return true;
      }
      case 'E':
        return this.#readEvent(id, words);
      case 'A':
      case 'M': {
        const [name = '', of = '', ...value] = words.trim().split(/ +/u);
        if (of === '') return false;
        this.#attributes.push({ of, name, value: value.join(' ') });
        return true;
      }
      case 'N': {
        const [name = '', of = '', ...value] = words.trim().split(/ +/u);
        if (of === '') return false;
        this.#attributes.push({ of, name, value: [value.join(' '), rest].filter((part) => part !== '').join(' ') });
        return true;
      }
      case '#': {
        const [, of = ''] = words.trim().split(/ +/u);
        if (of === '') return false;
        this.#notes.push({ of, words: rest });
        return true;
      }
      case '*':
        this.collector.lose('equivalence', `${this.document.name}: ${words}`);
        return true;
      default:
        return false;
    }
  }

  #readEvent(id: string, words: string): boolean {
    const [head = '', ...rest] = words.trim().split(/ +/u);
    const trigger = head.slice(head.indexOf(':') + 1);
    if (!head.includes(':') || trigger === '') return false;
    this.#triggers.set(id, trigger);
    this.collector.lose('event', `${this.document.name}:${id}`);
    for (const { role, id: to } of readParts(`- ${rest.join(' ')}`).parts) {
      // A second argument of a role is called by the role and a number.
      this.#relations.push({ label: role.replace(/\d+$/u, ''), from: id, to });
    }
    return true;
  }

  #resolve(id: string): string {
    return this.#triggers.get(id) ?? id;
  }

  #tell(): void {
    const { name } = this.document;
    const attributes = groupedBy(this.#attributes, ({ of }) => this.#resolve(of));
    const notes = groupedBy(this.#notes, ({ of }) => this.#resolve(of));
    for (const [id, annotation] of this.#bound) {
      if (this.collector.isFull) return;
      this.collector.annotation({
        ...annotation,
        comment: (notes.get(id) ?? []).map(({ words }) => words).join('\n'),
        attributes: (attributes.get(id) ?? []).map(({ name: attribute, value }) => ({ name: attribute, value })),
      });
    }
    // What is said of a relation, or of the document, has no mention to stay with.
    for (const { of, words } of this.#notes) {
      if (!this.#bound.has(this.#resolve(of))) this.collector.lose('document-note', `${name}: ${words}`);
    }
    for (const { of, name: attribute } of this.#attributes) {
      if (!this.#bound.has(this.#resolve(of))) this.collector.lose('document-note', `${name}: ${attribute}`);
    }
    for (const { label, from, to } of this.#relations) {
      this.collector.relation({ label, from: `${name}:${this.#resolve(from)}`, to: `${name}:${this.#resolve(to)}` });
    }
  }
}

/** Reads documents that belong together; `file` names them in failures. */
export const readBrat = (documents: readonly BratDocument[], file: string): Result<ForeignAnnotations> => {
  const collector = new Collector('brat', 'code-point', file);
  for (const document of documents) new Document(document, collector).read();
  return collector.finish();
};
