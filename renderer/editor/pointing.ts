// Owns what a press on the text means: it hits elements, not coordinates, since positions found from coordinates are
// wrong where directions meet.

import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { OfKind } from '../../core/codebook/codebook';
import { mayChange } from '../state/access';
import { appState, setAppState } from '../state/app-state';
import { editorState, setEditorState } from './editor-state';
import { mentionsAt, chooseMention, addToMention, markSelection } from './marking-acts';
import { extendToSentence } from './text-motion';
import { catchUpSelection } from './text-selection';

/** A second press within this time makes it a double click, which selects a word, lists nothing and lets nothing go. */
const DOUBLE_CLICK_MILLISECONDS = 250;

/** The ids of all mentions whose elements hold the pressed one, innermost first. */
const mentionIdsAround = (target: EventTarget | null, root: Element): string[] => {
  const ids: string[] = [];
  let element = target instanceof Element ? target.closest('[data-mention]') : null;
  while (element !== null && root.contains(element)) {
    const id = element.getAttribute('data-mention');
    if (id !== null && !ids.includes(id)) ids.push(id);
    element = element.parentElement?.closest('[data-mention]') ?? null;
  }
  return ids;
};

const MARKING_KEYS = { Digit1: 'claim', Digit2: 'source', Digit3: 'contested', Digit4: 'cue' } as const;

const isMarkingKey = (code: string): code is keyof typeof MARKING_KEYS => Object.hasOwn(MARKING_KEYS, code);

/** The kind that a physical key marks, of the built-in ones or of the codebook; null for a key that marks none. */
const kindOfKey = (key: string): OfKind | null => {
  if (isMarkingKey(key)) return { kind: MARKING_KEYS[key] };
  const own = appState().workspace?.codebook.codes.find((code) => code.kind === 'own' && code.key === key);
  return own === undefined ? null : { kind: 'own', code: own.id };
};

/** Physical keys, so that they are the same in every keyboard layout. */
const handleKey = (view: EditorView, event: KeyboardEvent): boolean => {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const isAddKey = event.key === '+' || event.code === 'Equal';
  const kind = kindOfKey(event.code);
  if (kind !== null || isAddKey || event.key === 'Enter') catchUpSelection(view);
  const { selection, caret } = editorState();
  if (!event.shiftKey && selection !== null && kind !== null) {
    if (mayChange()) void markSelection(kind);
    return true;
  }
  if (selection !== null && isAddKey) {
    if (mayChange()) void addToMention();
    return true;
  }
  if (event.code === 'KeyS' && !event.shiftKey) {
    extendToSentence();
    return true;
  }
  if (event.key === 'Enter') {
    const here = mentionsAt(caret);
    const mention = here.find(({ id }) => id === appState().selectedMentionId) ?? here[0];
    if (mention !== undefined) {
      setAppState({ selectedMentionId: mention.id });
      focusCard(mention.id);
    }
    return true;
  }
  if (event.key === 'Escape') {
    setAppState({ selectedMentionId: null });
    return true;
  }
  return false;
};

/** Moves the focus to a mention's card, once it has opened. */
export const focusCard = (id: string): void => {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.focus();
  });
};

/** The plugin that turns presses and keys on the text into acts. */
export const pointing = (): Plugin => {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const press = (view: EditorView, event: MouseEvent): boolean => {
    clearTimeout(waiting);
    if (event.button !== 0 || event.detail > 1 || !view.state.selection.empty) return false;
    const ids = mentionIdsAround(event.target, view.dom);
    const [only] = ids;
    if (ids.length === 1 && only !== undefined) {
      chooseMention(only);
      return false;
    }
    // The first press of a double click is not to let the chosen mention go: the word may be meant as a part of it.
    const { clientX: x, clientY: y } = event;
    waiting = setTimeout(() => {
      if (!view.state.selection.empty) return;
      if (only === undefined) setAppState({ selectedMentionId: null });
      else setEditorState({ mentionsHere: { ids, x, y } });
    }, DOUBLE_CLICK_MILLISECONDS);
    return false;
  };
  return new Plugin({
    view: (view) => {
      const release = (): void => {
        // ProseMirror writes back the selection it knows of, which may lack the drag's last step.
        if (editorState().isPointerDown) catchUpSelection(view);
        setEditorState({ isPointerDown: false });
      };
      document.addEventListener('pointerup', release);
      return {
        destroy: () => {
          clearTimeout(waiting);
          document.removeEventListener('pointerup', release);
        },
      };
    },
    props: {
      handleKeyDown: handleKey,
      handleDOMEvents: {
        click: press,
        pointerdown: () => {
          setEditorState({ isPointerDown: true });
          return false;
        },
        focus: () => {
          setEditorState({ hasFocus: true });
          return false;
        },
        blur: (_view, event) => {
          // The toolbar belongs to the text: going there keeps the selection in use.
          const isToolbar =
            event.relatedTarget instanceof Element && event.relatedTarget.closest('.annotate-toolbar') !== null;
          if (!isToolbar) setEditorState({ hasFocus: false });
          return false;
        },
      },
    },
  });
};
