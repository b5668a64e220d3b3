// Owns what main does when the window asks for files to be imported: one by itself, several as one act. Files that could
// be read in another encoding are kept at hand until the next import.

import { isExportName } from '../../core/article/size-limit';
import type { ImportedFile, ImportOutcome } from '../../contract/imported';
import type { Snapshot } from '../../contract/snapshot';
import { isPackName } from '../../core/evidence-pack/pack-name';
import { DEFAULT_EXTRACTION_OPTIONS } from '../../core/extraction/extraction';
import { mayBeOfOtherEncoding } from '../../core/extraction/encodings';
import { makesTextDoubtful } from '../../core/extraction/how-read';
import { fail, succeed, type Result } from '../../core/result';
import { shorten } from '../../core/text/shorten';
import { findArticle, type Workspace } from '../../core/workspace/workspace';
import { chooseFilesToImport, chooseFolderToImport } from '../app/dialogs';
import { readExportFile, workspaceOfExport } from '../files/export-workspace';
import type { Extractor } from '../files/extractor';
import { importMany, type FileSource } from '../files/import-many';
import { importPasted } from '../files/import-pasted';
import { importText, type Importer, type ImportOutcome as TextOutcome } from '../files/import-text';
import { filesAtPath, filesInFolder, filesOfContent, type IncomingFile } from '../files/incoming-files';
import type { FileContent } from '../files/read-file';
import { systemMoment } from '../store/moment';
import { originalsOfTexts } from '../store/originals';
import type { Work } from '../store/work';
import type { WorkspaceStore } from '../store/workspace-store';
import type { Handlers } from './answer-requests';
import type { Surroundings } from './handlers';

type ImportChannel = 'import:choose' | 'import:contents' | 'import:pasted' | 'import:sample' | 'import:in-encoding';

/** A file that is to be brought in: a text, or an export with what it holds. */
type Incoming = { readonly name: string } & (
  | { readonly kind: 'text'; readonly read: FileSource }
  | { readonly kind: 'export'; readonly read: () => Promise<Result<Workspace>> }
);

type IncomingText = Extract<Incoming, { kind: 'text' }>;

/** A content with what lists call it. */
type NamedContent = FileContent & { readonly name: string };

/** How much of a text is shown to choose an encoding by, in UTF-16 code units. */
const SAMPLE_LENGTH = 400;

const asText = ({ name, read }: IncomingFile): IncomingText => ({ kind: 'text', name, read });

/** What a path stands for: an export, a text, or all that an archive holds. */
const incomingPath = async (path: string, extractor: Extractor): Promise<Incoming[]> =>
  isExportName(path)
    ? [{ kind: 'export', name: path, read: () => readExportFile(path) }]
    : (await filesAtPath(path, extractor)).map(asText);

const incomingContent = async (content: NamedContent, extractor: Extractor): Promise<Incoming[]> => {
  const { name, fileName, bytes } = content;
  if (isExportName(fileName))
    return [{ kind: 'export', name, read: () => Promise.resolve(workspaceOfExport(bytes, fileName)) }];
  return (await filesOfContent(name, content, extractor)).map(asText);
};

/** What the window is told of a text that was imported. */
const imported = (store: WorkspaceStore, outcome: Result<TextOutcome>): Result<ImportOutcome> => {
  if (!outcome.ok) return outcome;
  const { articleId, title, alreadyThere } = outcome.value;
  if (alreadyThere) return succeed({ kind: 'already-there', articleId, title });
  const howRead = findArticle(store.workspace, articleId)?.original.howRead;
  const encoding = howRead?.encoding;
  const detectedEncoding = encoding?.reason === 'detected' ? encoding.label : null;
  const doubts = howRead?.warnings.filter(makesTextDoubtful) ?? [];
  return succeed({ kind: 'imported', articleId, title, detectedEncoding, doubts });
};

/** Puts the content of an export into the workspace, which must be empty. */
const adopt = async (
  store: WorkspaceStore,
  exported: Result<Workspace>,
  work: Work,
): Promise<Result<ImportOutcome>> => {
  if (!exported.ok) return exported;
  const adopted = await store.adopt(exported.value, originalsOfTexts(exported.value.articles), work);
  return adopted.ok ? succeed({ kind: 'adopted', title: adopted.value.title }) : adopted;
};

/** Imports texts: one by itself, several as one act. Their outcomes are in the order of the texts. */
const importTexts = async (
  store: WorkspaceStore,
  texts: readonly IncomingText[],
  importer: Importer,
  work: Work,
): Promise<Result<Result<TextOutcome>[]>> => {
  const [only] = texts;
  if (only === undefined) return succeed([]);
  if (texts.length > 1) {
    const sources = texts.map(({ read }) => read);
    return importMany(store, sources, importer, work);
  }
  const content = await only.read();
  const outcome = content.ok ? await importText(store, content.value, importer, work) : content;
  return !outcome.ok && outcome.error.code === 'cancelled' ? outcome : succeed([outcome]);
};

