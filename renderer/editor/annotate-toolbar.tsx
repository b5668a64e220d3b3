// Owns the small toolbar that offers the kinds of mention for what is selected.

import { memo, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { Plus, TextSelect } from 'lucide-react';
import { Button, Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { MARKING_KINDS } from '../../core/mention/mention';
import { keyDigit } from '../../core/codebook/looks';
import { useCodes } from '../codebook/code-words';
import { markingKey } from '../codebook/marking-keys';
import { KindIcon } from '../controls/kind-icon';
import { Quote } from '../controls/quote';
import { formatCount } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { useAppState } from '../state/app-state';
import { setEditorState, useEditorState, type EditorSurface } from './editor-state';
import { addToMention, isOrphan, markSelection } from './marking-acts';
import { sectionsWithin } from './near-sections';
import { extendToSentence } from './text-motion';
import { EDGE, placeToolbar } from './toolbar-place';

/** The selection's boxes as the browser paints it, in text order. What is far away has none: it would be laid out for them. */
const selectionBoxes = ({ view, table }: EditorSurface): DOMRect[] => {
  const near = sectionsWithin(view, 0);
  if (near === null) return [];
  const { selection } = view.state;
  const from = Math.max(selection.from, table.positionAt(table.textOfSection(near.first).start));
  const to = Math.min(selection.to, table.positionAt(table.textOfSection(near.after - 1).end));
  if (from >= to) return [];
  const range = document.createRange();
  const start = view.domAtPos(from, 1);
  const end = view.domAtPos(to, -1);
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return [...range.getClientRects()];
};

const isForward = ({ view }: EditorSurface): boolean => view.state.selection.head >= view.state.selection.anchor;

/**
 * The part of the window that the toolbar keeps to, as high as the window: the text's own pane. A press on what lies over
 * the line between two panes would take hold of that line.
 */
const roomOf = ({ view }: EditorSurface): { left: number; width: number; height: number } => {
  const pane = view.dom.closest('.article-pane')?.getBoundingClientRect();
  const height = globalThis.innerHeight;
  return { left: pane?.left ?? 0, width: pane?.width ?? globalThis.innerWidth, height };
};

/** Puts the toolbar beside the selection; where that cannot be seen, neither can the toolbar. */
const putInPlace = (toolbar: HTMLElement, surface: EditorSurface): void => {
  const room = roomOf(surface);
  toolbar.style.maxInlineSize = `${String(room.width - 2 * EDGE)}px`;
  const boxes = selectionBoxes(surface).map(({ left, top, right, bottom }) => ({
    left: left - room.left,
    top,
    right: right - room.left,
    bottom,
  }));
  const place = placeToolbar(boxes, isForward(surface), toolbar.getBoundingClientRect(), room);
  toolbar.style.visibility = place === null ? 'hidden' : 'visible';
  if (place === null) return;
  toolbar.style.left = `${String(place.left + room.left)}px`;
  toolbar.style.top = `${String(place.top)}px`;
};

/** What can be pressed. It stays as it is from one selection to the next. */
const ToolbarButtons = memo(function ToolbarButtons(): ReactElement {
  const { t } = useTranslation();
  const isAnyChosen = useAppState((state) => state.selectedMentionId !== null);
  const isOrphanChosen = useAppState(
    ({ article, selectedMentionId }) => article !== null && isOrphan(article, selectedMentionId),
  );
  const own = useCodes().filter(({ kind }) => kind === 'own');
  return (
    <Toolbar aria-label={t('window.toolbar.name')} className="toolbar">
      {MARKING_KINDS.map((kind) => (
        <Button key={kind} className={`toolbar-button kind-${kind}`} onPress={() => void markSelection({ kind })}>
          <KindIcon kind={kind} />
          {t(`window.toolbar.${kind}`)}
          <kbd aria-hidden>{markingKey(kind)}</kbd>
        </Button>
      ))}
      {own.map((code) => (
        <Button
          key={code.id}
          className="toolbar-button kind-own"
          onPress={() => void markSelection({ kind: 'own', code: code.id })}
        >
          <KindIcon kind="own" code={code.id} />
          <Quote text={code.label} className="toolbar-kind" />
          {code.key === null ? null : <kbd aria-hidden>{formatCount(Number(keyDigit(code.key)))}</kbd>}
        </Button>
      ))}
      {isAnyChosen ? (
        <Button className="toolbar-button" onPress={() => void addToMention()}>
          <Plus aria-hidden size={15} />
          {t(isOrphanChosen ? 'window.revision.attach' : 'window.toolbar.add')}
          <kbd aria-hidden>+</kbd>
        </Button>
      ) : null}
      <Button className="toolbar-button" onPress={extendToSentence}>
        <TextSelect aria-hidden size={15} />
        {t('window.toolbar.sentence')}
        <kbd aria-hidden>S</kbd>
      </Button>
    </Toolbar>
  );
});

/** Made for the first selection, and kept for the next: making it takes longer than all else that a selection does. */
export const AnnotateToolbar = (): ReactElement | null => {
  const surface = useEditorState((state) => state.surface);
  const selection = useEditorState((state) => state.selection);
  const isWanted = useEditorState(({ hasFocus, isPointerDown }) => hasFocus && !isPointerDown);
  const isAnyChosen = useAppState((state) => state.selectedMentionId !== null);
  const element = useRef<HTMLDivElement>(null);
  // Whoever comes back to it begins with its first button.
  const [visits, setVisits] = useState(0);
  const [isMade, setIsMade] = useState(false);
  const canWrite = useCanWrite();
  const isShown = canWrite && selection !== null && surface !== null && isWanted;
  if (isShown && !isMade) setIsMade(true);

  useLayoutEffect(() => {
    if (isMade) element.current?.togglePopover(isShown);
    if (!isShown) return undefined;
    const update = (): void => {
      if (element.current !== null) putInPlace(element.current, surface);
    };
    update();
    document.addEventListener('scroll', update, { capture: true, passive: true });
    globalThis.addEventListener('resize', update);
    return () => {
      document.removeEventListener('scroll', update, { capture: true });
      globalThis.removeEventListener('resize', update);
    };
  }, [isMade, isShown, surface, selection, isAnyChosen]);

  if (!isMade) return null;
  return (
    <div
      ref={element}
      className="annotate-toolbar"
      popover="manual"
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        setVisits(visits + 1);
        if (surface?.view.dom.contains(event.relatedTarget) !== true) setEditorState({ hasFocus: false });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') surface?.view.focus();
      }}
    >
      <ToolbarButtons key={visits} />
    </div>
  );
};
