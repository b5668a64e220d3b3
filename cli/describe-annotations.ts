// Owns how an import of annotations is put into words: what was read, what becomes of it, what is lost and why.

import type { AnnotationPlan, AnnotationRow } from '../core/annotations/annotation-report';
import { FORMAT_NAMES } from '../core/annotations/foreign-annotation';
import { UNLABELLED } from '../core/annotations/mapping';
import { outcomeSchema } from '../core/annotations/place';
import { findCode, type Codebook } from '../core/codebook/codebook';
import { usageOf } from './typed-syntax';
import { say, sayFailure } from './words';

type Target = AnnotationPlan['labels'][number]['target'];

/** What a label becomes, as it is typed. */
const targetWords = (label: string, target: Target, codebook: Codebook): string => {
  if (target.to === 'new-kind') return say('annotations.target.new-kind', { name: label === '' ? UNLABELLED : label });
  if (target.to !== 'kind') return say(`annotations.target.${target.to}`);
  const code = findCode(codebook, target.code);
  return code?.kind === 'own' ? `own:${code.label}` : target.code;
};

const reasonOf = ({ reason, isSnapped }: AnnotationRow): string =>
  [say(`annotations.reason.${reason}`), ...(isSnapped ? [say('annotations.snapped')] : [])].join('; ');

const rowLine = (row: AnnotationRow): string => {
  const { outcome, id, quote, found, articleTitle } = row;
  const words = { outcome: say(`annotations.row-word.${outcome}`), id, quote, reason: reasonOf(row) };
  return found === ''
    ? say('annotations.row', words)
    : say('annotations.row-found', { ...words, found, title: articleTitle ?? '' });
};

const lossLine = (what: string, count: number, examples: readonly string[]): string => {
  const told = examples.filter((example) => example !== '').join('; ');
  return told === ''
    ? say('annotations.loss-bare', { count, what })
    : say('annotations.loss', { count, what, examples: told });
};

/** What was read, where it stands, and what the labels become. */
export const planLines = (plan: AnnotationPlan, codebook: Codebook): string[] => [
  ...plan.files.flatMap(({ name, format, unit, otherUnits, annotations, relations }) => [
    say('annotations.file', {
      file: name,
      format: FORMAT_NAMES[format],
      unit: say(`annotations.unit.${unit}`),
      annotations: say('annotations.annotation-count', { count: annotations }),
      relations: say('annotations.relation-count', { count: relations }),
    }),
    ...otherUnits.map((other) =>
      say('annotations.other-unit', { count: other.count, unit: say(`annotations.unit.${other.unit}`) }),
    ),
  ]),
  ...outcomeSchema.options.flatMap((outcome) => {
    const count = plan.counts[outcome];
    return count === 0 ? [] : [say('annotations.count', { count, outcome: say(`annotations.outcome.${outcome}`) })];
  }),
  ...plan.articles.map(({ title, reason, annotations }) =>
    say('annotations.article', {
      title,
      annotations: say('annotations.annotation-count', { count: annotations }),
      reason: say(`annotations.article-reason.${reason}`),
    }),
  ),
  ...plan.labels
    .filter(({ label, count }) => label !== '' || count > 0)
    .map(({ label, count, target }) =>
      say('annotations.label', {
        label: label === '' ? say('annotations.no-label') : label,
        count,
        target: targetWords(label, target, codebook),
      }),
    ),
  ...plan.relations.map(({ label, count, target }) =>
    say('annotations.relation', { label: label === '' ? say('annotations.no-label') : label, count, target }),
  ),
  ...plan.authors.filter(({ isNew }) => isNew).map(({ name, count }) => say('annotations.author', { name, count })),
];

/** A line for each row that someone should look at, and for everything that is lost. */
export const lossLines = (plan: AnnotationPlan): string[] => {
  const losses = [
    ...plan.files.flatMap(({ losses: ofFile }) =>
      ofFile.map(({ loss, count, examples }) => lossLine(say(`annotations.losses.${loss}`), count, examples)),
    ),
    ...plan.lostRelations.map(({ loss, count, examples }) =>
      lossLine(say(`annotations.lost-relations.${loss}`), count, examples),
    ),
  ];
  return [
    ...plan.rows.map(rowLine),
    ...(plan.rowsLeftOut === 0 ? [] : [say('annotations.rows-left-out', { count: plan.rowsLeftOut })]),
    ...plan.refused.map(({ source, failure }) =>
      say('annotations.refused', { source, problem: sayFailure(failure.code, failure.details) }),
    ),
    ...(losses.length === 0 ? [] : [say('annotations.lost'), ...losses]),
    ...(plan.alreadyThere === 0 ? [] : [say('annotations.already-there', { count: plan.alreadyThere })]),
    ...(plan.leftOut === 0 ? [] : [say('annotations.left-out', { count: plan.leftOut })]),
  ];
};

/** What it comes to, before or after it is done. */
export const conclusionLine = ({ made }: AnnotationPlan, tense: 'preview' | 'done' | 'nothing'): string => {
  if (tense === 'nothing') return say('annotations.nothing');
  return say(`annotations.${tense}`, { ...made, ...(tense === 'done' ? { usage: usageOf('undo') } : {}) });
};
