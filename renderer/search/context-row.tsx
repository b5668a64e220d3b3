// Owns one place in context. A right-to-left row runs the other way: what is read before its hit stands at the right of it.

import type { ReactElement } from 'react';
import { GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '../../core/queries/article-summary';
import type { ContextRow } from '../../core/search/question';
import { useKindName } from '../codebook/code-words';
import { KindIcon } from '../controls/kind-icon';
import { Quote } from '../controls/quote';
import { TickBox } from '../controls/tick-box';
import { formatDate, formatList, showName } from '../i18n/format';

interface ContextRowItemProps {
  readonly id: string;
  readonly row: ContextRow;
  readonly article: ArticleSummary | null;
}

export const ContextRowItem = ({ id, row, article }: ContextRowItemProps): ReactElement => {
  const { t } = useTranslation();
  const kindName = useKindName();
  const { left, shownHit, right, direction, marked } = row;
  const language = article?.language ?? undefined;
  const published = article?.publishedOn ?? null;
  const kinds = t('window.search.context.marked', { kinds: formatList(marked.map(kindName)) });
  return (
    <GridListItem id={id} textValue={showName(`${left}${shownHit}${right}`)} className="context-row">
      <TickBox slot="selection" />
      <span className="context-words" dir={direction} lang={language}>
        <span className="context-before">
          <bdi dir={direction}>{showName(left)}</bdi>
        </span>
        <mark className="context-hit">
          <bdi dir={direction}>{showName(shownHit)}</bdi>
        </mark>
        <span className="context-after">
          <bdi dir={direction}>{showName(right)}</bdi>
        </span>
      </span>
      <span className="context-marks">
        {marked.length === 0 ? null : (
          <>
            {marked.map((of) => (
              <KindIcon key={of.code ?? of.kind} kind={of.kind} code={of.code} />
            ))}
            <span className="visually-hidden">{kinds}</span>
          </>
        )}
      </span>
      <Quote text={article?.title ?? ''} language={article?.language ?? null} className="context-article one-line" />
      <span className="context-date">{published === null ? '' : formatDate(published)}</span>
    </GridListItem>
  );
};
