// Owns the marks of invisible characters. They are painted over the text and are no part of it: an element between two
// letters would break an Arabic join (in the oldest engine we run on even one that takes no room), and change the order.

import { useEffect, useState, type ReactElement } from 'react';
import type { Article } from '../../core/article/article';
import { kindOfInvisible, type InvisibleName } from '../../core/text/invisible-characters';
import { boxOfLetter } from '../editor/glyph-geometry';
import { useEditorState, type EditorSurface } from '../editor/editor-state';
import { sectionsWithin } from '../editor/near-sections';
import { sectionElement } from '../editor/section-elements';
import { useAppState } from '../state/app-state';
import { useInvisibleState } from './invisible-state';
import { invisiblesIn, type PlacedInvisible } from './invisibles-in';

/** Characters at one place, or so near that their labels would cover each other. Lengths are CSS pixels of the text's box. */
interface Mark {
  readonly x: number;
  readonly top: number;
  readonly height: number;
  readonly invisibles: readonly PlacedInvisible[];
}

/** The width of a label: letters of one width, and its padding. */
const LETTER_WIDTH = 6.5;
const LABEL_PADDING = 6;

/** How many names one label holds. */
const MOST_NAMES = 3;

const namesOf = (invisibles: readonly PlacedInvisible[]): string => {
  const names = invisibles.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = invisibles.length - names.length;
  return more > 0 ? `${names.join(' ')} +${String(more)}` : names.join(' ');
};

const widthOf = (invisibles: readonly PlacedInvisible[]): number =>
  namesOf(invisibles).length * LETTER_WIDTH + LABEL_PADDING;

const sharesRoom = (left: Mark, right: Mark): boolean =>
  Math.abs(left.top - right.top) < 4 &&
  Math.abs(right.x - left.x) < (widthOf(left.invisibles) + widthOf(right.invisibles)) / 2;

/** Puts marks together whose labels would cover each other. */
const grouped = (marks: readonly Mark[]): Mark[] => {
  const groups: Mark[] = [];
  for (const mark of [...marks].sort((one, other) => one.top - other.top || one.x - other.x)) {
    const last = groups.at(-1);
    if (last === undefined || !sharesRoom(last, mark)) groups.push(mark);
    else {
      const invisibles = [...last.invisibles, ...mark.invisibles].sort((one, other) => one.start - other.start);
      groups[groups.length - 1] = { ...last, invisibles };
    }
  }
  return groups;
};

/** Text within this distance of the window is measured, in CSS pixels. */
const NEAR = 600;

const groupByBlock = (list: readonly PlacedInvisible[]): Map<string, PlacedInvisible[]> => {
  const groups = new Map<string, PlacedInvisible[]>();
  for (const invisible of list) {
    const group = groups.get(invisible.block.id);
    if (group === undefined) groups.set(invisible.block.id, [invisible]);
    else group.push(invisible);
  }
  return groups;
};

/** Wider than this is no box of a character without width: the engine has given it a part of the letter after it. */
const NO_WIDTH = 0.5;

/** Where a character begins: at the right side of its box where the text after it goes on to the left. */
const beginningOf = (surface: EditorSurface, { end }: PlacedInvisible, box: DOMRect): number => {
  if (box.width < NO_WIDTH) return box.left;
  const after = boxOfLetter(surface, { start: end, end: end + 1 });
  return after !== null && after.left <= box.left ? box.right : box.left;
};

const measure = (surface: EditorSurface, byBlock: ReadonlyMap<string, readonly PlacedInvisible[]>): Mark[] => {
  const origin = surface.view.dom.parentElement?.getBoundingClientRect();
  if (origin === undefined) return [];
  const marks: Mark[] = [];
  // Far-away text has no layout of its own, and measuring it would make it all be laid out.
  const near = sectionsWithin(surface.view, NEAR) ?? { first: 0, after: 0 };
  for (let section = near.first; section < near.after; section += 1) {
    const lines = sectionElement(surface.view, section)?.querySelectorAll<HTMLElement>('.has-invisibles');
    for (const line of lines ?? []) {
      for (const invisible of byBlock.get(line.dataset.block ?? '') ?? []) {
        const box = boxOfLetter(surface, invisible);
        if (box === null) continue;
        const x = beginningOf(surface, invisible, box) - origin.left;
        marks.push({ x, top: box.top - origin.top, height: box.height, invisibles: [invisible] });
      }
    }
  }
  return grouped(marks);
};

const isAlarming = ({ name, balance }: { readonly name: InvisibleName; readonly balance: string }): boolean =>
  kindOfInvisible(name) === 'override' || balance !== 'balanced';

const Marks = ({ article, surface }: { readonly article: Article; readonly surface: EditorSurface }): ReactElement => {
  const list = invisiblesIn(article);
  const current = useInvisibleState((state) => state.current);
  const isSyntaxShown = useAppState((state) => state.isSyntaxShown);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  useEffect(() => {
    const byBlock = groupByBlock(list);
    let frame = 0;
    const soon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        setMarks(measure(surface, byBlock));
      });
    };
    soon();
    const observer = new ResizeObserver(soon);
    observer.observe(surface.view.dom);
    document.addEventListener('scroll', soon, { capture: true, passive: true });
    void document.fonts.ready.then(soon);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      document.removeEventListener('scroll', soon, { capture: true });
    };
    // A line that is turned, and syntax that is unfolded, move letters without changing the size of the text.
  }, [surface, list, article.blocks, isSyntaxShown]);
  return (
    <div className="invisible-marks" aria-hidden>
      {marks.map(({ x, top, height, invisibles }) => {
        const [first] = invisibles;
        const isCurrent = current?.articleId === article.id && invisibles.some(({ start }) => start === current.start);
        const classes = ['invisible-mark', ...(invisibles.some(isAlarming) ? ['is-alarming'] : [])];
        if (isCurrent) classes.push('is-current');
        return (
          <span
            key={first?.start}
            className={classes.join(' ')}
            data-starts={invisibles.map(({ start }) => start).join(' ')}
            style={{ left: x, top, height }}
          >
            <span className="invisible-label">{namesOf(invisibles)}</span>
          </span>
        );
      })}
    </div>
  );
};

/** The marks of the open article, where it has any and they are to be shown. */
export const InvisibleMarks = ({ article }: { readonly article: Article }): ReactElement | null => {
  const surface = useEditorState((state) => state.surface);
  const areShown = useInvisibleState((state) => state.areShown);
  if (!areShown || surface === null || invisiblesIn(article).length === 0) return null;
  return <Marks key={article.id} article={article} surface={surface} />;
};
