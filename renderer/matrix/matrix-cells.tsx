// Owns what stands in the cells of the matrix: who says what, silence, and that nobody has looked yet.

import {
  CircleCheck,
  CircleDashed,
  CircleQuestionMark,
  CircleX,
  EqualNot,
  MessageSquareQuote,
  SearchX,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Stance } from '../../core/attribution/stance';
import type { ClaimCell, MatrixMention, MatrixSilence, SlotCell } from '../../core/matrix/matrix-cells';
import type { MatrixColumn } from '../../core/matrix/matrix-columns';
import { isolate } from '../../core/text/bidi-controls';
import { Quote } from '../controls/quote';
import { countWords } from '../i18n/count-words';
import { formatCount, formatInstant } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { useAnalystName } from '../state/analyst-name';
import { goToMention } from '../state/view-acts';
import { runCommand } from '../state/workspace-acts';
import { LookForClaim, type SoughtClaim } from './look-for-claim';
import { disagreementInWords, type ArticlesById } from './matrix-words';

const ICONS: Readonly<Record<Stance | 'unsaid', LucideIcon>> = {
  asserts: CircleCheck,
  denies: CircleX,
  doubts: CircleQuestionMark,
  attributes: MessageSquareQuote,
  unsaid: CircleDashed,
};

/** Where a cell is: its column among the others. */
export interface CellPlace {
  readonly column: MatrixColumn;
  readonly columns: readonly MatrixColumn[];
  readonly articles: ArticlesById;
  /** Which of the things in it Tab comes to; null where it comes to none of them. */
  readonly spot: number | null;
}

const StanceMark = ({ mention }: { readonly mention: MatrixMention }): ReactElement => {
  const { t } = useTranslation();
  const { certainty, depth } = mention;
  const stance = mention.stance ?? 'unsaid';
  const Icon = ICONS[stance];
  return (
    <span className={`matrix-stance is-${stance}`}>
      <Icon aria-hidden size={15} />
      <span className="matrix-stance-word">{t(`window.terms.stances.label.${stance}`)}</span>
      {certainty === null ? null : <span>{t(`window.terms.certainties.inText.${certainty}`)}</span>}
      {depth === 0 ? null : <span>{countWords('hops', depth)}</span>}
    </span>
  );
};

/** So many UTF-16 code units may need more than the three lines that are shown at rest. */
const LONG_QUOTE = 90;

interface MentionButtonProps {
  readonly mention: MatrixMention;
  readonly place: CellPlace;
  readonly isSpot: boolean;
}

/** A mention, which leads to its words; where a column has several articles it says which it is in. */
const MentionButton = ({ mention, place, isSpot }: MentionButtonProps): ReactElement => {
  const article = place.articles.get(mention.articleId);
  const isApart = place.column.articleIds.length > 1 && article !== undefined;
  return (
    <Button
      className="matrix-mention"
      data-target
      excludeFromTabOrder={!isSpot}
      onPress={() => void goToMention(mention.articleId, mention.mentionId)}
    >
      <StanceMark mention={mention} />
      <span className={mention.quote.length > LONG_QUOTE ? 'matrix-quote is-long' : 'matrix-quote'}>
        <Quote text={mention.quote} language={article?.language ?? null} />
      </span>
      {isApart ? <Quote text={article.title} language={article.language} className="matrix-from one-line" /> : null}
    </Button>
  );
};

