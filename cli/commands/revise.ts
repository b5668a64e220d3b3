// Owns `hashiya revise`: a newer text of an article, with the table of what becomes of its mentions.

import type { RevisionDecision, RevisionPlan } from '../../core/revision/plan-revision';
import type { Workspace } from '../../core/workspace/workspace';
import { applyRevision, planRevisionOfFile, type PlannedRevision } from '../../main/files/revise-text';
import { systemMoment } from '../../main/store/moment';
import type { WorkspaceStore } from '../../main/store/workspace-store';
import type { Analyst } from '../../core/workspace/identity';
import { lines, refuse, type Answer, type CliFailure } from '../answer';
import { defineCommand, type Surroundings } from '../command';
import { revisionLines } from '../describe-revision';
import { findNamedArticle } from '../find-article';
import { say } from '../words';
import { readNamed } from '../standard-input';
import { usageOf } from '../syntax';
import { analystNamed, findingsText, lookAtWorkspace, openingText, openWorkspace } from '../workspace-access';

interface Asked {
  readonly article: string;
  readonly file: string;
  /** What standard input is called. */
  readonly fileName: string;
  readonly note: string;
  readonly acceptsChanged: boolean;
}

const plan = async (
  { articles }: Workspace,
  { article: name, file, fileName }: Asked,
  analyst: Analyst,
  surroundings: Surroundings,
): Promise<{ ok: true; planned: PlannedRevision } | { ok: false; failure: CliFailure }> => {
  const { work, extractor } = surroundings;
  const found = findNamedArticle(articles, name);
  if (!found.ok) return found;
  const content = await readNamed(file, surroundings, { fileName });
  if (!content.ok) return { ok: false, failure: content.error };
  const importer = { analyst, moment: systemMoment, extractor };
  const planned = await planRevisionOfFile(found.article, content.value, importer, work('comparing'));
  return planned.ok ? { ok: true, planned: planned.value } : { ok: false, failure: planned.error };
};

/** How many mentions would not simply stay or move along, so that somebody has to look at them. */
const toLookAt = ({ rows }: RevisionPlan): number =>
  rows.filter(({ outcome, isClose }) => outcome === 'changed' || outcome === 'lost' || isClose).length;

const told = ({ article, plan: { isSameText, difference, ...table } }: PlannedRevision, file: string) => {
  const { removed, added } = difference;
  const { title } = article;
  const text = isSameText
    ? lines(say('revise.same-text', { title, file }))
    : lines(
        say('revise.compared', { title, file, removed, added }),
        ...revisionLines({ isSameText, difference, ...table }),
      );
  return { text, data: { title, isSameText, ...table, difference } };
};

/** Says what would become of the mentions. Nothing is locked, and nothing written. */
const preview = async (folder: string, asked: Asked, analyst: Analyst, surroundings: Surroundings): Promise<Answer> => {
  const view = await lookAtWorkspace(folder, surroundings);
  if (!view.ok) return refuse(view.error);
  const { workspace, findings } = view.value;
  const planned = await plan(workspace, asked, analyst, surroundings);
  if (!planned.ok) return refuse(planned.failure);
  const { text, data } = told(planned.planned, asked.file);
  const end = planned.planned.plan.isSameText ? '' : lines(say('revise.previewed'));
  return { ok: true, text: findingsText(findings) + text + end, data: { ...data, isDone: false, findings } };
};

const reviseIn = async (store: WorkspaceStore, asked: Asked, surroundings: Surroundings): Promise<Answer> => {
  const planned = await plan(store.workspace, asked, store.analyst, surroundings);
  const opening = openingText(store);
  if (!planned.ok) return { ok: false, failure: planned.failure, text: opening };
  const { text, data } = told(planned.planned, asked.file);
  const { isSameText, rows } = planned.planned.plan;
  const answer = (isDone: boolean, end: string) => ({
    text: opening + text + end,
    data: { ...data, isDone, findings: store.findings },
  });
  if (isSameText) return { ok: true, ...answer(false, '') };
  const count = toLookAt(planned.planned.plan);
  if (count > 0 && !asked.acceptsChanged)
    return { ok: false, failure: { code: 'revision-to-look-at', details: { count } }, ...answer(false, '') };
  const decisions = new Map(rows.map(({ mentionId }): [string, RevisionDecision] => [mentionId, 'accept']));
  const done = await applyRevision(store, planned.planned, { decisions, note: asked.note });
  if (!done.ok) return { ok: false, failure: done.error, ...answer(false, '') };
  return { ok: true, ...answer(true, lines(say('revise.done', { usage: usageOf('undo') }))) };
};

export const revise = defineCommand({
  name: 'revise',
  run: async (values, [article = '', file = ''], surroundings, flags) => {
    const fileName = values.name ?? 'standard-input.txt';
    const asked = { article, file, fileName, note: values.note ?? '', acceptsChanged: flags['accept-changed'] };
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
