// Owns the lines of one `.ann`: stretches, relations, attributes, what claims and actors they stand for, and notes.

import { codeIdOf } from '../../codebook/codebook';
import { offsetMap } from '../../text/offset-units';
import type { WorkspaceIndex } from '../../queries/workspace-index';
import type { Mark, MarkedArticle } from '../marks/marked-articles';
import { referenceOf } from '../marks/reference';
import type { BratNames } from './brat-names';
import { inOneLine, lineParts, linesOf } from './line-parts';

/** The names under which ids of claims and actors stand, as brat has them for entries of outside registries. */
const REGISTRIES = { claim: 'Hashiya_claim', actor: 'Hashiya_actor' } as const;

/** Counts ids of one sort: `T1`, `T2`. */
const counter = (letter: string): (() => string) => {
  let number = 0;
  return () => `${letter}${String((number += 1))}`;
};

export interface BratLines {
  /** The `.ann`; empty where nothing is marked. */
  readonly lines: string;
  /** The marks of which a range goes over the end of a line. */
  readonly broken: readonly Mark[];
  /** The marks that are left out, with what joins them to others: they have nothing but line ends, which no line can hold. */
  readonly leftOut: readonly Mark[];
}

/** Writes what is marked in one article. Positions are code points of its written text. */
export const bratLines = (
  { text, marks, relations }: MarkedArticle,
  names: BratNames,
  index: WorkspaceIndex,
): BratLines => {
  const points = offsetMap(text, 'code-point');
  const next = { mark: counter('T'), relation: counter('R'), attribute: counter('A'), reference: counter('N') };
  const nextNote = counter('#');
  const lines: string[] = [];
  const broken: Mark[] = [];
  const leftOut: Mark[] = [];
  const ids = new Map<string, string>();
  const note = (id: string, words: string): void => {
    if (words.trim() === '') return;
    for (const line of linesOf(words)) lines.push(`${nextNote()}\tAnnotatorNotes ${id}\t${line}`);
  };
  for (const mark of marks) {
    const { mention, ranges } = mark;
    const parts = ranges.flatMap((range) => lineParts(text, range));
    if (parts.length === 0) {
      leftOut.push(mark);
      continue;
    }
    if (parts.length > ranges.length) broken.push(mark);
    const spans = parts.map(({ start, end }) => `${String(points.toUnit(start))} ${String(points.toUnit(end))}`);
    const words = parts.map(({ start, end }) => text.slice(start, end)).join(' ');
    const id = next.mark();
    ids.set(mention.id, id);
    lines.push(`${id}\t${names.kinds.get(codeIdOf(mention))?.name ?? ''} ${spans.join(';')}\t${words}`);
    const reference = referenceOf(mention, index);
    if (reference !== null) {
      lines.push(
        `${next.reference()}\tReference ${id} ${REGISTRIES[reference.to]}:${reference.id}\t${inOneLine(reference.name)}`,
      );
    }
    for (const field of names.fields) {
      for (const value of field.valuesOf(mention).map(inOneLine)) {
        if (value !== '') lines.push(`${next.attribute()}\t${field.name} ${id} ${value}`);
      }
    }
    note(id, mention.note);
  }
  for (const { join, from, to, relation } of relations) {
    const [fromId, toId] = [ids.get(from), ids.get(to)];
    if (fromId === undefined || toId === undefined) continue;
    const id = next.relation();
    const name = names.joins.get(join)?.name ?? '';
    lines.push(`${id}\t${name} Arg1:${fromId} Arg2:${toId}`);
    if (relation === null) continue;
    if (relation.confidence !== null)
      lines.push(`${next.attribute()}\t${names.confidence} ${id} ${relation.confidence}`);
    note(id, relation.rationale);
  }
  return { lines: lines.map((line) => `${line}\n`).join(''), broken, leftOut };
};
