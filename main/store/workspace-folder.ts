// Owns the layout of a workspace folder: which record lives in which file, and what each file looks like.

import { join } from 'node:path';
import { z } from 'zod';
import { articleSchema } from '../../core/article/article';
import { WORKSPACE_FORMAT_VERSION, workspaceSchema } from '../../core/workspace/workspace';

/** Every file says what it is, in which version, and the last act (by its sequence in the journal) that it holds. */
const envelope = <Name extends string>(format: Name) => ({
  format: z.literal(format),
  formatVersion: z.literal(WORKSPACE_FORMAT_VERSION),
  sequence: z.number().int().nonnegative(),
});

export const workspaceFileSchema = workspaceSchema
  .omit({ articles: true, claims: true, actors: true })
  .extend(envelope('hashiya-workspace'));
export const claimsFileSchema = workspaceSchema.pick({ claims: true }).extend(envelope('hashiya-claims'));
export const actorsFileSchema = workspaceSchema.pick({ actors: true }).extend(envelope('hashiya-actors'));
export const articleFileSchema = articleSchema.extend(envelope('hashiya-article'));

export type WorkspaceFile = z.infer<typeof workspaceFileSchema>;
export type ClaimsFile = z.infer<typeof claimsFileSchema>;
export type ActorsFile = z.infer<typeof actorsFileSchema>;
export type ArticleFile = z.infer<typeof articleFileSchema>;

/** Where things are in the workspace at `root`. */
export const workspacePaths = (root: string) => ({
  root,
  workspace: join(root, 'workspace.json'),
  claims: join(root, 'claims.json'),
  actors: join(root, 'actors.json'),
  articles: join(root, 'articles'),
  /** `id` is a UUID that a schema has passed, so it cannot lead out of the folder. */
  article: (id: string) => join(root, 'articles', `${id}.json`),
  originals: join(root, 'originals'),
  original: (sha256: string) => join(root, 'originals', sha256),
  journal: join(root, 'journal', 'journal.jsonl'),
  quarantine: join(root, 'quarantine'),
});

export type WorkspacePaths = ReturnType<typeof workspacePaths>;
