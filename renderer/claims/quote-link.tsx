// Owns a quote that leads to its place in the text.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { LedgerQuote } from '../../core/claims/ledger';
import { directionOfText } from '../../core/text/direction';
import { Quote } from '../controls/quote';
import { showName } from '../i18n/format';
import { goToMention } from '../state/view-acts';

/** The words of a mention; a press shows them in their text. */
export const QuoteLink = ({
  quote: { quote, language, articleId, mentionId },
}: {
  readonly quote: Pick<LedgerQuote, 'quote' | 'language' | 'articleId' | 'mentionId'>;
}): ReactElement => {
  const { t } = useTranslation();
  return (
    <blockquote className="ledger-quote" dir={directionOfText(quote)}>
      <Button className="quote-link" onPress={() => void goToMention(articleId, mentionId)}>
        <Quote text={quote} language={language} />
        <span className="visually-hidden">{` (${t('window.claims.page.goToText')})`}</span>
      </Button>
    </blockquote>
  );
};

/** Quotes with the name of the article that each is from. */
export const QuoteLinks = ({
  quotes,
  label,
}: {
  readonly quotes: readonly LedgerQuote[];
  readonly label: string;
}): ReactElement | null =>
  quotes.length === 0 ? null : (
    <div className="ledger-side" role="group" aria-label={label}>
      <p className="ledger-label">{label}</p>
      {quotes.map((each) => (
        <div key={each.mentionId} className="ledger-cited" dir={directionOfText(each.quote)}>
          <QuoteLink quote={each} />
          <p className="ledger-from">
            <bdi dir={directionOfText(each.articleName)}>{showName(each.articleName)}</bdi>
          </p>
        </div>
      ))}
    </div>
  );
