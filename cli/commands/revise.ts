// Owns `hashiya revise`: a newer text of an article, from a file or from its own original read again, with the table of what
// becomes of its mentions.

import type { Article } from '../../core/article/article';
import type { BodyChoice } from '../../core/extraction/how-read';
import type { Result } from '../../core/result';
import type { RevisionDecision, RevisionPlan } from '../../core/revision/plan-revision';
import type { Workspace } from '../../core/workspace/workspace';
import { optionsAsBefore, planReadingAgain } from '../../main/files/read-again';
import { applyRevision, changesNothing, planRevisionOfFile, type PlannedRevision } from '../../main/files/revise-text';
import { readSoundOriginal } from '../../main/files/show-original';
import { systemMoment } from '../../main/store/moment';
import type { WorkspacePaths } from '../../main/store/workspace-folder';
import type { WorkspaceStore } from '../../main/store/workspace-store';
import type { Analyst } from '../../core/workspace/identity';
import { lines as linesOf, misuse, refuse, type Answer, type CliFailure } from '../answer';
import { defineCommand, type Surroundings } from '../command';
import { revisionLines } from '../describe-revision';
import { findNamedArticle } from '../find-article';
import { say } from '../words';
import { readNamed } from '../standard-input';
import { usageOf } from '../typed-syntax';
import { analystNamed, findingsText, lookAtWorkspace, openingText, openWorkspace } from '../workspace-access';

/** Where the new text comes from: a file, or the article's original with other choices than before where they are given. */
type NewText =
  /** `fileName` is what standard input is called. */
  | { readonly kind: 'file'; readonly file: string; readonly fileName: string }
  | { readonly kind: 'original'; readonly body: BodyChoice | null; readonly encoding: string | null };

interface Asked {
  readonly article: string;
  readonly from: NewText;
  readonly note: string;
  readonly acceptsChanged: boolean;
}

const planFrom = async (
  article: Article,
  { from }: Asked,
  paths: WorkspacePaths,
  analyst: Analyst,
  surroundings: Surroundings,
): Promise<Result<PlannedRevision>> => {
  const { work, extractor } = surroundings;
  const importer = { analyst, moment: systemMoment, extractor };
  if (from.kind === 'file') {
    const content = await readNamed(from.file, surroundings, from);
    return content.ok ? planRevisionOfFile(article, content.value, importer, work('comparing')) : content;
  }
  const bytes = await readSoundOriginal(paths, article);
  if (!bytes.ok) return bytes;
  const before = optionsAsBefore(article);
  const options = { body: from.body ?? before.body, encoding: from.encoding ?? before.encoding };
  return planReadingAgain(article, bytes.value, options, importer, work('comparing'));
};

const plan = async (
  { articles }: Workspace,
  asked: Asked,
  paths: WorkspacePaths,
  analyst: Analyst,
  surroundings: Surroundings,
): Promise<{ ok: true; planned: PlannedRevision } | { ok: false; failure: CliFailure }> => {
  const found = findNamedArticle(articles, asked.article);
  if (!found.ok) return found;
  const planned = await planFrom(found.article, asked, paths, analyst, surroundings);
  return planned.ok ? { ok: true, planned: planned.value } : { ok: false, failure: planned.error };
};

/** How many mentions would not simply stay or move along, so that somebody has to look at them. */
const toLookAt = ({ rows }: RevisionPlan): number =>
  rows.filter(({ outcome, isClose }) => outcome === 'changed' || outcome === 'lost' || isClose).length;

const told = (planned: PlannedRevision, { from }: Asked) => {
  const { article, lines } = planned;
  const { isSameText, difference, ...table } = planned.plan;
  const { removed, added } = difference;
  const { title } = article;
  const file = from.kind === 'file' ? from.file : article.original.fileName;
  const words = (): string[] => {
    if (isSameText && lines !== null) return [say('revise.read-otherwise', { title, file, ...lines })];
    if (isSameText) return [say(from.kind === 'file' ? 'revise.same-text' : 'revise.same-reading', { title, file })];
    const compared = say('revise.compared', { title, file, removed, added });
    return [compared, ...revisionLines({ isSameText, difference, ...table })];
  };
  return { text: linesOf(...words()), data: { title, isSameText, lines, ...table, difference } };
};

