// Owns two articles side by side: what is chosen in them, and what choosing does to both texts and to the list between.

import { ArrowLeftRight, Link2 } from 'lucide-react';
import i18next from 'i18next';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { RequestValue } from '../../contract/requests';
import type { Snapshot } from '../../contract/snapshot';
import { quoteOf } from '../../core/mention/mention';
import { Quote } from '../controls/quote';
import { showName } from '../i18n/format';
import { useCanWrite, mayChange } from '../state/access';
import { say } from '../state/notices';
import { goToMention } from '../state/view-acts';
import { CompareLinks } from './compare-links';
import { ArticleChoice, CompareSide, focusMention } from './compare-side';
import { CompareTray } from './compare-tray';
import { LevelKeeper } from './level-keeper';
import { linksOf } from './links';
import {
  chosenMentions,
  entriesOf,
  entryOf,
  mentionsOn,
  NOTHING_PICKED,
  otherSide,
  pickEntry,
  pickMention,
  stepJoin,
  type CompareEntry,
  type Picks,
  type Side,
} from './picking';
import type { MentionPair, PickedMention } from './relate-acts';
import { RelateDialog } from './relate-dialog';
import { remember, remembered } from './remembered-pair';
import { useMentionDrag } from './use-mention-drag';

/** The key of the act to relate; a layout without Latin letters is matched by the physical key. */
const isRelateKey = (event: KeyboardEvent): boolean => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  return /^[a-z]$/iu.test(event.key) ? event.key.toLowerCase() === 'r' : event.code === 'KeyR';
};

interface ComparedArticlesProps {
  readonly workspace: Snapshot;
  readonly compared: NonNullable<RequestValue<'compare:articles'>>;
  readonly onChoose: (side: Side, articleId: string) => void;
  readonly onSwap: () => void;
}

