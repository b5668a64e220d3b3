// Owns the requests about what there is in the open workspace: what is asked across its articles, and its history.

import { z } from 'zod';
import { actorOverviewSchema, actorPageSchema } from '../core/actors/actor-page';
import { articleSchema } from '../core/article/article';
import { chainHopSchema } from '../core/attribution/chain';
import { claimOverviewSchema } from '../core/claims/claim-overview';
import { comparisonSchema } from '../core/compare/compare';
import { ledgerSchema } from '../core/claims/ledger';
import { codebookImportSchema } from '../core/codebook/codebook-import';
import { codeUsesSchema } from '../core/codebook/uses';
import { matrixSchema } from '../core/matrix/matrix';
import { columnChoiceSchema } from '../core/matrix/matrix-columns';
import { articleSearchSchema } from '../core/matrix/search-article';
import { extentSchema, neighbourhoodSchema } from '../core/claims/neighbourhood';
import { claimDriftSchema } from '../core/drift/claim-drift';
import { CALENDARS } from '../core/locales/conventions';
import { marksPreviewSchema } from '../core/commands/mark-hits';
import { claimCountsSchema, workspaceCountsSchema } from '../core/queries/workspace-counts';
import { filterCriteriaSchema } from '../core/saved-filters/saved-filter';
import { questionSchema } from '../core/search/question';
import { idSchema } from '../core/workspace/identity';
import { historyActSchema, recordReferenceSchema, recordVersionSchema } from './history';
import { markChoiceSchema, tableChoiceSchema } from './search';

import { nothing, type Requests } from './request';

export const lookRequests = {
  /** Acts of the history, newest first, before that sequence; null begins with the last. */
  'history:list': {
    args: z.object({ before: z.number().int().positive().nullable(), limit: z.number().int().min(1).max(500) }),
    value: z.object({ acts: z.array(historyActSchema), hasMore: z.boolean() }),
  },
  /** The states that one record has had, newest first. */
  'history:of-record': { args: recordReferenceSchema, value: z.array(recordVersionSchema) },
  /** Every claim with what is known of it across the articles. */
  'claims:overview': { args: nothing, value: z.array(claimOverviewSchema) },
  /** Every actor with what is known of it across the articles, and all of that for one. */
  'actors:overview': { args: nothing, value: z.array(actorOverviewSchema) },
  'actors:page': { args: z.object({ actorId: idSchema }), value: actorPageSchema },
  /**
   * How many mentions and articles there are, limited to a filter; null where that is a search that cannot be
   * understood. A later question ends an earlier one, which then fails as cancelled.
   */
  'counts:of-workspace': {
    args: z.object({ criteria: filterCriteriaSchema.nullable(), calendar: z.enum(CALENDARS) }),
    value: workspaceCountsSchema.nullable(),
  },
  /** How many claims there are of each status, likewise; compares the articles first. */
  'counts:of-claims': {
    args: z.object({ criteria: filterCriteriaSchema.nullable() }),
    value: claimCountsSchema.nullable(),
  },
  /** The claims of an event against its articles, outlets or actors. */
  'matrix:of-event': { args: z.object({ eventId: idSchema, columns: columnChoiceSchema }), value: matrixSchema },
  /** Where words stand in an article, folded as every search. */
  'claims:search-article': { args: z.object({ articleId: idSchema, query: z.string() }), value: articleSearchSchema },
  /** Two articles and what joins them; null for the right one takes the best partner. Null where there is no other. */
  'compare:articles': {
    args: z.object({ leftId: idSchema, rightId: idSchema.nullable() }),
    value: z.object({ left: articleSchema, right: articleSchema, comparison: comparisonSchema }).nullable(),
  },
  /** All that the articles say of one claim. */
  'claims:ledger': { args: z.object({ claimId: idSchema }), value: ledgerSchema },
  /** Where the mentions of a kind are. */
  'codebook:uses': { args: z.object({ codeId: z.string() }), value: codeUsesSchema },
  /** The last act that changed the codebook; null where none is known. */
  'codebook:last-change': { args: nothing, value: historyActSchema.nullable() },
  'codebook:export': { args: nothing, value: z.object({ path: z.string() }).nullable() },
  /** Reads a codebook from a file and says what it would do; the command `edit-codebook` then does it. */
  'codebook:import': { args: nothing, value: z.object({ path: z.string(), plan: codebookImportSchema }).nullable() },
  /** The claims around one, and what its mentions come from. */
  'claims:neighbourhood': {
    args: z.object({ claimId: idSchema, extent: extentSchema }),
    value: neighbourhoodSchema,
  },
  /** The mentions of a claim by date and hop, with what changed from each to the next. */
  'claims:drift': { args: z.object({ claimId: idSchema }), value: claimDriftSchema },
  /** The hops of a claim mention in words, from whichever article they point to. */
  'attribution:chain': { args: z.object({ mentionId: idSchema }), value: z.array(chainHopSchema) },
  /**
   * Searches the open workspace, in place of what was searched for before. The answer says only that the question has come
   * in; what is found is told by the event `search:told` with that id.
   */
  'search:ask': { args: z.object({ id: z.number(), question: questionSchema }), value: nothing },
  'search:stop': { args: nothing, value: nothing },
  /** What marking hits as a kind would do; the command `mark-hits` then does it. */
  'search:preview-marks': { args: markChoiceSchema, value: marksPreviewSchema },
  /** Asks for a place by dialog and writes the rows of a concordance there as a table (CSV). */
  'search:save-table': {
    args: tableChoiceSchema,
    value: z.object({ path: z.string(), byteLength: z.number(), rows: z.number() }).nullable(),
  },
} as const satisfies Requests;
