// Owns what a report is about, put together once: the articles, their claims and the numbers by which the report names
// them and the mentions that it rests on.

import type { Article } from '../article/article';
import type { Claim } from '../claims/claim';
import { ledgerOf, type Ledger } from '../claims/ledger';
import type { ExportScope } from '../exporters/exporter';
import type { Event } from '../events/event';
import { matrixOf, type Matrix } from '../matrix/matrix';
import { articlesOfEvent } from '../matrix/matrix-columns';
import { duplicateGroupsOf } from '../queries/near-duplicates';
import { indexOf, type PlacedMention, type WorkspaceIndex } from '../queries/workspace-index';
import { fail, succeed, type Result } from '../result';
import type { Workspace } from '../workspace/workspace';
import { foreign, own, type Run, type Sentence } from './report';
import { joined, type Speech } from './speech';

/** What the report is of, and what it says of its making. */
export type ReportOptions = ExportScope;

/** A claim with all that is told of it. */
export interface ReportedClaim {
  readonly claim: Claim;
  readonly ledger: Ledger;
}

/** All articles of a workspace, as an event without a name. */
const everything = ({ id, createdAt, articles }: Workspace): Event => ({
  id,
  title: '',
  note: '',
  startsOn: null,
  articleIds: articles.map((article) => article.id),
  createdAt,
  createdBy: id,
  modifiedAt: createdAt,
  modifiedBy: id,
});

/** Names things in the order in which they are first named. */
class Numbers {
  readonly #numbers = new Map<string, number>();

  of(id: string): number {
    const known = this.#numbers.get(id) ?? this.#numbers.size + 1;
    this.#numbers.set(id, known);
    return known;
  }

  get ids(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}

export class Subject {
  readonly index: WorkspaceIndex;
  readonly #articleNumbers = new Numbers();
  readonly #claimNumbers = new Numbers();
  readonly #mentionNumbers = new Numbers();

  constructor(
    readonly workspace: Workspace,
    readonly speech: Speech,
    readonly options: ReportOptions,
    /** Null where the report is about all articles. */
    readonly event: Event | null,
    readonly articles: readonly Article[],
    readonly matrix: Matrix,
    readonly claims: readonly ReportedClaim[],
  ) {
    this.index = indexOf(workspace);
    for (const { id } of articles) this.#articleNumbers.of(id);
    for (const { claim } of claims) this.#claimNumbers.of(claim.id);
  }

  /** What the report calls an article, leading to it; its title where it is none of the report's. */
  articleName(articleId: string): Run {
    const isOwn = this.articles.some(({ id }) => id === articleId);
    if (!isOwn) return foreign(this.index.articles.get(articleId)?.title ?? '—');
    const number = this.speech.formats.count(this.#articleNumbers.of(articleId));
    return { ...own(this.speech.say('report.articleName', { number })), to: `article-${articleId}` };
  }

  /** What the report calls a claim, leading to it, with its words where it is none of the report's. */
  claimName(claimId: string): Run {
    if (!this.claims.some(({ claim }) => claim.id === claimId)) {
      const claim = this.index.claims.get(claimId);
      return foreign(claim?.gloss ?? '—', claim?.language ?? null);
    }
    const number = this.speech.formats.count(this.#claimNumbers.of(claimId));
    return { ...own(this.speech.say('report.claimName', { number })), to: `claim-${claimId}` };
  }

  /** The numbers of mentions, each leading to its words; a mention that was deleted is left out. */
  cite(mentionIds: readonly string[]): Sentence {
    const found = [...new Set(mentionIds)].filter((id) => this.index.mentions.has(id));
    return joined(
      found.map((id) => {
        const number = this.speech.formats.count(this.#mentionNumbers.of(id));
        return [{ ...own(this.speech.say('report.mentionName', { number })), to: `mention-${id}` }];
      }),
    );
  }

  /** The mentions that were cited, in the order of their numbers. */
  get cited(): PlacedMention[] {
    return this.#mentionNumbers.ids.flatMap((id) => this.index.mentions.get(id) ?? []);
  }
}

/** The subject of a report; refuses an event that is not there. */
export const subjectOf = (workspace: Workspace, speech: Speech, options: ReportOptions): Result<Subject> => {
  const { eventId } = options;
  const named = eventId === null ? null : (workspace.events.find(({ id }) => id === eventId) ?? undefined);
  if (named === undefined) return fail('event-missing', { event: eventId ?? '' });
  const event = named ?? everything(workspace);
  const withEvent = named === null ? { ...workspace, events: [event] } : workspace;
  const duplicates = duplicateGroupsOf(workspace.articles);
  const matrix = matrixOf(withEvent, { eventId: event.id, columns: 'articles', duplicates });
  if (!matrix.ok) return matrix;
  const articles = articlesOfEvent(indexOf(workspace), event);
  const claims = matrix.value.rows.flatMap(({ claimId }): ReportedClaim[] => {
    const claim = workspace.claims.find(({ id }) => id === claimId);
    const ledger = ledgerOf(workspace, claimId, duplicates);
    return claim === undefined || ledger === null ? [] : [{ claim, ledger }];
  });
  return succeed(new Subject(workspace, speech, options, named, articles, matrix.value, claims));
};
