// Owns the icon of each way in which two articles can be joined; its word always stands beside it.

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
import type { JoinKind } from './relate-form';

const ICONS: Readonly<Record<JoinKind, LucideIcon>> = {
  'same-claim': Equal,
  contradicts: EqualNot,
  supports: Plus,
  qualifies: CircleDotDashed,
  repeats: Repeat2,
  translates: Languages,
  retracts: Undo2,
  updates: RefreshCw,
};

export const RelationIcon = ({ kind }: { readonly kind: JoinKind }): ReactElement => {
  const Icon = ICONS[kind];
  return <Icon aria-hidden size={15} className={`relation-icon relation-${kind}`} />;
};
