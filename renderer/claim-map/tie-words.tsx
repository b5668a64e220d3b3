// Owns how a tie between neighbours is said: an icon and a word, along its direction or against it.

import { FileText, Megaphone } from 'lucide-react';
import i18next from 'i18next';
import type { ReactElement } from 'react';
import type { Tie } from '../../core/claims/neighbourhood';
import type { TieReading } from '../../core/claims/neighbourhood-tree';
import { RelationIcon } from '../claims/relation-icon';
import { formatList } from '../i18n/format';

/** A tie in words, as it is read from one of its ends. */
export const tieWords = (tie: Tie, reading: TieReading): string => {
  const way = reading === 'to' ? 'against' : 'along';
  switch (tie.kind) {
    case 'relation':
      return i18next.t(`window.terms.relations.${way}.${tie.relation}`);
    case 'mention':
      return tie.stances.length === 0
        ? i18next.t(`window.claimMap.mentioned.${way}`)
        : formatList(tie.stances.map((stance) => i18next.t(`window.claimMap.mentions.${way}.${stance}`)));
    case 'origin':
      return i18next.t(`window.claimMap.origin.${way}`);
  }
};

interface TieWordsProps {
  readonly tie: Tie;
  readonly reading: TieReading;
}

const TieIcon = ({ tie }: { readonly tie: Tie }): ReactElement => {
  if (tie.kind === 'relation') return <RelationIcon kind={tie.relation} />;
  const Icon = tie.kind === 'mention' ? FileText : Megaphone;
  return <Icon aria-hidden size={14} />;
};

export const TieWords = ({ tie, reading }: TieWordsProps): ReactElement => (
  <span className={tie.kind === 'relation' ? `tie-words is-${tie.relation}` : 'tie-words'}>
    <TieIcon tie={tie} />
    <span>{tieWords(tie, reading)}</span>
  </span>
);
