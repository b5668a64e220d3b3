// Owns one file of a workspace as a value: reading it without trusting it, and the way between files and the workspace
// that they make up.

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { z } from 'zod';
import { problemOfReading } from '../../core/export/check-content';
import { compareMentions } from '../../core/mention/mention';
import type { Cause } from '../../core/locales/en/causes';
import { migrateFile } from '../../core/workspace/migrate-file';
import { findArticle, NO_RECORDS, WORKSPACE_FORMAT_VERSION, type Workspace } from '../../core/workspace/workspace';
import { describeCause, systemCode } from './file-failure';
import { articleIdOf } from './article-path';
import {
  ACTORS_FILE,
  actorsFileSchema,
  articleFileSchema,
  CLAIMS_FILE,
  claimsFileSchema,
  EVENTS_FILE,
  eventsFileSchema,
  SAVED_FILTERS_FILE,
  savedFiltersFileSchema,
  WORKSPACE_FILE,
  workspaceFileSchema,
  type WorkspacePaths,
} from './workspace-folder';

type WorkspaceFile = z.infer<typeof workspaceFileSchema>;
type ClaimsFile = z.infer<typeof claimsFileSchema>;
type ActorsFile = z.infer<typeof actorsFileSchema>;
type EventsFile = z.infer<typeof eventsFileSchema>;
type SavedFiltersFile = z.infer<typeof savedFiltersFileSchema>;
type ArticleFile = z.infer<typeof articleFileSchema>;

/** What a file holds, whichever it is. */
export type RecordContent = WorkspaceFile | ClaimsFile | ActorsFile | EventsFile | SavedFiltersFile | ArticleFile;

/** What a look at a file has given. */
export type RecordReading =
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'damaged';
      readonly cause: string;
      readonly bytes: Uint8Array;
      /** The format version that it says it is in; 0 for none. */
      readonly version: number;
      readonly stamp: string;
    }
  | {
      readonly kind: 'good';
      readonly content: RecordContent;
      readonly sha256: string;
      /** The format version it was written in. */
      readonly version: number;
      /** The last act it holds, where the file says so itself (format 1). */
      readonly sequence: number | null;
      /** How the file looked on disk, to tell later whether something else has changed it. */
      readonly stamp: string;
    };

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The schema of a file by its name. */
export const schemaOf = (file: string): z.ZodType<RecordContent> => {
  if (file === WORKSPACE_FILE) return workspaceFileSchema;
  if (file === CLAIMS_FILE) return claimsFileSchema;
  if (file === EVENTS_FILE) return eventsFileSchema;
  if (file === SAVED_FILTERS_FILE) return savedFiltersFileSchema;
  return file === ACTORS_FILE ? actorsFileSchema : articleFileSchema;
};

const problemOf = (file: string, content: RecordContent): string | null => {
  if (!('text' in content)) return null;
  const id = articleIdOf(file);
  return content.id === id
    ? problemOfReading(content)
    : ('it holds another article than its name says' satisfies Cause);
};

/** Lists that another program has put in another order are put back in ours. */
const inOrder = (content: RecordContent): RecordContent => {
  if (!('mentions' in content)) return content;
  const isOrdered = content.mentions.every((mention, index) => {
    const before = content.mentions[index - 1];
    return before === undefined || compareMentions(before, mention) <= 0;
  });
  return isOrdered ? content : { ...content, mentions: content.mentions.toSorted(compareMentions) };
};

/** Takes bytes for the content of a file, or says what is wrong with them. */
const parseContent = (
  file: string,
  bytes: Uint8Array,
): { content: RecordContent; version: number; sequence: number | null } | { cause: string; version: number } => {
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(bytes));
  } catch (error) {
    const cause: Cause = error instanceof SyntaxError ? 'it is not JSON' : 'it is not UTF-8';
    return { cause, version: 0 };
  }
  const migrated = migrateFile(value);
  const parsed = schemaOf(file).safeParse(migrated.value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const cause = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not of the format'}`;
    return { cause, version: migrated.version };
  }
  const problem = problemOf(file, parsed.data);
  if (problem !== null) return { cause: problem, version: migrated.version };
  return { content: inOrder(parsed.data), version: migrated.version, sequence: migrated.sequence };
};