export const ComparedArticles = ({ workspace, compared, onChoose, onSwap }: ComparedArticlesProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const { left, right, comparison } = compared;
  const entries = useMemo(() => entriesOf(comparison), [comparison]);
  const claims = useMemo(() => new Map(workspace.claims.map((claim) => [claim.id, claim])), [workspace.claims]);
  const mentions = useMemo(
    () =>
      new Map(
        [left, right].flatMap((article) =>
          article.mentions.flatMap((mention): [string, PickedMention][] =>
            mention.kind === 'claim' ? [[mention.id, { articleId: article.id, mention }]] : [],
          ),
        ),
      ),
    [left, right],
  );

  const [made, setPicks] = useState(NOTHING_PICKED);
  const [isRelating, setIsRelating] = useState(false);
  const [follows, setFollows] = useState(() => remembered().follows);
  const there = (id: string | null): string | null => (id !== null && mentions.has(id) ? id : null);
  // What was picked may have been deleted since.
  const picks: Picks = { ...made, left: there(made.left), right: there(made.right) };
  const entry = entryOf(picks, entries);
  const entryKey = entry?.key ?? null;

  const view = useRef<HTMLElement>(null);
  const leftPane = useRef<HTMLDivElement>(null);
  const rightPane = useRef<HTMLDivElement>(null);
  const keeper = useRef<LevelKeeper | null>(null);
  useEffect(() => {
    if (leftPane.current === null || rightPane.current === null) return undefined;
    const keeping = new LevelKeeper({ left: leftPane.current, right: rightPane.current });
    keeper.current = keeping;
    return () => {
      keeping.stop();
      keeper.current = null;
    };
  }, []);
  useEffect(() => {
    keeper.current?.takeLinks(linksOf(entries, entryKey));
  }, [entries, entryKey]);
  useEffect(() => {
    if (keeper.current !== null) keeper.current.follows = follows;
  }, [follows]);
  useEffect(() => {
    if (entryKey === null) return;
    view.current?.querySelector(`[data-entry="${CSS.escape(entryKey)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [entryKey]);

  const show = (shown: CompareEntry): void => {
    const [leftId, rightId] = [mentionsOn(shown, 'left')[0], mentionsOn(shown, 'right')[0]];
    if (leftId !== undefined && rightId !== undefined) keeper.current?.bringLevel({ left: leftId, right: rightId });
    else if (leftId !== undefined) keeper.current?.bringIntoView('left', leftId);
    else if (rightId !== undefined) keeper.current?.bringIntoView('right', rightId);
  };

  const chooseEntry = (next: CompareEntry): void => {
    setPicks(pickEntry(next));
    show(next);
  };

  /** Goes on in a text, or in the other one where the entry stands only there. */
  const enterEntry = (entered: CompareEntry, wanted: Side): void => {
    const side = mentionsOn(entered, wanted).length > 0 ? wanted : otherSide(wanted);
    const id = mentionsOn(entered, side)[0];
    if (id !== undefined) focusMention((side === 'left' ? leftPane : rightPane).current, id);
  };

  const pick = (side: Side, id: string): void => {
    const next = pickMention(picks, side, id);
    setPicks(next);
    const joined = entryOf(next, entries);
    const counterpart = joined?.kind === 'join' ? mentionsOn(joined, otherSide(side))[0] : undefined;
    // Where a pair is being made, the text that the other mention was picked in stays where it is.
    if (counterpart === undefined || next[otherSide(side)] !== null) return;
    const link = side === 'left' ? { left: id, right: counterpart } : { left: counterpart, right: id };
    keeper.current?.bringOtherLevel(side, link);
  };

  const step = (by: 1 | -1): void => {
    const next = stepJoin(entries, entryKey, by);
    if (next === null) return;
    const side = document.activeElement?.closest('.compare-pane')?.getAttribute('data-side');
    chooseEntry(next);
    if (side === 'left' || side === 'right') enterEntry(next, side);
  };

  const pairOf = ({ left: leftId, right: rightId }: Pick<Picks, Side>): MentionPair | null => {
    const [one, other] = [mentions.get(leftId ?? ''), mentions.get(rightId ?? '')];
    return one === undefined || other === undefined ? null : { left: one, right: other };
  };

  const openRelating = (): void => {
    if (!mayChange()) return;
    if (pairOf(picks) === null) say(() => i18next.t('window.compare.pickBoth', { key: 'R' }));
    else setIsRelating(true);
  };

  const { drag, onPointerDown } = useMentionDrag((side, id, target) => {
    if (!mayChange()) return;
    setPicks({
      left: side === 'left' ? id : target,
      right: side === 'right' ? id : target,
      join: null,
    });
    setIsRelating(true);
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    // What lies over the view tells of its keys here as well.
    if (!(event.target instanceof Element) || !event.currentTarget.contains(event.target)) return;
    const isInList = event.target.closest('[role="listbox"]') !== null;
    const isStep = event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp');
    // The list has its own steps.
    if (isStep && !isInList) step(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Escape' && made !== NOTHING_PICKED) setPicks(NOTHING_PICKED);
    else if (isRelateKey(event)) openRelating();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const describe = (id: string): string => {
    const claim = claims.get(mentions.get(id)?.mention.claimId ?? '');
    return claim === undefined ? t('window.compare.unworded') : showName(claim.gloss);
  };
  const looks = { chosen: chosenMentions(picks, entry), target: drag?.target ?? null, describe };
  const dragged = mentions.get(drag?.id ?? '');
  const joins = comparison.joins.length;
  const pair = isRelating ? pairOf(picks) : null;

  const choice = (side: Side): ReactElement => {
    const article = side === 'left' ? left : right;
    return (
      <ArticleChoice
        side={side}
        article={article}
        articles={workspace.articles}
        onChoose={(id) => onChoose(side, id)}
        onRead={() => void goToMention(article.id, picks[side])}
      />
    );
  };

  return (
    <main
      ref={view}
      className="workspace-view compare-view"
      data-view="compare"
      data-dragging={drag === null ? undefined : ''}
      aria-label={t('window.compare.landmark')}
      onKeyDownCapture={onKeyDown}
    >
      <h1 className="visually-hidden">{t('window.compare.landmark')}</h1>
      {choice('left')}
      <div className="rail-bar">
        <Button className="icon-button" aria-label={t('window.compare.swap')} onPress={onSwap}>
          <ArrowLeftRight aria-hidden size={17} />
        </Button>
        <ToggleButton
          className="chip-button follow-toggle"
          isSelected={follows}
          onChange={(next) => {
            setFollows(next);
            remember({ follows: next });
          }}
          aria-description={t('window.compare.followHint')}
        >
          <Link2 aria-hidden size={15} />
          {t('window.compare.follow')}
        </ToggleButton>
      </div>
      {choice('right')}

      <CompareSide
        side="left"
        article={left}
        looks={looks}
        picked={picks.left}
        pane={leftPane}
        onPick={(id) => pick('left', id)}
        onVisit={(id) => keeper.current?.bringIntoView('left', id)}
        onPointerDown={canWrite ? onPointerDown : undefined}
      />
      <CompareLinks
        joins={joins}
        hasClaims={mentions.size > 0}
        entries={entries}
        claims={claims}
        chosenKey={entryKey}
        onStep={step}
        onChoose={chooseEntry}
        onEnter={(entered) => enterEntry(entered, 'left')}
      />
      <CompareSide
        side="right"
        article={right}
        looks={looks}
        picked={picks.right}
        pane={rightPane}
        onPick={(id) => pick('right', id)}
        onVisit={(id) => keeper.current?.bringIntoView('right', id)}
        onPointerDown={canWrite ? onPointerDown : undefined}
      />

      <CompareTray picks={picks} mentions={mentions} onRelate={openRelating} onClear={() => setPicks(NOTHING_PICKED)} />
      {drag === null || dragged === undefined ? null : (
        <div className="drag-ghost" aria-hidden style={{ left: drag.x, top: drag.y }}>
          <Quote text={quoteOf(dragged.mention)} className="two-lines" />
        </div>
      )}
      {pair === null ? null : <RelateDialog pair={pair} claims={claims} onClose={() => setIsRelating(false)} />}
    </main>
  );
};
