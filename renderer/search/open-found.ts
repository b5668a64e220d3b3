// Owns the way from what was found to where it is: its words in the text, its mention, its claim, its actor, its event.

import type { FoundHit, FoundItem } from '../../core/search/question';
import type { TextRange } from '../../core/text/trim-range';
import { subscribeToEditorState, editorState, type EditorSurface } from '../editor/editor-state';
import { selectHit } from '../find/show-hit';
import { appState, setAppState } from '../state/app-state';
import { goToMention, showActor, showClaim } from '../state/view-acts';
import { openArticle } from '../state/workspace-acts';

/** How long the text of an article may take to be there, in milliseconds. */
const PATIENCE = 5000;

/** The text view, once it is there. */
const surfaceThere = (): Promise<EditorSurface | null> =>
  new Promise((resolve) => {
    const { surface } = editorState();
    if (surface !== null) {
      resolve(surface);
      return;
    }
    const stop = subscribeToEditorState((state) => {
      if (state.surface === null) return;
      finish(state.surface);
    });
    const patience = setTimeout(() => {
      finish(null);
    }, PATIENCE);
    const finish = (surface: EditorSurface | null): void => {
      stop();
      clearTimeout(patience);
      resolve(surface);
    };
  });

/** Opens an article for reading with a place in it selected, ready to be marked. */
export const openPlace = async (articleId: string, place: TextRange): Promise<void> => {
  await openArticle(articleId);
  if (appState().article?.id !== articleId) return;
  setAppState({ view: 'read' });
  const surface = await surfaceThere();
  // Whoever has gone on meanwhile is not called back.
  if (surface === null || appState().view !== 'read' || appState().article?.id !== articleId) return;
  if (place.end > (appState().article?.text.length ?? 0)) return;
  selectHit(surface, place);
  surface.view.focus();
};

/** Opens what was found: the place of a hit, or else the record. */
export const openFound = (item: FoundItem, hit: FoundHit | null): void => {
  const { articleId } = item;
  const place = hit?.place ?? null;
  if (articleId !== null && item.in === 'article' && place !== null) void openPlace(articleId, place);
  else if (articleId !== null) void goToMention(articleId, item.in === 'article' ? null : item.id);
  else if (item.in === 'claim' || item.noteOf === 'claim') showClaim(item.id);
  else if (item.in === 'actor' || item.noteOf === 'actor') showActor(item.id);
  else if (item.noteOf === 'event') setAppState({ view: 'matrix', shownEventId: item.id });
};
