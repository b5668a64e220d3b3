// Owns the acts on suggestions: opening and closing their pane, looking at one, accepting and dismissing. Only accepting
// changes the workspace, and only by an act of the analyst's.

import i18next from 'i18next';
import { MOST_CUES_AT_ONCE } from '../../core/commands/actor-command-schemas';
import { acceptedCueOf, type SuggestionPart } from '../../core/suggest/accepted-parts';
import type { CueSuggestion } from '../../core/suggest/cue-suggestion';
import type { Change } from '../../core/workspace/change';
import { editorState } from '../editor/editor-state';
import { caretAt } from '../editor/text-selection';
import { showHit } from '../find/show-hit';
import { countWords } from '../i18n/count-words';
import { formatCount, formatList } from '../i18n/format';
import { mayChange } from '../state/access';
import { appState } from '../state/app-state';
import { say } from '../state/notices';
import { showView } from '../state/view-acts';
import { runCommand } from '../state/workspace-acts';
import { setSuggestState, suggestionKey, suggestState, UNDECIDED } from './suggest-state';

/** Opens the pane for the open article, or gives it the focus. */
export const openSuggest = (): void => {
  const { article, dialog, view } = appState();
  if (article === null || dialog !== null || !mayChange()) return;
  if (view !== 'read') showView('read');
  setSuggestState({ isAskedFor: true, ...(suggestState().isOpen ? {} : { isOpen: true, ...UNDECIDED }) });
};

/** Closes the pane; the caret stands at the cue that was looked at. */
export const closeSuggest = (): void => {
  const { chosen } = suggestState();
  setSuggestState({ isOpen: false, isAskedFor: false, ...UNDECIDED });
  const { surface } = editorState();
  if (surface === null) return;
  if (chosen !== null) surface.view.dispatch(caretAt(surface.view.state, surface.table, chosen.cue.start));
  surface.view.focus();
};

/** Looks at a suggestion: it is painted in the text, and its sentence comes into sight. */
export const chooseSuggestion = (suggestion: CueSuggestion | null): void => {
  setSuggestState({ chosen: suggestion });
  const { surface } = editorState();
  if (suggestion !== null && surface !== null) showHit(surface, suggestion.sentence);
};

/** Says what has become of how many suggestions. */
const sayAccepted = (accepted: number, changes: readonly Change[]): void => {
  const made = changes.flatMap((change) =>
    change.record === 'mention' && change.before === null && change.after !== null ? [change.after.kind] : [],
  );
  say(() => {
    const number = formatCount(accepted);
    const marked = (['cue', 'source', 'claim'] as const).flatMap((kind) => {
      const count = made.filter((each) => each === kind).length;
      return count === 0 ? [] : [countWords(kind, count)];
    });
    return marked.length === 0
      ? i18next.t('window.suggest.acceptedMarked', { number })
      : i18next.t('window.suggest.accepted', { number, marked: formatList(marked) });
  });
};

/** Marks what is taken of each suggestion, all as one act. Of very many the first are taken, as many as one act can do. */
export const acceptSuggestions = async (suggestions: readonly CueSuggestion[]): Promise<void> => {
  const { article } = appState();
  if (article === null) return;
  const { leftOut } = suggestState();
  const taken = suggestions.flatMap((suggestion) => {
    const accepted = acceptedCueOf(suggestion, leftOut.get(suggestionKey(article.id, suggestion)) ?? new Set());
    return accepted === null ? [] : [{ suggestion, accepted }];
  });
  const first = taken.slice(0, MOST_CUES_AT_ONCE);
  if (first.length === 0) return;
  const cues = first.map(({ accepted }) => accepted);
  const done = await runCommand({ command: 'accept-cues', articleId: article.id, cues });
  if (done === null) return;
  sayAccepted(first.length, done.changes);
  // Where its cue is not marked, nothing in the text tells that a suggestion was decided.
  dismiss(
    article.id,
    first.filter(({ accepted }) => accepted.cue === null).map(({ suggestion }) => suggestion),
  );
};

const dismiss = (articleId: string, suggestions: readonly CueSuggestion[]): void => {
  if (suggestions.length === 0) return;
  const keys = suggestions.map((suggestion) => suggestionKey(articleId, suggestion));
  setSuggestState({ dismissed: new Set([...suggestState().dismissed, ...keys]) });
};

/** Takes a suggestion off the list until the pane is opened anew. */
export const dismissSuggestion = (suggestion: CueSuggestion): void => {
  const { article } = appState();
  if (article !== null) dismiss(article.id, [suggestion]);
};

/** Puts what was dismissed on the list again. */
export const bringBackDismissed = (): void => {
  setSuggestState({ dismissed: new Set() });
};

/** Says whether a part of a suggestion is to be marked when it is accepted. */
export const takePart = (key: string, part: SuggestionPart, choice: 'take' | 'leave-out'): void => {
  const { leftOut } = suggestState();
  const parts = new Set(leftOut.get(key));
  if (choice === 'take') parts.delete(part);
  else parts.add(part);
  setSuggestState({ leftOut: new Map([...leftOut, [key, parts]]) });
};
