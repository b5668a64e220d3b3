// Owns what the search view shows: what is asked for, what was found so far, and which rows are chosen.

import { create } from 'zustand';
import type { HitToMark } from '../../core/commands/command';
import type { Failure } from '../../core/result';
import type { ContextRow, FoundItem, Question, Told } from '../../core/search/question';

/** How a search stands. `idle`: nothing is asked for. */
export type SearchStage = 'idle' | 'reading' | 'searching' | 'stopped' | 'over' | 'failed';

export interface SearchState {
  /** The folder of the workspace that it is about. */
  readonly folder: string | null;
  /** What is asked for, as it is on screen. The window keeps it while other views are shown. */
  readonly question: Omit<Question, 'language'>;
  /** The search view was asked for: its field is to take the focus. */
  readonly isAskedFor: boolean;
  /** The number of the last question: what is told of others comes too late. */
  readonly id: number;
  readonly stage: SearchStage;
  /** A share from 0 to 1; null where nothing is known of it. */
  readonly share: number | null;
  readonly items: readonly FoundItem[];
  readonly rows: readonly ContextRow[];
  /** What `items` and `rows` are the answer to; while the first of a new answer is awaited that is the one before. */
  readonly answered: Omit<Question, 'language'> | null;
  readonly over: Extract<Told, { kind: 'over' }> | null;
  readonly failure: Failure | null;
  /** The keys of the rows that are chosen. */
  readonly chosen: ReadonlySet<string>;
}

export const FIRST_QUESTION: Omit<Question, 'language'> = {
  typed: '',
  mode: 'folded',
  exact: false,
  show: 'records',
  order: 'position',
};

const NOTHING_FOUND = {
  stage: 'idle',
  share: null,
  items: [],
  rows: [],
  answered: null,
  over: null,
  failure: null,
  chosen: new Set<string>(),
} as const;

export const useSearchState = create<SearchState>()(() => ({
  folder: null,
  question: FIRST_QUESTION,
  isAskedFor: false,
  id: 0,
  ...NOTHING_FOUND,
}));

/** The state now, for code outside React. */
export const searchState = (): SearchState => useSearchState.getState();

export const setSearchState = (change: Partial<SearchState>): void => {
  useSearchState.setState(change);
};

/** Forgets what was found. */
export const forgetFound = (): void => {
  setSearchState(NOTHING_FOUND);
};

/** The key of a row: no place is found twice. */
export const keyOfRow = ({ articleId, start, end }: ContextRow): string =>
  `${articleId} ${String(start)} ${String(end)}`;

/** The places of rows as a command takes them. */
export const hitsOfRows = (rows: readonly ContextRow[]): HitToMark[] =>
  rows.map(({ articleId, start, end, hit }) => ({ articleId, start, end, words: hit }));
