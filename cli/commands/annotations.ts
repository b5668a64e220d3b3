// Owns `hashiya annotations`: annotations of other tools come in, as one act, with a report of what is lost.

import type { AnnotationPlan } from '../../core/annotations/annotation-report';
import { annotationFormatSchema, offsetUnitSchema, type OffsetUnit } from '../../core/annotations/foreign-annotation';
import { relationTargetSchema, type AnnotationMapping, type LabelTarget } from '../../core/annotations/mapping';
import type { FormatChoice } from '../../core/annotations/read-foreign';
import { findCode, ownCodes, type Codebook } from '../../core/codebook/codebook';
import { succeed, type Result } from '../../core/result';
import type { Analyst } from '../../core/workspace/identity';
import type { Workspace } from '../../core/workspace/workspace';
import {
  importAnnotations,
  placeAnnotations,
  reportOfAnnotations,
  type PlacedAnnotations,
} from '../../main/files/import-annotations';
import { readAnnotationFiles } from '../../main/files/read-annotations';
import { systemMoment } from '../../main/store/moment';
import { lines, misuse, refuse, type Answer } from '../answer';
import { defineCommand, type Surroundings } from '../command';
import { conclusionLine, lossLines, planLines } from '../describe-annotations';
import { readNamed } from '../standard-input';
import { say } from '../words';
import { analystNamed, findingsText, lookAtWorkspace, openingText, openWorkspace } from '../workspace-access';

const OWN = 'own:';
const KINDS = ['claim', 'source', 'contested', 'cue', `${OWN}NAME`, 'new', 'tag', 'nothing'];

interface Wishes {
  readonly files: readonly string[];
  readonly format: FormatChoice;
  readonly unit: OffsetUnit | null;
  /** As they are typed, `LABEL=KIND`. */
  readonly maps: readonly string[];
  /** What standard input is called. */
  readonly name: string;
}

/** What a word of the command line makes of a label. */
const labelTarget = (word: string, codebook: Codebook): LabelTarget | null => {
  if (word === 'new') return { to: 'new-kind' };
  if (word === 'tag' || word === 'nothing') return { to: word };
  if (!word.startsWith(OWN)) return findCode(codebook, word)?.kind === word ? { to: 'kind', code: word } : null;
  const name = word.slice(OWN.length);
  const code = ownCodes(codebook).find(({ id, label }) => id === name || label === name);
  return code === undefined ? null : { to: 'kind', code: code.id };
};

/** The proposal with what was typed in place of some of it. */
const mapped = (
  proposed: AnnotationMapping,
  maps: readonly string[],
  codebook: Codebook,
): { ok: true; mapping: AnnotationMapping } | { ok: false; answer: Answer } => {
  let { labels, relations } = proposed;
  for (const typed of maps) {
    const at = typed.lastIndexOf('=');
    const [label, word] = [typed.slice(0, Math.max(0, at)).trim(), typed.slice(at + 1).trim()];
    const target = at === -1 ? null : labelTarget(word, codebook);
    const relation = at === -1 ? undefined : relationTargetSchema.safeParse(word).data;
    if (target === null && relation === undefined)
      return {
        ok: false,
        answer: misuse('map-invalid', { kinds: [...KINDS, ...relationTargetSchema.options].join(', '), value: typed }),
      };
    const isLabel = target !== null && labels.some((each) => each.label === label);
    const isRelation = relation !== undefined && relations.some((each) => each.label === label);
    if (!isLabel && !isRelation) {
      const known = [...labels, ...relations].map((each) => each.label).filter((each) => each !== '');
      return { ok: false, answer: misuse('map-unknown', { label, labels: known.join(', ') }) };
    }
    if (isLabel) labels = labels.map((each) => (each.label === label ? { label, target } : each));
    if (isRelation) relations = relations.map((each) => (each.label === label ? { label, target: relation } : each));
  }
  return { ok: true, mapping: { labels, relations } };
};

