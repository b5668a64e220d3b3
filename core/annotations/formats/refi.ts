// Owns what the parts of a REFI-QDA project (1.5) are as plain values, and their mapping: each coding of a stretch becomes
// an annotation, notes become comments, links become relations. Positions are code points, the end exclusive.

import { z } from 'zod';
import type { Result } from '../../result';
import { Collector } from '../collector';
import { REFI_ORIGIN } from '../../exporters/refi/own-names';
import type { ForeignAnnotations } from '../foreign-annotation';
import { MeasuredText } from '../units';
import { instantIn, lastPart, spanSchema, wordsIn } from '../values';
import { OwnProject } from './refi-own';
import { quoteIn } from './refi-quote';

const guid = z.string().max(200);
const words = z.string().catch('');

const codingSchema = z.object({ guid, code: guid, user: guid, createdAt: words, notes: z.array(guid) });

const selectionSchema = z.object({
  guid,
  name: words,
  description: words,
  start: z.number(),
  end: z.number(),
  user: guid,
  createdAt: words,
  modifiedAt: words,
  codings: z.array(codingSchema),
  notes: z.array(guid),
});

const sourceSchema = z.object({
  guid,
  name: words,
  /** Where its text is, such as `internal://<guid>.txt`. */
  path: words,
  /** The text where it stands in the project file itself. */
  content: z.string().nullable(),
  selections: z.array(selectionSchema),
  variables: z.array(z.object({ name: words, value: words })),
});

/** A project as its XML is read; texts come beside it. */
export const refiProjectSchema = z.object({
  /** The program that wrote it. */
  origin: words,
  users: z.array(z.object({ guid, name: words })),
  /** `parent` is the GUID of the code that it stands in; empty for none. */
  codes: z.array(z.object({ guid, name: words, parent: guid, isCodable: z.boolean() })),
  sources: z.array(sourceSchema),
  notes: z.array(z.object({ guid, name: words, text: words })),
  links: z.array(z.object({ guid, name: words, origin: guid, target: guid })),
  /** What a case is called, and the selections that belong to it. */
  cases: z.array(
    z.object({
      guid,
      name: words,
      selections: z.array(guid),
      variables: z.array(z.object({ name: words, value: words })),
    }),
  ),
  /** How often there is what is no stretch of a text. */
  others: z.object({
    media: z.number(),
    cases: z.number(),
    variables: z.number(),
    sets: z.number(),
    sourceCodings: z.number(),
  }),
});
export type RefiProject = z.infer<typeof refiProjectSchema>;

/** A project with the texts that lie beside it, by their file names in lower case: tools do not agree on the case. */
export const refiPackageSchema = z.object({ project: refiProjectSchema, texts: z.record(z.string(), z.string()) });
export type RefiPackage = z.infer<typeof refiPackageSchema>;
export type RefiSelection = RefiProject['sources'][number]['selections'][number];

/** The name under which the text of a source is in the archive's folder of sources, without folders. */
export const refiFileName = (path: string): string =>
  lastPart(path.replace(/^(?:internal|relative|absolute):\/+/u, ''));

/** ATLAS.ti writes texts with CR LF and counts it as one; the others count what stands there. */
const withCountedLines = (text: string | null, origin: string): string | null =>
  text !== null && /atlas/iu.test(origin) ? text.replaceAll('\r\n', '\n') : text;

class Reader {
  readonly #names: ReadonlyMap<string, string>;
  readonly #codes: ReadonlyMap<string, string>;
  readonly #notes: ReadonlyMap<string, string>;
  /** The first annotation made for each GUID that a link may name. */
  readonly #made = new Map<string, string>();

