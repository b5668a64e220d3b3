// Owns painting what is marked now, before anything else shows it.

import type { EditorView } from 'prosemirror-view';
import { appState } from '../state/app-state';
import { editorState } from './editor-state';
import { knowsMentions, isLayerOf, withMentions, type MentionLayerUpdate } from './mention-decorations';
import { catchUpSelection } from './text-selection';

/** What is marked now; null where the view shows another text than the one that is open now. */
const marksNow = ({ state }: EditorView): MentionLayerUpdate | null => {
  const { article, workspace, selectedMentionId } = appState();
  if (article === null || !isLayerOf(state, article.text)) return null;
  const { preview } = editorState();
  return { codebook: workspace?.codebook ?? null, mentions: article.mentions, selectedId: selectedMentionId, preview };
};

/** Paints what is marked now, where it is not painted yet. */
export const paintMarks = (view: EditorView): void => {
  const marks = marksNow(view);
  if (marks === null || knowsMentions(view.state, marks)) return;
  // Any transaction puts its own selection into the page; it must not be older than what is there.
  catchUpSelection(view);
  view.dispatch(withMentions(view.state.tr, marks));
};
