// Owns the acts on the text view: marking what is selected, going to a mention, choosing between several.

import i18next from 'i18next';
import { resolvePlacement } from '../../core/anchor/anchor';
import type { Article } from '../../core/article/article';
import { mentionBefore, mentionFrom, mentionsTouching, type IntervalIndex } from '../../core/mention/interval-index';
import { endOf, startOf, type Mention } from '../../core/mention/mention';
import type { TextRange } from '../../core/text/trim-range';
import type { OfKind } from '../../core/codebook/codebook';
import { isBeginningInSight, showBeginning } from '../find/show-hit';
import { shownMentions } from '../margin/shown-mentions';
import { appState, setAppState } from '../state/app-state';
import { say } from '../state/notices';
import { runCommand } from '../state/workspace-acts';
import { editorState } from './editor-state';
import { indexOf, mentionById } from './mention-index';
import { caretAt, caretPutAt } from './text-selection';

/**
 * Puts the caret after what was selected, so that the toolbar goes and reading goes on: the text stays where it is. It comes
 * after the frame that paints the mark: with a caret that comes or goes, all that the window is made of is put together anew.
 */
const collapseSelection = (marked: TextRange): void => {
  const { surface, selection } = editorState();
  if (surface === null) return;
  const { view, table } = surface;
  const isAsItWas = selection?.start === marked.start && selection.end === marked.end;
  // Meanwhile the analyst may have gone on to something else. Not from the toolbar: while the focus is there, what the page has
  // selected moves only because the text is drawn anew under it.
  if (view.hasFocus() && !isAsItWas) return;
  view.dispatch(caretPutAt(view.state, table, marked.end));
  if (!view.hasFocus()) view.focus();
};

/** Marks the selection as a new mention of a kind and chooses it. */
export const markSelection = async (of: OfKind): Promise<void> => {
  const { selection } = editorState();
  const { article } = appState();
  if (selection === null || article === null) {
    say(() => i18next.t('window.notices.noSelection'));
    return;
  }
  await runCommand(
    { command: 'add-mention', articleId: article.id, ...of, selections: [selection] },
    {
      choice: ({ changes }) => {
        const made = changes.find((change) => change.record === 'mention');
        return made?.record === 'mention' ? made.id : undefined;
      },
      next: () => {
        collapseSelection(selection);
      },
    },
  );
};

/** True for a mention whose words do not stand at their place. */
export const isOrphan = (article: Article, mentionId: string | null): boolean => {
  const mention = mentionId === null ? undefined : mentionById(article.mentions, mentionId);
  return mention !== undefined && resolvePlacement(article.text, mention.ranges) === 'orphan';
};

/** Adds the selection to the chosen mention as another range; an orphan is attached to the selection and to nothing else. */
export const addToMention = async (): Promise<void> => {
  const { selection } = editorState();
  const { article, selectedMentionId } = appState();
  if (selection === null || article === null || selectedMentionId === null) {
    say(() => i18next.t('window.notices.noSelection'));
    return;
  }
  const of = { articleId: article.id, mentionId: selectedMentionId };
  await runCommand(
    isOrphan(article, selectedMentionId)
      ? { command: 'set-ranges', ...of, selections: [selection] }
      : { command: 'add-range', ...of, selection },
    {
      next: () => {
        collapseSelection(selection);
      },
    },
  );
};

const NONE: readonly Mention[] = [];

const indexOfArticle = (): IntervalIndex => indexOf(appState().article?.mentions ?? NONE);

/** The mentions that cover an offset, the shortest first: the most particular one is usually meant. */
export const mentionsAt = (offset: number): Mention[] =>
  mentionsTouching(indexOfArticle(), offset).sort(
    (left, right) => endOf(left) - startOf(left) - (endOf(right) - startOf(right)),
  );

/**
 * Chooses the next or the previous mention that has a card, in reading order, counted from the chosen one or else from
 * the caret, and takes the caret along.
 */
export const stepMention = (step: 1 | -1): void => {
  const { article, workspace, filter, selectedMentionId } = appState();
  if (article === null) return;
  const mentions = shownMentions(article, filter, workspace?.claims ?? [], selectedMentionId);
  const { caret, surface } = editorState();
  const shown = new Set(mentions);
  const chosen = mentions.findIndex((mention) => mention.id === selectedMentionId);
  const isShown = (mention: Mention): boolean => shown.has(mention);
  const find = step === 1 ? mentionFrom : mentionBefore;
  const next = chosen === -1 ? find(indexOfArticle(), caret, isShown) : mentions[chosen + step];
  // Past the last comes the first, and before the first the last.
  const target = next ?? (step === 1 ? mentions[0] : mentions.at(-1));
  if (target === undefined) return;
  if (surface !== null) surface.view.dispatch(caretAt(surface.view.state, surface.table, startOf(target)));
  chooseMention(target.id);
};

/** Chooses a mention and brings its first words into sight. */
export const chooseMention = (id: string): void => {
  setAppState({ selectedMentionId: id });
  showMention(id);
};

/** Scrolls the text so that a mention can be seen, if it cannot; an orphan is nowhere in it. */
export const showMention = (id: string): void => {
  const { surface } = editorState();
  const { article } = appState();
  const mention = article === null ? undefined : mentionById(article.mentions, id);
  const [first] = mention?.ranges ?? [];
  if (surface === null || article === null || first === undefined || isOrphan(article, id)) return;
  showBeginning(surface, first);
};

/** Gives the text the focus, with the caret at a mention. */
export const focusTextAt = (mention: Mention): void => {
  const { surface } = editorState();
  if (surface === null) return;
  const { view, table } = surface;
  const [first] = mention.ranges;
  // Scrolling to what is seen would ask where everything around the text is, after the text has changed.
  const put = first !== undefined && isBeginningInSight(surface, first) ? caretPutAt : caretAt;
  view.dispatch(put(view.state, table, startOf(mention)));
  view.focus();
};
