// Owns a workspace in use by one test: a command at a time, each applied as soon as it succeeds.

import type { Command } from '../commands/command';
import { runCommand } from '../commands/run-command';
import type { Environment } from '../environment';
import type { Article } from '../article/article';
import type { Mention } from '../mention/mention';
import type { Failure } from '../result';
import { applyChanges, type Change } from '../workspace/change';
import { emptyWorkspace, type Workspace } from '../workspace/workspace';
import { fixedEnvironment, TEST_ANALYST, testId } from './fixed-environment';

/** A workspace that holds the articles and nothing else. */
export const workspaceOf = (articles: readonly Article[]): Workspace => ({
  ...emptyWorkspace('آزمون', TEST_ANALYST, { now: () => '2026-11-22T07:00:00.000Z', newId: () => testId('d', 1) }),
  articles: [...articles],
});

export class Session {
  workspace: Workspace;
  readonly #environment: Environment = fixedEnvironment();

  constructor(articles: readonly Article[]) {
    this.workspace = workspaceOf(articles);
  }

  /** Runs a command that must succeed, and returns its changes. */
  do(command: Command): Change[] {
    const result = runCommand(this.workspace, command, this.#environment);
    if (!result.ok) throw new Error(`${command.command}: ${result.error.code}`);
    this.workspace = applyChanges(this.workspace, result.value);
    return result.value;
  }

  /** Runs a command that must be refused, and returns why. */
  refuse(command: Command): Failure {
    const result = runCommand(this.workspace, command, this.#environment);
    if (result.ok) throw new Error(`${command.command} was not refused`);
    return result.error;
  }

  /** Marks the first place of each quote in the article, and returns the new mention. */
  mark(article: Article, kind: Mention['kind'], ...quotes: string[]): Mention {
    const selections = quotes.map((quote) => {
      const start = article.text.indexOf(quote);
      return { start, end: start + quote.length };
    });
    const [change] = this.do({ command: 'add-mention', articleId: article.id, kind, selections });
    if (change?.record !== 'mention' || change.after === null) throw new Error('No mention was made');
    return change.after;
  }

  /** The article as it is now. */
  article(id: string): Article {
    const found = this.workspace.articles.find((article) => article.id === id);
    if (found === undefined) throw new Error(`There is no article ${id}`);
    return found;
  }

  /** The mention as it is now, in whatever article. */
  mention(id: string): Mention {
    const found = this.workspace.articles.flatMap((article) => article.mentions).find((mention) => mention.id === id);
    if (found === undefined) throw new Error(`There is no mention ${id}`);
    return found;
  }
}
