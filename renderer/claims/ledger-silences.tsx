// Owns the silences of a claim on its page: which articles were searched for it, with which words, and what was found.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Ledger } from '../../core/claims/ledger';
import { directionOfText } from '../../core/text/direction';
import { RecordHistory } from '../history/record-history';
import { formatCount, formatInstant, showName } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { useAnalystName } from '../state/analyst-name';
import { shortQuote } from '../state/saving';
import { goToMention } from '../state/view-acts';
import { runCommand } from '../state/workspace-acts';

type Silence = Ledger['silences'][number];

const SilenceLine = ({ silence }: { readonly silence: Silence }): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const { silenceId, title, query, hits, createdAt, createdBy } = silence;
  const analyst = useAnalystName(createdBy);
  return (
    <li className="ledger-silence">
      {title === null ? (
        <p className="field-hint">{t('window.claims.silences.goneArticle')}</p>
      ) : (
        <Button className="claim-link" onPress={() => void goToMention(silence.articleId, null)}>
          <bdi className="quote" dir={directionOfText(title)}>
            {showName(title)}
          </bdi>
        </Button>
      )}
      <p>
        {t('window.claims.silences.searched')}{' '}
        <q className="hop-cue" dir={directionOfText(query)}>
          {showName(query)}
        </q>
      </p>
      <div className="relation-foot">
        <ul className="facts">
          <li>{t('window.claims.silences.hits', { count: hits, number: formatCount(hits) })}</li>
          <li>
            {t('window.card.by', {
              analyst,
              date: formatInstant(createdAt),
            })}
          </li>
        </ul>
        {canWrite ? (
          <Button
            className="text-button"
            aria-label={t('window.claims.silences.deleteOf', { title: shortQuote(title ?? query) })}
            onPress={() => void runCommand({ command: 'delete-silence', silenceId })}
          >
            {t('window.claims.silences.delete')}
          </Button>
        ) : null}
      </div>
      <RecordHistory record="silence" id={silenceId} state={[silence]} />
    </li>
  );
};

export const LedgerSilences = ({ silences }: { readonly silences: readonly Silence[] }): ReactElement => (
  <ul className="ledger-relations">
    {silences.map((silence) => (
      <SilenceLine key={silence.silenceId} silence={silence} />
    ))}
  </ul>
);
