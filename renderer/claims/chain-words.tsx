// Owns how the chain of a claim mention is put in words: each hop by its name, its role, its manner and its cue, in the
// order in which it came to the reader.

import { ArrowRight } from 'lucide-react';
import { Fragment, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ChainHop } from '../../core/attribution/chain';
import type { LedgerMention } from '../../core/claims/ledger';
import { directionOfText } from '../../core/text/direction';
import { formatCount, formatFacts, showName } from '../i18n/format';
import { showActor } from '../state/view-acts';

const HopName = ({ hop }: { readonly hop: ChainHop }): ReactElement => {
  const { t } = useTranslation();
  const { name, actorId } = hop;
  if (name === '') return <span className="hop-name is-nobody">{t('window.terms.chain.nobody')}</span>;
  const words = <bdi dir={directionOfText(name)}>{showName(name)}</bdi>;
  return actorId === null ? (
    <span className="hop-name">{words}</span>
  ) : (
    <Button
      className="hop-name text-link"
      onPress={() => {
        showActor(actorId);
      }}
    >
      {words}
    </Button>
  );
};

const HopWords = ({ hop }: { readonly hop: ChainHop }): ReactElement => {
  const { t } = useTranslation();
  const facts = [
    t(`window.terms.roles.inText.${hop.role}`),
    ...(hop.mode === null ? [] : [t(`window.terms.modes.inText.${hop.mode}`)]),
    ...(hop.isBroken ? [t('window.claims.mentions.broken')] : []),
  ];
  return (
    <span className="hop">
      <HopName hop={hop} />
      <span className="hop-facts">
        {formatFacts(facts)}
        {hop.cue === null ? null : (
          <q className="hop-cue" dir={directionOfText(hop.cue.quote)}>
            {showName(hop.cue.quote)}
          </q>
        )}
      </span>
    </span>
  );
};

/** The chain of a mention; without one the sources it is linked to, and without those that it is the article's own word. */
export const ChainWords = ({
  mention: { chain, sources, depth },
}: {
  readonly mention: Pick<LedgerMention, 'chain' | 'sources' | 'depth'>;
}): ReactElement => {
  const { t } = useTranslation();
  if (chain.length === 0) {
    return sources.length === 0 ? (
      <p className="ledger-source">{t('window.terms.chain.ownWord')}</p>
    ) : (
      <p className="ledger-source">
        {t('window.card.assertedBy')}
        {sources.map((source, index) => (
          <Fragment key={index}>
            {index === 0 ? ' ' : ' · '}
            <bdi dir={directionOfText(source)}>{showName(source)}</bdi>
          </Fragment>
        ))}
      </p>
    );
  }
  return (
    <div className="ledger-chain">
      <ol className="chain" aria-label={t('window.terms.names.chain')}>
        {chain.map((hop, index) => (
          <li key={index}>
            {index === 0 ? null : <ArrowRight aria-hidden className="mirrored chain-arrow" size={15} />}
            <HopWords hop={hop} />
          </li>
        ))}
      </ol>
      <p className="field-hint">{t('window.terms.chain.depth', { count: depth, number: formatCount(depth) })}</p>
    </div>
  );
};
