// Owns the reading side of the window: text and margin in one scroller, so that cards stay level with their words.

import { lazy, memo, Suspense, useEffect, useRef, type ReactElement } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import { AnnotateToolbar } from '../editor/annotate-toolbar';
import { ArticleEditor } from '../editor/article-editor';
import { EdgeHandles } from '../editor/edge-handles';
import { MentionsHereMenu } from '../editor/mentions-here';
import { FindBar } from '../find/find-bar';
import { InvisibleBanner } from '../invisibles/invisible-banner';
import { InvisibleMarks } from '../invisibles/invisible-marks';
import { MarginFrame, MarginPane } from '../margin/margin-pane';
import { useInterfaceDirection } from '../i18n/use-direction';
import { useCanWrite, useIsOpening } from '../state/access';
import { useAppState } from '../state/app-state';
import { useComingRest } from '../state/rest-of-article';
import { useSuggestState } from '../suggest/suggest-state';
import { ArticleHeader } from './article-header';
import { LineBar } from './line-bar';
import { ViewBoundary } from './view-boundary';

const SuggestPane = lazy(async () => ({ default: (await import('../suggest/suggest-pane')).SuggestPane }));

interface OfArticle {
  readonly article: Article;
}

/** True where nothing but what is marked differs: most acts are on marks, and what shows none of them stays as it is. */
const areSameButForMarks = (one: OfArticle, other: OfArticle): boolean => {
  const { mentions: _mentions, links: _links, ...rest } = one.article;
  const { mentions: _others, links: _otherLinks, ...otherRest } = other.article;
  const fields = new Map<string, unknown>(Object.entries(otherRest));
  return (
    Object.keys(rest).length === fields.size &&
    Object.entries(rest).every(([field, value]) => fields.get(field) === value)
  );
};

/** What stands above and under the text. */
const AboveText = memo(function AboveText({ article }: OfArticle): ReactElement {
  return (
    <>
      <ArticleHeader article={article} />
      <InvisibleBanner article={article} />
    </>
  );
}, areSameButForMarks);
const BarOfLine = memo(LineBar, areSameButForMarks);
const MarksOfInvisibles = memo(InvisibleMarks, areSameButForMarks);
const Find = memo(FindBar, areSameButForMarks);

/** The group is as tall as its content: the scroller around it scrolls text and cards together. */
const GROW = { height: 'auto', minHeight: '100%', overflow: 'visible' } as const;
const SPILL = { overflow: 'visible', maxHeight: 'none' } as const;

/** The text with what stands around it. Only what shows marks is made anew when one changes. */
const TextSide = (): ReactElement | null => {
  const { t } = useTranslation();
  const article = useAppState((state) => state.article);
  if (article === null) return null;
  return (
    <main aria-label={t('window.article.landmark')} className="article-pane" data-pane="article">
      <div className="article-column">
        <AboveText article={article} />
        <div className="article-body">
          <ArticleEditor article={article} />
          <MarksOfInvisibles article={article} />
          <EdgeHandles article={article} />
        </div>
      </div>
      <BarOfLine article={article} />
      <AnnotateToolbar />
    </main>
  );
};

const MarginSide = (): ReactElement | null => {
  const article = useAppState((state) => state.article);
  const isSuggesting = useSuggestState((state) => state.isOpen);
  const isOpening = useIsOpening();
  const isComing = useComingRest() !== null;
  if (article === null) return null;
  if (isOpening || (isComing && isSuggesting)) return <MarginFrame />;
  if (!isSuggesting) return <MarginPane article={article} />;
  return (
    <Suspense fallback={<MarginFrame />}>
      <SuggestPane article={article} />
    </Suspense>
  );
};

const FindSide = (): ReactElement | null => {
  const article = useAppState((state) => state.article);
  return article === null ? null : <Find article={article} />;
};

const NoArticle = (): ReactElement => {
  const { t } = useTranslation();
  const isLibraryEmpty = useAppState((state) => state.workspace?.articles.length === 0);
  const canWrite = useCanWrite();
  return (
    <main aria-label={t('window.article.landmark')} className="reader" data-pane="article" tabIndex={-1}>
      <div className="empty-state large">
        <h1>{t('window.article.emptyTitle')}</h1>
        {isLibraryEmpty && !canWrite ? null : (
          <p>{isLibraryEmpty ? t('window.article.emptyImport') : t('window.article.emptyHint')}</p>
        )}
      </div>
    </main>
  );
};

/** The open article with its margin, or what to do where none is open. */
const OpenArticle = (): ReactElement => {
  const { t } = useTranslation();
  const articleId = useAppState((state) => state.article?.id);
  const scroller = useRef<HTMLDivElement>(null);
  const direction = useInterfaceDirection();
  const layout = useDefaultLayout({ id: 'hashiya-reader', storage: localStorage });
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [articleId]);

  if (articleId === undefined) return <NoArticle />;
  return (
    <div className="reader-frame">
      <FindSide />
      <div className="reader-room">
        <div ref={scroller} className="reader">
          <Group
            // The group knows its panels by their order from left to right, and looks at it anew only under another id.
            id={`hashiya-reader-${direction}`}
            style={GROW}
            {...(layout.defaultLayout === undefined ? {} : { defaultLayout: layout.defaultLayout })}
            onLayoutChanged={layout.onLayoutChanged}
          >
            <Panel id="article" minSize={320} style={SPILL}>
              <TextSide />
            </Panel>
            <Separator className="pane-separator" title={t('window.panes.marginWidth')} />
            <Panel id="margin" defaultSize={340} minSize={240} maxSize="50%" style={SPILL}>
              <MarginSide />
            </Panel>
          </Group>
        </div>
      </div>
      {/* Its place is one of the window, which the box around the text is not. */}
      <MentionsHereMenu />
    </div>
  );
};

/** The reading side of the window; an article that cannot be shown leaves the rest of the window as it is. */
export const Reader = memo(function Reader(): ReactElement {
  // A newer text of the same article, or one that was read again, is shown like another article: nothing that was measured
  // on the old one holds.
  const text = useAppState(({ article }) =>
    article === null ? '' : `${article.id} ${article.original.sha256} ${article.original.readAgain?.at ?? ''}`,
  );
  return (
    <ViewBoundary key={text}>
      <OpenArticle />
    </ViewBoundary>
  );
});
