// Owns one card: closed it says what was marked and what was noted; chosen it opens for editing in place.

import { Trash2 } from 'lucide-react';
import { Fragment, type KeyboardEvent, type ReactElement, type Ref } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { blockAt, type Article } from '../../core/article/article';
import { directionOfText } from '../../core/text/direction';
import { quoteOf, startOf, type Mention } from '../../core/mention/mention';
import { useCodes, useKindName } from '../codebook/code-words';
import { KindIcon } from '../controls/kind-icon';
import { Quote } from '../controls/quote';
import { chooseMention, focusTextAt } from '../editor/marking-acts';
import { formatCount, formatInstant, showName } from '../i18n/format';
import { mayChange, useCanWrite } from '../state/access';
import { useAnalystName } from '../state/analyst-name';
import { appState, setAppState, useAppState } from '../state/app-state';
import { CardFields } from './card-fields';
import { deleteMention } from './delete-mention';
import { MentionHistory } from './mention-history';

interface MentionCardProps {
  readonly article: Article;
  readonly mention: Mention;
  readonly isChosen: boolean;
  readonly ref?: Ref<HTMLElement>;
  /** Where the card stands within the margin; null for one that stands in the flow. */
  readonly top: number | null;
}

/** What the closed card says beside the quote, in parts: each is a phrase of its own, with its own direction. */
const useSummary = (mention: Mention): string[] => [...useOwnSummary(mention), ...useAttributeValues(mention)];

/** What the attributes of its kind say, in their order. */
const useAttributeValues = (mention: Mention): string[] => {
  const code = useCodes().find(({ id }) => id === (mention.kind === 'own' ? mention.code : mention.kind));
  return (code?.attributes ?? []).flatMap(({ id }) => mention.attributes?.[id] ?? []);
};

const useOwnSummary = (mention: Mention): string[] => {
  const { t } = useTranslation();
  const workspace = useAppState((state) => state.workspace);
  switch (mention.kind) {
    case 'claim':
      return [workspace?.claims.find((claim) => claim.id === mention.claimId)?.gloss ?? ''].filter(
        (part) => part !== '',
      );
    case 'source': {
      const actor = workspace?.actors.find((candidate) => candidate.id === mention.actorId)?.name;
      return [
        actor,
        mention.sourceType === null ? null : t(`window.card.sourceTypes.${mention.sourceType}`),
        mention.role,
      ].flatMap((part) => (part === null || part === undefined || part === '' ? [] : [part]));
    }
    case 'contested':
      return [mention.reason === null ? '' : t(`window.card.reasons.${mention.reason}`), mention.contestedBy].filter(
        (part) => part !== '',
      );
    case 'cue':
    case 'own':
      return [];
  }
};

const handleKey = (event: KeyboardEvent<HTMLElement>, article: Article, mention: Mention): void => {
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
  if (event.key === 'Delete' || event.key === 'Backspace') {
    event.preventDefault();
    if (mayChange()) void deleteMention(article, mention);
  }
};

export const MentionCard = ({ article, mention, isChosen, ref, top }: MentionCardProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const summary = useSummary(mention);
  const analyst = useAnalystName(mention.modifiedBy);
  const kind = useKindName()(mention);
  const codeId = mention.kind === 'own' ? mention.code : undefined;
  const colour = useCodes().find(({ id }) => id === codeId)?.colour;
  const quote = quoteOf(mention);
  const language = blockAt(article, startOf(mention))?.language ?? article.language;
  return (
    <article
      ref={ref}
      className={`card kind-${mention.kind} ${isChosen ? 'is-chosen' : ''}`}
      data-card={mention.id}
      data-kind={mention.kind}
      data-colour={colour}
      tabIndex={0}
      aria-label={t('window.card.name', { kind, quote: showName(quote) })}
      aria-current={isChosen ? 'true' : undefined}
      style={top === null ? undefined : { position: 'absolute', insetBlockStart: `${String(top)}px` }}
      onClick={() => {
        if (appState().selectedMentionId !== mention.id) chooseMention(mention.id);
      }}
      onFocus={(event) => {
        if (event.target === event.currentTarget) setAppState({ selectedMentionId: mention.id });
      }}
      onKeyDown={(event) => {
        handleKey(event, article, mention);
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
              void deleteMention(article, mention);
            }}
          >
            <Trash2 aria-hidden size={16} />
          </Button>
        ) : null}
      </header>
      <blockquote className="card-quote">
        <Quote text={quote} language={language} className={isChosen ? '' : 'two-lines'} />
      </blockquote>
      {isChosen ? (
        <>
          <CardFields article={article} mention={mention} />
          <footer className="card-footer">
            <span>{t('window.card.by', { analyst, date: formatInstant(mention.modifiedAt) })}</span>
            <MentionHistory article={article} mention={mention} />
          </footer>
        </>
      ) : (
        <>
          {summary.length === 0 ? null : (
            <p className="card-summary" {...(summary.length === 1 ? { dir: directionOfText(summary.join('')) } : {})}>
              {summary.map((part, index) => (
                <Fragment key={index}>
                  {index === 0 ? '' : ' · '}
                  <bdi dir={directionOfText(part)}>{showName(part)}</bdi>
                </Fragment>
              ))}
            </p>
          )}
          {mention.note === '' ? null : (
            <p className="card-note two-lines" dir={directionOfText(mention.note)}>
              {showName(mention.note)}
            </p>
          )}
          {mention.tags.length === 0 ? null : (
            <ul className="card-tags">
              {mention.tags.map((tag) => (
                <li key={tag} className="tag" dir="auto">
                  {showName(tag)}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </article>
  );
};
