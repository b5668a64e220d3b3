// Owns a text field that keeps what is being typed to itself and hands it on when typing rests, on leaving, and on
// going away, so that no keystroke waits for the disk and none is lost.

import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Input, Label, Text, TextArea, TextField } from 'react-aria-components';

const REST_MILLISECONDS = 900;

interface DraftFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly isMultiline?: boolean;
  readonly hint?: string;
}

export const DraftField = ({ label, value, onCommit, isMultiline = false, hint }: DraftFieldProps): ReactElement => {
  const [draft, setDraft] = useState<string | null>(null);
  // The timer and the unmounting see the latest draft and receiver through this.
  const latest = useRef({ draft, value, onCommit });
  useEffect(() => {
    latest.current = { draft, value, onCommit };
  });
  const commit = useRef((): void => {
    const now = latest.current;
    if (now.draft === null) return;
    if (now.draft !== now.value) now.onCommit(now.draft);
    latest.current = { ...now, draft: null };
  }).current;

  useEffect(() => {
    if (draft === null) return undefined;
    const timer = setTimeout(commit, REST_MILLISECONDS);
    return () => {
      clearTimeout(timer);
    };
  }, [draft, commit]);
  useEffect(() => commit, [commit]);

  return (
    <TextField
      className="field"
      value={draft ?? value}
      onChange={setDraft}
      onBlur={() => {
        commit();
        setDraft(null);
      }}
    >
      <Label>{label}</Label>
      {isMultiline ? <TextArea dir="auto" rows={2} /> : <Input dir="auto" />}
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
    </TextField>
  );
};
