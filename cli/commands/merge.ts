// Owns `hashiya merge`: a colleague's export or workspace folder joins ours, record by record, as one act.

import type { Article } from '../../core/article/article';
import { LARGEST_EXPORT_BYTES } from '../../core/article/size-limit';
import type { MergeChoice, MergePlan } from '../../core/merge/merge-plan';
import { previewOf, type MergePreview } from '../../core/merge/merge-preview';
import type { Result } from '../../core/result';
import {
  bundleOfExport,
  planBundle,
  readBundle,
  resolveBundle,
  takeIn,
  type Bundle,
  type OurSide,
  type Resolution,
} from '../../main/files/merge-bundle';
import type { WorkspaceStore } from '../../main/store/workspace-store';
import { lines, refuse, type Answer, type CliFailure } from '../answer';
import { defineCommand, type Surroundings } from '../command';
import { consequenceLines, countLines, itemLines, withoutOriginalLines, type MergeTense } from '../describe-merge';
import { say, sayFinding } from '../words';
import { INPUT, readInput } from '../standard-input';
import { usageOf } from '../typed-syntax';
import { analystNamed, findingsText, lookAtWorkspace, openingText, openWorkspace } from '../workspace-access';

/** What is to be done where nothing else is said. */
interface Wishes {
  readonly takesConflicts: boolean;
  readonly takesDeletions: boolean;
}

/** A merge that is decided and not done. */
interface Decided {
  readonly ours: OurSide;
  readonly bundle: Bundle;
  readonly choices: ReadonlyMap<string, MergeChoice>;
  readonly resolution: Resolution;
  /** With the consequences of these choices. */
  readonly preview: MergePreview;
}

/** What is chosen otherwise than by default. A record that they deleted goes only where deletions are taken. */
const choicesFor = (plan: MergePlan, { takesConflicts, takesDeletions }: Wishes): Map<string, MergeChoice> => {
  const isTaken = ({ kind, theirs }: MergePlan['items'][number]): boolean => {
    if (theirs === null && !takesDeletions) return false;
    return kind === 'conflict' ? takesConflicts : kind === 'deleted-there';
  };
  return new Map(plan.items.filter(isTaken).map(({ key }) => [key, 'theirs']));
};

const readBundleFromInput = async ({ input }: Surroundings): Promise<Result<Bundle>> => {
  const name = say('standard-input');
  const content = await readInput(input, name, LARGEST_EXPORT_BYTES);
  return content.ok ? bundleOfExport(content.value.bytes, name) : content;
};

const decide = async (
  ours: OurSide,
  source: string,
  wishes: Wishes,
  surroundings: Surroundings,
): Promise<{ ok: true; decided: Decided } | { ok: false; failure: CliFailure }> => {
  const { work } = surroundings;
  const bundle = await (source === INPUT
    ? readBundleFromInput(surroundings)
    : readBundle(source, ours.root, work('reading')));
  if (!bundle.ok) return { ok: false, failure: bundle.error };
  const plan = await planBundle(ours, bundle.value, work('comparing'));
  if (!plan.ok) return { ok: false, failure: plan.error };
  const choices = choicesFor(plan.value, wishes);
  const resolution = await resolveBundle(ours, plan.value, choices, work('comparing'));
  if (!resolution.ok) return { ok: false, failure: resolution.error };
  const { broughtBack, leftOut } = resolution.value;
  const preview = previewOf({ ...plan.value, consequences: { broughtBack, leftOut } });
  return { ok: true, decided: { ours, bundle: bundle.value, choices, resolution: resolution.value, preview } };
};

const conclusion = (changes: number, tense: MergeTense): string => {
  if (changes === 0) return say('merge-nothing');
  if (tense === 'preview') return say('merge-preview', { count: changes });
  return say('merge-done', { count: changes, usage: usageOf('undo') });
};

const answerWith = (
  { ours, bundle, choices, resolution, preview }: Decided,
  tense: MergeTense,
  withoutOriginal: readonly Article[],
): Extract<Answer, { ok: true }> => {
  const { source, workspace, findings } = bundle;
  const changes = resolution.changes.length;
  const text = lines(
    ...findings.map((finding) => say('merge-bundle-finding', { finding: sayFinding(finding) })),
    say('merge-compared', { source, theirs: workspace.title, ours: ours.workspace.title }),
    ...countLines(preview),
    ...itemLines(preview, choices, tense),
    ...consequenceLines(preview),
    ...withoutOriginalLines(withoutOriginal),
    conclusion(changes, tense),
  );
  const { base, counts, broughtBack, leftOut } = preview;
  const items = preview.items.map((item) => ({ ...item, choice: choices.get(item.key) ?? item.choice }));
  return {
    ok: true,
    text,
    data: {
      bundle: { source, title: workspace.title, findings },
      base,
      counts,
      items,
      broughtBack,
      leftOut,
      changes,
      isDone: tense === 'done' && changes > 0,
      withoutOriginal: withoutOriginal.map(({ id, title }) => ({ articleId: id, title })),
    },
  };
};

/** Says what would be done. Nothing is locked, and nothing written. */
const preview = async (folder: string, source: string, wishes: Wishes, surroundings: Surroundings): Promise<Answer> => {
  const view = await lookAtWorkspace(folder, surroundings);
  if (!view.ok) return refuse(view.error);
  const { paths, workspace, acts, findings } = view.value;
  const decided = await decide({ root: paths.root, workspace, acts }, source, wishes, surroundings);
  if (!decided.ok) return refuse(decided.failure);
  const answer = answerWith(decided.decided, 'preview', []);
  return { ...answer, text: findingsText(findings) + answer.text, data: { ...answer.data, findings } };
};

const mergeInto = async (
  store: WorkspaceStore,
  source: string,
  wishes: Wishes,
  surroundings: Surroundings,
): Promise<Answer> => {
  const { root, workspace, journalActs: acts } = store;
  const decided = await decide({ root, workspace, acts }, source, wishes, surroundings);
  const opening = openingText(store);
  if (!decided.ok) return { ok: false, failure: decided.failure, text: opening };
  const { bundle, resolution } = decided.decided;
  const done = await takeIn(store, bundle, resolution.changes, surroundings.work('writing'));
  if (!done.ok) return { ok: false, failure: done.error, text: opening };
  const answer = answerWith(decided.decided, 'done', done.value.withoutOriginal);
  return { ...answer, text: opening + answer.text, data: { ...answer.data, findings: store.findings } };
};

export const merge = defineCommand({
  name: 'merge',
  run: async (values, [source = ''], surroundings, flags) => {
    const { workspace: folder, conflicts = 'ours', deletions = 'keep' } = values;
    const wishes = { takesConflicts: conflicts === 'theirs', takesDeletions: deletions === 'take' };
    if (flags.preview) return preview(folder, source, wishes, surroundings);
    const store = await openWorkspace(folder, analystNamed(values.analyst, surroundings), surroundings);
    if (!store.ok) return refuse(store.error);
    try {
      return await mergeInto(store.value, source, wishes, surroundings);
    } finally {
      await store.value.close();
    }
  },
});
