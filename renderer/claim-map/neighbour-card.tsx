// Owns what is shown of a neighbour, in the map and in the tree alike: its words in their own direction, and its status by
// icon and word.

import { FileText, UserRound } from 'lucide-react';
import i18next from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Neighbour } from '../../core/claims/neighbourhood';
import { isolate } from '../../core/text/bidi-controls';
import { StatusMark } from '../claims/status-mark';
import { OutletName, PublishedOn } from '../controls/article-facts';
import { Quote } from '../controls/quote';
import { formatCount, formatFacts } from '../i18n/format';

type ClaimNeighbour = Extract<Neighbour, { kind: 'claim' }>;
type ArticleNeighbour = Extract<Neighbour, { kind: 'article' }>;

const furtherOn = (count: number): string =>
  i18next.t('window.claimMap.unshown', { count, number: formatCount(count) });

/** The words that a neighbour is known by. */
export const wordsOfNeighbour = (neighbour: Neighbour): string => {
  if (neighbour.kind === 'claim') return neighbour.gloss;
  return neighbour.kind === 'article' ? neighbour.title : neighbour.name;
};

/** What a neighbour is called where nothing of it is seen. */
export const nameOfNeighbour = (neighbour: Neighbour): string => {
  const kind = i18next.t(`window.claimMap.kinds.${neighbour.kind}`);
  const words = `${kind}: ${isolate(wordsOfNeighbour(neighbour))}`;
  if (neighbour.kind !== 'claim') return words;
  const status = i18next.t(`window.terms.statuses.${neighbour.status ?? 'none'}`);
  return formatFacts([
    neighbour.steps === 0 ? `${i18next.t('window.claimMap.thisClaim')}: ${isolate(neighbour.gloss)}` : words,
    status,
    ...(neighbour.unshown === 0 ? [] : [furtherOn(neighbour.unshown)]),
  ]);
};

const ClaimFacts = ({ claim }: { readonly claim: ClaimNeighbour }): ReactElement => {
  const { t } = useTranslation();
  return (
    <span className="neighbour-facts">
      {claim.steps === 0 ? <strong>{t('window.claimMap.thisClaim')}</strong> : null}
      <StatusMark status={claim.status ?? 'none'} />
      {claim.unshown === 0 ? null : <span>{furtherOn(claim.unshown)}</span>}
    </span>
  );
};

const ArticleFacts = ({ article }: { readonly article: ArticleNeighbour }): ReactElement => {
  const { t } = useTranslation();
  return (
    <span className="neighbour-facts">
      <span className="neighbour-kind">
        <FileText aria-hidden size={13} />
        {t('window.claimMap.kinds.article')}
      </span>
      {article.outlet === null ? null : <OutletName outlet={article.outlet} />}
      <PublishedOn date={article.publishedOn} />
    </span>
  );
};

const RootFacts = (): ReactElement => {
  const { t } = useTranslation();
  return (
    <span className="neighbour-facts">
      <span className="neighbour-kind">
        <UserRound aria-hidden size={13} />
        {t('window.claimMap.kinds.root')}
      </span>
    </span>
  );
};

export const NeighbourCard = ({ neighbour }: { readonly neighbour: Neighbour }): ReactElement => (
  <span className="neighbour-card">
    <Quote
      text={wordsOfNeighbour(neighbour)}
      language={neighbour.kind === 'root' ? null : neighbour.language}
      className="neighbour-words"
    />
    {neighbour.kind === 'claim' ? <ClaimFacts claim={neighbour} /> : null}
    {neighbour.kind === 'article' ? <ArticleFacts article={neighbour} /> : null}
    {neighbour.kind === 'root' ? <RootFacts /> : null}
  </span>
);
