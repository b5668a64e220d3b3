// Owns what the parts of a REFI-QDA project share while it is written: the workspace, who is known, which mentions are
// there, and what is gathered on the way.

import type { Mention } from '../../mention/mention';
import { indexOf, type WorkspaceIndex } from '../../queries/workspace-index';
import type { Workspace } from '../../workspace/workspace';
import { derivedId } from '../derived-id';
import { LossCollector } from '../loss';
import { placedMentions } from '../things';
import type { XmlPart } from '../../xml/write-document';
import { Links, Notes, Variables } from './notes';
import type { LineEnds } from '../written-text';

/** The id of a part of a mention; the first has the mention's own. */
export const selectionGuid = (mention: Pick<Mention, 'id'>, at: number): string =>
  at === 0 ? mention.id : derivedId('part', mention.id, String(at));

/** A moment as XML Schema wants it; left out where it is none, or lies before the year 1. */
export const dateTime = (instant: string | undefined): string | undefined =>
  instant === undefined || Number.isNaN(Date.parse(instant)) || instant.startsWith('0000') ? undefined : instant;

export class Project {
  readonly notes = new Notes();
  readonly variables = new Variables();
  readonly links = new Links();
  readonly losses = new LossCollector();
  readonly index: WorkspaceIndex;
  /** The mentions that are written, by article and by id. */
  readonly mentionsOf: ReadonlyMap<string, readonly Mention[]>;
  readonly mentions: ReadonlyMap<string, Mention>;
  readonly #users: ReadonlySet<string>;

  constructor(
    readonly workspace: Workspace,
    readonly lineEnds: LineEnds,
  ) {
    this.index = indexOf(workspace);
    this.mentionsOf = new Map(workspace.articles.map((article) => [article.id, placedMentions(article, this.losses)]));
    this.mentions = new Map([...this.mentionsOf.values()].flat().map((mention) => [mention.id, mention]));
    this.#users = new Set(workspace.analysts.map(({ id }) => id));
  }

  /** Who made and changed something, and when; users that the project does not name are left out. */
  authorship(
    record: Partial<Readonly<Record<'createdAt' | 'createdBy' | 'modifiedAt' | 'modifiedBy', string>>>,
  ): XmlPart['attributes'] {
    const user = (id: string | undefined): string | undefined =>
      id !== undefined && this.#users.has(id) ? id : undefined;
    return {
      creatingUser: user(record.createdBy),
      creationDateTime: dateTime(record.createdAt),
      modifyingUser: user(record.modifiedBy),
      modifiedDateTime: dateTime(record.modifiedAt),
    };
  }
}
