// Owns the icon of each kind of mention.

import { MessageSquareQuote, Quote as QuoteIcon, Split, Tag, UserRound, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { codeOf } from '../../core/codebook/codebook';
import type { MentionKind } from '../../core/mention/mention';
import { useAppState } from '../state/app-state';

const ICONS: Readonly<Record<MentionKind, LucideIcon>> = {
  claim: MessageSquareQuote,
  source: UserRound,
  contested: Split,
  cue: QuoteIcon,
  own: Tag,
};

interface KindIconProps {
  readonly kind: MentionKind;
  /** Which of the kinds of the project, whose colour the icon then has. */
  readonly code?: string | undefined;
}

export const KindIcon = ({ kind, code }: KindIconProps): ReactElement => {
  const Icon = ICONS[kind];
  const colour = useAppState(({ workspace }) =>
    workspace === null || code === undefined ? undefined : codeOf(workspace.codebook, { kind, code })?.colour,
  );
  return <Icon aria-hidden size={15} className={`kind-icon kind-${kind}`} data-colour={colour} />;
};