/** Binds the requests that import to what they do. */
export const makeImportHandlers = ({
  settings,
  session,
  window,
  longWork,
  extractor,
  givePack,
}: Surroundings): Pick<Handlers, ImportChannel> => {
  const importer = (encoding: string | null = null): Importer => ({
    analyst: settings.value.analyst,
    moment: systemMoment,
    extractor,
    encoding,
  });

  /** The files of the last import that may be of another encoding, by what the window knows them by. */
  const atHand = new Map<string, IncomingText>();

  const told = (file: Incoming, result: Result<ImportOutcome>): ImportedFile => {
    if (result.ok || file.kind === 'export' || !mayBeOfOtherEncoding(result.error))
      return { name: file.name, result, again: null };
    const again = systemMoment.newId();
    atHand.set(again, file);
    return { name: file.name, result, again };
  };

  const withSnapshot = <Value extends object>(value: Value): Result<Value & { workspace: Snapshot }> => {
    const workspace = session.snapshot;
    return workspace === null ? fail('workspace-not-open') : succeed({ ...value, workspace });
  };

  /** Imports files: exports by themselves, for which the workspace has to be empty, then the texts. */
  const importAll = (
    store: WorkspaceStore,
    incoming: () => Promise<Incoming[]>,
  ): Promise<Result<{ files: ImportedFile[]; workspace: Snapshot }>> =>
    longWork.run('import', async (work) => {
      const files = await incoming();
      const outcomes = new Map<Incoming, Result<ImportOutcome>>();
      for (const file of files) {
        if (file.kind !== 'export') continue;
        const adopted = await adopt(store, await file.read(), work);
        if (!adopted.ok && adopted.error.code === 'cancelled') return adopted;
        outcomes.set(file, adopted);
      }
      const texts = files.filter((file) => file.kind === 'text');
      const done = await importTexts(store, texts, importer(), work);
      if (!done.ok) return done;
      done.value.forEach((outcome, index) => {
        const file = texts[index];
        if (file !== undefined) outcomes.set(file, imported(store, outcome));
      });
      atHand.clear();
      return withSnapshot({
        files: files.flatMap((file) => {
          const outcome = outcomes.get(file);
          return outcome === undefined ? [] : [told(file, outcome)];
        }),
      });
    });

  /** Null where there is nothing to import: the dialog was closed, or a pack was chosen, which is shown. */
  const choose = async (source: 'files' | 'folder'): Promise<(() => Promise<Incoming[]>) | null> => {
    if (source === 'folder') {
      const folder = await chooseFolderToImport(window());
      return folder === null ? null : async () => (await filesInFolder(folder, extractor)).map(asText);
    }
    const paths = await chooseFilesToImport(window());
    if (paths === null) return null;
    const [only, ...others] = paths;
    // A pack by itself is meant as one, from wherever it comes.
    if (only !== undefined && others.length === 0 && isPackName(only)) {
      givePack(only);
      return null;
    }
    return async () => (await Promise.all(paths.map((path) => incomingPath(path, extractor)))).flat();
  };

  return {
    'import:choose': async ({ source }) => {
      const before = session.current;
      if (!before.ok) return before;
      const incoming = await choose(source);
      if (incoming === null) return succeed(null);
      // The dialog may have stood open for a while.
      const store = session.current;
      return store.ok ? importAll(store.value, incoming) : store;
    },

    'import:pasted': async (forms) => {
      const store = session.current;
      if (!store.ok) return store;
      const outcome = imported(store.value, await importPasted(store.value, forms, importer()));
      return outcome.ok ? withSnapshot({ outcome: outcome.value }) : outcome;
    },

    'import:contents': (contents) => {
      const store = session.current;
      if (!store.ok) return store;
      const incoming = async (): Promise<Incoming[]> =>
        (await Promise.all(contents.map((content) => incomingContent(content, extractor)))).flat();
      return importAll(store.value, incoming);
    },

    'import:sample': async ({ again, encoding }) => {
      const file = atHand.get(again);
      if (file === undefined) return fail('import-not-at-hand');
      const content = await file.read();
      if (!content.ok) return content;
      const read = await extractor.extract(content.value, { ...DEFAULT_EXTRACTION_OPTIONS, encoding });
      return read.ok ? succeed({ text: shorten(read.value.text, SAMPLE_LENGTH) }) : read;
    },

    'import:in-encoding': ({ again, encoding }) => {
      const store = session.current;
      if (!store.ok) return store;
      const file = atHand.get(again);
      if (file === undefined) return fail('import-not-at-hand');
      return longWork.run('import', async (work) => {
        const done = await importTexts(store.value, [file], importer(encoding), work);
        if (!done.ok) return done;
        const files = done.value.map((outcome): ImportedFile => {
          // Where it failed once more, another encoding can still be chosen under the same name.
          const result = imported(store.value, outcome);
          if (result.ok) atHand.delete(again);
          return { name: file.name, result, again: result.ok ? null : again };
        });
        return withSnapshot({ files });
      });
    },
  };
};
