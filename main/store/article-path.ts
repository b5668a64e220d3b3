// Owns the names of the files that hold one article each.

const ARTICLE_FILE = /^articles\/(.+)\.json$/;

/** The name in the workspace. `id` is a UUID that a schema has passed, so it cannot lead out of the folder. */
export const articleFile = (id: string): string => `articles/${id}.json`;

/** The id in the name of an article's file; null for another file. */
export const articleIdOf = (file: string): string | null => ARTICLE_FILE.exec(file)?.[1] ?? null;
