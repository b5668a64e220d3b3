// Owns the column of cards beside the text.

import { useRef, type FocusEvent, type ReactElement } from 'react';
import { blockAt, type Article } from '../../core/article/article';
import { startOf, type Mention } from '../../core/mention/mention';
import { showMention } from '../editor/marking-acts';
import { CrowdRow } from './crowd-row';
import { MentionCard } from './mention-card';
import { useNearCards } from './use-near-cards';

interface LevelCardsProps {
  readonly article: Pick<Article, 'blocks' | 'language'>;
  readonly mentions: readonly Mention[];
  readonly chosenId: string | null;
}

export const LevelCards = ({ article, mentions, chosenId }: LevelCardsProps): ReactElement => {
  const column = useRef<HTMLDivElement>(null);
  const { near, register } = useNearCards(column, mentions, chosenId);

  /** The focus may go to a card whose words are far away: it shows where they are. */
  const showWords = (event: FocusEvent<HTMLElement>): void => {
    const focused = near.places.find(({ mention }) => mention.id === event.target.dataset.card);
    if (focused?.isFar === true) showMention(focused.mention.id);
  };
  return (
    <div ref={column} className="level-cards" onFocus={showWords}>
      {near.places.map(({ mention, isRow }) => (
        <MentionCard
          key={mention.id}
          mention={mention}
          language={blockAt(article, startOf(mention))?.language ?? article.language}
          isChosen={mention.id === chosenId}
          isRow={isRow}
          ref={register}
        />
      ))}
      {near.crowds.map(({ ids, top }) => (
        <CrowdRow key={ids[0]} ids={ids} top={top} />
      ))}
    </div>
  );
};
