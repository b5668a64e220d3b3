// Owns the view that compares two articles: which two they are.

import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../contract/snapshot';
import { describeFailure } from '../i18n/format';
import { appState } from '../state/app-state';
import { useAnswer } from '../state/use-answer';
import { ComparedArticles } from './compared-articles';
import type { Side } from './picking';
import { remember, remembered } from './remembered-pair';

/** The two articles; null for the second takes the one that has most in common with the first. */
interface Pair {
  readonly leftId: string;
  readonly rightId: string | null;
}

/** The pair that was compared last in this workspace, or the open article with its best partner. */
const firstPair = (workspace: Snapshot): Pair | null => {
  const isThere = (id: string | null | undefined): id is string => workspace.articles.some((each) => each.id === id);
  const last = remembered().pair;
  if (last?.workspaceId === workspace.id && isThere(last.leftId) && isThere(last.rightId)) return last;
  const open = appState().article?.id;
  const leftId = isThere(open) ? open : workspace.articles[0]?.id;
  return leftId === undefined ? null : { leftId, rightId: null };
};

const ChosenPair = ({ workspace, first }: { readonly workspace: Snapshot; readonly first: Pair }): ReactElement => {
  const { t } = useTranslation();
  const [chosen, setPair] = useState(first);
  const isThere = (id: string | null): boolean => id === null || workspace.articles.some((each) => each.id === id);
  // A pair of which one has been deleted gives way to another.
  const pair = isThere(chosen.leftId) && isThere(chosen.rightId) ? chosen : first;
  const { leftId, rightId } = pair;
  const answer = useAnswer('compare:articles', { leftId, rightId });
  const compared = answer.value;

  const found = compared?.right.id ?? null;
  useEffect(() => {
    // The partner that was found stays, whatever joins it to others from now on.
    if (rightId === null && found !== null) setPair({ leftId, rightId: found });
  }, [leftId, rightId, found]);

  const choosePair = (next: Pair): void => {
    setPair(next);
    remember({ pair: { workspaceId: workspace.id, ...next } });
  };
  const swap = (): void => {
    if (rightId !== null) choosePair({ leftId: rightId, rightId: leftId });
  };
  const choose = (side: Side, id: string): void => {
    if (id === (side === 'left' ? rightId : leftId)) swap();
    else choosePair(side === 'left' ? { leftId: id, rightId } : { leftId, rightId: id });
  };

  if (compared === null)
    return (
      <main className="workspace-view" data-view="compare" aria-label={t('window.compare.landmark')}>
        {answer.failure === null ? null : <p className="empty-state large">{describeFailure(answer.failure)}</p>}
      </main>
    );
  return (
    <ComparedArticles
      key={`${compared.left.id} ${compared.right.id}`}
      workspace={workspace}
      compared={compared}
      onChoose={choose}
      onSwap={swap}
    />
  );
};

export const CompareView = ({ workspace }: { readonly workspace: Snapshot }): ReactElement => {
  const { t } = useTranslation();
  const first = firstPair(workspace);
  if (first === null || workspace.articles.length < 2)
    return (
      <main className="workspace-view" data-view="compare" aria-label={t('window.compare.landmark')}>
        <div className="empty-state large">
          <h1>{t('window.compare.tooFew')}</h1>
          <p>{t('window.compare.tooFewHint')}</p>
        </div>
      </main>
    );
  return <ChosenPair key={workspace.folder} workspace={workspace} first={first} />;
};
