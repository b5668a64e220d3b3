// Owns the question whether an export says a field: the field is changed at one place and nowhere else, and the files are
// compared. What does not change in them is lost, and then the report of losses has to tell.

import { z } from 'zod';
import { FIRST_MOMENT, TEST_ANALYST } from '../../testing/fixed-environment';
import type { Workspace } from '../../workspace/workspace';
import type { ExportFormat } from '../export-format';
import type { Exported } from '../exporter';
import type { ExportLossName } from '../loss';
import { placesOfField, type FieldPlace, type SchemaField } from './schema-fields';

const SCOPE = { eventId: null, madeOn: null, version: '0.1.0' } as const;

/** What is put in place of a value: nothing, where the field may be empty, or something else. */
interface Change {
  readonly isEmptied: boolean;
  readonly apply: (place: FieldPlace) => void;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const put = (value: unknown): Change['apply'] =>
  value === undefined
    ? ({ record, name }) => {
        Reflect.deleteProperty(record, name);
      }
    : ({ record, name }) => {
        record[name] = value;
      };

/** What else a field could say: what it says elsewhere, or a near value that its schema takes. */
const otherValue = (schema: z.ZodType, value: unknown, elsewhere: readonly unknown[]): unknown => {
  const near =
    typeof value === 'string'
      ? [`${value} changed`, FIRST_MOMENT, TEST_ANALYST.id, '2001-02-03', 'f'.repeat(64), 'es']
      : typeof value === 'number'
        ? [value + 1, value - 1]
        : typeof value === 'object'
          ? [{ ...value, changed: 'changed' }]
          : [value !== true];
  const choices = 'options' in schema && Array.isArray(schema.options) ? (schema.options as unknown[]) : [];
  return [...choices, ...elsewhere, ...near].find(
    (candidate) =>
      JSON.stringify(candidate) !== JSON.stringify(value) && !isEmpty(candidate) && schema.safeParse(candidate).success,
  );
};

const EMPTY = [undefined, null, '', []] as const;

/** The empty value that a field may have, in a box since it may be `undefined`; null for a field that cannot be empty. */
const emptyValue = (schema: z.ZodType, value: unknown): { readonly value: unknown } | null => {
  if (schema instanceof z.ZodExactOptional) return { value: undefined };
  // A schema of records takes a list for one too.
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return null;
  for (const candidate of EMPTY) {
    const parsed = schema.safeParse(candidate);
    // A default puts something in the place of what is missing.
    if (parsed.success && isEmpty(parsed.data)) return { value: parsed.data };
  }
  return null;
};

/** The change that can be made to a field with that value; null to what can have no other. */
const changeOf = (schema: z.ZodType, value: unknown, elsewhere: readonly unknown[]): Change | null => {
  const empty = emptyValue(schema, value);
  if (empty !== null) return { isEmptied: true, apply: put(empty.value) };
  const other = otherValue(schema, value, elsewhere);
  return other === undefined ? null : { isEmptied: false, apply: put(other) };
};

const filesIn = ({ files }: Exported): string =>
  JSON.stringify(
    files.map(({ path, content }) => [
      path,
      typeof content === 'string' ? content : Buffer.from(content).toString('hex'),
    ]),
  );

const countOf = ({ losses }: Exported, name: ExportLossName): number =>
  losses.find(({ loss }) => loss === name)?.count ?? 0;

/** The losses that tell of a whole record, by the list that it stands in. */
const OF_RECORDS: Readonly<Record<string, readonly ExportLossName[]>> = {
  mentions: ['mention', 'orphan'],
  links: ['link', 'across-articles', 'orphan'],
  claims: ['claim'],
  relations: ['relation', 'across-articles'],
  actors: ['actor'],
  silences: ['silence'],
  events: ['event'],
  revisions: ['revision'],
  codes: ['definition'],
  attribution: ['chain'],
};

/** Lists of which a loss is told at once, however many entries they have. */
const AT_ONCE: ReadonlySet<string> = new Set(['attribution']);

export type Fate = 'said' | 'lost' | 'silent';

/** Tries every field of one workspace in one format. */
export class Probe {
  readonly #records = new Map<string, boolean>();

