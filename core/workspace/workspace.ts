// Owns the workspace: everything of one project as one immutable value.

import { z } from 'zod';
import { openObject } from '../open-object';
import { actorSchema } from '../actor';
import { articleSchema, type Article } from '../article/article';
import { claimSchema } from '../claim';
import { codebookSchema, INITIAL_CODEBOOK } from '../codebook';
import type { Environment } from '../environment';
import { analystSchema, idSchema, instantSchema, type Analyst } from './identity';

/** The version of the files in a workspace folder that this code writes; it changes none that is newer. */
export const WORKSPACE_FORMAT_VERSION = 2;

export const workspaceSchema = openObject({
  id: idSchema,
  title: z.string().min(1),
  createdAt: instantSchema,
  codebook: codebookSchema,
  analysts: z.array(analystSchema).min(1),
  articles: z.array(articleSchema),
  claims: z.array(claimSchema),
  actors: z.array(actorSchema),
});

export type Workspace = z.infer<typeof workspaceSchema>;

/** What makes a workspace this one and not another, without its records. */
export const workspaceIdentitySchema = openObject({
  id: workspaceSchema.shape.id,
  title: workspaceSchema.shape.title,
  createdAt: workspaceSchema.shape.createdAt,
  codebook: workspaceSchema.shape.codebook,
});

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
  claims: [],
  actors: [],
});

/** True when nothing has been put into the workspace yet. */
export const isEmptyWorkspace = (workspace: Workspace): boolean =>
  workspace.articles.length === 0 && workspace.claims.length === 0 && workspace.actors.length === 0;

/** The article of that id, or undefined. */
export const findArticle = (workspace: Workspace, articleId: string): Article | undefined =>
  workspace.articles.find((article) => article.id === articleId);
