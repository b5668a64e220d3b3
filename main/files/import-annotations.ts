// Owns an import of annotations from its plan to its one act: the texts that files carry are made into articles, all is
// placed, and what the analyst approved comes in together or not at all.

import type { Article } from '../../core/article/article';
import { proposeFor, reportOf, type AnnotationPlan } from '../../core/annotations/annotation-report';
import type { OffsetUnit } from '../../core/annotations/foreign-annotation';
import type { AnnotationMapping } from '../../core/annotations/mapping';
import {
  batchOf,
  matchFiles,
  placeFiles,
  textsToBring,
  type CarriedText,
  type PlacedFile,
} from '../../core/annotations/plan-annotations';
import type { ReadFile } from '../../core/annotations/read-foreign';
import { runCommand } from '../../core/commands/run-command';
import { fail, succeed, type Result } from '../../core/result';
import { findLoneSurrogate } from '../../core/text/surrogates';
import type { Analyst } from '../../core/workspace/identity';
import type { Workspace } from '../../core/workspace/workspace';
import type { Moment } from '../store/moment';
import type { OriginalBytes } from '../store/originals';
import { carryOut, runInSlices, stopIfCancelled, type Work } from '../store/work';
import type { WorkspaceStore } from '../store/workspace-store';
import { articleOfFile, type Importer } from './import-text';

/** Annotations that are placed and not brought in yet. */
export interface PlacedAnnotations {
  readonly files: readonly PlacedFile[];
  /** The bytes of the texts that would become articles. */
  readonly originals: readonly OriginalBytes[];
  /** What was proposed for their labels. */
  readonly proposed: AnnotationMapping;
}

/** The article that a carried text makes, and its bytes. */
const bring = async (
  { text, fileName, title, url }: CarriedText,
  importer: Importer,
): Promise<Result<{ article: Article; bytes: Uint8Array }>> => {
  const lone = findLoneSurrogate(text);
  if (lone !== null) return fail('text-lone-surrogate', { file: fileName, offset: lone });
  const bytes = new TextEncoder().encode(text);
  const made = await articleOfFile({ fileName, bytes }, importer);
  if (!made.ok) return made;
  const article = { ...made.value, title: title ?? made.value.title, url: url ?? made.value.url };
  return succeed({ article, bytes });
};

/** Places what was read in the articles of a workspace, and proposes what its labels become. Nothing is changed. */
export const placeAnnotations = (
  workspace: Workspace,
  root: string,
  files: readonly ReadFile[],
  unit: OffsetUnit | null,
  { work = {}, ...importer }: Importer & { work?: Work },
): Promise<Result<PlacedAnnotations>> =>
  carryOut(root, async () => {
    const matched = matchFiles(workspace.articles, files);
    const brought = new Map<string, Result<Article>>();
    const originals = new Map<string, OriginalBytes>();
    for (const carried of textsToBring(matched)) {
      stopIfCancelled(work);
      const made = await bring(carried, importer);
      brought.set(carried.text, made.ok ? succeed(made.value.article) : made);
      if (!made.ok) continue;
      const { sha256 } = made.value.article.original;
      originals.set(sha256, { sha256, bytes: made.value.bytes });
    }
    const placed = await runInSlices(placeFiles(matched, brought, unit), work);
    return { files: placed, originals: [...originals.values()], proposed: proposeFor(workspace.codebook, placed) };
  });

/** What would be done under a mapping. */
export const reportOfAnnotations = (
  workspace: Workspace,
  { files }: PlacedAnnotations,
  mapping: AnnotationMapping,
  analyst: Analyst,
  moment: Moment,
): Result<AnnotationPlan> => reportOf(workspace, files, mapping, analyst, { ...moment, analystId: analyst.id });

/** Brings in what was placed, under a mapping, as one act; gives how many records it changed. */
export const importAnnotations = async (
  store: WorkspaceStore,
  { files, originals }: PlacedAnnotations,
  mapping: AnnotationMapping,
  moment: Moment,
  work: Work = {},
): Promise<Result<number>> => {
  await store.settled();
  const { analyst, workspace } = store;
  const batch = batchOf(files, mapping, analyst);
  const known = new Set(workspace.articles.map(({ original }) => original.sha256));
  // Another import has brought one of the texts since: its annotations belong to that article.
  if (batch.articles.some(({ original }) => known.has(original.sha256))) return fail('annotations-not-planned');
  const environment = { ...moment, analystId: analyst.id };
  const changes = runCommand(workspace, { command: 'import-annotations', batch }, environment);
  if (!changes.ok) return changes;
  const needed = new Set(batch.articles.map(({ original }) => original.sha256));
  const done = await store.applyAll(
    'import-annotations',
    changes.value,
    originals.filter(({ sha256 }) => needed.has(sha256)),
    work,
  );
  return done.ok ? succeed(changes.value.length) : done;
};
