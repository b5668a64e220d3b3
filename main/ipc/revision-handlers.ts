// Owns what main does to give an article a newer text: it compares, keeps the new text until it is taken or dropped, and
// refuses to take it where the article has changed since it was compared.

import type { BrowserWindow } from 'electron';
import type { RevisionOffer } from '../../contract/revision';
import { fail, succeed, type Result } from '../../core/result';
import { findArticle } from '../../core/workspace/workspace';
import type { AppSettings } from '../app/app-settings';
import { chooseNewText } from '../app/dialogs';
import type { WorkspaceSession } from '../app/workspace-session';
import { readFileForImport, type FileContent } from '../files/read-file';
import type { Extractor } from '../files/extractor';
import { applyRevision, planRevisionOfFile, type PlannedRevision } from '../files/revise-text';
import { systemMoment } from '../store/moment';
import type { WorkspaceStore } from '../store/workspace-store';
import type { Handlers } from './answer-requests';
import type { RunLong } from './run-long';

export type RevisionHandlers = Pick<
  Handlers,
  'revision:choose' | 'revision:apply' | 'revision:again' | 'revision:drop'
>;

interface RevisionSurroundings {
  readonly session: WorkspaceSession;
  readonly settings: AppSettings;
  readonly window: () => BrowserWindow;
  readonly runLong: RunLong;
  readonly extractor: Extractor;
}

/** A new text that the window was shown the table of. */
interface Compared {
  readonly store: WorkspaceStore;
  readonly content: FileContent;
  readonly planned: PlannedRevision;
}

const offerOf = ({ content, planned }: Compared): RevisionOffer => ({
  title: planned.article.title,
  fileName: content.fileName,
  plan: planned.plan,
});

export const revisionHandlers = ({
  session,
  settings,
  window,
  runLong,
  extractor,
}: RevisionSurroundings): RevisionHandlers => {
  let compared: Compared | null = null;

  const compare = async (
    store: WorkspaceStore,
    articleId: string,
    read: () => Promise<Result<FileContent>>,
  ): Promise<Result<RevisionOffer>> => {
    const made = await runLong('revise', async (work): Promise<Result<Compared>> => {
      const content = await read();
      if (!content.ok) return content;
      await store.settled();
      const article = findArticle(store.workspace, articleId);
      if (article === undefined) return fail('article-missing', { article: articleId });
      const { analyst } = settings.value;
      const planned = await planRevisionOfFile(
        article,
        content.value,
        { analyst, moment: systemMoment, extractor },
        work,
      );
      return planned.ok ? succeed({ store, content: content.value, planned: planned.value }) : planned;
    });
    if (!made.ok) return made;
    compared = made.value;
    return succeed(offerOf(made.value));
  };

  /** What was compared, as long as the workspace that it is for is the one that is open. */
  const held = (): Result<Compared> => {
    const store = session.current;
    if (!store.ok) return store;
    return compared?.store === store.value ? succeed(compared) : fail('revision-not-planned');
  };

  return {
    'revision:choose': async ({ articleId }) => {
      const before = session.current;
      if (!before.ok) return before;
      const path = await chooseNewText(window());
      if (path === null) return succeed(null);
      // The dialog may have stood open for a while.
      const store = session.current;
      return store.ok ? compare(store.value, articleId, () => readFileForImport(path)) : store;
    },

    'revision:again': () => {
      const now = held();
      if (!now.ok) return now;
      const { store, content, planned } = now.value;
      return compare(store, planned.article.id, () => Promise.resolve(succeed(content)));
    },

    'revision:apply': async ({ decisions, note }) => {
      const now = held();
      if (!now.ok) return now;
      const { store, planned } = now.value;
      const done = await applyRevision(store, planned, { decisions: new Map(Object.entries(decisions)), note });
      if (done.ok) compared = null;
      return session.replyTo(store, done);
    },

    'revision:drop': () => {
      compared = null;
      return succeed(null);
    },
  };
};