  private constructor(
    private readonly format: ExportFormat,
    private readonly workspace: Workspace,
    private readonly whole: Exported,
  ) {}

  static async of(format: ExportFormat, workspace: Workspace): Promise<Probe> {
    return new Probe(format, workspace, await format.run(workspace, {}, SCOPE));
  }

  get reported(): ReadonlySet<ExportLossName> {
    return new Set(this.whole.losses.map(({ loss }) => loss));
  }

  #run(workspace: Workspace): Promise<Exported> {
    return this.format.run(workspace, {}, SCOPE);
  }

  /** True for losses of which the count does not go by single fields: those told at once, and of a list of which nothing is said. */
  #isWhole(name: ExportLossName): boolean {
    const { actors, claims } = this.workspace;
    const all = name === 'actor' ? actors.length : name === 'claim' ? claims.length : null;
    return WHOLE.has(name) || (all !== null && countOf(this.whole, name) >= all);
  }

  /** Whether a record that a place is in is told of as lost: without it there is less to tell. */
  async #isRecordLost(path: string, at: number): Promise<boolean> {
    const lists = placesOfField(this.workspace, path)[at]?.within ?? [];
    for (const [depth, { list, entries, entry }] of lists.entries()) {
      const names = OF_RECORDS[list];
      if (names === undefined) continue;
      const key = lists
        .slice(0, depth + 1)
        .map((each) => `${each.list} ${String(each.entries.indexOf(each.entry))}`)
        .join(' ');
      const known = this.#records.get(key);
      const isLost = known ?? (await this.#isFewerWithout(path, at, depth, names, entries.indexOf(entry)));
      this.#records.set(key, isLost);
      if (isLost) return true;
    }
    return false;
  }

  async #isFewerWithout(
    path: string,
    at: number,
    depth: number,
    names: readonly ExportLossName[],
    index: number,
  ): Promise<boolean> {
    const copy = structuredClone(this.workspace);
    const within = placesOfField(copy, path)[at]?.within[depth];
    if (within !== undefined && AT_ONCE.has(within.list)) within.entries.splice(0);
    else within?.entries.splice(index, 1);
    const without = await this.#run(copy);
    return names.some((name) => countOf(without, name) < countOf(this.whole, name));
  }

  /**
   * What becomes of a field at one of its places; null where it can have no other value. `kin` are the fields of the same
   * record that the same losses tell of: one loss tells of all of them at once.
   */
  async fateAt(
    field: SchemaField,
    at: number,
    losses: readonly ExportLossName[],
    kin: readonly SchemaField[],
  ): Promise<Fate | null> {
    const places = placesOfField(this.workspace, field.path);
    const place = places[at];
    const values = places.map(({ record, name }) => record[name]);
    const change = isEmpty(values[at]) ? null : changeOf(field.schema, values[at], values);
    if (place === undefined || change === null) return null;
    const copy = structuredClone(this.workspace);
    const target = placesOfField(copy, field.path)[at];
    if (target !== undefined) change.apply(target);
    const changed = await this.#run(copy);
    if (filesIn(changed) !== filesIn(this.whole)) return 'said';
    const isTold = (name: ExportLossName, without: Exported): boolean =>
      change.isEmptied && !this.#isWhole(name)
        ? countOf(without, name) < countOf(this.whole, name)
        : this.reported.has(name);
    if (losses.some((name) => isTold(name, changed))) return 'lost';
    for (const { schema, path } of kin) {
      const name = path.split('.').at(-1) ?? '';
      const empty = target === undefined || !(name in target.record) ? null : emptyValue(schema, target.record[name]);
      if (empty !== null && target !== undefined) put(empty.value)({ ...target, name });
    }
    const withoutKin = await this.#run(copy);
    if (losses.some((name) => isTold(name, withoutKin))) return 'lost';
    return (await this.#isRecordLost(field.path, at)) ? 'lost' : 'silent';
  }
}

/** Losses that are told once for the whole, however much of it there is. */
const WHOLE: ReadonlySet<ExportLossName> = new Set<ExportLossName>([
  'actor-detail',
  'article-details',
  'authorship',
  'codebook-detail',
  'original',
  'revision',
  'status',
  'text',
  'text-layer',
  'translation',
  'workspace-details',
]);
