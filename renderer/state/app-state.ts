// Owns what the window knows: a cache of main's workspace, the one article that is open, and the state of the view.
// What main has to keep changes only through the acts of this folder.

import { create } from 'zustand';
import type { Settings } from '../../contract/settings';
import type { Snapshot } from '../../contract/snapshot';
import type { Article } from '../../core/article/article';
import type { MentionKind } from '../../core/mention/mention';
import type { MentionQuery } from '../../core/queries/filter-mentions';
import type { Act } from './acts';

/** A sentence for the analyst. All but mere information stays until it is dismissed. */
export interface Notice {
  readonly id: number;
  readonly tone: 'information' | 'attention' | 'failure';
  readonly text: string;
}

export type OpenDialog = 'keyboard-help' | 'about' | null;

export const ALL_KINDS: ReadonlySet<MentionKind> = new Set<MentionKind>(['claim', 'source', 'contested', 'cue']);

export interface AppState {
  readonly isStarted: boolean;
  readonly settings: Settings | null;
  readonly workspace: Snapshot | null;
  readonly article: Article | null;
  readonly selectedMentionId: string | null;
  /** How many acts are on their way to disk. */
  readonly pending: number;
  /** The acts that could not be saved, in their order; what is typed is no act but a draft. */
  readonly failedActs: readonly Act[];
  readonly notices: readonly Notice[];
  /** Which mentions the margin shows. */
  readonly filter: MentionQuery;
  readonly isSyntaxShown: boolean;
  readonly isEditingDetails: boolean;
  readonly dialog: OpenDialog;
}

export const useAppState = create<AppState>()(() => ({
  isStarted: false,
  settings: null,
  workspace: null,
  article: null,
  selectedMentionId: null,
  pending: 0,
  failedActs: [],
  notices: [],
  filter: { kinds: ALL_KINDS, tag: null, text: '' },
  isSyntaxShown: false,
  isEditingDetails: false,
  dialog: null,
}));

/** The state now, for code outside React. */
export const appState = (): AppState => useAppState.getState();

/** Changes the view's own state. */
export const setAppState = (change: Partial<AppState>): void => {
  useAppState.setState(change);
};
