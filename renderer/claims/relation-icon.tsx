// Owns the icon of each way in which two claims can be related, or two mentions joined; its word always stands beside it.

import {
  CircleDotDashed,
  Equal,
  EqualNot,
  Languages,
  Plus,
  RefreshCw,
  Repeat2,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import type { ReactElement } from 'react';
import type { RelationKind } from '../../core/claims/relation';

const ICONS: Readonly<Record<RelationKind | 'same-claim', LucideIcon>> = {
  'same-claim': Equal,
  contradicts: EqualNot,
  supports: Plus,
  qualifies: CircleDotDashed,
  repeats: Repeat2,
  translates: Languages,
  retracts: Undo2,
  updates: RefreshCw,
};

export const RelationIcon = ({ kind }: { readonly kind: RelationKind | 'same-claim' }): ReactElement => {
  const Icon = ICONS[kind];
  return <Icon aria-hidden size={15} className={`relation-icon relation-${kind}`} />;
};
