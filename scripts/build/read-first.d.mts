// The types of read-first.mjs for configurations in TypeScript.

import type { Plugin } from 'vite';

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}
interface Group {
  readonly name: (id: string, context: Modules) => string | null;
  readonly priority: number;
}
export declare function chunksReadFirst(beginning: string, first: string): Group[];
export declare function fetchReadFirst(): Plugin;
