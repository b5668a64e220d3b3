// Owns what the thread that tries inputs tells.

export type FromWorker =
  | { readonly kind: 'wrong'; readonly index: number; readonly name: string; readonly problem: string }
  | {
      readonly kind: 'done';
      readonly tried: number;
      /** How many inputs came to what. */
      readonly outcomes: Readonly<Record<string, number>>;
      /** Milliseconds of the slowest. */
      readonly slowest: number;
    };
