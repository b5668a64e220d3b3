// The types of fuses.mjs for tests in TypeScript.

/** By their names; true is on. */
export type Fuses = Record<string, boolean>;

export declare function wantedFuses(): Promise<Fuses>;
export declare function builderFuses(fuses: Fuses): Fuses;
export declare function readFuses(executable: string): Promise<Fuses>;
export declare function wrongFuses(found: Fuses, wanted: Fuses): string[];