  constructor(
    private readonly project: RefiProject,
    private readonly collector: Collector,
  ) {
    this.#names = new Map(project.users.map(({ guid: id, name }) => [id, name]));
    this.#codes = new Map(project.codes.map(({ guid: id, name }) => [id, name]));
    this.#notes = new Map(
      project.notes.map((note) => [note.guid, [note.name, note.text].filter((part) => part.trim() !== '').join(': ')]),
    );
  }

  read(textOf: (fileName: string) => string | null): void {
    const { origin } = this.project;
    const own = origin === REFI_ORIGIN ? new OwnProject(this.project) : null;
    for (const source of this.project.sources) {
      const fileName = refiFileName(source.path);
      const text = withCountedLines(source.content ?? textOf(fileName), origin);
      if (text === null && source.selections.length > 0) this.collector.lose('source-missing', source.name || fileName);
      this.collector.source({
        key: source.guid,
        url: own?.addressOf(source) ?? null,
        fileName: wordsIn(source.name),
        title: wordsIn(source.name),
        text,
      });
      const measured = text === null ? null : new MeasuredText(text);
      for (const annotation of own?.annotationsOf(source, measured) ?? []) this.collector.annotation(annotation);
      for (const selection of own === null ? source.selections : []) {
        if (this.collector.isFull) return;
        this.#readSelection(source.guid, selection, measured);
      }
    }
    if (own === null) this.#relate();
    else own.relate(this.collector);
    this.#loseOthers(own);
  }

  /** Each coding has its own code, author and date, so each is an annotation of its own. */
  #readSelection(source: string, selection: RefiSelection, measured: MeasuredText | null): void {
    const position = spanSchema.safeParse(selection);
    if (!position.success) {
      this.collector.lose('shape', selection.guid);
      return;
    }
    const quote = quoteIn(selection, measured);
    const bare = { guid: selection.guid, code: '', user: selection.user, createdAt: selection.createdAt, notes: [] };
    for (const coding of selection.codings.length === 0 ? [bare] : selection.codings) {
      const label = wordsIn(this.#codes.get(coding.code));
      const notes = [...selection.notes, ...coding.notes].flatMap((id) => wordsIn(this.#notes.get(id)) ?? []);
      const user = coding.user === '' ? selection.user : coding.user;
      this.collector.annotation({
        id: coding.guid,
        source,
        fragments: [{ position: position.data, quote, prefix: '', suffix: '' }],
        labels: label === null ? [] : [label],
        tags: [],
        comment: [wordsIn(selection.description), ...notes].filter((part) => part !== null).join('\n\n'),
        author: wordsIn(this.#names.get(user)),
        createdAt: instantIn(coding.createdAt) ?? instantIn(selection.createdAt),
        modifiedAt: null,
        attributes: [],
      });
      this.#made.set(coding.guid, coding.guid);
      if (!this.#made.has(selection.guid)) this.#made.set(selection.guid, coding.guid);
    }
  }

  #relate(): void {
    for (const { name, origin, target } of this.project.links) {
      const [from, to] = [this.#made.get(origin), this.#made.get(target)];
      if (from === undefined || to === undefined) this.collector.lose('relation-end', name);
      else this.collector.relation({ label: name, from, to });
    }
  }

  #loseOthers(own: OwnProject | null): void {
    const { media, variables, sets, sourceCodings } = this.project.others;
    const cases = own?.casesLeft() ?? this.project.others.cases;
    const counts = { media, case: cases, variable: variables, set: sets, 'document-label': sourceCodings } as const;
    for (const loss of ['media', 'case', 'variable', 'set', 'document-label'] as const) {
      if (counts[loss] > 0) this.collector.lose(loss, '', counts[loss]);
    }
  }
}

/** Reads a project; `file` names it in failures. */
export const readRefi = ({ project, texts }: RefiPackage, file: string): Result<ForeignAnnotations> => {
  const textOf = (fileName: string): string | null => {
    const name = fileName.toLowerCase();
    return Object.hasOwn(texts, name) ? (texts[name] ?? null) : null;
  };
  const collector = new Collector('refi', 'code-point', file);
  new Reader(project, collector).read(textOf);
  return collector.finish();
};
