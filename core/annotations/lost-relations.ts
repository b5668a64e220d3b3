// Owns the count of relations that do not come in, by the reason.

/** Why a relation does not come in. */
export type RelationLoss = 'unmapped' | 'kinds' | 'end-left-out' | 'same-claim';

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
