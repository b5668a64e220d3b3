// Owns the one form into which annotations of every foreign format are brought: where each says it stands, in the unit it
// was counted in, and what it says. Nothing here knows our articles, kinds or analysts.

import { z } from 'zod';
import type { OwnMentionWords, OwnRecords, OwnRelationWords } from './own-words';

export const ANNOTATION_FORMATS = ['w3c', 'brat', 'doccano', 'label-studio', 'hypothesis', 'refi', 'cas'] as const;
export const annotationFormatSchema = z.enum(ANNOTATION_FORMATS);
export type AnnotationFormat = z.infer<typeof annotationFormatSchema>;

/** The names of the formats, which are the same in every language. */
export const FORMAT_NAMES: Readonly<Record<AnnotationFormat, string>> = {
  w3c: 'W3C Web Annotation',
  brat: 'brat',
  doccano: 'doccano',
  'label-studio': 'Label Studio',
  hypothesis: 'Hypothesis',
  refi: 'REFI-QDA',
  cas: 'UIMA CAS JSON',
};

/** What positions are counted in: UTF-16 code units, Unicode code points, or extended grapheme clusters (UAX #29). */
export const offsetUnitSchema = z.enum(['utf-16', 'code-point', 'grapheme']);
export type OffsetUnit = z.infer<typeof offsetUnitSchema>;

/** A text that annotations are on, as the file names it. */
export interface ForeignSource {
  /** What the annotations of the file name it by; one of its kind within the file. */
  readonly key: string;
  /** An address, where one is given. */
  readonly url: string | null;
  /** The name of a file, without folders, where one is given. */
  readonly fileName: string | null;
  readonly title: string | null;
  /** The text itself, where the format carries it. Positions are of this text. */
  readonly text: string | null;
}

/** One stretch. With neither position nor quote it cannot be looked for. */
export interface ForeignFragment {
  /** `[start, end)` in the file's unit, from 0. */
  readonly position: { readonly start: number; readonly end: number } | null;
  /** The words themselves; null where the format gives none. */
  readonly quote: string | null;
  /** What stands before and after; empty where it is not given. */
  readonly prefix: string;
  readonly suffix: string;
}

export interface ForeignAnnotation {
  /** One of its kind within the file; relations name it. */
  readonly id: string;
  /** The `key` of its source. */
  readonly source: string;
  readonly fragments: readonly ForeignFragment[];
  /** What it is marked as, the most telling first; none for a bare highlight. */
  readonly labels: readonly string[];
  /** Labels that are no kinds, but words beside one. */
  readonly tags: readonly string[];
  readonly comment: string;
  /** The name of who made it, as the file has it. */
  readonly author: string | null;
  /** ISO 8601 as our records write it; null where it is not given or cannot be read. */
  readonly createdAt: string | null;
  readonly modifiedAt: string | null;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  /** What only an export of our own says. */
  readonly own?: OwnMentionWords;
  /** True for a mention that an export of our own wrote: its fragments were the ranges of an anchor. */
  readonly isOurs?: boolean;
}

/** What one annotation is to another. */
export interface ForeignRelation {
  /** Empty where it has no name. */
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly own?: OwnRelationWords;
}

/** What of a format cannot be brought in, or only as words. Each has words under `annotations.loss` in the locales. */
export const lossSchema = z.enum([
  'shape',
  'page-note',
  'selector',
  'split-targets',
  'other-body',
  'reply-as-note',
  'reply-alone',
  'document-label',
  'document-note',
  'prediction',
  'skipped-task',
  'media',
  'event',
  'equivalence',
  'relation-end',
  'date',
  'source-missing',
  'case',
  'variable',
  'set',
]);
export type Loss = z.infer<typeof lossSchema>;

/** How often something was lost, and the ids or lines of the first of them. */
export interface ForeignLoss {
  readonly loss: Loss;
  readonly count: number;
  readonly examples: readonly string[];
}

/** All that one file, or one set of files, holds. */
export interface ForeignAnnotations {
  readonly format: AnnotationFormat;
  /** What the format, by its specification, counts positions in. */
  readonly unit: OffsetUnit;
  readonly sources: readonly ForeignSource[];
  readonly annotations: readonly ForeignAnnotation[];
  readonly relations: readonly ForeignRelation[];
  readonly losses: readonly ForeignLoss[];
  /** There for an export of our own, whose labels are kinds and no free tags. */
  readonly own?: OwnRecords;
}
