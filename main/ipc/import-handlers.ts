// Owns what main does when the window asks for files to be imported: one by itself, several as one act.

import { hasArchiveEnding } from '../../core/article/importable';
import { isExportName } from '../../core/article/size-limit';
import type { ImportOutcome, Snapshot } from '../../contract/snapshot';
import { fail, succeed, type Result } from '../../core/result';
import type { Workspace } from '../../core/workspace/workspace';
import { chooseFilesToImport } from '../app/dialogs';
import { readExportFile, workspaceOfExport } from '../files/export-workspace';
import type { Extractor } from '../files/extractor';
import { importMany, type FileSource } from '../files/import-many';
import { importPasted } from '../files/import-pasted';
import { importFile, importText, type Importer, type ImportOutcome as TextOutcome } from '../files/import-text';
import { filesAtPath, filesInArchive, type IncomingFile } from '../files/incoming-files';
import type { FileContent } from '../files/read-file';
import { systemMoment } from '../store/moment';
import { originalsOfTexts } from '../store/originals';
import type { Work } from '../store/work';
import type { WorkspaceStore } from '../store/workspace-store';
import type { Handlers } from './answer-requests';
import type { Surroundings } from './handlers';

type ImportChannel = 'import:choose' | 'import:content' | 'import:contents' | 'import:pasted';

/** A file among several: a text, or an export with what it holds. */
type Incoming =
  | { readonly kind: 'text'; readonly read: FileSource }
  | { readonly kind: 'export'; readonly read: () => Promise<Result<Workspace>> };

const asText = ({ read }: IncomingFile): Incoming => ({ kind: 'text', read });

/** What a path stands for: an export, a text, or all that an archive holds. */
const incomingPath = async (path: string, extractor: Extractor): Promise<Incoming[]> =>
  isExportName(path)
    ? [{ kind: 'export', read: () => readExportFile(path) }]
    : (await filesAtPath(path, extractor)).map(asText);

const incomingContent = async (content: FileContent, extractor: Extractor): Promise<Incoming[]> => {
  const { fileName, bytes } = content;
  if (isExportName(fileName))
    return [{ kind: 'export', read: () => Promise.resolve(workspaceOfExport(bytes, fileName)) }];
  if (hasArchiveEnding(fileName)) return (await filesInArchive(fileName, content, extractor)).map(asText);
  return [{ kind: 'text', read: () => Promise.resolve(succeed(content)) }];
};

/** What the window is told of a text that was imported. */
const imported = (outcome: Result<TextOutcome>): Result<ImportOutcome> => {
  if (!outcome.ok) return outcome;
  const { articleId, title, alreadyThere } = outcome.value;
  return succeed({ kind: alreadyThere ? 'already-there' : 'imported', articleId, title });
};

/** Puts the content of an export into the workspace, which must be empty. */
const adopt = async (
  store: WorkspaceStore,
  exported: Result<Workspace>,
  work: Work = {},
): Promise<Result<ImportOutcome>> => {
  if (!exported.ok) return exported;
  const adopted = await store.adopt(exported.value, originalsOfTexts(exported.value.articles), work);
  return adopted.ok ? succeed({ kind: 'adopted', title: adopted.value.title }) : adopted;
};

/** Binds the requests that import to what they do. */
export const makeImportHandlers = ({
  settings,
  session,
  window,
  longWork,
  extractor,
}: Surroundings): Pick<Handlers, ImportChannel> => {
  const importer = (): Importer => ({ analyst: settings.value.analyst, moment: systemMoment, extractor });

  const withSnapshot = <Value extends object>(value: Value): Result<Value & { workspace: Snapshot }> => {
    const workspace = session.snapshot;
    return workspace === null ? fail('workspace-not-open') : succeed({ ...value, workspace });
  };

  /** Imports several files: exports by themselves, for which the workspace has to be empty, then all texts as one act. */
  const importAll = (
    store: WorkspaceStore,
    incoming: readonly Promise<Incoming[]>[],
  ): Promise<Result<{ results: Result<ImportOutcome>[]; workspace: Snapshot }>> =>
    longWork.run('import', async (work) => {
      const files = (await Promise.all(incoming)).flat();
      const outcomes = new Map<Incoming, Result<ImportOutcome>>();
      for (const file of files) {
        if (file.kind !== 'export') continue;
        const adopted = await adopt(store, await file.read(), work);
        if (!adopted.ok && adopted.error.code === 'cancelled') return adopted;
        outcomes.set(file, adopted);
      }
      const texts = files.filter((file) => file.kind === 'text');
      const sources = texts.map(({ read }) => read);
      const many = await importMany(store, sources, importer(), work);
      if (!many.ok) return many;
      many.value.forEach((outcome, index) => {
        const file = texts[index];
        if (file !== undefined) outcomes.set(file, imported(outcome));
      });
      return withSnapshot({ results: files.flatMap((file) => outcomes.get(file) ?? []) });
    });

  return {
    'import:choose': async () => {
      const before = session.current;
      if (!before.ok) return before;
      const paths = await chooseFilesToImport(window());
      if (paths === null) return succeed(null);
      // The dialog may have stood open for a while.
      const store = session.current;
      if (!store.ok) return store;
      const [only] = paths;
      if (only === undefined || paths.length > 1 || hasArchiveEnding(only))
        return importAll(
          store.value,
          paths.map((path) => incomingPath(path, extractor)),
        );
      const result = isExportName(only)
        ? await adopt(store.value, await readExportFile(only))
        : imported(await importFile(store.value, only, importer()));
      return withSnapshot({ results: [result] });
    },

    'import:content': async (content) => {
      const store = session.current;
      if (!store.ok) return store;
      const outcome = isExportName(content.fileName)
        ? await adopt(store.value, workspaceOfExport(content.bytes, content.fileName))
        : imported(await importText(store.value, content, importer()));
      return outcome.ok ? withSnapshot({ outcome: outcome.value }) : outcome;
    },

    'import:pasted': async (forms) => {
      const store = session.current;
      if (!store.ok) return store;
      const outcome = imported(await importPasted(store.value, forms, importer()));
      return outcome.ok ? withSnapshot({ outcome: outcome.value }) : outcome;
    },

    'import:contents': (contents) => {
      const store = session.current;
      return store.ok
        ? importAll(
            store.value,
            contents.map((content) => incomingContent(content, extractor)),
          )
        : store;
    },
  };
};
