// Owns the count of what joins things and does not come in, by the reason: relations, and silences and events of our own.

/** Why a relation does not come in; a silence or an event does not where its claim or its articles are not here. */
export const RELATION_LOSSES = [
  'unmapped',
  'kinds',
  'end-left-out',
  'same-claim',
  'silence-left-out',
  'event-left-out',
] as const;
export type RelationLoss = (typeof RELATION_LOSSES)[number];

export interface LostRelation {
  readonly loss: RelationLoss;
  readonly count: number;
  readonly examples: readonly string[];
}

const MOST_EXAMPLES = 5;

export class LostRelations {
  readonly #lost = new Map<RelationLoss, { count: number; examples: string[] }>();

  add(loss: RelationLoss, example: string): void {
    const known = this.#lost.get(loss) ?? { count: 0, examples: [] };
    known.count += 1;
    if (known.examples.length < MOST_EXAMPLES) known.examples.push(example);
    this.#lost.set(loss, known);
  }

  report(): LostRelation[] {
    return [...this.#lost].map(([loss, { count, examples }]) => ({ loss, count, examples }));
  }
}
