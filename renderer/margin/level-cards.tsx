// Owns the column of cards beside the text.

import { useRef, type FocusEvent, type ReactElement } from 'react';
import { blockAt, type Article } from '../../core/article/article';
import { startOf, type Mention } from '../../core/mention/mention';
import { showMention } from '../editor/marking-acts';
import { appState } from '../state/app-state';
import { CrowdRow } from './crowd-row';
import { MentionCard } from './mention-card';
import { useNearCards } from './use-near-cards';

/** True where the first words of a mention are in the window. */
const areWordsSeen = (id: string): boolean => {
  const words = document.querySelector(`.article-text [data-mention="${CSS.escape(id)}"]`);
  const { top = -1, bottom = -1 } = words?.getBoundingClientRect() ?? {};
  return bottom > 0 && top < globalThis.innerHeight;
};

/**
 * The focus may go to a card whose words are far away: once the page stands where the focus has brought it, and what is there
 * has been laid out, the words are brought into sight if they are not.
 */
const showWords = ({ target }: FocusEvent<HTMLElement>): void => {
  const id = target.dataset.card;
  if (id === undefined) return;
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (appState().selectedMentionId === id && !areWordsSeen(id)) showMention(id);
    }),
  );
};

interface LevelCardsProps {
  readonly article: Pick<Article, 'blocks' | 'language'>;
  readonly mentions: readonly Mention[];
  readonly chosenId: string | null;
}

export const LevelCards = ({ article, mentions, chosenId }: LevelCardsProps): ReactElement => {
  const column = useRef<HTMLDivElement>(null);
  const { near, register } = useNearCards(column, mentions, chosenId);

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
