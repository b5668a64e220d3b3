// Owns the handles of the chosen mention, two for each of its parts: dragged or moved by key, they move its edges.

import { useCallback, useEffect, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { blockAt, type Article } from '../../core/article/article';
import { resolvePlacement } from '../../core/anchor/anchor';
import { moveBy } from '../../core/text/motion';
import type { TextRange } from '../../core/text/trim-range';
import type { Mention } from '../../core/mention/mention';
import { isMac } from '../actions/key-label';
import { formatCount } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { useAppState } from '../state/app-state';
import { runCommand } from '../state/workspace-acts';
import { edgeLine, offsetAtPoint, type Edge, type EdgeLine } from './edge-geometry';
import { setEditorState, useEditorState, type EditorSurface } from './editor-state';
import { mentionById } from './mention-index';
import { motionOf } from './motion-keys';
import { isLaidOut } from './near-sections';
import { currentReading } from './reading';

/** Which edge of which part of a mention. */
interface EdgePlace {
  readonly part: number;
  readonly edge: Edge;
}

type PartRange = Pick<TextRange, 'start' | 'end'>;

const EDGES: readonly Edge[] = ['start', 'end'];

/** The parts with one edge put elsewhere; null where nothing would be left of that part. */
const withEdge = (parts: readonly PartRange[], { part, edge }: EdgePlace, offset: number): PartRange[] | null => {
  const moved = parts.map(({ start, end }, index) => ({ start, end, ...(index === part ? { [edge]: offset } : {}) }));
  return moved.every((range) => range.start < range.end) ? moved : null;
};

interface EdgeHandlesProps {
  readonly article: Article;
  readonly mention: Mention;
  readonly surface: EditorSurface;
}

/** Where the edges of all parts are, measured anew whenever the text's layout changes. */
const useEdgeLines = (
  surface: EditorSurface,
  article: Article,
  parts: readonly PartRange[],
): readonly (EdgeLine | null)[] => {
  const [lines, setLines] = useState<readonly (EdgeLine | null)[]>([]);
  const measure = useCallback((): void => {
    const origin = surface.view.dom.parentElement?.getBoundingClientRect();
    if (origin === undefined) return;
    const places = parts.flatMap((part) => EDGES.map((edge) => edgeLine(surface, article.text, edge, part[edge])));
    // Placed within the text's own box, the handles scroll with it.
    setLines(
      places.map((line) =>
        line === null
          ? null
          : { x: line.x - origin.left, top: line.top - origin.top, bottom: line.bottom - origin.top },
      ),
    );
  }, [surface, article.text, parts]);
  useEffect(() => {
    measure();
    const { dom } = surface.view;
    // Measured again while they can be seen: far away, it would have their section laid out for each of its neighbours.
    const measureSeen = (): void => {
      const isSeen = parts.some(({ start }) => isLaidOut(surface, start));
      if (isSeen) measure();
    };
    const observer = new ResizeObserver(measureSeen);
    observer.observe(dom);
    dom.addEventListener('contentvisibilityautostatechange', measureSeen, { capture: true });
    return () => {
      observer.disconnect();
      dom.removeEventListener('contentvisibilityautostatechange', measureSeen, { capture: true });
    };
  }, [measure, surface, parts, article.blocks]);
  return lines;
};

const ChosenMentionHandles = ({ article, mention, surface }: EdgeHandlesProps): ReactElement => {
  const { t } = useTranslation();
  const preview = useEditorState((state) => state.preview);
  const parts = preview ?? mention.ranges;
  const lines = useEdgeLines(surface, article, parts);

  const save = (selections: readonly PartRange[] | null): void => {
    setEditorState({ preview: null });
    if (selections === null || selections.length === 0) return;
    const ranges = selections.map(({ start, end }) => ({ start, end }));
    void runCommand({ command: 'set-ranges', articleId: article.id, mentionId: mention.id, selections: ranges });
  };

  const drag = (place: EdgePlace, event: PointerEvent<HTMLButtonElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const offset = offsetAtPoint(surface, article.text, event.clientX, event.clientY);
    const moved = offset === null ? null : withEdge(mention.ranges, place, offset);
    if (moved !== null) setEditorState({ preview: moved });
  };

  const pressKey = (place: EdgePlace, event: KeyboardEvent<HTMLButtonElement>): void => {
    if (event.key === 'Escape') {
      // While an edge is dragged, the first press takes the drag back.
      if (preview !== null) setEditorState({ preview: null });
      else surface.view.focus();
      return;
    }
    if (event.key === 'Delete' && mention.ranges.length > 1) {
      save(mention.ranges.filter((_range, index) => index !== place.part));
      return;
    }
    const offset = mention.ranges[place.part]?.[place.edge] ?? 0;
    const motion = motionOf(event, blockAt(article, offset)?.direction ?? 'ltr', isMac);
    const reading = currentReading();
    if (motion === null || reading === null) return;
    event.preventDefault();
    save(withEdge(mention.ranges, place, moveBy(reading, offset, motion.unit, motion.step)));
  };

  const nameOf = ({ part, edge }: EdgePlace): string =>
    parts.length === 1 ? t(`window.edges.${edge}`) : t(`window.edges.${edge}OfPart`, { part: formatCount(part + 1) });

  return (
    <>
      {parts.flatMap((_range, part) =>
        EDGES.map((edge, side) => {
          const line = lines[part * EDGES.length + side];
          if (line === null || line === undefined) return null;
          const place = { part, edge };
          return (
            <button
              key={`${String(part)}-${edge}`}
              type="button"
              className={`edge-handle edge-${edge}`}
              aria-label={nameOf(place)}
              style={{ left: line.x, top: line.top, height: line.bottom - line.top }}
              onPointerDown={(event) => {
                if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
              }}
              onPointerMove={(event) => {
                drag(place, event);
              }}
              onPointerUp={(event) => {
                event.currentTarget.releasePointerCapture(event.pointerId);
                save(preview);
              }}
              onPointerCancel={() => {
                save(null);
              }}
              onKeyDown={(event) => {
                pressKey(place, event);
              }}
            />
          );
        }),
      )}
    </>
  );
};

/** The handles of whatever mention is chosen; an orphan has none. */
export const EdgeHandles = ({ article }: { readonly article: Article }): ReactElement | null => {
  const canWrite = useCanWrite();
  const surface = useEditorState((state) => state.surface);
  const selectedId = useAppState((state) => state.selectedMentionId);
  const mention = selectedId === null ? undefined : mentionById(article.mentions, selectedId);
  if (!canWrite || surface === null || mention === undefined) return null;
  if (resolvePlacement(article.text, mention.ranges) === 'orphan') return null;
  return <ChosenMentionHandles article={article} mention={mention} surface={surface} />;
};