const SilenceNote = ({
  silence,
  isSpot,
}: {
  readonly silence: MatrixSilence;
  readonly isSpot: boolean;
}): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const analyst = useAnalystName(silence.by);
  const query = isolate(silence.query);
  const { hits } = silence;
  return (
    <div className="matrix-silence">
      <span className="matrix-stance">
        <SearchX aria-hidden size={15} />
        <span className="matrix-stance-word">{t('window.matrix.silent')}</span>
      </span>
      <p>
        {hits === 0
          ? t('window.matrix.searchedInVain', { query })
          : t('window.matrix.searched', { query, count: hits, number: formatCount(hits) })}
      </p>
      <p className="field-hint">{t('window.card.by', { analyst, date: formatInstant(silence.at) })}</p>
      {canWrite ? (
        <Button
          className="matrix-act"
          data-target
          excludeFromTabOrder={!isSpot}
          onPress={() => void runCommand({ command: 'delete-silence', silenceId: silence.silenceId })}
        >
          <Undo2 aria-hidden size={14} className="mirrored" />
          {t('window.matrix.takeBack')}
        </Button>
      ) : null}
    </div>
  );
};

const Disagreement = ({
  keys,
  place,
}: {
  readonly keys: readonly string[];
  readonly place: CellPlace;
}): ReactElement | null => {
  const words = disagreementInWords(keys, place.column, place.columns, place.articles);
  if (words === null) return null;
  return (
    <p className="matrix-disagrees">
      <EqualNot aria-hidden size={14} />
      <span>{words}</span>
    </p>
  );
};

interface ClaimCellProps {
  readonly claim: SoughtClaim;
  readonly cell: ClaimCell;
  readonly place: CellPlace;
}

/** One cell of a claim's row. Everything in it that can be pressed is a target of the arrow keys, in this order. */
export const ClaimCellView = ({ claim, cell, place }: ClaimCellProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const { mentions, silences, unreadIds, kind, disagreesWith } = cell;
  const targets = mentions.length + (canWrite ? silences.length + (unreadIds.length > 0 ? 1 : 0) : 0);
  const spot = place.spot === null ? null : Math.min(place.spot, Math.max(0, targets - 1));
  return (
    <td
      className={disagreesWith.length > 0 ? `is-${kind} has-other-side` : `is-${kind}`}
      tabIndex={targets === 0 && spot !== null ? 0 : -1}
    >
      {mentions.map((mention, index) => (
        <MentionButton key={mention.mentionId} mention={mention} place={place} isSpot={spot === index} />
      ))}
      <Disagreement keys={disagreesWith} place={place} />
      {silences.map((silence, index) => (
        <SilenceNote key={silence.silenceId} silence={silence} isSpot={spot === mentions.length + index} />
      ))}
      {kind === 'by-others' ? <p className="matrix-quiet">{t('window.matrix.byOthers')}</p> : null}
      {kind === 'not-read' ? <p className="matrix-quiet">{t('window.matrix.notRead')}</p> : null}
      {canWrite && unreadIds.length > 0 ? (
        <LookForClaim
          claim={claim}
          articleIds={unreadIds}
          articles={place.articles}
          isSpot={spot === mentions.length + silences.length}
        />
      ) : null}
    </td>
  );
};

/** One cell of a slot's row: the values that are given, each leading to its words. */
export const SlotCellView = ({ cell, place }: { readonly cell: SlotCell; readonly place: CellPlace }): ReactElement => {
  const { t } = useTranslation();
  const { mentions, disagreesWith } = cell;
  const spot = place.spot === null ? null : Math.min(place.spot, Math.max(0, mentions.length - 1));
  return (
    <td
      className={disagreesWith.length > 0 ? 'slot-cell has-other-side' : 'slot-cell'}
      tabIndex={mentions.length === 0 && spot !== null ? 0 : -1}
    >
      {mentions.length === 0 ? (
        <>
          <span aria-hidden className="matrix-quiet">
            –
          </span>
          <span className="visually-hidden">{t('window.matrix.noValue')}</span>
        </>
      ) : null}
      {mentions.map((mention, index) => (
        <Button
          key={mention.mentionId}
          className="matrix-value"
          data-target
          excludeFromTabOrder={spot !== index}
          onPress={() => void goToMention(mention.articleId, mention.mentionId)}
        >
          <Quote text={mention.value} />
        </Button>
      ))}
      <Disagreement keys={disagreesWith} place={place} />
    </td>
  );
};
