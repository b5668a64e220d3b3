// Owns how the roles of lines show: what is set aside, and which runs of it are folded away, those in which nothing is
// marked, each behind one button. The document keeps every character; a folded line is only not painted. A run that the
// caret is put into opens, and when lines are folded with the caret in them, it goes out of them.

import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import i18next from 'i18next';
import type { Article } from '../../core/article/article';
import type { Block } from '../../core/article/block';
import { unmarkedClutter, type ClutterRun } from '../../core/article/block-roles';
import type { TextRange } from '../../core/text/trim-range';
import { outlineLevels } from '../editor/outline';
import type { PositionTable } from '../editor/positions';
import { foldingButton, showFoldingButton, type FoldingButtonState } from './folding-button';

interface Folding {
  readonly table: PositionTable;
  readonly blocks: Article['blocks'];
  readonly isFolding: boolean;
  readonly runs: readonly ClutterRun[];
  /** The ids of the blocks that were opened: a run with one of them is open. */
  readonly opened: ReadonlySet<string>;
  readonly decorations: DecorationSet;
}

/** What the view tells of the article: its lines, which of them are marked, and whether clutter is folded at all. */
export interface FoldingUpdate {
  readonly blocks: Article['blocks'];
  readonly isMarked: (block: Block) => boolean;
  readonly isFolding: boolean;
}

type Message =
  | ({ readonly about: 'article' } & FoldingUpdate)
  | { readonly about: 'run'; readonly firstId: string }
  | { readonly about: 'places'; readonly range: TextRange };

const key = new PluginKey<Folding>('folding');

const isOpen = ({ opened }: Folding, run: ClutterRun): boolean => run.some(({ id }) => opened.has(id));

/** Where a run lies in the text; runs have at least one line. */
const rangeOf = (run: ClutterRun): TextRange => ({ start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 });

const closedRuns = (folding: Folding): ClutterRun[] =>
  folding.isFolding ? folding.runs.filter((run) => !isOpen(folding, run)) : [];

const closedRunAt = (folding: Folding, offset: number): ClutterRun | undefined =>
  closedRuns(folding).find((run) => run.some(({ start, end }) => start <= offset && offset <= end));

const withOpened = (folding: Folding, runs: readonly ClutterRun[]): Folding => ({
  ...folding,
  opened: new Set([...folding.opened, ...runs.flat().map(({ id }) => id)]),
});

const withClosed = (folding: Folding, run: ClutterRun): Folding => {
  const closed = new Set(run.map(({ id }) => id));
  return { ...folding, opened: new Set([...folding.opened].filter((id) => !closed.has(id))) };
};

/** What a line is, as attributes of its element. They are no part of its node: that would be drawn anew with each change. */
const attributesOf = (block: Block, outline: ReadonlyMap<string, number>, folded: ReadonlySet<Block>) => {
  if (block.role === 'clutter') return { 'data-role': 'clutter', ...(folded.has(block) ? { class: 'is-folded' } : {}) };
  const level = outline.get(block.id);
  return level === undefined ? null : { role: 'heading', 'aria-level': String(level) };
};

const decorate = (folding: Folding, doc: EditorState['doc']): DecorationSet => {
  const before = ({ start }: Block): number => folding.table.positionAt(start) - 1;
  const outline = outlineLevels(folding.blocks);
  const folded = new Set(closedRuns(folding).flat());
  const lines = folding.blocks.flatMap((block) => {
    const attributes = attributesOf(block, outline, folded);
    const from = before(block);
    return attributes === null ? [] : [Decoration.node(from, from + (block.end - block.start) + 2, attributes)];
  });
  const buttons = folding.isFolding
    ? folding.runs.flatMap((run) => {
        const [first] = run;
        if (first === undefined) return [];
        return [
          Decoration.widget(before(first), (view) => buttonOf(view, first.id), {
            key: `folding ${first.id}`,
            side: -1,
            ignoreSelection: true,
            stopEvent: () => true,
          }),
        ];
      })
    : [];
  return DecorationSet.create(doc, [...lines, ...buttons]);
};

const areSame = (runs: readonly ClutterRun[], others: readonly ClutterRun[]): boolean =>
  runs.length === others.length &&
  runs.every(
    (run, index) => run.length === others[index]?.length && run.every((block, at) => block === others[index]?.[at]),
  );

/** What becomes of the folding by what it is told; the very same where nothing does. */
const told = (folding: Folding, message: Message): Folding => {
  switch (message.about) {
    case 'article': {
      const { blocks, isMarked, isFolding } = message;
      const runs = unmarkedClutter({ blocks }, isMarked);
      if (blocks === folding.blocks && isFolding === folding.isFolding && areSame(runs, folding.runs)) return folding;
      // Whoever folds anew wants all of it folded.
      const opened = folding.isFolding ? folding.opened : new Set<string>();
      return { ...folding, blocks, runs, isFolding, opened };
    }
    case 'run': {
      const run = folding.runs.find(([first]) => first?.id === message.firstId);
      if (run === undefined) return folding;
      return isOpen(folding, run) ? withClosed(folding, run) : withOpened(folding, [run]);
    }
    case 'places': {
      const { start, end } = message.range;
      return withOpened(
        folding,
        closedRuns(folding).filter((run) => rangeOf(run).start < end && start < rangeOf(run).end),
      );
    }
  }
};

