// Owns the report as one HTML file that needs nothing else: no script, no picture, no address that is loaded.

import { escapeHtml } from '../../html/escape-html';
import { directionOfLanguage } from '../../locales/languages';
import { directionOfLine } from '../../text/direction';
import { plainWords, type Piece, type Report, type Run, type Sentence, type Table } from '../report';
import { STYLE } from './html-style';

const languageOf = (language: string | null): string => (language === null ? '' : ` lang="${escapeHtml(language)}"`);

/** Foreign words have the direction of their own letters, and cannot disturb those around them. */
const foreignRun = ({ text, language }: Run): string =>
  `<bdi${languageOf(language)} dir="${directionOfLine(text) ?? 'auto'}">${escapeHtml(text)}</bdi>`;

const runOf = (run: Run): string => {
  const words =
    run.kind === 'foreign'
      ? foreignRun(run)
      : run.kind === 'strong'
        ? `<strong>${escapeHtml(run.text)}</strong>`
        : escapeHtml(run.text);
  return run.to === null ? words : `<a href="#${escapeHtml(run.to)}">${words}</a>`;
};

const wordsOf = (sentence: Sentence): string => sentence.map(runOf).join('');

const nameOf = (name: string | null): string => (name === null ? '' : ` id="${escapeHtml(name)}"`);

const tableOf = ({ caption, head, rows, names }: Table): string => {
  const cell = (sentences: readonly Sentence[]): string => sentences.map(wordsOf).join('<br>');
  const rowOf = (row: readonly (readonly Sentence[])[], at: number): string => {
    const [first = [], ...rest] = row;
    return `<tr${nameOf(names[at] ?? null)}><th scope="row">${cell(first)}</th>${rest.map((each) => `<td>${cell(each)}</td>`).join('')}</tr>`;
  };
  return [
    '<div class="wide" tabindex="0" role="region" aria-label="' + escapeHtml(caption) + '">',
    `<table><caption>${escapeHtml(caption)}</caption>`,
    `<thead><tr>${head.map((words) => `<th scope="col">${wordsOf(words)}</th>`).join('')}</tr></thead>`,
    `<tbody>${rows.map(rowOf).join('\n')}</tbody></table></div>`,
  ].join('\n');
};

const pieceOf = (piece: Piece): string => {
  switch (piece.kind) {
    case 'heading':
      return `<h${String(piece.level)}${nameOf(piece.name)}>${wordsOf(piece.words)}</h${String(piece.level)}>`;
    case 'paragraph':
      return `<p>${wordsOf(piece.words)}</p>`;
    case 'list':
      return `<ul>\n${piece.items.map((item) => `<li>${wordsOf(item)}</li>`).join('\n')}\n</ul>`;
    case 'quotation': {
      const { name, label, prefix, quote, suffix, language, direction, about } = piece;
      return [
        `<figure${nameOf(name)}><blockquote${languageOf(language)} dir="${direction}">`,
        `<p><span class="around">${escapeHtml(prefix)}</span><mark>${escapeHtml(quote)}</mark><span class="around">${escapeHtml(suffix)}</span></p></blockquote>`,
        `<figcaption>${escapeHtml(label)} ${about.map(wordsOf).join(' ')}</figcaption></figure>`,
      ].join('');
    }
    case 'table':
      return tableOf(piece);
  }
};

const contentsOf = ({ pieces }: Report): string =>
  pieces
    .flatMap((piece) =>
      piece.kind === 'heading' && piece.level === 2 && piece.name !== null
        ? [`<li><a href="#${escapeHtml(piece.name)}">${wordsOf(piece.words)}</a></li>`]
        : [],
    )
    .join('\n');

/** The report as HTML. `contents` is what the list of its parts is called. */
export const reportToHtml = (report: Report, contents: string): string => {
  const { language, title, pieces } = report;
  return `${[
    '<!doctype html>',
    `<html lang="${language}" dir="${directionOfLanguage(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(plainWords(title))}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<header><h1>${wordsOf(title)}</h1></header>`,
    `<nav aria-label="${escapeHtml(contents)}"><ul>`,
    contentsOf(report),
    '</ul></nav>',
    '<main>',
    ...pieces.map(pieceOf),
    '</main>',
    '</body>',
    '</html>',
  ].join('\n')}\n`;
};
