// Owns the headers of the matrix: what a column stands for, what a claim says and how it stands, which slot a row is.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { MatrixRow } from '../../core/matrix/matrix';
import type { MatrixColumn } from '../../core/matrix/matrix-columns';
import { StatusMark } from '../claims/status-mark';
import { OutletName, PublishedOn } from '../controls/article-facts';
import { Quote } from '../controls/quote';
import { countWords } from '../i18n/count-words';
import { slotLabel } from '../i18n/slot-words';
import { goToMention, showActor, showClaim } from '../state/view-acts';
import type { ArticlesById } from './matrix-words';

interface ColumnHeadProps {
  readonly column: MatrixColumn;
  readonly articles: ArticlesById;
  /** True where Tab comes to it. */
  readonly isSpot: boolean;
}

/** What is known of a column beside its name. */
const ColumnFacts = ({ column, articles }: Omit<ColumnHeadProps, 'isSpot'>): ReactElement => {
  const { t } = useTranslation();
  const article = column.kind === 'article' ? articles.get(column.key) : undefined;
  const count = column.articleIds.length;
  if (article === undefined) {
    return (
      <span className="matrix-facts">
        {column.kind === 'unnamed' ? <span>{t('window.matrix.unnamed')}</span> : null}
        <span>{countWords('articles', count)}</span>
      </span>
    );
  }
  return (
    <span className="matrix-facts">
      <OutletName outlet={article.outlet} />
      <PublishedOn date={article.publishedOn} />
    </span>
  );
};

/** The head of a column; an article leads to its text, an actor of the registry to its page. */
export const ColumnHead = ({ column, articles, isSpot }: ColumnHeadProps): ReactElement => {
  const { key, kind, name, actorId } = column;
  const article = kind === 'article' ? articles.get(key) : undefined;
  const lead =
    article !== undefined
      ? () => void goToMention(article.id, null)
      : actorId !== null && kind === 'actor'
        ? () => {
            showActor(actorId);
          }
        : null;
  const words = (
    <>
      <Quote text={name} language={article?.language ?? null} className="matrix-name two-lines" />
      <ColumnFacts column={column} articles={articles} />
    </>
  );
  if (lead === null) {
    return (
      <th scope="col" tabIndex={isSpot ? 0 : -1}>
        <div className="matrix-head">{words}</div>
      </th>
    );
  }
  return (
    <th scope="col" tabIndex={-1}>
      <Button className="matrix-head" data-target excludeFromTabOrder={!isSpot} onPress={lead}>
        {words}
      </Button>
    </th>
  );
};

/** The head of a claim's row: the claim, which leads to its page, its status, and how many independent roots it has. */
export const ClaimHead = ({ row, isSpot }: { readonly row: MatrixRow; readonly isSpot: boolean }): ReactElement => {
  const { status, articles, roots } = row;
  return (
    <th scope="row" tabIndex={-1}>
      <Button
        className="matrix-head"
        data-target
        excludeFromTabOrder={!isSpot}
        onPress={() => {
          showClaim(row.claimId);
        }}
      >
        <Quote text={row.gloss} language={row.language} className="matrix-name" />
        <StatusMark status={status ?? 'none'} />
        <span className="matrix-facts">
          <span>{countWords('articles', articles)}</span>
          {roots.length === 0 ? null : <span>{countWords('roots', roots.length)}</span>}
        </span>
      </Button>
    </th>
  );
};

/** The head of a slot's row, which names its claim to who does not see the row above. */
export const SlotHead = ({ slot, isSpot }: { readonly slot: string; readonly isSpot: boolean }): ReactElement => (
  <th scope="row" className="slot-head" tabIndex={isSpot ? 0 : -1}>
    {slotLabel(slot)}
  </th>
);
