// Owns the column of cards beside the text: it measures mentions and cards and lets the layout place them.

import { useCallback, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import type { Article } from '../../core/article/article';
import type { Mention } from '../../core/mention/mention';
import { useEditorState } from '../editor/editor-state';
import { layOutCards, type CardSize } from './card-layout';
import { MentionCard } from './mention-card';

interface LevelCardsProps {
  readonly article: Article;
  readonly mentions: readonly Mention[];
  readonly chosenId: string | null;
}

export const LevelCards = ({ article, mentions, chosenId }: LevelCardsProps): ReactElement => {
  const column = useRef<HTMLDivElement>(null);
  const cards = useRef(new Map<string, HTMLElement>());
  const surface = useEditorState((state) => state.surface);
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map());
  const [height, setHeight] = useState(0);

  const arrange = useCallback((): void => {
    const origin = column.current?.getBoundingClientRect().top;
    if (origin === undefined || surface === null) return;
    const sizes = mentions.flatMap((mention): CardSize[] => {
      const element = cards.current.get(mention.id);
      const marked = surface.view.dom.querySelector(`[data-mention="${CSS.escape(mention.id)}"]`);
      if (element === undefined) return [];
      const level = (marked?.getClientRects()[0]?.top ?? origin) - origin;
      return [{ id: mention.id, level, height: element.offsetHeight }];
    });
    const next = layOutCards(sizes, chosenId);
    setTops((before) =>
      sizes.every(({ id }) => before.get(id) === next.get(id)) && before.size === next.size ? before : next,
    );
    setHeight(Math.max(0, ...sizes.map((card) => (next.get(card.id) ?? 0) + card.height)));
  }, [surface, mentions, chosenId]);

  // The text view paints the mentions in an effect of its own, after this one: hence the frame.
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(arrange);
    const observer = new ResizeObserver(() => {
      arrange();
    });
    if (surface !== null) observer.observe(surface.view.dom);
    if (column.current !== null) observer.observe(column.current);
    for (const element of cards.current.values()) observer.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [arrange, surface]);

  return (
    <div ref={column} className="level-cards" style={{ minBlockSize: `${String(height)}px` }}>
      {mentions.map((mention) => (
        <MentionCard
          key={mention.id}
          article={article}
          mention={mention}
          isChosen={mention.id === chosenId}
          top={tops.get(mention.id) ?? 0}
          ref={(element) => {
            if (element === null) cards.current.delete(mention.id);
            else cards.current.set(mention.id, element);
          }}
        />
      ))}
    </div>
  );
};
