// Owns the text view's life in the window: it is made anew for another article and follows changes of the same one.

import { useEffect, useRef, type CSSProperties, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import type { Rest } from '../../core/queries/beginning';
import { updateFolding, type FoldingUpdate } from '../clutter/folding';
import { leaveEarlyText } from '../early-text/leave-early-text';
import { useInvisibleState } from '../invisibles/invisible-state';
import { useAppState } from '../state/app-state';
import { useComingRest } from '../state/rest-of-article';
import { addPainter } from '../state/screen-store';
import { createView, growView, textAttributes, updateDirections, type ShownWith } from './create-view';
import { setEditorState, useEditorState, type ShownSurface } from './editor-state';
import { indexOf, placedWithin } from './mention-index';
import { paintMarks } from './paint-marks';
import { followLineLength, heightOfText } from './section-heights';
import { catchUpSelection } from './text-selection';

/** The room that all of a text will about take, for the style sheet. */
const roomFor = (article: Article, rest: Rest): CSSProperties => {
  const height = heightOfText(article, rest.characters);
  // React does not know of properties of ours.
  return { '--flow': String(height.flow), '--rest': String(height.rest) } as CSSProperties;
};

export const ArticleEditor = ({ article }: { readonly article: Article }): ReactElement => {
  const { t } = useTranslation();
  const mount = useRef<HTMLDivElement>(null);
  const surface = useRef<ShownSurface | null>(null);
  const drawnBlocks = useRef(article.blocks);
  const selectedId = useAppState((state) => state.selectedMentionId);
  const codebook = useAppState((state) => state.workspace?.codebook) ?? null;
  const isSyntaxShown = useAppState((state) => state.isSyntaxShown);
  const clutter = useAppState((state) => state.settings?.clutter) ?? 'dimmed';
  const areInvisiblesShown = useInvisibleState((state) => state.areShown);
  const preview = useEditorState((state) => state.preview);
  const rest = useComingRest();
  const label = t('window.article.text');

  const { mentions, blocks, text } = article;
  const layer = { codebook, mentions, selectedId, preview };
  const folding: FoldingUpdate = {
    blocks,
    isMarked: (block) => placedWithin(indexOf(mentions), text, block).length > 0,
    isFolding: clutter === 'folded',
  };

  const isWhole = rest === null;
  const shown: ShownWith = { mentions: { ...layer, preview: null }, folding, isWhole };

  useEffect(() => {
    if (mount.current === null) return undefined;
    const stop = followLineLength(mount.current);
    const made = createView(mount.current, article, label, shown);
    surface.current = made;
    leaveEarlyText();
    drawnBlocks.current = blocks;
    setEditorState({ surface: made, mentionsHere: null, preview: null });
    const stopPainting = addPainter(() => {
      paintMarks(made.view);
    });
    return () => {
      stop();
      stopPainting();
      made.view.destroy();
      surface.current = null;
      setEditorState({ surface: null, selection: null, hasFocus: false });
    };
    // The view is made once for an article; what changes of it is followed below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [article.id]);

  useEffect(() => {
    const beginning = surface.current;
    if (beginning === null || beginning.isWhole || !isWhole) return;
    surface.current = growView(beginning, article, shown);
    drawnBlocks.current = blocks;
    setEditorState({ surface: surface.current });
    // It grows once; what changes of it then is followed below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [article.id, isWhole]);

  const { direction, language } = article;
  useEffect(() => {
    // Another language of the interface renames the view, and leaves caret, selection and place in the text alone.
    surface.current?.view.setProps({ attributes: textAttributes({ direction, language }, label, isWhole) });
  }, [article.id, direction, language, label, isWhole]);

  useEffect(() => {
    const made = surface.current;
    // A view that was just made has its lines as they are; asking for the selection has the page laid out.
    if (made === null || drawnBlocks.current === blocks) return;
    // Before a line is made anew, with which the page loses a selection in it.
    catchUpSelection(made.view);
    updateDirections(made, drawnBlocks.current, blocks);
    drawnBlocks.current = blocks;
  }, [article.id, blocks]);

  useEffect(() => {
    const view = surface.current?.view;
    const transaction = view === undefined ? null : updateFolding(view.state, folding);
    if (view === undefined || transaction === null) return;
    catchUpSelection(view);
    // Made anew, as another selection may have been taken over.
    view.dispatch(updateFolding(view.state, folding) ?? view.state.tr);
    // What is folded follows from these.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [article.id, blocks, mentions, clutter]);

  useEffect(() => {
    if (surface.current !== null) paintMarks(surface.current.view);
    // What is marked is asked for as it is now, which may be further than what is on screen.
  }, [article.id, codebook, mentions, selectedId, preview]);

  return (
    <div
      ref={mount}
      className="article-mount"
      {...(rest === null ? {} : { style: roomFor(article, rest), 'data-coming': t('window.article.coming') })}
      data-syntax={isSyntaxShown ? 'shown' : 'folded'}
      data-clutter={clutter}
      data-invisibles={areInvisiblesShown ? 'shown' : 'hidden'}
    />
  );
};
