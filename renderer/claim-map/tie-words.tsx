// Owns how a tie between neighbours is said: an icon and a word, along its direction or against it.

import {
  CircleAlert,
  CirclePlus,
  CircleX,
  FileText,
  Languages,
  Megaphone,
  RefreshCw,
  Repeat2,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import i18next from 'i18next';
import type { ReactElement } from 'react';
import type { Tie } from '../../core/claims/neighbourhood';
import type { TieReading } from '../../core/claims/neighbourhood-tree';
import type { RelationKind } from '../../core/claims/relation';
import { formatList } from '../i18n/format';

const ICONS: Readonly<Record<RelationKind, LucideIcon>> = {
  contradicts: CircleX,
  supports: CirclePlus,
  qualifies: CircleAlert,
  repeats: Repeat2,
  translates: Languages,
  retracts: Undo2,
  updates: RefreshCw,
};

const iconOf = (tie: Tie): LucideIcon => {
  if (tie.kind === 'relation') return ICONS[tie.relation];
  return tie.kind === 'mention' ? FileText : Megaphone;
};

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

export const TieWords = ({ tie, reading }: TieWordsProps): ReactElement => {
  const Icon = iconOf(tie);
  return (
    <span className={tie.kind === 'relation' ? `tie-words is-${tie.relation}` : 'tie-words'}>
      <Icon aria-hidden size={14} />
      <span>{tieWords(tie, reading)}</span>
    </span>
  );
};
