// Owns a bundle, which is a colleague's export, evidence pack or copy of a workspace: reading it, comparing it with a workspace of ours,
// and taking it in as one act. It only looks at the bundle, and decides nothing that the caller has not chosen.

import { access, stat } from 'node:fs/promises';
import { readingsOf, type Article } from '../../core/article/article';
import { resolveMerge } from '../../core/merge/merge-changes';
import type { Consequences, MergeChoice, MergePlan } from '../../core/merge/merge-plan';
import { planMerge } from '../../core/merge/plan-merge';
import { fail, succeed, type Result } from '../../core/result';
import type { Change } from '../../core/workspace/change';
import type { Finding } from '../../core/workspace/finding';
import type { HistoryEntry } from '../../core/workspace/history';
import type { Workspace } from '../../core/workspace/workspace';
import type { Acts } from '../store/acts';
import { describeCause, systemCode } from '../store/file-failure';
import { bytesOfArticle, readOriginal, sha256, type OriginalBytes, type TextWithOriginal } from '../store/originals';
import { carryOut, runInSlices, type Work } from '../store/work';
import type { WorkspacePaths } from '../store/workspace-folder';
import type { WorkspaceStore } from '../store/workspace-store';
import { viewWorkspace } from '../store/workspace-view';
import { readExportFile, workspaceOfExport } from './export-workspace';
import { readPackBundle } from './pack-bundle';
import { hasPackEnding } from '../../core/evidence-pack/pack-name';

/** What is to join a workspace of ours. */
export interface Bundle {
  /** The file or folder as it was named. */
  readonly source: string;
  readonly workspace: Workspace;
  /** The original of a text in it as it is kept there; null where it is not. An export keeps none. */
  readonly readOriginal: ReadOriginal;
  /** What is damaged in it, so that records of it may be missing. */
  readonly findings: readonly Finding[];
  /** Fails where what it is read from is gone or another than was compared. */
  readonly stillThere: () => Promise<Result<null>>;
  /** Lets go of what it is read from. */
  readonly close: () => void;
}

/** Reads the bytes of an original from wherever it is kept. Ends the work where it should be there and cannot be read. */
export type ReadOriginal = (article: TextWithOriginal) => Promise<Uint8Array | null>;

const noneForSystemError = (error: unknown): null => {
  if (systemCode(error) === null) throw error;
  return null;
};

/** The originals that a workspace's folder keeps. */
export const originalsKeptIn =
  (paths: WorkspacePaths): ReadOriginal =>
  (article) =>
    readOriginal(paths, article).catch(noneForSystemError);

const keepsNone: ReadOriginal = () => Promise.resolve(null);
const nothingToClose = (): void => undefined;

/** The side that the bundle joins, whether it is open for writing or only looked at. */
export interface OurSide {
  readonly root: string;
  readonly workspace: Workspace;
  readonly acts: Acts;
}

/** What a choice comes to. */
export interface Resolution extends Consequences {
  readonly changes: readonly Change[];
}

/** The bundle that an export's bytes hold. `source` names them. */
export const bundleOfExport = (bytes: Uint8Array, source: string): Result<Bundle> => {
  const workspace = workspaceOfExport(bytes, source);
  return workspace.ok ? succeed(bundleOf(source, workspace.value)) : workspace;
};

const bundleOf = (source: string, workspace: Workspace): Bundle => ({
  source,
  workspace,
  readOriginal: keepsNone,
  findings: [],
  stillThere: () => Promise.resolve(succeed(null)),
  close: nothingToClose,
});

/** Whether a workspace's folder can still be read. */
const watchFolder =
  (source: string, { workspace }: WorkspacePaths): Bundle['stillThere'] =>
  async () => {
    try {
      await access(workspace);
      return succeed(null);
    } catch (error) {
      return fail('bundle-changed', { file: source, cause: describeCause(error) });
    }
  };

