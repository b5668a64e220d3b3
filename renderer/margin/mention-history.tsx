// Owns the history of one mention in its card.

import type { ReactElement } from 'react';
import type { Article } from '../../core/article/article';
import type { Mention } from '../../core/mention/mention';
import { RecordHistory } from '../history/record-history';
import { useAppState } from '../state/app-state';

interface MentionHistoryProps {
  readonly article: Article;
  readonly mention: Mention;
}

export const MentionHistory = ({ article, mention }: MentionHistoryProps): ReactElement => {
  const claims = useAppState((state) => state.workspace?.claims);
  // The mention, its links and its claim are what the versions are of.
  return <RecordHistory record="mention" id={mention.id} state={[article, claims]} />;
};