const follow = (folding: Folding, transaction: Transaction): Folding => {
  // Only the functions of this file set this meta, under this key.
  const message = transaction.getMeta(key) as Message | undefined;
  if (message !== undefined) return told(folding, message);
  if (!transaction.selectionSet || !transaction.selection.empty) return folding;
  const gone = closedRunAt(folding, folding.table.offsetAt(transaction.selection.head));
  return gone === undefined ? folding : withOpened(folding, [gone]);
};

/** A caret or a selection that would be folded away goes to the nearest line that is seen: the one below, or else the one above. */
const caretOutOfFolded = (state: EditorState): Transaction | null => {
  const folding = key.getState(state);
  if (folding === undefined) return null;
  const { anchor, head } = state.selection;
  const run = closedRunAt(folding, folding.table.offsetAt(head));
  // A selection that reaches beyond them, such as all of the text, is still seen.
  if (run === undefined || closedRunAt(folding, folding.table.offsetAt(anchor)) !== run) return null;
  const hidden = new Set(closedRuns(folding).flat());
  const seen = folding.blocks.filter((block) => !hidden.has(block));
  const { end } = rangeOf(run);
  const below = seen.find(({ start }) => start >= end);
  const place = below?.start ?? seen.at(-1)?.end;
  if (place === undefined) return null;
  return state.tr.setSelection(TextSelection.create(state.doc, folding.table.positionAt(place)));
};

const buttonState = (folding: Folding, firstId: string): FoldingButtonState | null => {
  const run = folding.runs.find(([first]) => first?.id === firstId);
  return run === undefined ? null : { count: run.length, isOpen: isOpen(folding, run) };
};

/** The button of a run with its words as they are now. */
const buttonOf = (view: EditorView, firstId: string): HTMLElement => {
  const { line, button } = foldingButton(firstId, view, toggle);
  const folding = key.getState(view.state);
  const shown = folding === undefined ? null : buttonState(folding, firstId);
  if (shown !== null) showFoldingButton(button, shown);
  return line;
};

/** The words of the buttons, which change with the runs and with the language of the interface. */
const showButtons = (view: EditorView): void => {
  const folding = key.getState(view.state);
  if (folding === undefined) return;
  for (const button of view.dom.querySelectorAll<HTMLElement>('[data-folding]')) {
    const shown = buttonState(folding, button.dataset.folding ?? '');
    if (shown !== null) showFoldingButton(button, shown);
  }
};

/** The plugin for one article's positions. It folds nothing before it is told of the article. */
export const clutterFolding = (table: PositionTable): Plugin<Folding> =>
  new Plugin<Folding>({
    key,
    state: {
      init: () => ({
        table,
        blocks: [],
        isFolding: false,
        runs: [],
        opened: new Set<string>(),
        decorations: DecorationSet.empty,
      }),
      apply: (transaction, before, _old, state) => {
        const folding = follow(before, transaction);
        if (folding === before && !transaction.docChanged) return before;
        return { ...folding, decorations: decorate(folding, state.doc) };
      },
    },
    appendTransaction: (transactions, _old, state) =>
      transactions.some((transaction) => transaction.getMeta(key) !== undefined) ? caretOutOfFolded(state) : null,
    props: { decorations: (state) => key.getState(state)?.decorations },
    view: (view) => {
      const show = (): void => {
        showButtons(view);
      };
      i18next.on('languageChanged', show);
      return {
        update: (_view, before) => {
          if (key.getState(view.state) !== key.getState(before)) show();
        },
        destroy: () => {
          i18next.off('languageChanged', show);
        },
      };
    },
  });

/** Tells what the article is now, and whether its clutter is to be folded; null where that changes nothing. */
export const updateFolding = (state: EditorState, update: FoldingUpdate): Transaction | null => {
  const folding = key.getState(state);
  const message: Message = { about: 'article', ...update };
  return folding === undefined || told(folding, message) === folding ? null : state.tr.setMeta(key, message);
};

const toggle = (view: EditorView, firstId: string): void => {
  view.dispatch(view.state.tr.setMeta(key, { about: 'run', firstId } satisfies Message));
};

/** Opens the runs that a range of the text has characters of, so that it can be seen. */
export const openFolded = (view: EditorView, range: TextRange): void => {
  const folding = key.getState(view.state);
  if (folding === undefined) return;
  const message: Message = { about: 'places', range };
  if (told(folding, message).opened.size > folding.opened.size) view.dispatch(view.state.tr.setMeta(key, message));
};

/** The ranges of the text that are folded away now, in order: whole lines, from the first of a run to its last. */
export const foldedLines = (view: EditorView): TextRange[] => {
  const folding = key.getState(view.state);
  return folding === undefined ? [] : closedRuns(folding).map(rangeOf);
};
