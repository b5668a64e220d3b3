// Owns what main does to give an article a newer text, from a file or from its own original read again: it compares, keeps
// the new text until it is taken or dropped, and refuses to take it where the article has changed since it was compared.

import type { BrowserWindow } from 'electron';
import type { RevisionOffer } from '../../contract/revision';
import { readingOf, type Article } from '../../core/article/article';
import { fail, succeed, type Result } from '../../core/result';
import { findArticle } from '../../core/workspace/workspace';
import type { AppSettings } from '../app/app-settings';
import { chooseNewText } from '../app/dialogs';
import { replyTo } from '../app/told-of-workspace';
import type { WorkspaceSession } from '../app/workspace-session';
import type { Extractor } from '../files/extractor';
import type { Importer } from '../files/import-text';
import { planReadingAgain } from '../files/read-again';
import { readFileForImport } from '../files/read-file';
import { applyRevision, planReading, planRevisionOfFile, type PlannedRevision } from '../files/revise-text';
import { readSoundOriginal } from '../files/show-original';
import { systemMoment } from '../store/moment';
import type { Work } from '../store/work';
import type { WorkspaceStore } from '../store/workspace-store';
import type { Handlers } from './answer-requests';
import type { RunLong } from './run-long';

export type RevisionHandlers = Pick<
  Handlers,
  | 'revision:choose'
  | 'revision:read-again'
  | 'revision:of-article'
  | 'revision:apply'
  | 'revision:again'
  | 'revision:drop'
>;

interface RevisionSurroundings {
  readonly session: WorkspaceSession;
  readonly settings: AppSettings;
  readonly window: () => BrowserWindow;
  readonly runLong: RunLong;
  readonly extractor: Extractor;
}

/** Compares an article, as it is by then, with a new text. */
type Plan = (article: Article, work: Work) => Promise<Result<PlannedRevision>>;

/** A new text that the window was shown the table of, and how to compare it anew. */
interface Compared {
  readonly store: WorkspaceStore;
  readonly from: RevisionOffer['from'];
  readonly plan: Plan;
  readonly planned: PlannedRevision;
  /** The article that the text came in as, where it is there by itself. */
  readonly importedAs: string | null;
}

const offerOf = ({ from, planned, importedAs }: Compared): RevisionOffer => ({
  title: planned.article.title,
  fileName: planned.reading.original.fileName,
  from,
  importedAs,
  plan: planned.plan,
  lines: planned.lines,
});

export const revisionHandlers = ({
  session,
  settings,
  window,
  runLong,
  extractor,
}: RevisionSurroundings): RevisionHandlers => {
  let compared: Compared | null = null;

  const importer = (): Importer => ({ analyst: settings.value.analyst, moment: systemMoment, extractor });

  const compare = async (
    store: WorkspaceStore,
    articleId: string,
    from: Compared['from'],
    plan: Plan,
    importedAs: string | null = null,
  ): Promise<Result<RevisionOffer>> => {
    const made = await runLong('revise', async (work): Promise<Result<Compared>> => {
      await store.settled();
      const article = findArticle(store.workspace, articleId);
      if (article === undefined) return fail('article-missing', { article: articleId });
      const planned = await plan(article, work);
      return planned.ok ? succeed({ store, from, plan, planned: planned.value, importedAs }) : planned;
    });
    if (!made.ok) return made;
    compared = made.value;
    return succeed(offerOf(made.value));
  };

  /** Compares the text that another article was imported with. */
  const planOfArticle =
    (store: WorkspaceStore, importedAs: string): Plan =>
    async (article, work) => {
      const other = findArticle(store.workspace, importedAs);
      if (other === undefined) return fail('article-missing', { article: importedAs });
      const bytes = await readSoundOriginal(store.folder, other);
      return bytes.ok ? planReading(article, readingOf(other), bytes.value, work) : bytes;
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
      if (!store.ok) return store;
      const content = await readFileForImport(path);
      if (!content.ok) return content;
      return compare(store.value, articleId, 'file', (article, work) =>
        planRevisionOfFile(article, content.value, importer(), work),
      );
    },

    'revision:read-again': ({ articleId, options }) => {
      const store = session.current;
      if (!store.ok) return store;
      const { folder } = store.value;
      return compare(store.value, articleId, 'original', async (article, work) => {
        const bytes = await readSoundOriginal(folder, article);
        return bytes.ok ? planReadingAgain(article, bytes.value, options, importer(), work) : bytes;
      });
    },

    'revision:of-article': ({ articleId, importedAs }) => {
      const store = session.current;
      if (!store.ok) return store;
      return compare(store.value, articleId, 'article', planOfArticle(store.value, importedAs), importedAs);
    },

    'revision:again': () => {
      const now = held();
      if (!now.ok) return now;
      const { store, from, plan, planned, importedAs } = now.value;
      return compare(store, planned.article.id, from, plan, importedAs);
    },

    'revision:apply': async ({ decisions, note }) => {
      const now = held();
      if (!now.ok) return now;
      const { store, planned } = now.value;
      const done = await applyRevision(store, planned, { decisions: new Map(Object.entries(decisions)), note });
      if (done.ok) compared = null;
      return replyTo(store, done);
    },

    'revision:drop': () => {
      compared = null;
      return succeed(null);
    },
  };
};
