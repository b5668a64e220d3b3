// Owns the types of what tests use of jsonld, which has none of its own.

declare module 'jsonld' {
  interface Options {
    readonly documentLoader: (url: string) => Promise<unknown>;
    /** What a context does not map is an error, where else it would be dropped. */
    readonly safe: boolean;
    readonly format?: 'application/n-quads';
  }

  const jsonld: {
    expand(document: object, options: Options): Promise<Record<string, unknown>[]>;
    toRDF(document: object, options: Options): Promise<unknown>;
  };
  export = jsonld;
}
