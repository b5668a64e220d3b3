// Owns Recogito's text annotator on the same paragraphs, with the renderer that it chooses itself.

import {
  createTextAnnotator,
  type TextAnnotation,
  type TextAnnotator,
  type TextAnnotationTarget,
} from '@recogito/text-annotator';
import { oneOf, randomFrom } from '../../text/random';
import type { Span } from '../../text/news-text';
import { REST_AFTER_OPENING, timeChange } from '../change';
import type { Shown } from '../given';
import type { ActTimes, MeasuredView } from '../measured-view';
import { movedIn, pageScroller } from './page-scroller';
import { paragraphsOf } from './static-dom';

const idOf = (index: number): string => `span-${String(index)}`;

/** Recogito finds the range of the document by itself when the selector comes without one, as one from a file does. */
const annotationOf = (id: string, quote: string, { start, end }: Span): TextAnnotation => ({
  id,
  bodies: [],
  target: { annotation: id, selector: [{ quote, start, end }] } as unknown as TextAnnotationTarget,
});

/** How many ranges are highlighted in the page. */
const highlighted = (): number => {
  let count = 0;
  for (const highlight of CSS.highlights.values()) count += highlight.size;
  return count;
};

export const recogito = (shown: Shown): MeasuredView => {
  const { scroller, column } = pageScroller(shown);
  let made: TextAnnotator | null = null;
  const annotator = (): TextAnnotator => {
    if (made === null) throw new Error('The text is not open');
    return made;
  };
  // Its offsets are those of the column's text content, in which nothing stands between two paragraphs.
  const paragraphs = paragraphsOf(shown);
  const text = paragraphs.map(({ textContent }) => textContent).join('');
  const annotations = shown.spans.map(({ start, end }, index) => {
    const place = { start: Math.min(start, text.length - 2), end: Math.min(end, text.length - 1) };
    return annotationOf(idOf(index), text.slice(place.start, place.end), place);
  });

  /** A place of a paragraph that can be seen, in offsets of the whole. */
  const visibleSpan = (seed: number): Span => {
    const random = randomFrom(seed);
    let offset = 0;
    const visible: number[] = [];
    for (const paragraph of paragraphs) {
      const { top, bottom } = paragraph.getBoundingClientRect();
      if (top > 40 && bottom < innerHeight - 40) visible.push(offset);
      offset += paragraph.textContent.length;
    }
    const start = oneOf(random, visible) + Math.floor(random() * 200);
    return { start, end: start + 26 };
  };

  let next = shown.spans.length;
  const act = async (seed: number, isMetered: boolean): Promise<ActTimes> => {
    const span = visibleSpan(seed);
    const id = idOf((next += 1));
    const longer = { start: span.start, end: span.end + 1 };
    const before = highlighted();
    const add = await timeChange(
      () => {
        annotator().addAnnotation(annotationOf(id, text.slice(span.start, span.end), span));
      },
      () => highlighted() > before,
      { name: 'add', isMetered },
    );
    const widths = (): number => {
      let sum = 0;
      for (const highlight of CSS.highlights.values())
        for (const range of highlight) sum += range.endOffset - range.startOffset;
      return sum;
    };
    const width = widths();
    const edit = await timeChange(
      () => {
        annotator().updateAnnotation(annotationOf(id, text.slice(longer.start, longer.end), longer));
      },
      () => widths() !== width,
      { name: 'edit', isMetered },
    );
    const remove = await timeChange(
      () => {
        annotator().removeAnnotation(id);
      },
      () => highlighted() === before,
      { name: 'delete', isMetered },
    );
    return { add, edit, delete: remove };
  };

  return {
    ...movedIn(scroller, column),
    open: () =>
      timeChange(
        () => {
          column.append(...paragraphs);
          made = createTextAnnotator<TextAnnotation, TextAnnotation>(column, { renderer: 'CSS_HIGHLIGHTS' });
          made.setAnnotations(annotations);
        },
        () => shown.spans.length === 0 || highlighted() > 0,
        { restLimit: REST_AFTER_OPENING },
      ),
    act,
  };
};
