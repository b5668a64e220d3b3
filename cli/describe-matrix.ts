// Owns the matrix of an event in words: claim by claim, each with its cells and slots as lines.

import { isBuiltInSlot } from '../core/attribution/slot-values';
import { givenSlotName, type Codebook } from '../core/codebook/codebook';
import type { Matrix, MatrixRow } from '../core/matrix/matrix';
import type { ClaimCell, MatrixMention, SlotCell } from '../core/matrix/matrix-cells';
import type { MatrixColumn } from '../core/matrix/matrix-columns';
import { showForeign } from './terminal-text';
import { say } from './words';

const nameOf = ({ kind, name }: MatrixColumn): string =>
  kind === 'unnamed' ? say('matrix.unnamed', { name }) : showForeign(name);

const describeMention = ({ stance, certainty, depth, quote }: MatrixMention): string => {
  const facts = [
    say(`matrix.stance.${stance ?? 'unsaid'}`),
    ...(certainty === null ? [] : [say(`matrix.certainty.${certainty}`)]),
    ...(depth === 0 ? [] : [say('matrix.hops', { count: depth })]),
  ];
  return say('matrix.stated', { said: facts.join(', '), quote });
};

const describeCell = ({ kind, mentions, silences }: ClaimCell): string[] => [
  ...mentions.map(describeMention),
  ...silences.map(({ query, hits }) => say('matrix.silent', { query, count: hits })),
  ...(kind === 'not-read' || kind === 'by-others' ? [say(`matrix.${kind}`)] : []),
];

/** The columns of a row that disagree with others; empty for none. */
const describeDisagreement = (cells: readonly (ClaimCell | SlotCell)[], columns: readonly MatrixColumn[]): string[] => {
  const names = columns.filter((_, place) => (cells[place]?.disagreesWith.length ?? 0) > 0).map(nameOf);
  return names.length === 0 ? [] : [say('matrix.disagrees', { names: names.join(', ') })];
};

const slotName = (slot: string, codebook: Codebook): string => {
  const given = givenSlotName(codebook, slot);
  if (given !== null) return showForeign(given);
  return isBuiltInSlot(slot) ? say(`matrix.slot.${slot}`) : showForeign(slot);
};

const describeRow = (row: MatrixRow, columns: readonly MatrixColumn[], codebook: Codebook): string[] => {
  const facts = [
    say(`matrix.status.${row.status ?? 'none'}`),
    say('article-count', { count: row.articles }),
    say('matrix.root-count', { count: row.roots.length }),
  ];
  const cells = columns.flatMap((column, place) => {
    const cell = row.cells[place];
    const said = cell === undefined ? [] : describeCell(cell);
    return said.map((content) => say('matrix.cell', { column: nameOf(column), content }));
  });
  const slots = row.slots.map(({ slot, cells: values }) => {
    const given = columns.flatMap((column, place) =>
      (values[place]?.mentions ?? []).map(({ value }) => say('matrix.value', { value, column: nameOf(column) })),
    );
    const line = say('matrix.slot-line', { slot: slotName(slot, codebook), values: given.join(', ') });
    return [line, ...describeDisagreement(values, columns)].join('; ');
  });
  return [
    say('matrix.claim', { claim: row.gloss, facts: facts.join(', ') }),
    ...[...cells, ...describeDisagreement(row.cells, columns), ...slots].map((line) => `    ${line}`),
  ];
};

/** The matrix for a list, with the title of its event and how many articles that has; the codebook names its slots. */
export const describeMatrix = (matrix: Matrix, title: string, articles: number, codebook: Codebook): string[] => {
  const claims = say('matrix.claim-count', { count: matrix.rows.length });
  return [
    say('matrix.heading', { title, claims, articles: say('article-count', { count: articles }) }),
    ...(matrix.rows.length === 0 ? [say('matrix.empty')] : []),
    ...matrix.rows.flatMap((row) => describeRow(row, matrix.columns, codebook)),
    ...(matrix.unattached === 0 ? [] : [say('matrix.unattached', { count: matrix.unattached })]),
  ];
};