/** Says what would become of the mentions. Nothing is locked, and nothing written. */
const preview = async (folder: string, asked: Asked, analyst: Analyst, surroundings: Surroundings): Promise<Answer> => {
  const view = await lookAtWorkspace(folder, surroundings);
  if (!view.ok) return refuse(view.error);
  const { workspace, findings, paths } = view.value;
  const planned = await plan(workspace, asked, paths, analyst, surroundings);
  if (!planned.ok) return refuse(planned.failure);
  const { text, data } = told(planned.planned, asked);
  const end = changesNothing(planned.planned) ? '' : linesOf(say('revise.previewed'));
  return { ok: true, text: findingsText(findings) + text + end, data: { ...data, isDone: false, findings } };
};

const reviseIn = async (store: WorkspaceStore, asked: Asked, surroundings: Surroundings): Promise<Answer> => {
  const planned = await plan(store.workspace, asked, store.folder, store.analyst, surroundings);
  const opening = openingText(store);
  if (!planned.ok) return { ok: false, failure: planned.failure, text: opening };
  const { text, data } = told(planned.planned, asked);
  const { rows, isSameText } = planned.planned.plan;
  const answer = (isDone: boolean, end: string) => ({
    text: opening + text + end,
    data: { ...data, isDone, findings: store.findings },
  });
  if (changesNothing(planned.planned)) return { ok: true, ...answer(false, '') };
  const count = toLookAt(planned.planned.plan);
  if (count > 0 && !asked.acceptsChanged)
    return { ok: false, failure: { code: 'revision-to-look-at', details: { count } }, ...answer(false, '') };
  const decisions = new Map(rows.map(({ mentionId }): [string, RevisionDecision] => [mentionId, 'accept']));
  const done = await applyRevision(store, planned.planned, { decisions, note: asked.note });
  if (!done.ok) return { ok: false, failure: done.error, ...answer(false, '') };
  return {
    ok: true,
    ...answer(true, linesOf(say(isSameText ? 'revise.done-otherwise' : 'revise.done', { usage: usageOf('undo') }))),
  };
};

/** What the bodies are called on the command line. */
const BODIES: ReadonlyMap<string, BodyChoice> = new Map([
  ['whole', 'whole'],
  ['readability', 'found'],
]);

/** Where the new text is to come from, or what is wrong with how that was said. */
const newTextOf = (
  file: string | undefined,
  isAgain: boolean,
  { body, encoding, name }: { readonly body?: string; readonly encoding?: string; readonly name?: string },
): NewText | Answer => {
  if (isAgain) {
    if (file !== undefined) return misuse('argument-unexpected', { argument: file });
    return { kind: 'original', body: BODIES.get(body ?? '') ?? null, encoding: encoding ?? null };
  }
  if (file === undefined) return misuse('file-or-again');
  const option = body === undefined ? (encoding === undefined ? null : 'encoding') : 'body';
  if (option !== null) return misuse('only-again', { option });
  return { kind: 'file', file, fileName: name ?? 'standard-input.txt' };
};

export const revise = defineCommand({
  name: 'revise',
  run: async (values, [article = '', file], surroundings, flags) => {
    const from = newTextOf(file, flags.again, values);
    if (!('kind' in from)) return from;
    const asked = { article, from, note: values.note ?? '', acceptsChanged: flags['accept-changed'] };
    const analyst = analystNamed(values.analyst, surroundings);
    if (flags['dry-run']) return preview(values.workspace, asked, analyst([]), surroundings);
    const store = await openWorkspace(values.workspace, analyst, surroundings);
    if (!store.ok) return refuse(store.error);
    try {
      return await reviseIn(store.value, asked, surroundings);
    } finally {
      await store.value.close();
    }
  },
});
