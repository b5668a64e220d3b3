// Owns what an import of annotations comes to.

import type { Change } from '../workspace/change';
import type { LostRelation } from './lost-relations';

/** What an import comes to, for the report. */
export interface Resolved {
  readonly changes: Change[];
  readonly made: {
    readonly mentions: number;
    readonly links: number;
    readonly relations: number;
    readonly claims: number;
    readonly actors: number;
    readonly silences: number;
    readonly events: number;
    readonly kinds: number;
    readonly analysts: number;
    readonly articles: number;
  };
  /** Marks that are there already. */
  readonly alreadyThere: number;
  readonly lostRelations: readonly LostRelation[];
}
