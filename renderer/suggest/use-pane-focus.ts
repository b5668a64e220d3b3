// Owns where the focus is in the pane of suggestions: on the one that is looked at, and never lost with one that is gone.

import { useEffect, useRef, type RefObject } from 'react';
import type { CueSuggestion } from '../../core/suggest/cue-suggestion';
import { setSuggestState, useSuggestState } from './suggest-state';

/** The suggestion that is looked at, else the first, else the pane itself. */
const focusWithin = (pane: HTMLElement): void => {
  const row =
    pane.querySelector<HTMLElement>('[role="row"][aria-selected="true"]') ??
    pane.querySelector<HTMLElement>('[role="row"]');
  (row ?? pane).focus();
};

/** The rows are drawn after the list is. */
const soon = (act: () => void): (() => void) => {
  const frame = requestAnimationFrame(act);
  return () => {
    cancelAnimationFrame(frame);
  };
};

/** Takes the focus when the pane is asked for, and follows the list. `open` is null while it is not there yet. */
export const usePaneFocus = (pane: RefObject<HTMLElement | null>, open: readonly CueSuggestion[] | null): void => {
  const isAskedFor = useSuggestState((state) => state.isAskedFor);
  const chosen = useSuggestState((state) => state.chosen);
  const hasFocus = useRef(false);
  const isThere = open !== null;

  useEffect(() => {
    const element = pane.current;
    if (element === null) return;
    const onFocus = ({ target }: FocusEvent): void => {
      hasFocus.current = target instanceof Node && element.contains(target);
    };
    // What is removed with the focus on it tells nobody: it counts as here until the focus is elsewhere.
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('focusin', onFocus);
    };
  }, [pane]);
  useEffect(() => {
    const element = pane.current;
    if (!isAskedFor || element === null) return;
    if (!isThere) {
      element.focus();
      return;
    }
    return soon(() => {
      setSuggestState({ isAskedFor: false });
      focusWithin(element);
    });
  }, [pane, isAskedFor, isThere]);
  useEffect(() => {
    const element = pane.current;
    if (element === null || !hasFocus.current) return;
    return soon(() => {
      if (document.activeElement === document.body) focusWithin(element);
    });
  }, [pane, open, chosen]);
};
