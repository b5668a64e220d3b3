// Owns what was found as a list by article: a press or Enter on a line opens its place. Only lines near the window are drawn.

import { useMemo, type ReactElement } from 'react';
import { GridList, ListLayout, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '../../core/queries/article-summary';
import { groupFound, linesOfGroups, type FoundLine } from '../../core/search/group-found';
import { setAppState } from '../state/app-state';
import { openArticle } from '../state/workspace-acts';
import { FoundHead, FoundHitRow } from './found-row';
import { openFound } from './open-found';
import { useSearchState } from './search-state';

/** In CSS pixels, before a line was drawn and measured. */
const LINE_HEIGHT = 36;

const open = (line: FoundLine): void => {
  if (line.kind === 'hit') {
    openFound(line.item, line.hit);
    return;
  }
  const { articleId } = line.group;
  if (articleId === null) return;
  setAppState({ view: 'read' });
  void openArticle(articleId);
};

export const FoundList = ({ articles }: { readonly articles: readonly ArticleSummary[] }): ReactElement => {
  const { t } = useTranslation();
  const items = useSearchState((state) => state.items);
  const lines = useMemo(() => linesOfGroups(groupFound(items)).map((line) => ({ ...line, id: line.key })), [items]);
  const byId = useMemo(() => new Map(articles.map((article) => [article.id, article])), [articles]);
  const linesById = useMemo(() => new Map<unknown, FoundLine>(lines.map((line) => [line.id, line])), [lines]);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: LINE_HEIGHT }}>
      <GridList
        aria-label={t('window.search.results')}
        className="found-list"
        data-pane="found"
        items={lines}
        dependencies={[byId]}
        onAction={(key) => {
          const line = linesById.get(key);
          if (line !== undefined) open(line);
        }}
      >
        {(line) =>
          line.kind === 'head' ? (
            <FoundHead
              id={line.id}
              group={line.group}
              places={line.places}
              article={line.group.articleId === null ? null : (byId.get(line.group.articleId) ?? null)}
            />
          ) : (
            <FoundHitRow id={line.id} item={line.item} hit={line.hit} more={line.more} />
          )
        }
      </GridList>
    </Virtualizer>
  );
};
