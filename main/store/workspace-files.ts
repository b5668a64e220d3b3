// Owns the records of one workspace as files: reading them all, and writing those that changes touch.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { problemOfReading } from '../../core/export/check-content';
import { applyChanges, articleOfChange, type Change } from '../../core/workspace/change';
import type { HistoryEntry } from '../../core/workspace/history';
import { idSchema } from '../../core/workspace/identity';
import { findArticle, WORKSPACE_FORMAT_VERSION, type Workspace } from '../../core/workspace/workspace';
import { makeFolder } from './durable-file';
import { systemCode } from './file-failure';
import { DamagedFileError, JsonRecord } from './json-record';
import {
  actorsFileSchema,
  articleFileSchema,
  claimsFileSchema,
  workspaceFileSchema,
  type ActorsFile,
  type ArticleFile,
  type ClaimsFile,
  type WorkspaceFile,
  type WorkspacePaths,
} from './workspace-folder';

const VERSION = WORKSPACE_FORMAT_VERSION;

/** Which file a change is kept in: an article's id, or one of the workspace's own. */
type FileKey = 'workspace' | 'claims' | 'actors' | { readonly articleId: string };

const fileOfChange = (change: Change): FileKey => {
  const articleId = articleOfChange(change);
  if (articleId !== null) return { articleId };
  if (change.record === 'claim') return 'claims';
  return change.record === 'actor' ? 'actors' : 'workspace';
};

const keyName = (key: FileKey): string => (typeof key === 'string' ? key : key.articleId);

export class WorkspaceFiles {
  private readonly workspace: JsonRecord<WorkspaceFile>;
  private readonly claims: JsonRecord<ClaimsFile>;
  private readonly actors: JsonRecord<ActorsFile>;
  private readonly articles = new Map<string, JsonRecord<ArticleFile>>();
  /** Files that lag behind the journal because a write of theirs failed. */
  private readonly lagging = new Map<string, FileKey>();

  constructor(private readonly paths: WorkspacePaths) {
    this.workspace = new JsonRecord(paths.workspace, workspaceFileSchema, VERSION);
    this.claims = new JsonRecord(paths.claims, claimsFileSchema, VERSION);
    this.actors = new JsonRecord(paths.actors, actorsFileSchema, VERSION);
  }

  private articleRecord(id: string): JsonRecord<ArticleFile> {
    const known = this.articles.get(id);
    if (known !== undefined) return known;
    const made = new JsonRecord(this.paths.article(id), articleFileSchema, VERSION);
    this.articles.set(id, made);
    return made;
  }

  /** Reads the whole workspace and changes nothing. Throws a system error, a `DamagedFileError` or a `NewerFileError`. */
  async read(): Promise<Workspace> {
    const workspace = await this.workspace.read();
    if (workspace === null) throw new DamagedFileError(this.paths.workspace, 'it is not there');
    const claims = await this.claims.read();
    const actors = await this.actors.read();
    const names = await readdir(this.paths.articles).catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT') return [];
      throw error;
    });
    const articles: ArticleFile[] = [];
    for (const name of names.sort()) {
      const path = join(this.paths.articles, name);
      const id = idSchema.safeParse(name.replace(/\.json$/, ''));
      if (!id.success || !name.endsWith('.json')) continue;
      const article = await this.articleRecord(id.data).read();
      if (article === null) continue;
      if (article.id !== id.data) throw new DamagedFileError(path, 'it holds another article than its name says');
      const problem = problemOfReading(article);
      if (problem !== null) throw new DamagedFileError(path, problem);
      articles.push(article);
    }
    const { id, title, createdAt, codebook, analysts } = workspace;
    return {
      id,
      title,
      createdAt,
      codebook,
      analysts,
      articles: articles.map(
        ({ format: _format, formatVersion: _version, sequence: _sequence, ...article }) => article,
      ),
      claims: claims?.claims ?? [],
      actors: actors?.actors ?? [],
    };
  }

  /** The last act that a file holds; 0 for a file that is not there. */
  private sequenceOf(key: FileKey): number {
    const record =
      key === 'workspace'
        ? this.workspace
        : key === 'claims'
          ? this.claims
          : key === 'actors'
            ? this.actors
            : this.articleRecord(key.articleId);
    return record.value?.sequence ?? 0;
  }

  /** The last act that any file holds. */
  get lastSequence(): number {
    const keys: FileKey[] = [
      'workspace',
      'claims',
      'actors',
      ...[...this.articles.keys()].map((articleId) => ({ articleId })),
    ];
    return Math.max(...keys.map((key) => this.sequenceOf(key)));
  }

  /** Brings a workspace as read from the files up to the end of the journal, and notes which files lag. */
  replay(workspace: Workspace, entries: readonly HistoryEntry[]): Workspace {
    let current = workspace;
    for (const entry of entries) {
      const missing = entry.changes.filter((change) => this.sequenceOf(fileOfChange(change)) < entry.sequence);
      if (missing.length === 0) continue;
      current = applyChanges(current, missing);
      this.noteLagging(missing);
    }
    return current;
  }

  /** Notes that the files of these changes have to be written. */
  noteLagging(changes: readonly Change[]): void {
    for (const change of changes) {
      const key = fileOfChange(change);
      this.lagging.set(keyName(key), key);
    }
  }

  /** Writes every file that lags. Throws the first system error; what could not be written goes on lagging. */
  async catchUp(workspace: Workspace, sequence: number): Promise<void> {
    for (const [name, key] of [...this.lagging]) {
      await this.write(workspace, key, sequence);
      this.lagging.delete(name);
    }
  }

  /**
   * Writes the one file that makes a folder a workspace, so that a workspace is made whole or not at all; the others come
   * with their first record.
   */
  async writeNew(workspace: Workspace): Promise<void> {
    await this.write(workspace, 'workspace', 0);
  }

  private async write(workspace: Workspace, key: FileKey, sequence: number): Promise<void> {
    const version = { formatVersion: VERSION, sequence } as const;
    if (key === 'claims') {
      await this.claims.write({ format: 'hashiya-claims', ...version, claims: workspace.claims });
    } else if (key === 'actors') {
      await this.actors.write({ format: 'hashiya-actors', ...version, actors: workspace.actors });
    } else if (key === 'workspace') {
      const { id, title, createdAt, codebook, analysts } = workspace;
      await this.workspace.write({ format: 'hashiya-workspace', ...version, id, title, createdAt, codebook, analysts });
    } else {
      const article = findArticle(workspace, key.articleId);
      const file = article === undefined ? null : ({ format: 'hashiya-article', ...version, ...article } as const);
      await makeFolder(this.paths.articles);
      await this.articleRecord(key.articleId).write(file);
    }
  }
}
