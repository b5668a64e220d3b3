// Owns the layout of a workspace folder: which record lives in which file, and what each file looks like.

import { join } from 'node:path';
import { z } from 'zod';
import { articleSchema } from '../../core/article/article';
import { openObject } from '../../core/open-object';
import { workspaceSchema } from '../../core/workspace/workspace';
import { articleFile } from './article-path';

/**
 * Every file says what it is and in which version; its SHA-256 and the last act that it holds are in its seal. A version
 * above our own passes: such a workspace is shown and not written.
 */
const headed = <Name extends string>(format: Name) => ({
  format: z.literal(format),
  formatVersion: z.number().int().positive(),
});

const {
  articles: _articles,
  claims,
  relations,
  silences,
  actors,
  events,
  savedFilters,
  ...workspaceShape
} = workspaceSchema.shape;

export const workspaceFileSchema = openObject({ ...headed('hashiya-workspace'), ...workspaceShape });
/** Claims with what joins them to each other and to articles; format 2 had claims alone. */
export const claimsFileSchema = openObject({
  ...headed('hashiya-claims'),
  claims,
  relations: relations.default([]),
  silences: silences.default([]),
});
export const actorsFileSchema = openObject({ ...headed('hashiya-actors'), actors });
export const eventsFileSchema = openObject({ ...headed('hashiya-events'), events });
export const savedFiltersFileSchema = openObject({ ...headed('hashiya-saved-filters'), savedFilters });
export const articleFileSchema = openObject({ ...headed('hashiya-article'), ...articleSchema.shape });

/** The name of a file in the workspace, with forward slashes. */
export const WORKSPACE_FILE = 'workspace.json';
export const CLAIMS_FILE = 'claims.json';
export const ACTORS_FILE = 'actors.json';
export const EVENTS_FILE = 'events.json';
export const SAVED_FILTERS_FILE = 'saved-filters.json';
/** The files of a workspace that hold no article. */
export const REGISTRY_FILES = [WORKSPACE_FILE, CLAIMS_FILE, ACTORS_FILE, EVENTS_FILE, SAVED_FILTERS_FILE] as const;
/** Those that come with the first record in them: a workspace that never had one has no such file. */
export const MADE_WHEN_NEEDED: readonly string[] = [EVENTS_FILE, SAVED_FILTERS_FILE];
/** The name of the file that a restored backup brings. */
export const COPIED_LIVE = 'journal/copied-live';

/** Where things are in the workspace at `root`. */
export const workspacePaths = (root: string) => ({
  root,
  workspace: join(root, WORKSPACE_FILE),
  claims: join(root, CLAIMS_FILE),
  actors: join(root, ACTORS_FILE),
  articles: join(root, 'articles'),
  article: (id: string) => join(root, articleFile(id)),
  /** A file by its name in the workspace. */
  file: (name: string) => join(root, name),
  originals: join(root, 'originals'),
  original: (sha256: string) => join(root, 'originals', sha256),
  journalFolder: join(root, 'journal'),
  journal: join(root, 'journal', 'journal.jsonl'),
  seals: join(root, 'journal', 'seals.jsonl'),
  /** The copy of a file before the last one that was written, by the file's name in the workspace. */
  previous: (name: string) => join(root, 'previous', name),
  previousFolder: join(root, 'previous'),
  /** Says that the files were copied while they were being written, so that it is no wonder if some lag far behind. */
  copiedLive: join(root, COPIED_LIVE),
  quarantine: join(root, 'quarantine'),
  gitIgnore: join(root, '.gitignore'),
});

export type WorkspacePaths = ReturnType<typeof workspacePaths>;

/** What belongs to this copy of the workspace alone, for teams that keep theirs in a repository. */
export const GIT_IGNORE = `# What belongs to this copy of the workspace alone. Everything else can be kept in a repository and merged.
/journal/
/previous/
/quarantine/
*.unfinished
`;
