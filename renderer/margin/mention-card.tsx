// Owns one card: closed it says what was marked and what was noted; chosen it opens for editing in place. Where cards crowd
// it is a row. It knows nothing of the other mentions, so that a change of one leaves the rest as they are.

import { Trash2 } from 'lucide-react';
import { memo, useDeferredValue, type KeyboardEvent, type ReactElement, type Ref } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { quoteOf, type Mention } from '../../core/mention/mention';
import { useCodes, useKindName } from '../codebook/code-words';
import { KindIcon } from '../controls/kind-icon';
import { Quote } from '../controls/quote';
import { chooseMention, focusTextAt, stepMention } from '../editor/marking-acts';
import { focusCard } from '../editor/pointing';
import { formatCount, showName } from '../i18n/format';
import { mayChange, useCanWrite } from '../state/access';
import { appState, setAppState } from '../state/app-state';
import { ClosedCard } from './closed-card';
import { deleteMention } from './delete-mention';
import { OpenCard } from './open-card';

interface MentionCardProps {
  readonly mention: Mention;
  /** The language of its words; null where it is not known. */
  readonly language: string | null;
  readonly isChosen: boolean;
  readonly isRow?: boolean;
  readonly ref?: Ref<HTMLElement>;
}

const deleteShown = (mention: Mention): void => {
  const { article } = appState();
  if (article !== null) void deleteMention(article, mention);
};

/** Goes to the card of the next or previous mention, also to one that is too far away to be there yet. */
const stepCard = (step: 1 | -1): void => {
  stepMention(step);
  const { selectedMentionId } = appState();
  if (selectedMentionId !== null) focusCard(selectedMentionId);
};

const handleKey = (event: KeyboardEvent<HTMLElement>, mention: Mention): void => {
  if (event.key === 'Escape') {
    event.stopPropagation();
    focusTextAt(mention);
    return;
  }
  // Only the card itself, not one of its fields.
  if (event.target !== event.currentTarget) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    chooseMention(mention.id);
  }
  if (event.key === 'PageDown' || event.key === 'PageUp') {
    event.preventDefault();
    stepCard(event.key === 'PageDown' ? 1 : -1);
  }
  if (event.key === 'Delete' || event.key === 'Backspace') {
    event.preventDefault();
    if (mayChange()) deleteShown(mention);
  }
};

const Card = ({ mention, language, isChosen, isRow = false, ref }: MentionCardProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const kind = useKindName()(mention);
  const codeId = mention.kind === 'own' ? mention.code : undefined;
  const colour = useCodes().find(({ id }) => id === codeId)?.colour;
  const quote = quoteOf(mention);
  // That a mention is chosen is painted at once; its many fields come after that, and hold up neither paint nor keys.
  const isOpen = useDeferredValue(isChosen, false);
  const look = isChosen ? 'is-chosen' : isRow ? 'is-row' : '';
  return (
    <article
      ref={ref}
      className={`card kind-${mention.kind} ${look}`}
      data-card={mention.id}
      data-kind={mention.kind}
      data-colour={colour}
      tabIndex={0}
      aria-label={t('window.card.name', { kind, quote: showName(quote) })}
      aria-current={isChosen ? 'true' : undefined}
      onClick={() => {
        if (appState().selectedMentionId !== mention.id) chooseMention(mention.id);
      }}
      onFocus={(event) => {
        if (event.target === event.currentTarget) setAppState({ selectedMentionId: mention.id });
      }}
      onKeyDown={(event) => {
        handleKey(event, mention);
      }}
    >
      <header className="card-header">
        <KindIcon kind={mention.kind} code={codeId} />
        <span className="card-kind">{kind}</span>
        {mention.ranges.length > 1 ? (
          <span className="card-parts">
            {t('window.card.ranges', {
              count: mention.ranges.length,
              number: formatCount(mention.ranges.length),
            })}
          </span>
        ) : null}
        {isChosen && canWrite ? (
          <Button
            className="icon-button card-delete"
            aria-label={t('window.card.delete')}
            onPress={() => {
              deleteShown(mention);
            }}
          >
            <Trash2 aria-hidden size={16} />
          </Button>
        ) : null}
      </header>
      <blockquote className="card-quote">
        <Quote text={quote} language={language} className={isChosen ? '' : isRow ? 'one-line' : 'two-lines'} />
      </blockquote>
      {isChosen ? isOpen ? <OpenCard mention={mention} /> : null : isRow ? null : <ClosedCard mention={mention} />}
    </article>
  );
};

export const MentionCard = memo(Card);
