// Owns one mention in the drift of a claim: when, where and through whom, and its words, those marked that changed.

import { ArrowRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DriftMention } from '../../core/drift/claim-drift';
import { directionOfText } from '../../core/text/direction';
import type { TextRange } from '../../core/text/trim-range';
import { OutletName } from '../controls/article-facts';
import { formatCount, formatDate, showName } from '../i18n/format';
import { goToMention } from '../state/view-acts';

const Chain = ({ mention: { chain, depth } }: { readonly mention: DriftMention }): ReactElement => {
  const { t } = useTranslation();
  if (chain.length === 0) return <p className="drift-chain">{t('window.terms.chain.ownWord')}</p>;
  return (
    <div className="drift-chain">
      <ol aria-label={t('window.terms.names.chain')}>
        {chain.map(({ name }, index) => (
          <li key={index}>
            {index === 0 ? null : <ArrowRight aria-hidden size={13} className="mirrored" />}
            {name === '' ? t('window.terms.chain.nobody') : <bdi dir={directionOfText(name)}>{showName(name)}</bdi>}
          </li>
        ))}
      </ol>
      <span>{t('window.terms.chain.depth', { count: depth, number: formatCount(depth) })}</span>
    </div>
  );
};

interface MarkedQuoteProps {
  readonly quote: string;
  readonly language: string | null;
  /** In order, none within another. */
  readonly marked: readonly TextRange[];
}

const MarkedQuote = ({ quote, language, marked }: MarkedQuoteProps): ReactElement => (
  <blockquote className="quote drift-quote" dir={directionOfText(quote)} lang={language ?? undefined}>
    {marked.map(({ start, end }, index) => (
      <span key={start}>
        {showName(quote.slice(marked[index - 1]?.end ?? 0, start))}
        <mark className="drift-word">{showName(quote.slice(start, end))}</mark>
      </span>
    ))}
    {showName(quote.slice(marked.at(-1)?.end ?? 0))}
  </blockquote>
);

interface DriftMentionViewProps {
  readonly mention: DriftMention;
  readonly marked: readonly TextRange[];
}

export const DriftMentionView = ({ mention, marked }: DriftMentionViewProps): ReactElement => {
  const { t } = useTranslation();
  const { publishedOn, outlet, title, quote, language, articleId, mentionId } = mention;
  return (
    <div className="drift-mention">
      <p className="drift-when">
        <strong>{publishedOn === null ? t('window.drift.undated') : formatDate(publishedOn)}</strong>
        <OutletName outlet={outlet} />
        <Button
          className="text-button"
          onPress={() => void goToMention(articleId, mentionId)}
          aria-describedby={`drift-title-${mentionId}`}
        >
          {t('window.drift.goToText')}
        </Button>
      </p>
      <p className="drift-title" id={`drift-title-${mentionId}`} dir={directionOfText(title)}>
        {showName(title)}
      </p>
      <MarkedQuote quote={quote} language={language} marked={marked} />
      <Chain mention={mention} />
    </div>
  );
};