/** Reads the bundle at a path. `ownRoot` is the workspace that it is to join, by its real path, which is no bundle itself. */
export const readBundle = async (source: string, ownRoot: string, work: Work = {}): Promise<Result<Bundle>> => {
  try {
    if (!(await stat(source)).isDirectory()) {
      if (hasPackEnding(source)) return await readPackBundle(source, null, work);
      const workspace = await readExportFile(source);
      return workspace.ok ? succeed(bundleOf(source, workspace.value)) : workspace;
    }
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return fail('file-missing', { file: source });
    return fail('file-unreadable', { file: source, cause: describeCause(error) });
  }
  const view = await viewWorkspace(source, { kind: 'in-use' }, work);
  if (!view.ok) return view;
  const { paths, workspace, findings, access: openAs } = view.value;
  if (paths.root === ownRoot) return fail('bundle-is-workspace', { folder: source });
  if (openAs.kind === 'newer') return fail('workspace-newer', { file: source, version: openAs.version });
  return succeed({
    source,
    workspace,
    readOriginal: originalsKeptIn(paths),
    findings,
    stillThere: watchFolder(source, paths),
    close: nothingToClose,
  });
};

/** The latest acts that follow each other without a gap, up to the last that there was. */
const unbroken = (acts: Acts): HistoryEntry[] => {
  const { entries, last } = acts;
  if (entries.at(-1)?.sequence !== last) return [];
  const start = entries.findLastIndex((entry, index) => entries[index - 1]?.sequence !== entry.sequence - 1);
  return entries.slice(start);
};

/** Compares a bundle with our side over all the history there is. */
export const planBundle = (ours: OurSide, bundle: Bundle, work: Work = {}): Promise<Result<MergePlan>> =>
  carryOut(ours.root, async () => {
    await ours.acts.loadAll();
    return runInSlices(planMerge(ours.workspace, unbroken(ours.acts), bundle.workspace), work);
  });

/** What the choices come to; what has no choice of its own goes by its item's default. */
export const resolveBundle = (
  ours: OurSide,
  plan: MergePlan,
  choices: ReadonlyMap<string, MergeChoice>,
  work: Work = {},
): Promise<Result<Resolution>> =>
  carryOut(ours.root, () => runInSlices(resolveMerge(ours.workspace, plan, choices), work));

/** The original of an article of theirs: as they keep it, or as the text gives it; null where neither has it. */
const originalOf = async (read: ReadOriginal, article: TextWithOriginal): Promise<Uint8Array | null> => {
  const kept = await read(article);
  return kept !== null && sha256(kept) === article.original.sha256 ? kept : bytesOfArticle(article);
};

/** The articles that changes bring, or bring anew. */
export const broughtArticles = (changes: readonly Change[]): Article[] =>
  changes.flatMap((change) => (change.record === 'article' && change.after !== null ? [change.after] : []));

/**
 * The originals of articles and of their earlier texts, one after the other; the articles that come without one are added
 * to `without`.
 */
export async function* originalsOf(
  read: ReadOriginal,
  articles: readonly Article[],
  without: Article[] = [],
): AsyncGenerator<OriginalBytes> {
  for (const article of articles) {
    let isWithout = false;
    for (const reading of readingsOf(article)) {
      const bytes = await originalOf(read, reading);
      if (bytes === null) isWithout = true;
      else yield { sha256: reading.original.sha256, bytes };
    }
    if (isWithout) without.push(article);
  }
}

/**
 * Takes in what was chosen of a bundle, as one act that is done whole or not at all; gives the articles whose originals
 * could be found nowhere. No changes are no act. Where the bundle is no longer what was compared, nothing is taken in.
 */
export const takeIn = async (
  store: WorkspaceStore,
  bundle: Bundle,
  changes: readonly Change[],
  work: Work = {},
): Promise<Result<{ readonly withoutOriginal: readonly Article[] }>> => {
  const there = await bundle.stillThere();
  if (!there.ok) return there;
  const withoutOriginal: Article[] = [];
  const originals = originalsOf(bundle.readOriginal, broughtArticles(changes), withoutOriginal);
  const done = await store.applyAll('merge', changes, originals, work);
  return done.ok ? succeed({ withoutOriginal }) : done;
};