/** How a file looks on disk; a change by another program gives another stamp. */
export const stampOf = ({ size, mtimeMs, ino }: { size: number; mtimeMs: number; ino: number }): string =>
  [size, mtimeMs, ino].join(' ');

/** The stamp of a file now; null where it is not there. Throws a system error. */
export const currentStamp = async (path: string): Promise<string | null> => {
  try {
    return stampOf(await stat(path));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
};

/** Looks at a file by its name in the workspace, at another path than its own where one is given. Throws a system error. */
export const readRecordFile = async (
  paths: WorkspacePaths,
  file: string,
  path = paths.file(file),
): Promise<RecordReading> => {
  let bytes: Uint8Array;
  let stamp: string | null;
  try {
    stamp = await currentStamp(path);
    bytes = await readFile(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return { kind: 'missing' };
    // The disk cannot read this place; the other files may well be sound.
    if (systemCode(error) === 'EIO')
      return { kind: 'damaged', cause: describeCause(error), bytes: new Uint8Array(), version: 0, stamp: '' };
    throw error;
  }
  const parsed = parseContent(file, bytes);
  if ('cause' in parsed) return { kind: 'damaged', ...parsed, bytes, stamp: stamp ?? '' };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { kind: 'good', ...parsed, sha256, stamp: stamp ?? '' };
};

/** A workspace with the records of these files alone. `workspace` is there when its file is. */
export const workspaceOfFiles = (own: WorkspaceFile, contents: Iterable<RecordContent>): Workspace => {
  const { format: _format, formatVersion: _version, ...records } = own;
  const workspace: Workspace = { ...records, articles: [], ...NO_RECORDS };
  for (const content of contents) {
    if ('text' in content) {
      const { format: _of, formatVersion: _in, ...article } = content;
      workspace.articles.push(article);
    } else if ('claims' in content) {
      workspace.claims = content.claims;
      workspace.relations = content.relations;
      workspace.silences = content.silences;
    } else if ('actors' in content) workspace.actors = content.actors;
    else if ('events' in content) workspace.events = content.events;
    else if ('savedFilters' in content) workspace.savedFilters = content.savedFilters;
  }
  workspace.articles.sort((left, right) => (left.id < right.id ? -1 : 1));
  return workspace;
};

const VERSION = { formatVersion: WORKSPACE_FORMAT_VERSION } as const;

/**
 * What a file of the workspace has to hold; null where it should not be there. `before` is what it held, whose fields that
 * this version does not know are kept.
 */
export const contentOfFile = (
  workspace: Workspace,
  file: string,
  before: RecordContent | null,
): RecordContent | null => {
  const { articles: _articles, claims, relations, silences, actors, events, savedFilters, ...own } = workspace;
  if (file === WORKSPACE_FILE) return { format: 'hashiya-workspace', ...VERSION, ...own };
  if (file === CLAIMS_FILE) return { ...before, format: 'hashiya-claims', ...VERSION, claims, relations, silences };
  if (file === ACTORS_FILE) return { ...before, format: 'hashiya-actors', ...VERSION, actors };
  if (file === EVENTS_FILE) {
    // A workspace that never had an event has no such file.
    return before === null && events.length === 0 ? null : { ...before, format: 'hashiya-events', ...VERSION, events };
  }
  if (file === SAVED_FILTERS_FILE) {
    // As above.
    return before === null && savedFilters.length === 0
      ? null
      : { ...before, format: 'hashiya-saved-filters', ...VERSION, savedFilters };
  }
  const article = findArticle(workspace, articleIdOf(file) ?? '');
  return article === undefined ? null : { format: 'hashiya-article', ...VERSION, ...article };
};
