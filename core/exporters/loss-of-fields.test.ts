import { describe, expect, test } from 'vitest';
import { workspaceSchema } from '../workspace/workspace';
import type { ExportFormatName } from './export-format';
import { EXPORT_FORMATS } from './formats';
import type { ExportLossName } from './loss';
import { everyField } from './testing/every-field';
import { ORPHANED_QUOTE } from './testing/full-workspace';
import { Probe, type Fate } from './testing/probe';
import { fieldsOfSchema, placesOfField, type SchemaField } from './testing/schema-fields';

/**
 * What tells of a field that a format does not say, by the beginning or the end of the field's path; the first that fits
 * counts. A field that fits none has to be entered here, with words for what is lost.
 */
const TELLING: readonly (readonly [RegExp, readonly ExportLossName[]])[] = [
  [/^(?:title|createdAt)$/u, ['workspace-details']],
  [/^analysts/u, ['authorship']],
  [/^savedFilters/u, ['saved-filter']],
  [/^codebook\.codes\[\]\.attributes/u, ['definition', 'attribute']],
  [/^codebook\.codes\[\]\.examples\[\]\.(?:article|mention)Id$/u, ['definition', 'codebook-detail']],
  [/^codebook\.codes\[\]\.(?:kind|label|definition|example)/u, ['definition']],
  [/^codebook/u, ['codebook-detail']],
  [/^articles\[\]\.revisions/u, ['revision']],
  [/^articles\[\]\.original/u, ['original', 'article-details']],
  [/^articles\[\]\.text$/u, ['text']],
  [/^articles\[\]\.(?:direction|markup|blocks|inlines)/u, ['text-layer']],
  [/\.statusReview\./u, ['status']],
  [/\.(?:created|modified)(?:At|By)$/u, ['authorship']],
  [/^articles\[\]\.mentions.*\.ranges/u, ['mention', 'several-ranges']],
  [/^articles\[\]\.mentions.*\.note$/u, ['note']],
  [/^articles\[\]\.mentions.*\.tags$/u, ['tag']],
  [/^articles\[\]\.mentions.*\.attributes$/u, ['attribute']],
  [/^articles\[\]\.mentions.*\.code$/u, ['mention']],
  [/\.claimId$/u, ['claim', 'silence']],
  [/\.(?:stance|certainty)$/u, ['stance']],
  [/\.(?:credibility|reliability)$/u, ['grading']],
  [/\.values\[\]/u, ['value']],
  [/\.attribution\[\]/u, ['chain']],
  [/^articles\[\]\.mentions\[\]\{kind=source\}\.actorId$/u, ['actor']],
  [/^articles\[\]\.mentions/u, ['mention-detail']],
  [/^articles\[\]\.links/u, ['link', 'across-articles']],
  [/^articles/u, ['article-details']],
  [/^actors\[\]\.name$/u, ['actor']],
  [/^actors\[\]\.note$/u, ['note']],
  [/^actors/u, ['actor-detail']],
  [/^claims\[\]\.gloss$/u, ['claim']],
  [/^claims\[\]\.note$/u, ['note']],
  [/^claims/u, ['translation']],
  [/^relations\[\]\.evidence$/u, ['evidence']],
  [/^relations\[\]\.(?:rationale|confidence)$/u, ['note']],
  [/^relations/u, ['relation', 'across-articles']],
  [/^silences/u, ['silence']],
  [/^events/u, ['event']],
];

/** Fields that say nothing by themselves. */
const SAYS_NOTHING: readonly RegExp[] = [
  // The names that records have for each other: what points to a record is tried by itself.
  /(?:^|\.)id$/u,
  // What stood around a quote is in the text, and found anew in it.
  /\.ranges\[\]\.(?:prefix|suffix)$/u,
  // A line follows from the text.
  /\.blocks\[\]\.(?:start|end)$/u,
  // A saved filter is told of as a whole, and so is an earlier text.
  /^savedFilters\[\]\.criteria/u,
  /^articles\[\]\.revisions\[\]\.(?!note$)/u,
];

const FIELDS = fieldsOfSchema(workspaceSchema).filter(({ path }) => !SAYS_NOTHING.some((says) => says.test(path)));

const lossesFor = (path: string): readonly ExportLossName[] => TELLING.find(([of]) => of.test(path))?.[1] ?? [];

const recordOf = (path: string): string => path.slice(0, path.lastIndexOf('.'));

/** The fields of the same record that the same losses tell of. */
const kinOf = ({ path }: SchemaField): SchemaField[] =>
  FIELDS.filter((other) => recordOf(other.path) === recordOf(path) && lossesFor(other.path) === lossesFor(path));

/** The first place of a field, the last, and one in the middle. */
const somePlaces = (count: number): number[] => [...new Set([0, Math.floor(count / 2), count - 1])];

/** Where words stood that are gone is no place. */
const isOrphanRange = (record: Record<string, unknown>): boolean => record['quote'] === ORPHANED_QUOTE;

/** A document for Word takes longest to make, and says what the page says. */
const placesIn = (format: ExportFormatName, count: number): number[] =>
  format === 'report-docx' ? [0] : somePlaces(count);

describe('what an export does not say', () => {
  const workspace = everyField();

  test('is asked of a workspace that is whole, and has something in every field', () => {
    expect(workspaceSchema.safeParse(workspace).error).toBeUndefined();
    const empty = FIELDS.filter(({ path }) =>
      placesOfField(workspace, path).every(({ record, name }) =>
        ['null', '""', '[]'].includes(JSON.stringify(record[name])),
      ),
    );
    expect(empty.map(({ path }) => path)).toEqual([]);
    expect(FIELDS.filter(({ path }) => lossesFor(path).length === 0)).toEqual([]);
  });

  test.each(EXPORT_FORMATS)(
    '$id: is told as lost, field by field',
    async (format) => {
      const probe = await Probe.of(format, workspace);
      const silent: string[] = [];
      const fates = new Map<string, Set<Fate>>();
      for (const field of FIELDS) {
        for (const at of placesIn(format.id, placesOfField(workspace, field.path).length)) {
          if (isOrphanRange(placesOfField(workspace, field.path)[at]?.record ?? {})) continue;
          const fate = await probe.fateAt(field, at, lossesFor(field.path), kinOf(field));
          if (fate === null) continue;
          fates.set(field.path, (fates.get(field.path) ?? new Set<Fate>()).add(fate));
          if (fate === 'silent') silent.push(`${field.path} (${String(at)})`);
        }
      }
      // A format that says nothing would have nothing to hide either.
      expect([...fates.values()].some((each) => each.has('said'))).toBe(true);
      expect(silent).toEqual([]);
    },
    120_000,
  );
});
