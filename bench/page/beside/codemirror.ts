// Owns CodeMirror 6 with a mark for each span: mark decorations in a set of ranges that follows changes.

import { EditorState, RangeSetBuilder, StateEffect, StateField, type Range } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import { randomFrom } from '../../text/random';
import { REST_AFTER_OPENING, timeAct, timeChange } from '../change';
import type { Shown } from '../given';
import type { ActName, ActTimes, MeasuredView } from '../measured-view';
import { movedIn, pageScroller } from './page-scroller';

interface Marked {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

const KINDS = ['one', 'two', 'three'] as const;

const markOf = (id: number): Decoration =>
  Decoration.mark({ class: `mark ${KINDS[id % KINDS.length] ?? ''}`, attributes: { 'data-mark': String(id) }, id });

const idOf = (decoration: Decoration): number => (decoration.spec as { id: number }).id;

const addMark = StateEffect.define<Marked>();
const removeMark = StateEffect.define<Marked>();

const marksOf = (shown: Shown): StateField<DecorationSet> =>
  StateField.define<DecorationSet>({
    create: () => {
      const builder = new RangeSetBuilder<Decoration>();
      shown.spans.forEach(({ start, end }, id) => {
        builder.add(start, end, markOf(id));
      });
      return builder.finish();
    },
    update: (marks, transaction) =>
      transaction.effects.reduce((set, effect) => {
        if (effect.is(addMark)) {
          const { id, from, to } = effect.value;
          const add: Range<Decoration>[] = [markOf(id).range(from, to)];
          return set.update({ add });
        }
        if (effect.is(removeMark)) {
          const { id, from, to } = effect.value;
          return set.update({ filterFrom: from, filterTo: to, filter: (_from, _to, mark) => idOf(mark) !== id });
        }
        return set;
      }, marks.map(transaction.changes)),
    provide: (field) => EditorView.decorations.from(field),
  });

export const codeMirror = (shown: Shown): MeasuredView => {
  const { scroller, column } = pageScroller(shown);
  let view: EditorView | null = null;
  const opened = (): EditorView => {
    if (view === null) throw new Error('The text is not open');
    return view;
  };
  const open = (): EditorView =>
    new EditorView({
      parent: column,
      state: EditorState.create({
        doc: shown.text,
        extensions: [
          EditorView.lineWrapping,
          EditorState.readOnly.of(true),
          ...(shown.language === 'fa' ? [EditorView.perLineTextDirection.of(true)] : []),
          marksOf(shown),
        ],
      }),
    });
  let next = shown.spans.length;
  const act = async (seed: number, isMetered: boolean): Promise<ActTimes> => {
    const editor = opened();
    const rect = editor.scrollDOM.getBoundingClientRect();
    const top = editor.lineBlockAtHeight(rect.height / 3 + editor.scrollDOM.scrollTop);
    const from = Math.min(top.from + Math.floor(randomFrom(seed)() * 100), shown.text.length - 60);
    const marked: Marked = { id: (next += 1), from, to: from + 26 };
    const longer = { ...marked, to: marked.to + 1 };
    const element = (): Element[] => [...editor.contentDOM.querySelectorAll(`[data-mark="${String(marked.id)}"]`)];
    const lengthOf = (): number => element().reduce((length, part) => length + part.textContent.length, 0);
    const asAct = (name: ActName): Parameters<typeof timeAct>[2] => ({ name, isMetered, within: editor.contentDOM });
    return {
      add: await timeAct(
        () => {
          editor.dispatch({ effects: addMark.of(marked) });
        },
        () => element().length > 0,
        asAct('add'),
      ),
      edit: await timeAct(
        () => {
          editor.dispatch({ effects: [removeMark.of(marked), addMark.of(longer)] });
        },
        () => lengthOf() === longer.to - longer.from,
        asAct('edit'),
      ),
      delete: await timeAct(
        () => {
          editor.dispatch({ effects: removeMark.of(longer) });
        },
        () => element().length === 0,
        asAct('delete'),
      ),
    };
  };
  return {
    open: () => {
      column.classList.add('is-editor');
      return timeChange(
        () => {
          view = open();
        },
        () => column.querySelector('.cm-line') !== null,
        { restLimit: REST_AFTER_OPENING },
      );
    },
    act,
    ...movedInEditor(() => opened().scrollDOM, scroller, column),
  };
};

const found = (column: HTMLElement): Element => {
  const content = column.querySelector('.cm-content');
  if (content === null) throw new Error('The text is not open');
  return content;
};

/** The editor scrolls by itself, and its content is as high as its text. */
const movedInEditor = (inner: () => HTMLElement, scroller: HTMLElement, column: HTMLElement) => {
  const moved = () => movedIn(inner(), column, found(column));
  return {
    goToMiddle: () => moved().goToMiddle(),
    scroll: () => moved().scroll(),
    jump: (seed: number) => moved().jump(seed),
    textBox: () => movedIn(scroller, column).textBox(),
  };
};
