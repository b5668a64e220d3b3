// Owns one article in the library: what is known of it, how much is marked on it, and the menu of what can be done.

import { Ellipsis } from 'lucide-react';
import type { ReactElement } from 'react';
import i18next from 'i18next';
import { Button, GridListItem, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { MentionKind } from '../../core/mention/mention';
import type { ArticleSummary } from '../../core/queries/article-summary';
import { isolate } from '../../core/text/bidi-controls';
import { inCodebookOrder, useCodes, useKindName } from '../codebook/code-words';
import { KindIcon } from '../controls/kind-icon';
import { Quote } from '../controls/quote';
import { countWords } from '../i18n/count-words';
import { formatCount, formatDate, formatFacts, formatLanguage, showName } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { setAppState, useAppState } from '../state/app-state';
import { recordById } from '../state/by-id';
import { say } from '../state/notices';
import { openArticle, runCommand } from '../state/workspace-acts';

/** The kinds that say how much there is to an article; a cue says nothing but how a source is quoted. */
const COUNTED_KINDS = ['claim', 'source', 'contested'] as const satisfies readonly MentionKind[];

const deleteArticle = async (article: ArticleSummary): Promise<void> => {
  const done = await runCommand({ command: 'delete-article', articleId: article.id });
  if (done !== null) say(() => i18next.t('window.library.deleted', { title: isolate(article.title) }));
};

const editDetails = async (article: ArticleSummary): Promise<void> => {
  await openArticle(article.id);
  setAppState({ isEditingDetails: true });
};

interface RowProps {
  readonly article: ArticleSummary;
}

/** What a row shows: made for the rows near what is seen alone, unlike the row itself. */
const RowOfArticle = ({ id }: { readonly id: string }): ReactElement | null => {
  const article = useAppState(({ workspace }) => (workspace === null ? undefined : recordById(workspace.articles, id)));
  return article === undefined ? null : <RowContent article={article} />;
};

const RowContent = ({ article }: RowProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const kindName = useKindName();
  const own = inCodebookOrder(article.ownCounts, useCodes()).map(([code, count]) => ({
    code,
    count,
    name: kindName({ kind: 'own', code }),
  }));
  const facts = [
    article.outlet === null ? t('window.terms.noOutlet') : showName(article.outlet),
    article.publishedOn === null ? t('window.terms.noDate') : formatDate(article.publishedOn),
    article.language === null ? t('window.library.noLanguage') : formatLanguage(article.language),
  ];
  return (
    <>
      <div className="library-row-text">
        <Quote text={article.title} className="library-row-title two-lines" />
        <ul className="facts">
          {facts.map((fact) => (
            <li key={fact}>
              <bdi>{fact}</bdi>
            </li>
          ))}
        </ul>
        <span className="library-row-counts">
          <span className="visually-hidden">
            {formatFacts([
              ...COUNTED_KINDS.map((kind) => countWords(kind, article.counts[kind])),
              ...own.map(({ name, count }) =>
                t('window.library.ownCount', { kind: isolate(name), number: formatCount(count) }),
              ),
            ])}
          </span>
          {COUNTED_KINDS.map((kind) => (
            <span key={kind} aria-hidden className="count-chip">
              <KindIcon kind={kind} />
              {formatCount(article.counts[kind])}
            </span>
          ))}
          {own.map(({ code, name, count }) => (
            <span key={code} aria-hidden className="count-chip" title={name}>
              <KindIcon kind="own" code={code} />
              {formatCount(count)}
            </span>
          ))}
          <span className="direction-badge">
            <abbr title={t(`window.library.direction.${article.direction}`)}>
              {t(`window.library.directionShort.${article.direction}`)}
            </abbr>
          </span>
        </span>
      </div>
      {canWrite ? (
        <MenuTrigger>
          <Button className="icon-button" aria-label={t('window.library.more')}>
            <Ellipsis aria-hidden size={18} />
          </Button>
          <Popover className="popover" placement="bottom end">
            <Menu
              className="list-box"
              onAction={(key) => {
                if (key === 'delete') void deleteArticle(article);
                else void editDetails(article);
              }}
            >
              <MenuItem id="rename" className="list-item">
                {t('window.library.rename')}
              </MenuItem>
              <MenuItem id="delete" className="list-item">
                {t('window.library.delete')}
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      ) : null}
    </>
  );
};

export const LibraryRow = ({ id, title }: Pick<ArticleSummary, 'id' | 'title'>): ReactElement => (
  <GridListItem id={id} textValue={showName(title)} className="library-row">
    <RowOfArticle id={id} />
  </GridListItem>
);
