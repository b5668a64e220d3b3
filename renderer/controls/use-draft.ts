// Owns a field's side of its draft: what the field shows, and when what is typed is handed over.

import { useCallback, useEffect } from 'react';
import {
  commitAnyway,
  commitDraft,
  dropDraft,
  isHeldBack,
  leaveField,
  receiveDraft,
  restDraft,
  typeDraft,
  useDrafts,
  type DraftOutcome,
} from '../state/drafts';

const REST_MILLISECONDS = 900;

/** Which field it is: the key of its draft, the same at every start, and what it is called where it is not seen. */
export interface DraftPlace {
  readonly key: string;
  readonly name: string;
}

export interface FieldDraft {
  /** What the field shows. */
  readonly text: string;
  readonly type: (text: string) => void;
  /** Hands the draft over now; true when there was nothing to save or it is saved. */
  readonly commit: () => Promise<boolean>;
  /** Lets the draft go: the field shows the saved value again. */
  readonly drop: () => void;
  /** It was brought back over a value that has changed since, and is saved only when the analyst says so. */
  readonly isHeldBack: boolean;
  readonly commitAnyway: () => Promise<boolean>;
}

/** A draft over a saved value. `restMilliseconds` null hands it over when the field is left, and not before. */
export const useDraft = (
  { key, name }: DraftPlace,
  saved: string,
  save: (text: string) => Promise<DraftOutcome>,
  restMilliseconds: number | null = REST_MILLISECONDS,
): FieldDraft => {
  const draft = useDrafts((state) => state.held.get(key));
  useEffect(() => {
    receiveDraft(key, { saved, save }, name);
  });
  useEffect(() => {
    // One that was brought back is handed over like one that was just typed.
    if (restMilliseconds !== null) restDraft(key, restMilliseconds);
    return () => {
      leaveField(key);
    };
  }, [key, restMilliseconds]);

  const type = useCallback(
    (text: string) => {
      typeDraft(key, name, text);
      if (restMilliseconds !== null) restDraft(key, restMilliseconds);
    },
    [key, name, restMilliseconds],
  );
  return {
    text: draft?.text ?? saved,
    type,
    commit: useCallback(() => commitDraft(key), [key]),
    drop: useCallback(() => {
      dropDraft(key);
    }, [key]),
    isHeldBack: draft !== undefined && isHeldBack(draft, saved),
    commitAnyway: useCallback(() => commitAnyway(key), [key]),
  };
};
