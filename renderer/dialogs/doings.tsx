// Owns how a dialog does something that may fail: one act at a time, with its failure said in the dialog.

import { useCallback, useRef, useState, type ReactElement } from 'react';
import type { Failure } from '../../core/result';
import { describeFailure } from '../i18n/format';

export interface Doings {
  /** What the last act ended with; null where it did not fail. */
  readonly failure: Failure | null;
  /** Does it, unless something is under way. */
  readonly run: (act: () => Promise<Failure | null>) => Promise<void>;
  /** Does what takes no time and must not come between, such as closing the dialog; nothing while something is under way. */
  readonly unlessBusy: (act: () => void) => void;
  /** Takes the failure back, since what it was about was changed. */
  readonly forget: () => void;
}

/**
 * One act at a time; its failure is said in the dialog, beside what it is about. A press while one is under way does nothing:
 * a button that was disabled would lose the focus.
 */
export const useDoings = (): Doings => {
  const isBusy = useRef(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = useCallback(async (act: () => Promise<Failure | null>): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    setFailure(null);
    setFailure(await act());
    isBusy.current = false;
  }, []);
  const unlessBusy = useCallback((act: () => void): void => {
    if (!isBusy.current) act();
  }, []);
  const forget = useCallback((): void => {
    setFailure(null);
  }, []);
  return { failure, run, unlessBusy, forget };
};

/** What failed, why, and what to do; nothing where nothing has. */
export const SaidFailure = ({ failure }: { readonly failure: Failure | null }): ReactElement | null =>
  failure === null ? null : (
    <p role="alert" className="field-error">
      {describeFailure(failure)}
    </p>
  );