interface Decided {
  readonly placed: PlacedAnnotations;
  readonly mapping: AnnotationMapping;
  readonly plan: AnnotationPlan;
}

const decide = async (
  workspace: Workspace,
  root: string,
  analyst: Analyst,
  { files, format, unit, maps, name }: Wishes,
  surroundings: Surroundings,
): Promise<Result<Decided | { readonly answer: Answer }>> => {
  const { work, extractor } = surroundings;
  const read = await readAnnotationFiles(files, format, extractor, (path) =>
    readNamed(path, surroundings, { fileName: name }),
  );
  if (!read.ok) return read;
  const from = { analyst, moment: systemMoment, extractor, work: work('comparing') };
  const placed = await placeAnnotations(workspace, root, read.value, unit, from);
  if (!placed.ok) return placed;
  const mapping = mapped(placed.value.proposed, maps, workspace.codebook);
  if (!mapping.ok) return succeed({ answer: mapping.answer });
  const plan = reportOfAnnotations(workspace, placed.value, mapping.mapping, analyst, systemMoment);
  return plan.ok ? succeed({ placed: placed.value, mapping: mapping.mapping, plan: plan.value }) : plan;
};

const told = (
  { plan }: Decided,
  codebook: Codebook,
  opening: string,
  changes: number | null,
): Extract<Answer, { ok: true }> => {
  const tense = changes === null ? 'preview' : changes === 0 ? 'nothing' : 'done';
  const text = lines(...planLines(plan, codebook), ...lossLines(plan), conclusionLine(plan, tense));
  return { ok: true, text: opening + text, data: { ...plan, changes: changes ?? 0, isDone: (changes ?? 0) > 0 } };
};

/** Says what would be done. Nothing is locked, and nothing written. */
const preview = async (
  folder: string,
  analyst: ReturnType<typeof analystNamed>,
  wishes: Wishes,
  surroundings: Surroundings,
): Promise<Answer> => {
  const view = await lookAtWorkspace(folder, surroundings);
  if (!view.ok) return refuse(view.error);
  const { paths, workspace, findings } = view.value;
  const decided = await decide(workspace, paths.root, analyst(workspace.analysts), wishes, surroundings);
  if (!decided.ok) return refuse(decided.error);
  return 'answer' in decided.value
    ? decided.value.answer
    : told(decided.value, workspace.codebook, findingsText(findings), null);
};

const bringIn = async (
  folder: string,
  analyst: ReturnType<typeof analystNamed>,
  wishes: Wishes,
  surroundings: Surroundings,
): Promise<Answer> => {
  const opened = await openWorkspace(folder, analyst, surroundings);
  if (!opened.ok) return refuse(opened.error);
  const store = opened.value;
  try {
    const { codebook } = store.workspace;
    const decided = await decide(store.workspace, store.root, store.analyst, wishes, surroundings);
    if (!decided.ok) return { ok: false, failure: decided.error, text: openingText(store) };
    if ('answer' in decided.value) return decided.value.answer;
    const { placed, mapping } = decided.value;
    const changes = await importAnnotations(store, placed, mapping, systemMoment, surroundings.work('writing'));
    if (!changes.ok) return { ok: false, failure: changes.error, text: openingText(store) };
    return told(decided.value, codebook, openingText(store), changes.value);
  } finally {
    await store.close();
  }
};

export const annotations = defineCommand({
  name: 'annotations',
  run: async ({ workspace: folder, format, unit, map, name, analyst: analystName }, files, surroundings, flags) => {
    const analyst = analystNamed(analystName, surroundings);
    const wishes = {
      files,
      // The table of syntax lets only these through.
      format: annotationFormatSchema.safeParse(format).data ?? ('auto' as const),
      unit: offsetUnitSchema.safeParse(unit).data ?? null,
      maps: map === undefined ? [] : map.split('\n'),
      name: name ?? say('standard-input'),
    };
    return flags['dry-run']
      ? preview(folder, analyst, wishes, surroundings)
      : bringIn(folder, analyst, wishes, surroundings);
  },
});
