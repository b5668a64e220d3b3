// Owns one line of what was found: the head of a group, or a hit with the words around it.

import { FileText, ListTree, StickyNote, UsersRound, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '../../core/queries/article-summary';
import type { FoundGroup, FoundGroupName } from '../../core/search/group-found';
import type { FoundHit, FoundItem } from '../../core/search/question';
import { useKindName } from '../codebook/code-words';
import { OutletName, PublishedOn } from '../controls/article-facts';
import { KindIcon } from '../controls/kind-icon';
import { Quote } from '../controls/quote';
import { formatCount, showName } from '../i18n/format';

const ICONS: Readonly<Record<FoundGroupName, LucideIcon>> = {
  article: FileText,
  claims: ListTree,
  actors: UsersRound,
  notes: StickyNote,
};

interface FoundHeadProps {
  readonly id: string;
  readonly group: FoundGroup;
  readonly places: number;
  readonly article: ArticleSummary | null;
}

export const FoundHead = ({ id, group, places, article }: FoundHeadProps): ReactElement => {
  const { t } = useTranslation();
  const Icon = ICONS[group.name];
  const title = article === null ? (group.name === 'article' ? '' : t(`window.search.${group.name}`)) : article.title;
  const count = places === 0 ? group.items.length : places;
  return (
    <GridListItem id={id} textValue={showName(title)} className="found-head">
      <Icon aria-hidden size={16} className="found-head-icon" />
      <Quote text={title} language={article?.language ?? null} className="found-title one-line" />
      {article === null ? null : (
        <ul className="facts">
          <li>
            <OutletName outlet={article.outlet} />
          </li>
          <li>
            <PublishedOn date={article.publishedOn} />
          </li>
        </ul>
      )}
      <span className="found-count">
        <span aria-hidden>{formatCount(count)}</span>
        <span className="visually-hidden">
          {places === 0
            ? t('window.search.records', { count, number: formatCount(count) })
            : t('window.search.places', { count, number: formatCount(count) })}
        </span>
      </span>
    </GridListItem>
  );
};

/** What was found, before its words: the kind of a mention, or which of a record's words it is. */
const FoundIn = ({ item, hit }: { readonly item: FoundItem; readonly hit: FoundHit | null }): ReactElement => {
  const { t } = useTranslation();
  const kindName = useKindName();
  if (item.in === 'mention' && item.kind !== null) {
    const of = item.code === null ? { kind: item.kind } : { kind: item.kind, code: item.code };
    return (
      <span className="found-in">
        <KindIcon kind={of.kind} code={item.code ?? undefined} />
        {kindName(of)}
      </span>
    );
  }
  const unsaid = { article: 'title', mention: 'quote', claim: 'gloss', actor: 'name', note: 'note' } as const;
  return <span className="found-in">{t(`window.search.fields.${hit?.field ?? unsaid[item.in]}`)}</span>;
};

interface FoundHitRowProps {
  readonly id: string;
  readonly item: FoundItem;
  readonly hit: FoundHit | null;
  readonly more: number;
}

export const FoundHitRow = ({ id, item, hit, more }: FoundHitRowProps): ReactElement => {
  const { t } = useTranslation();
  const words = hit === null ? item.name : `${hit.before}${hit.match}${hit.after}`;
  return (
    <GridListItem id={id} textValue={showName(words)} className="found-hit">
      <FoundIn item={item} hit={hit} />
      <span className="found-words">
        {hit === null ? (
          <Quote text={item.name} className="two-lines" />
        ) : (
          <span className="quote two-lines" dir={hit.direction}>
            {showName(hit.before)}
            <mark className="found-mark">{showName(hit.match)}</mark>
            {showName(hit.after)}
          </span>
        )}
        {item.in === 'note' || (item.in === 'claim' && hit?.field === 'translation') ? (
          <Quote text={item.name} className="found-of one-line" />
        ) : null}
        {more === 0 ? null : (
          <span className="field-hint">{t('window.search.more', { number: formatCount(more) })}</span>
        )}
      </span>
    </GridListItem>
  );
};
