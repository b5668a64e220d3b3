// Owns a draft: what is typed in a field stays the field's own until typing rests or the field is left, and stays in the
// field until main has it, so that no keystroke waits for the disk and none is lost when the disk refuses.

import { useCallback, useEffect, useRef, useState } from 'react';
import { holdDraft } from '../state/drafts';

const REST_MILLISECONDS = 900;

export interface Draft {
  /** What the field shows. */
  readonly text: string;
  readonly type: (text: string) => void;
  /** Hands the draft over now; true when there was nothing to save or it is saved. */
  readonly commit: () => Promise<boolean>;
  /** Lets the draft go: the field shows the saved value again. */
  readonly drop: () => void;
}

/** A draft over a saved value. `save` answers whether it was saved. `restMilliseconds` null waits for leaving alone. */
export const useDraft = (
  saved: string,
  save: (text: string) => Promise<boolean>,
  restMilliseconds: number | null = REST_MILLISECONDS,
): Draft => {
  const [draft, setDraft] = useState<string | null>(null);
  // The timer and the unmounting see the latest draft and receiver through this.
  const latest = useRef({ draft, saved, save });
  useEffect(() => {
    latest.current = { draft, saved, save };
  });

  const commit = useCallback(async (): Promise<boolean> => {
    const now = latest.current;
    if (now.draft === null) return true;
    const isSaved = now.draft === now.saved || (await now.save(now.draft));
    // What was typed meanwhile is a draft of its own.
    if (isSaved) setDraft((current) => (current === now.draft ? null : current));
    return isSaved;
  }, []);

  const isUnsaved = draft !== null && draft !== saved;
  useEffect(() => (isUnsaved ? holdDraft(commit) : undefined), [isUnsaved, commit]);
  useEffect(() => {
    if (draft === null || restMilliseconds === null) return undefined;
    const timer = setTimeout(() => void commit(), restMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [draft, commit, restMilliseconds]);
  useEffect(() => () => void commit(), [commit]);

  const drop = useCallback(() => {
    latest.current = { ...latest.current, draft: null };
    setDraft(null);
  }, []);
  return { text: draft ?? saved, type: setDraft, commit, drop };
};
