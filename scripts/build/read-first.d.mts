// The types of read-first.mjs for configurations in TypeScript.

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}
export declare function chunkReadFirst(first: string): (id: string, context: Modules) => string | null;
