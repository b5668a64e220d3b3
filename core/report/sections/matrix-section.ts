// Owns the disagreement matrix as the report tells it: which article says what of which claim, and which is silent.

import type { MatrixColumn } from '../../matrix/matrix-columns';
import type { ClaimCell } from '../../matrix/matrix-cells';
import type { MatrixRow } from '../../matrix/matrix';
import { foreign, own, type Piece, type Sentence } from '../report';
import { joined, listed, sentence } from '../speech';
import type { Subject } from '../subject';

const stanceWords = (subject: Subject, cell: ClaimCell): Sentence[] =>
  cell.mentions.map(({ mentionId, stance }) =>
    joined([[own(subject.speech.say(`window.terms.stances.label.${stance ?? 'unsaid'}`))], subject.cite([mentionId])]),
  );

const disagreement = (subject: Subject, cell: ClaimCell, column: MatrixColumn): Sentence[] => {
  const others = cell.disagreesWith.filter((key) => key !== column.key);
  const names = listed(
    subject.speech,
    others.map((key) => [subject.articleName(key)]),
  );
  return [
    ...(others.length > 0 ? [sentence(subject.speech, 'report.matrix.disagrees', { names })] : []),
    ...(others.length < cell.disagreesWith.length ? [sentence(subject.speech, 'report.matrix.itself')] : []),
  ];
};

const cellOf = (subject: Subject, cell: ClaimCell, column: MatrixColumn): Sentence[] => {
  const { speech } = subject;
  if (cell.kind === 'stated') return [...stanceWords(subject, cell), ...disagreement(subject, cell, column)];
  if (cell.kind === 'silent')
    return cell.silences.map(({ query }) => sentence(speech, 'report.matrix.silent', { query: foreign(query) }));
  return [sentence(speech, 'report.matrix.notRead')];
};

const rowOf = (subject: Subject, row: MatrixRow): Sentence[][] => [
  [joined([[subject.claimName(row.claimId)], [foreign(row.gloss, row.language)]])],
  ...row.cells.map((cell, at) => {
    const column = subject.matrix.columns[at];
    return column === undefined ? [] : cellOf(subject, cell, column);
  }),
];

/** The claims of the report against its articles. */
export const matrixSection = (subject: Subject): Piece[] => {
  const { speech, matrix } = subject;
  const pieces: Piece[] = [
    { kind: 'heading', level: 2, name: 'matrix', words: [own(speech.say('report.matrix.heading'))] },
  ];
  if (matrix.rows.length === 0) pieces.push({ kind: 'paragraph', words: sentence(speech, 'report.matrix.none') });
  else
    pieces.push({
      kind: 'table',
      caption: speech.say('report.matrix.caption'),
      head: [
        [own(speech.say('report.matrix.claim'))],
        ...matrix.columns.map(({ key }): Sentence => {
          const outlet = subject.index.articles.get(key)?.outlet ?? null;
          return joined([[subject.articleName(key)], ...(outlet === null ? [] : [[foreign(outlet)]])]);
        }),
      ],
      rows: matrix.rows.map((row) => rowOf(subject, row)),
      names: matrix.rows.map(() => null),
    });
  if (matrix.unattached > 0) {
    const number = speech.formats.count(matrix.unattached);
    pieces.push({ kind: 'paragraph', words: sentence(speech, 'report.matrix.unattached', { number }) });
  }
  return pieces;
};
