// Owns one of the two sides: which article it is, its text, and how its claim mentions are gone to and chosen by key and
// by mouse.

import { BookOpenText, ChevronDown } from 'lucide-react';
import {
  useMemo,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEventHandler,
  type ReactElement,
  type RefObject,
} from 'react';
import { Button, ListBox, ListBoxItem, Label, Popover, Select, SelectValue } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import type { ArticleSummary } from '../../core/queries/article-summary';
import { Quote } from '../controls/quote';
import { formatDate, showName } from '../i18n/format';
import { useAppState } from '../state/app-state';
import { CompareText, type MentionLooks } from './compare-text';
import { paintedBlocks } from './painted-blocks';
import type { Side } from './picking';
import { SideBadge } from './side-badge';

interface ArticleChoiceProps {
  readonly side: Side;
  readonly article: Article;
  readonly articles: readonly ArticleSummary[];
  readonly onChoose: (articleId: string) => void;
  readonly onRead: () => void;
}

/** Which article a side shows. */
export const ArticleChoice = ({ side, article, articles, onChoose, onRead }: ArticleChoiceProps): ReactElement => {
  const { t } = useTranslation();
  return (
    <div
      className="compare-choice"
      data-side={side}
      // The row of choices is one pane, which begins here.
      data-pane={side === 'left' ? 'choices' : undefined}
    >
      <SideBadge side={side} />
      <Select
        className="compare-select"
        value={article.id}
        onChange={(key) => {
          if (typeof key === 'string') onChoose(key);
        }}
      >
        <Label className="visually-hidden">{t(`window.compare.articles.${side}`)}</Label>
        <Button className="select-button">
          <SelectValue className="compare-chosen">
            {() => <Quote text={article.title} className="one-line" />}
          </SelectValue>
          <ChevronDown aria-hidden size={16} />
        </Button>
        <Popover className="popover" offset={4}>
          <ListBox className="list-box">
            {articles.map(({ id, title, outlet, publishedOn }) => (
              <ListBoxItem key={id} id={id} textValue={showName(title)} className="list-item compare-option">
                <Quote text={title} className="two-lines" />
                <ul className="facts">
                  {[outlet === null ? null : showName(outlet), publishedOn === null ? null : formatDate(publishedOn)]
                    .filter((fact) => fact !== null)
                    .map((fact) => (
                      <li key={fact}>
                        <bdi>{fact}</bdi>
                      </li>
                    ))}
                </ul>
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </Select>
      <Button className="icon-button" aria-label={t(`window.compare.read.${side}`)} onPress={onRead}>
        <BookOpenText aria-hidden size={17} />
      </Button>
    </div>
  );
};

/** The claim mentions under a place of the text, the innermost first. */
const claimsAt = (target: EventTarget): string[] => {
  const ids: string[] = [];
  const claim = '[data-mention][data-kind="claim"]';
  let element = target instanceof Element ? target.closest(claim) : null;
  while (element !== null) {
    ids.push(element.getAttribute('data-mention') ?? '');
    element = element.parentElement?.closest(claim) ?? null;
  }
  return ids;
};

interface CompareSideProps {
  readonly side: Side;
  readonly article: Article;
  readonly looks: Omit<MentionLooks, 'tabStop'>;
  readonly picked: string | null;
  readonly pane: RefObject<HTMLDivElement | null>;
  readonly onPick: (mentionId: string) => void;
  /** The focus went on to a mention, which has to be seen. */
  readonly onVisit: (mentionId: string) => void;
  /** Begins to drag a mention, where that can be done. */
  readonly onPointerDown: PointerEventHandler | undefined;
}

/** The text of a side. */
export const CompareSide = ({
  side,
  article,
  looks,
  picked,
  pane,
  onPick,
  onVisit,
  onPointerDown,
}: CompareSideProps): ReactElement => {
  const { t } = useTranslation();
  const isSyntaxShown = useAppState((state) => state.isSyntaxShown);
  const clutter = useAppState((state) => state.settings?.clutter) ?? 'dimmed';
  const blocks = useMemo(() => paintedBlocks(article), [article]);
  const handles = useMemo(
    () => blocks.flatMap(({ pieces }) => pieces.flatMap(({ handle }) => (handle === null ? [] : [handle]))),
    [blocks],
  );
  const [visited, setVisited] = useState<string | null>(null);
  const tabStop = [visited, picked].find((id) => id !== null && handles.includes(id)) ?? handles[0] ?? null;

  const pickAt = (target: EventTarget): boolean => {
    const ids = claimsAt(target);
    // Where claims lie one over the other, a further press goes to the next one out.
    const id = ids[(ids.indexOf(picked ?? '') + 1) % Math.max(1, ids.length)];
    if (id === undefined) return false;
    onPick(id);
    return true;
  };

  const onClick = (event: MouseEvent): void => {
    const isSelecting = getSelection()?.isCollapsed === false;
    if (isSelecting || !pickAt(event.target)) return;
    const handle = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-handle]') : null;
    handle?.focus({ preventScroll: true });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
    const id = event.target.hasAttribute('data-handle') ? event.target.getAttribute('data-mention') : null;
    if (id === null) return;
    if (event.key === 'Enter' || event.key === ' ') pickAt(event.target);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = handles[handles.indexOf(id) + (event.key === 'ArrowDown' ? 1 : -1)];
      if (next !== undefined) {
        focusMention(pane.current, next);
        onVisit(next);
      }
    } else return;
    event.preventDefault();
  };

  return (
    <div
      ref={pane}
      className="compare-pane"
      data-pane={side}
      data-side={side}
      role="region"
      aria-label={t(`window.compare.text.${side}`)}
      // What scrolls is reached by key, whether it has mentions or not.
      tabIndex={0}
      data-syntax={isSyntaxShown ? 'shown' : 'folded'}
      onClick={onClick}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        if (target.hasAttribute('data-handle')) setVisited(target.getAttribute('data-mention'));
      }}
    >
      <h2 className="visually-hidden">{showName(article.title)}</h2>
      <CompareText
        blocks={blocks}
        looks={{ ...looks, tabStop }}
        direction={article.direction}
        language={article.language}
        clutter={clutter}
      />
    </div>
  );
};

/** Gives the focus to a mention of a side's text, which stays where it is scrolled to; it has no handle where another claim covers it wholly. */
export const focusMention = (pane: HTMLElement | null, mentionId: string): void => {
  pane
    ?.querySelector<HTMLElement>(`[data-handle][data-mention="${CSS.escape(mentionId)}"]`)
    ?.focus({ preventScroll: true });
};
