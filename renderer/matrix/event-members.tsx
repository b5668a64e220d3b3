// Owns which articles belong to an event: a list to tick.

import { useState, type ReactElement } from 'react';
import { CheckboxGroup, Label } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Event } from '../../core/events/event';
import type { ArticleSummary } from '../../core/queries/article-summary';
import { filterArticles } from '../../core/queries/filter-articles';
import { sortArticles } from '../../core/queries/sort-articles';
import { isolate } from '../../core/text/bidi-controls';
import { OutletName, PublishedOn } from '../controls/article-facts';
import { FilterField } from '../controls/filter-field';
import { Quote } from '../controls/quote';
import { TickBox } from '../controls/tick-box';
import { compareNames, formatCount } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { runCommand } from '../state/workspace-acts';

interface EventMembersProps {
  readonly event: Event;
  readonly articles: readonly ArticleSummary[];
}

/** From so many articles on, a field to look for one is worth its room. */
const MANY = 8;

const MemberRow = ({ article }: { readonly article: ArticleSummary }): ReactElement => (
  <TickBox value={article.id}>
    <Quote text={article.title} language={article.language} className="one-line" />
    <span className="facts">
      <OutletName outlet={article.outlet} />
      <PublishedOn date={article.publishedOn} />
    </span>
  </TickBox>
);

export const EventMembers = ({ event, articles }: EventMembersProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const [words, setWords] = useState('');
  // What was ticked and is on its way to disk: a second tick must not be made from the list before the first.
  const [pending, setPending] = useState<readonly string[] | null>(null);
  const chosen = pending ?? event.articleIds;
  const choose = async (articleIds: string[]): Promise<void> => {
    setPending(articleIds);
    await runCommand({ command: 'edit-event', eventId: event.id, edit: { articleIds } });
    setPending((now) => (now === articleIds ? null : now));
  };
  const known = new Set(articles.map(({ id }) => id));
  const gone = chosen.filter((id) => !known.has(id)).length;
  const found = sortArticles(filterArticles(articles, { words, facets: [] }), 'date', compareNames);
  return (
    <div className="event-members">
      <CheckboxGroup
        className="field"
        value={[...chosen]}
        isReadOnly={!canWrite}
        onChange={(ids) => {
          void choose(ids);
        }}
      >
        <Label>{t('window.matrix.members')}</Label>
        {articles.length < MANY ? null : (
          <FilterField label={t('window.matrix.filterMembers')} words={words} onChange={setWords} />
        )}
        <div className="check-list">
          {found.map((article) => (
            <MemberRow key={article.id} article={article} />
          ))}
          {found.length === 0 ? (
            <p className="field-hint">{t('window.library.noMatch', { filter: isolate(words) })}</p>
          ) : null}
        </div>
      </CheckboxGroup>
      {gone === 0 ? null : (
        <p className="field-hint">{t('window.matrix.gone', { count: gone, number: formatCount(gone) })}</p>
      )}
    </div>
  );
};
