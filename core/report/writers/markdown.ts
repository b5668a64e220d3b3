// Owns the report as Markdown (CommonMark with the tables of GitHub's).

import { directionOfLanguage } from '../../locales/languages';
import { isolate } from '../../text/bidi-controls';
import type { Piece, Report, Run, Sentence, Table } from '../report';

/** Characters that mean something to Markdown or HTML anywhere in a line. */
const MEANINGFUL = /[\\`*_{}[\]<>#|~!&]/gu;

/** Text that reads as it is: nothing in it is markup, also not at the beginning of a line, and it stays in its line. */
const plain = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(MEANINGFUL, '\\$&')
    .replace(/^(\s*)(\d+)([.)])/u, '$1$2\\$3')
    .replace(/^(\s*)([-+=])/u, '$1\\$2');

const runOf = (run: Run): string => {
  const text = run.kind === 'foreign' ? plain(isolate(run.text)) : plain(run.text);
  const words = run.kind === 'strong' ? `<b>${text}</b>` : text;
  return run.to === null ? words : `[${words}](#${run.to})`;
};

const wordsOf = (sentence: Sentence): string => sentence.map(runOf).join('');

const anchorOf = (name: string | null): string => (name === null ? '' : `<a id="${name}"></a>`);

const tableOf = ({ caption, head, rows, names }: Table): string => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `${plain(caption)}:`,
    '',
    line(head.map(wordsOf)),
    line(head.map(() => '---')),
    ...rows.map((row, at) =>
      line(row.map((cell, place) => (place === 0 ? anchorOf(names[at] ?? null) : '') + cell.map(wordsOf).join('<br>'))),
    ),
  ].join('\n');
};

const pieceOf = (piece: Piece): string => {
  switch (piece.kind) {
    case 'heading':
      return `${'#'.repeat(piece.level)} ${anchorOf(piece.name)}${wordsOf(piece.words)}`;
    case 'paragraph':
      return wordsOf(piece.words);
    case 'list':
      return piece.items.map((item) => `- ${wordsOf(item)}`).join('\n');
    case 'quotation': {
      const { name, label, prefix, quote, suffix, about } = piece;
      // As HTML: asterisks between a letter and a quotation mark would not be taken for emphasis.
      const around = `${plain(prefix)}<b>${plain(quote)}</b>${plain(suffix)}`;
      return `> ${anchorOf(name)}\u2068${around}\u2069\n>\n> ${plain(label)} ${about.map(wordsOf).join(' ')}`;
    }
    case 'table':
      return tableOf(piece);
  }
};

/** The report as Markdown. A report in a language from right to left says so in HTML, which Markdown has no words for. */
export const reportToMarkdown = ({ language, title, pieces }: Report): string => {
  const body = [`# ${wordsOf(title)}`, ...pieces.map(pieceOf)].join('\n\n');
  return directionOfLanguage(language) === 'rtl'
    ? `<div dir="rtl" lang="${language}">\n\n${body}\n\n</div>\n`
    : `${body}\n`;
};
