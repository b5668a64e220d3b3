// Owns the mentions of a claim on its page, article by article, and the ways to part some of them from it.

import { Unlink } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Claim } from '../../core/claims/claim';
import type { Ledger, LedgerArticle, LedgerMention } from '../../core/claims/ledger';
import { directionOfText } from '../../core/text/direction';
import { OutletName, PublishedOn } from '../controls/article-facts';
import { Quote } from '../controls/quote';
import { formatCount, showName } from '../i18n/format';
import { keyOfCredibility } from '../i18n/grades';
import { slotInText } from '../i18n/slot-words';
import { useCanWrite } from '../state/access';
import { shortQuote } from '../state/saving';
import { showClaim } from '../state/view-acts';
import { runCommand } from '../state/workspace-acts';
import { ChainWords } from './chain-words';
import { TickBox } from '../controls/tick-box';
import { NewWording } from './new-claim';
import { QuoteLink } from './quote-link';

const Facts = ({ mention }: { readonly mention: LedgerMention }): ReactElement => {
  const { t } = useTranslation();
  const { stance, certainty, credibility, values } = mention;
  return (
    <ul className="facts ledger-facts">
      <li className={stance === null ? '' : `stance-${stance}`}>
        {t(`window.terms.stances.inText.${stance ?? 'unsaid'}`)}
      </li>
      {certainty === null ? null : <li>{t(`window.terms.certainties.inText.${certainty}`)}</li>}
      {credibility === null ? null : (
        <li>
          {t('window.claims.mentions.credibility', {
            grade: formatCount(credibility),
            words: t(`window.terms.credibilities.inText.${keyOfCredibility(credibility)}`),
          })}
        </li>
      )}
      {values.map(({ slot, value }) => (
        <li key={slot}>
          {slotInText(slot)}: <bdi dir={directionOfText(value)}>{showName(value)}</bdi>
        </li>
      ))}
    </ul>
  );
};

interface Splitting {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (mentionId: string, isChosen: boolean) => void;
}

interface MentionProps {
  readonly claim: Claim;
  readonly mention: LedgerMention;
  /** null where none is being split off. */
  readonly splitting: Splitting | null;
}

const Mention = ({ mention, splitting }: MentionProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const { mentionId, articleId } = mention;
  const quote = shortQuote(mention.quote);
  return (
    <li className="ledger-mention">
      {splitting === null ? null : (
        <TickBox
          aria-label={t('window.claims.mentions.splitChoose', { quote })}
          isSelected={splitting.chosen.has(mentionId)}
          onChange={(isChosen) => {
            splitting.choose(mentionId, isChosen);
          }}
        />
      )}
      <div className="ledger-mention-body">
        <QuoteLink quote={mention} />
        <ChainWords mention={mention} />
        <Facts mention={mention} />
        {mention.note === '' ? null : <Quote text={mention.note} className="ledger-because" />}
      </div>
      {canWrite && splitting === null ? (
        <Button
          className="icon-button"
          aria-label={t('window.claims.mentions.detachOf', { quote })}
          onPress={() => void runCommand({ command: 'attach-mention', articleId, mentionId, claimId: null })}
        >
          <Unlink aria-hidden size={15} />
        </Button>
      ) : null}
    </li>
  );
};

const ArticleFacts = ({ article }: { readonly article: LedgerArticle }): ReactElement => (
  <header>
    <h3 className="ledger-article" dir={directionOfText(article.title)}>
      <Quote text={article.title} language={article.language} />
    </h3>
    <ul className="facts">
      <li>
        <OutletName outlet={article.outlet} />
      </li>
      <li>
        <PublishedOn date={article.publishedOn} />
      </li>
    </ul>
  </header>
);

interface LedgerMentionsProps {
  readonly claim: Claim;
  readonly ledger: Ledger;
}

export const LedgerMentions = ({ claim, ledger }: LedgerMentionsProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  if (ledger.articles.length === 0) return <p className="field-hint">{t('window.claims.mentions.none')}</p>;
  const all = ledger.articles.flatMap(({ mentions }) => mentions.map(({ mentionId }) => mentionId));
  const mentionIds = all.filter((id) => chosen?.has(id) === true);
  const splitting =
    chosen === null
      ? null
      : {
          chosen,
          choose: (mentionId: string, isChosen: boolean): void => {
            setChosen(new Set(isChosen ? [...chosen, mentionId] : [...chosen].filter((id) => id !== mentionId)));
          },
        };
  const split = async (gloss: string, language: string | null): Promise<void> => {
    const done = await runCommand({ command: 'split-claim', claimId: claim.id, mentionIds, gloss, language });
    if (done === null) return;
    setChosen(null);
    const made = done.changes.find((change) => change.record === 'claim' && change.before === null);
    if (made?.record === 'claim') showClaim(made.id);
  };
  return (
    <>
      <ol className="ledger-articles">
        {ledger.articles.map((article) => (
          <li key={article.articleId}>
            <ArticleFacts article={article} />
            <ul className="ledger-mentions">
              {article.mentions.map((mention) => (
                <Mention key={mention.mentionId} claim={claim} mention={mention} splitting={splitting} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {!canWrite ? null : splitting === null ? (
        <Button
          className="text-button"
          onPress={() => {
            setChosen(new Set());
          }}
        >
          {t('window.claims.mentions.split')}
        </Button>
      ) : (
        <div className="ledger-split">
          <p className="field-hint">{t('window.claims.mentions.splitHint')}</p>
          <NewWording
            label={t('window.claims.mentions.splitGloss')}
            submitLabel={t('window.claims.mentions.splitIt', {
              count: mentionIds.length,
              number: formatCount(mentionIds.length),
            })}
            isReady={mentionIds.length > 0}
            onCancel={() => {
              setChosen(null);
            }}
            onSubmit={split}
          />
        </div>
      )}
    </>
  );
};
