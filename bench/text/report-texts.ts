// Owns the report of long texts: what each figure holds, the table of all views, and the details of the app.

import { ACTS } from '../page/measured-view';
import { megabytes, milliseconds, table } from '../tables';
import type { TextCell, TextRounds } from './measure-texts';
import { VIEW_TITLES, VIEWS, type TextSize, type ViewName } from './sizes';
import { textAims } from './text-aims';
import { TextFigures } from './text-figures';

const NOTHING = '–';

const written = (value: number | null, write: (value: number) => string = milliseconds): string =>
  value === null ? NOTHING : write(value);

const ratio = (value: number): string => value.toFixed(2);
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

const INTRODUCTION = [
  'Texts are news of paragraphs of about 400 characters; spans have 20 to 200 characters, overlap and cross paragraphs.',
  'Each cell is a fresh Electron window of 1280×900 pixels; views take turns within each round, all in the letters that the app has. Times are milliseconds.',
  '*Painted* runs from the press (of the app: on the article in the library; of the others: the first call, with text and spans in memory) to the end of the frame that paints text and spans.',
  'Of the app it holds the way to main and back, the reading of the answer, the text, the margin and the toolbar.',
  'Of a long text the app shows the beginning first, some 24,000 characters with their mentions, as CodeMirror shows what is near its window; *all there* is when the page has come to rest with all of the text and all mentions.',
  'An act starts in a task between two frames, as a key that is pressed does (with Recogito, which changes no node that could be watched, within a frame). Its *work* is how long the page’s main thread was busy from the press to the end of the frame that shows it: script, style, layout and paint, but not the wait for the disk and for the screen’s next frame, which *to frame* has too. Until the text has changed no frame is asked for, and whether it shows the act is looked at after the frame.',
  'An *add* in the app is the key 1 on a selection, an *edit* moves the mention’s end by a letter with the focus on its handle, a *delete* is the key Delete with the focus on its card; all are saved before they count as done.',
  'Raster and the graphics processor are not in these figures.',
].join(' ');

const mainCell = (figures: TextFigures, size: TextSize, view: ViewName): string => {
  const cell = figures.cell(size, view);
  if (cell === undefined) return NOTHING;
  if (cell.times.length === 0) return cell.unfinished ?? NOTHING;
  const painted = written(figures.of(size, view, ({ open }) => open.painted));
  const add = figures.act(size, view, 'add', 'work');
  return add === null ? painted : `${painted} / ${milliseconds(add)}`;
};

const mainTable = (figures: TextFigures): string =>
  table(
    ['text, spans', ...VIEWS.map((view) => VIEW_TITLES[view]), 'Hashiya / flat', 'Hashiya, all there'],
    figures.sizes
      .filter((size) => figures.cell(size, 'static') !== undefined)
      .map((size) => [
        size.name,
        ...VIEWS.map((view) => mainCell(figures, size, view)),
        written(figures.openingRatio(size, 'hashiya', 'static'), ratio),
        written(figures.of(size, 'hashiya', ({ open }) => open.settled)),
      ]),
  );

const measuredCells = (figures: TextFigures): TextCell[] => figures.cells.filter(({ times }) => times.length > 0);

const actTable = (figures: TextFigures): string =>
  table(
    ['text, spans', 'view', 'act', 'work p50', 'work p95', 'to frame p50', 'to frame p95', 'work after it'],
    measuredCells(figures)
      .filter(({ times }) => times.some(({ acts }) => acts.length > 0))
      .flatMap(({ size, view }) =>
        ACTS.map((name) => [
          size.name,
          VIEW_TITLES[view],
          name,
          written(figures.act(size, view, name, 'work')),
          written(figures.act(size, view, name, 'work', 0.95)),
          written(figures.act(size, view, name, 'painted')),
          written(figures.act(size, view, name, 'painted', 0.95)),
          written(figures.act(size, view, name, 'after')),
        ]),
      ),
  );

const processorTable = (figures: TextFigures): string =>
  table(
    ['text, spans', 'view', 'act', 'to frame p50', 'to frame p95', 'after it p50', 'after it p95'],
    measuredCells(figures)
      .filter(({ times }) => times.some(({ ofActs }) => ofActs.length > 0))
      .flatMap(({ size, view }) =>
        ACTS.map((name) => [
          size.name,
          VIEW_TITLES[view],
          name,
          written(figures.ofAct(size, view, name, 'toFrame')),
          written(figures.ofAct(size, view, name, 'toFrame', 0.95)),
          written(figures.ofAct(size, view, name, 'after')),
          written(figures.ofAct(size, view, name, 'after', 0.95)),
        ]),
      ),
  );

const windowTable = (figures: TextFigures): string =>
  table(
    [
      'text, spans',
      'view',
      'painted',
      'at rest',
      'processor',
      'scroll: frame',
      'work',
      'jump: frame',
      'work',
      'memory +',
      'coloured',
    ],
    measuredCells(figures).map(({ size, view }) => [
      size.name,
      VIEW_TITLES[view],
      written(figures.of(size, view, ({ open }) => open.painted)),
      written(figures.of(size, view, ({ open }) => open.settled)),
      written(figures.processor(size, view)),
      written(figures.of(size, view, ({ scroll }) => scroll?.interval ?? null)),
      written(figures.of(size, view, ({ scroll }) => scroll?.work ?? null)),
      written(figures.of(size, view, ({ jump }) => jump?.interval ?? null)),
      written(figures.of(size, view, ({ jump }) => jump?.work ?? null)),
      written(
        figures.of(size, view, ({ memory }) => memory),
        megabytes,
      ),
      written(
        figures.of(size, view, ({ coloured }) => coloured),
        percent,
      ),
    ]),
  );

const unfinished = (figures: TextFigures): string[] => {
  const lines = figures.cells.flatMap(({ size, view, unfinished: why }) =>
    why === null ? [] : [`- ${VIEW_TITLES[view]}, ${size.name}: ${why}`],
  );
  return lines.length === 0 ? [] : ['### Not finished', lines.join('\n')];
};

/** The section of long texts. */
export const textsReport = (cells: readonly TextCell[], { rounds, acts }: TextRounds): string => {
  const figures = new TextFigures(cells);
  return [
    `${INTRODUCTION} Medians of ${String(rounds)} rounds with ${String(acts)} acts of each kind.`,
    '### Aims',
    textAims(figures).join('\n'),
    '### Painted / work of adding a span',
    mainTable(figures),
    ...unfinished(figures),
    '### Acts on mentions',
    actTable(figures),
    '### Processor time of acts',
    'What the page’s main thread computes for each act: from the press to the end of the frame that paints it, and after that until the page is at rest. Selecting is in none of them. It does not grow when other programs run, but for what they take from the caches; what paints a frame at all is in it, so the views beside it are the measure.',
    processorTable(figures),
    '### Windows',
    'The longest time between two frames and the longest work of one, while scrolling 100 frames of 200 px and jumping to 15 places; private memory of the page’s process that came with the text, in MB; the share of coloured pixels where the text is, after the last jump. *At rest* is the end of the last task of half a frame after the opening. *Processor* is the time that the page’s main thread computes for one mark, one change and one deletion with all that goes with them (selecting, toolbar, card), without what the measuring takes: it does not grow when other programs run.',
    windowTable(figures),
  ].join('\n\n');
};
