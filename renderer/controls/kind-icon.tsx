// Owns the icon of each kind of mention.

import { MessageSquareQuote, Quote as QuoteIcon, Split, UserRound, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import type { MentionKind } from '../../core/mention/mention';

const ICONS: Readonly<Record<MentionKind, LucideIcon>> = {
  claim: MessageSquareQuote,
  source: UserRound,
  contested: Split,
  cue: QuoteIcon,
};

export const KindIcon = ({ kind }: { readonly kind: MentionKind }): ReactElement => {
  const Icon = ICONS[kind];
  return <Icon aria-hidden size={15} className={`kind-icon kind-${kind}`} />;
};
