// Owns the thread that searches: it is started when first something is searched for, told of the workspace as far as that
// has changed, and ended when it does not answer or has had nothing to do for a while. It holds the texts a second time.

import { setImmediate as breathe } from 'node:timers/promises';
import { fail } from '../../core/result';
import type { Question, Told } from '../../core/search/question';
import type { Workspace } from '../../core/workspace/workspace';
import { note } from '../log/app-log';
import type { FromSearch, ToSearch } from './answer-searches';
import { newsSince } from './feed';

/** A thread as whoever started it has it. */
export interface SearchThread {
  post(message: ToSearch): void;
  onMessage(listener: (message: FromSearch) => void): void;
  /** Called once, also after `kill`. */
  onEnd(listener: () => void): void;
  kill(): void;
}

export interface SearcherLimits {
  /** How long the thread may take to hear a question: it works in slices, and what takes longer has run away. */
  readonly hearSeconds: number;
  /** A thread that was asked nothing for so long is ended. */
  readonly idleSeconds: number;
}

const USUAL_LIMITS: SearcherLimits = { hearSeconds: 4, idleSeconds: 600 };

export class Searcher {
  #thread: SearchThread | null = null;
  /** What the thread knows of. */
  #known: Workspace | null = null;
  /** The question that is to be answered. */
  #wanted: { readonly id: number; readonly question: Question } | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #hearing: NodeJS.Timeout | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly start: () => SearchThread,
    /** The workspace that is shown; null where none is. */
    private readonly workspace: () => Workspace | null,
    private readonly tell: (told: Told) => void,
    private readonly limits: SearcherLimits = USUAL_LIMITS,
  ) {}

  /** Asks in place of what was asked before. What is found is told. */
  ask(id: number, question: Question): void {
    this.#wanted = { id, question };
    this.#thread?.post({ kind: 'stop' });
    this.#inTurn(() => this.#askNow(id, question));
  }

  /** Nothing more is told of what was asked. */
  stop(): void {
    this.#wanted = null;
    this.#thread?.post({ kind: 'stop' });
  }

  /** Ends the thread; the next question starts another. */
  close(): void {
    clearTimeout(this.#hearing);
    clearTimeout(this.#idle);
    const thread = this.#thread;
    this.#thread = null;
    this.#known = null;
    thread?.kill();
  }

  /** One after the other: what the thread is told of the workspace is told whole. */
  #inTurn(act: () => Promise<void>): void {
    this.#turn = this.#turn.then(act).catch((error: unknown) => {
      note({ event: 'error', place: 'search', error });
      this.close();
    });
  }

  #isWanted(id: number): boolean {
    return this.#wanted?.id === id;
  }

  async #askNow(id: number, question: Question): Promise<void> {
    if (!this.#isWanted(id)) return;
    const workspace = this.workspace();
    if (workspace === null) return;
    const thread = (this.#thread ??= this.#begin());
    await this.#feed(thread, workspace, id);
    if (!this.#isWanted(id) || this.#thread !== thread) return;
    thread.post({ kind: 'ask', id, question });
    clearTimeout(this.#hearing);
    this.#hearing = setTimeout(() => {
      // What it is busy with cannot be called off but by ending it. The next one has to be told everything anew.
      this.close();
      if (this.#isWanted(id)) this.#inTurn(() => this.#askNow(id, question));
    }, this.limits.hearSeconds * 1000);
    this.#hearing.unref();
    this.#idleSoon();
  }

  /** Tells the thread what it does not know of the workspace, some of it at a time, so that main answers others in between. */
  async #feed(thread: SearchThread, workspace: Workspace, id: number): Promise<void> {
    let done = 0;
    for (const news of newsSince(this.#known, workspace)) {
      if (this.#thread !== thread) return;
      thread.post(news);
      done += news.articles.length;
      if (news.order === null && news.rest === null) {
        this.tell({ kind: 'preparing', id, done, total: workspace.articles.length });
      }
      await breathe();
    }
    if (this.#thread === thread) this.#known = workspace;
  }

  #begin(): SearchThread {
    const thread = this.start();
    thread.onMessage((message) => {
      if (this.#thread !== thread || message.id !== this.#wanted?.id) return;
      if (message.kind === 'heard') clearTimeout(this.#hearing);
      else this.tell(message);
    });
    thread.onEnd(() => {
      if (this.#thread !== thread) return;
      const wanted = this.#wanted;
      this.close();
      if (wanted !== null) this.tell({ kind: 'failed', id: wanted.id, failure: fail('search-stopped').error });
    });
    return thread;
  }

  #idleSoon(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      this.close();
    }, this.limits.idleSeconds * 1000);
    this.#idle.unref();
  }
}
