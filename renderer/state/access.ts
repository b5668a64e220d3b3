// Owns whether the window may change the workspace, for every view and act alike, and what is said where it may not.

import i18next from 'i18next';
import type { Access } from '../../core/workspace/access';
import { appState, useAppState } from './app-state';
import { say } from './notices';

const WRITE: Access = { kind: 'write' };

/** How the open workspace is open; for writing where none is. */
export const useAccess = (): Access => useAppState((state) => state.workspace?.access ?? WRITE);

/** What is asked of a workspace that is being opened waits for a moment, and is done then. */
const isForWriting = ({ kind }: Access): boolean => kind === 'write' || kind === 'opening';

/** True when what is shown can be changed: fields, handles, keys and buttons that edit follow this alone. */
export const useCanWrite = (): boolean => isForWriting(useAccess());

/** True while the workspace is being opened and one article of it is shown meanwhile. */
export const useIsOpening = (): boolean => useAccess().kind === 'opening';

const accessNow = (): Access => appState().workspace?.access ?? WRITE;

/** The same, for code outside React. */
export const canWrite = (): boolean => isForWriting(accessNow());

/** Says why an act did nothing; while that is still on screen it is not said again. */
const sayReadOnly = (): void => {
  const kind = accessNow().kind;
  const words = (): string => i18next.t(kind === 'as-of' ? 'window.readOnly.nothingThen' : 'window.readOnly.nothing');
  if (appState().notices.every((notice) => notice.words() !== words())) say(words);
};

/** True when the workspace can be changed; else says why nothing happens. */
export const mayChange = (): boolean => {
  if (canWrite()) return true;
  sayReadOnly();
  return false;
};
