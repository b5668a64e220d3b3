// Owns the workspace: everything of one project as one immutable value.

import { z } from 'zod';
import { openObject } from '../open-object';
import { actorSchema } from '../actors/actor';
import { articleSchema, type Article } from '../article/article';
import { claimSchema } from '../claims/claim';
import { relationSchema } from '../claims/relation';
import { silenceSchema } from '../claims/silence';
import { codebookSchema } from '../codebook/codebook';
import { INITIAL_CODEBOOK } from '../codebook/initial-codebook';
import type { Environment } from '../environment';
import { eventSchema } from '../events/event';
import { savedFilterSchema } from '../saved-filters/saved-filter';
import { REGISTRY_RECORDS, REGISTRIES } from './registries';
import { analystSchema, idSchema, instantSchema, type Analyst } from './identity';

/** The version of the files in a workspace folder that this code writes; it changes none that is newer. */
export const WORKSPACE_FORMAT_VERSION = 4;

export const workspaceSchema = openObject({
  id: idSchema,
  title: z.string().min(1),
  createdAt: instantSchema,
  codebook: codebookSchema,
  analysts: z.array(analystSchema).min(1),
  articles: z.array(articleSchema),
  actors: z.array(actorSchema),
  claims: z.array(claimSchema),
  relations: z.array(relationSchema),
  silences: z.array(silenceSchema),
  events: z.array(eventSchema),
  savedFilters: z.array(savedFilterSchema),
});

export type Workspace = z.infer<typeof workspaceSchema>;

/** What makes a workspace this one and not another, without its records. */
export const workspaceIdentitySchema = openObject({
  id: workspaceSchema.shape.id,
  title: workspaceSchema.shape.title,
  createdAt: workspaceSchema.shape.createdAt,
  codebook: workspaceSchema.shape.codebook,
});

/** The registries of a workspace in which nothing has been done. */
export const NO_RECORDS = { actors: [], claims: [], relations: [], silences: [], events: [], savedFilters: [] };

/** A workspace with no articles yet, made by the given analyst. */
export const emptyWorkspace = (
  title: string,
  analyst: Analyst,
  environment: Omit<Environment, 'analystId'>,
): Workspace => ({
  id: environment.newId(),
  title,
  createdAt: environment.now(),
  codebook: INITIAL_CODEBOOK,
  analysts: [analyst],
  articles: [],
  ...NO_RECORDS,
});

/** True when nothing has been put into the workspace yet. */
export const isEmptyWorkspace = (workspace: Workspace): boolean =>
  workspace.articles.length === 0 &&
  REGISTRY_RECORDS.every((record) => record === 'analyst' || workspace[REGISTRIES[record]].length === 0);

/** The article of that id, or undefined. */
export const findArticle = (workspace: Workspace, articleId: string): Article | undefined =>
  workspace.articles.find((article) => article.id === articleId);
