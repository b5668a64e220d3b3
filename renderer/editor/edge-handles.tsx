// Owns the two handles of the chosen mention: dragged or moved by key, they move its edges.

import { useCallback, useEffect, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import { resolvePlacement } from '../../core/anchor/anchor';
import { nextGrapheme, previousGrapheme } from '../../core/text/graphemes';
import type { TextRange } from '../../core/text/trim-range';
import { nextWord, previousWord } from '../../core/text/words';
import type { Mention } from '../../core/mention/mention';
import { useAppState } from '../state/app-state';
import { runCommand } from '../state/workspace-acts';
import { edgeLine, offsetAtPoint, type Edge, type EdgeLine } from './edge-geometry';
import { setEditorState, useEditorState, type EditorSurface } from './editor-state';

/** The ranges with one outer edge put elsewhere; null where nothing would be left between the edges. */
const withEdge = (mention: Mention, edge: Edge, offset: number): TextRange[] | null => {
  const ranges = mention.ranges.map(({ start, end }) => ({ start, end }));
  const moved = ranges.map((range, index) => {
    if (edge === 'start' && index === 0) return { ...range, start: offset };
    return edge === 'end' && index === ranges.length - 1 ? { ...range, end: offset } : range;
  });
  return moved.every((range) => range.start < range.end) ? moved : null;
};

/** The key's step in the text: Left is forward where the line runs right to left. */
const stepOf = (event: KeyboardEvent, direction: 'ltr' | 'rtl'): 1 | -1 | null => {
  if (event.key === 'ArrowLeft') return direction === 'rtl' ? 1 : -1;
  if (event.key === 'ArrowRight') return direction === 'rtl' ? -1 : 1;
  return null;
};

interface EdgeHandlesProps {
  readonly article: Article;
  readonly mention: Mention;
  readonly surface: EditorSurface;
}

const ChosenMentionHandles = ({ article, mention, surface }: EdgeHandlesProps): ReactElement => {
  const { t } = useTranslation();
  const preview = useEditorState((state) => state.preview);
  const [lines, setLines] = useState<Record<Edge, EdgeLine | null>>({ start: null, end: null });
  const ranges = preview ?? mention.ranges;
  const start = ranges[0]?.start ?? 0;
  const end = ranges.at(-1)?.end ?? 0;

  const measure = useCallback((): void => {
    const origin = surface.view.dom.parentElement?.getBoundingClientRect();
    if (origin === undefined) return;
    // Placed within the text's own box, the handles scroll with it.
    const relative = (line: EdgeLine | null): EdgeLine | null =>
      line === null ? null : { x: line.x - origin.left, top: line.top - origin.top, bottom: line.bottom - origin.top };
    setLines({
      start: relative(edgeLine(surface, article.text, 'start', start)),
      end: relative(edgeLine(surface, article.text, 'end', end)),
    });
  }, [surface, article.text, start, end]);

  useEffect(() => {
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(surface.view.dom);
    return () => {
      observer.disconnect();
    };
  }, [measure, surface, article.blocks]);

  const save = (selections: readonly TextRange[] | null): void => {
    setEditorState({ preview: null });
    if (selections === null) return;
    void runCommand({
      command: 'set-ranges',
      articleId: article.id,
      mentionId: mention.id,
      selections: [...selections],
    });
  };

  const drag =
    (edge: Edge) =>
    (event: PointerEvent<HTMLButtonElement>): void => {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
      const offset = offsetAtPoint(surface, article.text, event.clientX, event.clientY);
      const moved = offset === null ? null : withEdge(mention, edge, offset);
      if (moved !== null) setEditorState({ preview: moved });
    };

  const moveByKey =
    (edge: Edge) =>
    (event: KeyboardEvent<HTMLButtonElement>): void => {
      const offset = edge === 'start' ? start : end;
      const block = article.blocks.findLast((candidate) => candidate.start <= offset) ?? article.blocks[0];
      const step = stepOf(event, block?.direction ?? 'ltr');
      if (event.key === 'Escape') surface.view.focus();
      if (step === null) return;
      event.preventDefault();
      const forward = event.ctrlKey ? nextWord : nextGrapheme;
      const back = event.ctrlKey ? previousWord : previousGrapheme;
      save(withEdge(mention, edge, step === 1 ? forward(article.text, offset) : back(article.text, offset)));
    };

  return (
    <>
      {(['start', 'end'] as const).map((edge) => {
        const line = lines[edge];
        if (line === null) return null;
        return (
          <button
            key={edge}
            type="button"
            className={`edge-handle edge-${edge}`}
            aria-label={t(`window.edges.${edge}`)}
            style={{ left: line.x, top: line.top, height: line.bottom - line.top }}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
            }}
            onPointerMove={drag(edge)}
            onPointerUp={(event) => {
              event.currentTarget.releasePointerCapture(event.pointerId);
              save(preview);
            }}
            onPointerCancel={() => {
              save(null);
            }}
            onKeyDown={moveByKey(edge)}
          />
        );
      })}
    </>
  );
};

export const EdgeHandles = ({ article }: { readonly article: Article }): ReactElement | null => {
  const surface = useEditorState((state) => state.surface);
  const selectedId = useAppState((state) => state.selectedMentionId);
  const mention = article.mentions.find((candidate) => candidate.id === selectedId);
  if (surface === null || mention === undefined) return null;
  if (resolvePlacement(article.text, mention.ranges) === 'orphan') return null;
  return <ChosenMentionHandles article={article} mention={mention} surface={surface} />;
};
