// Owns what an export of our own brings along that no mention names: claims and actors by themselves, silences, events. Each
// comes in under the id it has always had, and one that is here already is left as it is.

import type { Silence } from '../claims/silence';
import type { Event } from '../events/event';
import type { Workspace } from '../workspace/workspace';
import type { LostRelations } from './lost-relations';
import type { OwnRecordMaker } from './own-records';
import type { OwnEvent, OwnRecords, OwnSilence } from './own-words';

export interface Surroundings {
  readonly silences: readonly Silence[];
  readonly events: readonly Event[];
}

const silenceOf = (
  { id, claim, article, query, hits, ...made }: OwnSilence,
  articleIds: ReadonlySet<string>,
  records: OwnRecordMaker,
): Silence | null => {
  const claimId = records.presentClaim(claim);
  if (claimId === null || !articleIds.has(article)) return null;
  const { createdAt, createdBy } = records.authorship(made);
  return { id, claimId, articleId: article, query, hits, createdAt, createdBy };
};

/** An event of articles of which none is here would be of nothing. */
const eventOf = (
  { id, title, note, startsOn, articles, ...made }: OwnEvent,
  articleIds: ReadonlySet<string>,
  records: OwnRecordMaker,
): Event | null => {
  const here = [...new Set(articles)].filter((article) => articleIds.has(article));
  if (articles.length > 0 && here.length === 0) return null;
  return { id, title, note, startsOn, articleIds: here, ...records.authorship(made) };
};

/** To be asked for once all mentions have their claims. */
export const surroundingsOf = (
  workspace: Workspace,
  { silences, events }: OwnRecords,
  records: OwnRecordMaker,
  lost: LostRelations,
): Surroundings => {
  const articleIds = new Set(workspace.articles.map(({ id }) => id));
  const known = new Set([...workspace.silences, ...workspace.events].map(({ id }) => id));
  const isNew = ({ id }: { readonly id: string }): boolean => !known.has(id);
  return {
    silences: silences.filter(isNew).flatMap((each) => {
      const made = silenceOf(each, articleIds, records);
      if (made === null) lost.add('silence-left-out', each.query);
      return made ?? [];
    }),
    events: events.filter(isNew).flatMap((each) => {
      const made = eventOf(each, articleIds, records);
      if (made === null) lost.add('event-left-out', each.title);
      return made ?? [];
    }),
  };
};
