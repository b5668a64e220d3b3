// Owns the shape of Hashiya's own JSON export. The JSON Schema in docs/ is made from this (`json-schema.ts`).

import { z } from 'zod';
import { openObject } from '../open-object';
import { actorSchema } from '../actors/actor';
import { anchorRangeSchema } from '../anchor/anchor';
import { articleSchema, linkSchema } from '../article/article';
import { claimSchema } from '../claims/claim';
import { relationSchema } from '../claims/relation';
import { silenceSchema } from '../claims/silence';
import { codebookSchema } from '../codebook/codebook';
import { eventSchema } from '../events/event';
import { savedFilterSchema } from '../saved-filters/saved-filter';
import {
  claimMentionSchema,
  contestedMentionSchema,
  cueMentionSchema,
  ownMentionSchema,
  sourceMentionSchema,
} from '../mention/mention';
import { analystSchema, idSchema, instantSchema, offsetSchema } from '../workspace/identity';

export const EXPORT_FORMAT = 'hashiya';
export const EXPORT_FORMAT_VERSION = 2;

/** What every `start` and `end` of an export counts. */
export const OFFSET_UNIT = 'utf-16';

const exportRangeSchema = anchorRangeSchema.extend({
  /** The same place counted in Unicode code points, as W3C Web Annotation and most other tools count. */
  startCodePoint: offsetSchema,
  endCodePoint: offsetSchema,
});

const exported = {
  ranges: z.array(exportRangeSchema).min(1),
  /** `orphan` where the quote does not stand at its place in the text. */
  placement: z.enum(['placed', 'orphan']),
};

const exportMentionSchema = z.discriminatedUnion('kind', [
  claimMentionSchema.extend(exported),
  sourceMentionSchema.extend(exported),
  contestedMentionSchema.extend(exported),
  cueMentionSchema.extend(exported),
  ownMentionSchema.extend(exported),
]);

/** `start` and `end` are UTF-16 code units of `articles[].text`; links stand together at the end. */
export const exportSchema = openObject({
  format: z.literal(EXPORT_FORMAT),
  /** Version 1 lacks relations, silences, events, saved filters, and what else has a default here. */
  formatVersion: z.union([z.literal(1), z.literal(EXPORT_FORMAT_VERSION)]),
  /** Exports from before it was written down count in the same unit. */
  offsetUnit: z.literal(OFFSET_UNIT).default(OFFSET_UNIT),
  workspace: openObject({ id: idSchema, title: z.string().min(1), createdAt: instantSchema }),
  analysts: z.array(analystSchema).min(1),
  codebook: codebookSchema,
  articles: z.array(articleSchema.omit({ links: true }).extend({ mentions: z.array(exportMentionSchema) })),
  claims: z.array(claimSchema),
  actors: z.array(actorSchema),
  links: z.array(linkSchema),
  relations: z.array(relationSchema).default([]),
  silences: z.array(silenceSchema).default([]),
  events: z.array(eventSchema).default([]),
  savedFilters: z.array(savedFilterSchema).default([]),
});

export type ExportDocument = z.infer<typeof exportSchema>;
