// Owns the acts of searching: asking, following what is told, and stopping.

import { isSame } from '../../core/same';
import { problemOf } from '../../core/search/problem-of';
import type { ContextRow, FoundItem, Question, Told } from '../../core/search/question';
import { interfaceLanguage } from '../i18n/setup';
import { appState, setAppState } from '../state/app-state';
import { request } from '../state/bridge';
import { sayFailure } from '../state/notices';
import { forgetFound, searchState, setSearchState } from './search-state';

/** How long typing has to rest before it is searched for, in milliseconds. */
const REST = 140;

let resting: ReturnType<typeof setTimeout> | undefined;

/** Asks for what is on screen, now. What cannot be understood is asked of nobody: the view says what is wrong with it. */
export const askNow = (): void => {
  clearTimeout(resting);
  const { question, id } = searchState();
  const next = id + 1;
  if (question.typed.trim() === '' || problemOf(question.typed, question.mode) !== null) {
    void request('search:stop', null);
    forgetFound();
    setSearchState({ id: next });
    return;
  }
  // What was found before stays in sight until the first of the new is there.
  const { answered, stage } = searchState();
  refresh = stage === 'over' && isSame(answered, question) ? { id: next, items: [], rows: [] } : null;
  setSearchState({
    id: next,
    stage: 'searching',
    share: null,
    failure: null,
    ...(refresh === null ? { over: null } : {}),
  });
  void request('search:ask', { id: next, question: { ...question, language: interfaceLanguage() } }).then((reply) => {
    if (!reply.ok && searchState().id === next) setSearchState({ stage: 'failed', failure: reply.error });
  });
};

/** Changes what is asked for, and asks once typing rests; at once where it was not typed. */
export const changeQuestion = (change: Partial<Omit<Question, 'language'>>): void => {
  setSearchState({ question: { ...searchState().question, ...change } });
  clearTimeout(resting);
  if ('typed' in change) resting = setTimeout(askNow, REST);
  else askNow();
};

/** Ends the search that is under way; what it has found stays. */
export const stopSearch = (): void => {
  clearTimeout(resting);
  void request('search:stop', null);
  setSearchState({ id: searchState().id + 1, stage: 'stopped' });
};

/** Where the answer to the same question comes once more, after an act: it is shown when all of it is there. */
interface Refresh {
  readonly id: number;
  readonly items: FoundItem[];
  readonly rows: ContextRow[];
}

let refresh: Refresh | null = null;
/** The question whose answer is on screen, or has begun to be. */
let shownId = -1;

/** What a new answer begins with: nothing of the last, but what is chosen of the same places. */
const begin = (id: number): void => {
  if (shownId === id) return;
  shownId = id;
  const { answered, question, chosen } = searchState();
  const isSamePlaces = answered?.typed === question.typed && answered.mode === question.mode;
  setSearchState({ answered: question, items: [], rows: [], chosen: isSamePlaces ? chosen : new Set() });
};

/** Follows what is told of the last question. */
export const takeTold = (told: Told): void => {
  if (told.id !== searchState().id) return;
  switch (told.kind) {
    case 'preparing':
      setSearchState({ stage: 'reading', share: told.total === 0 ? null : told.done / told.total });
      return;
    case 'found': {
      setSearchState({ stage: 'searching', share: told.total === 0 ? null : told.done / told.total });
      if (refresh?.id === told.id) {
        refresh.items.push(...told.items);
        refresh.rows.push(...told.rows);
      } else if (told.items.length > 0 || told.rows.length > 0) {
        begin(told.id);
        const { items, rows } = searchState();
        setSearchState({ items: [...items, ...told.items], rows: [...rows, ...told.rows] });
      }
      return;
    }
    case 'over':
      if (refresh?.id === told.id) setSearchState({ items: refresh.items, rows: refresh.rows });
      else begin(told.id);
      refresh = null;
      setSearchState({ stage: 'over', share: null, over: told });
      return;
    case 'failed':
      setSearchState({ stage: 'failed', failure: told.failure });
      sayFailure(told.failure);
  }
};

/** Chooses rows, or none. */
export const chooseRows = (keys: Iterable<string>): void => {
  setSearchState({ chosen: new Set(keys) });
};

/** Shows the search view with its field in focus. */
export const openSearch = (): void => {
  if (appState().workspace === null || appState().dialog !== null) return;
  setAppState({ view: 'search' });
  setSearchState({ isAskedFor: true });
};
