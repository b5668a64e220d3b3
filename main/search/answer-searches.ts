// Owns what the thread that searches does: it takes in what it is told of the workspace, and answers one question at a
// time, in slices, so that a newer question or the end of this one is heard in between.

import { setImmediate as breathe } from 'node:timers/promises';
import { concordanceOptions } from './concordance-options';
import type { ConcordanceRow } from '../../core/queries/concordance';
import { fail, succeed, type Failure, type Result } from '../../core/result';
import { hitsInContext } from '../../core/search/hits-in-context';
import { MOST_HITS, MOST_ROWS, type Question, type Told } from '../../core/search/question';
import { search, type SearchResult, type SearchStep } from '../../core/search/search';
import { tellFound, tellRow } from '../../core/search/tell-found';
import type { Workspace } from '../../core/workspace/workspace';
import { runInTime } from '../store/expression-in-time';
import { ToldWorkspace, type News } from './feed';

/** What main says to the thread. A question ends the one before. */
export type ToSearch =
  News | { readonly kind: 'ask'; readonly id: number; readonly question: Question } | { readonly kind: 'stop' };

/** What the thread says to main. `heard` comes as soon as a question has come in. */
export type FromSearch = Told | { readonly kind: 'heard'; readonly id: number };

/** How long the thread works before it listens, in milliseconds. */
const SLICE = 8;

/** Hits that came after the first are told together, no more often than this, in milliseconds. */
const BATCH = 40;

/** How far it is is told at least this often, in milliseconds. */
const QUIET = 250;

interface Run {
  readonly id: number;
  isOver: boolean;
}

type Tell = (told: FromSearch) => void;

interface Steps<Step, Value> {
  readonly steps: Iterator<Step, Value>;
  /** Takes in a step; true where it has brought something to tell. */
  readonly take: (step: Step) => boolean;
  /** Tells what has come in. */
  readonly flush: () => void;
}

/** Runs steps in slices until they are through, or the run is over: null then. */
const runSteps = async <Step, Value>(run: Run, { steps, take, flush }: Steps<Step, Value>): Promise<Value | null> => {
  let sliceEnd = performance.now() + SLICE;
  let [nextFlush, nextWord, hasNews] = [0, sliceEnd + QUIET, false];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    hasNews = take(step.value) || hasNews;
    const now = performance.now();
    // The first hits are told at once.
    if (now >= (hasNews ? nextFlush : nextWord)) {
      flush();
      [nextFlush, nextWord, hasNews] = [now + BATCH, now + QUIET, false];
    }
    if (now < sliceEnd) continue;
    await breathe();
    if (run.isOver) return null;
    sliceEnd = performance.now() + SLICE;
  }
};

type Over = Omit<Extract<Told, { kind: 'over' }>, 'kind' | 'id'>;

const showRecords = async (run: Run, steps: Generator<SearchStep, SearchResult>, tell: Tell): Promise<Over | null> => {
  let items: ReturnType<typeof tellFound>[] = [];
  let at = { done: 0, total: 0 };
  const flush = (): void => {
    tell({ kind: 'found', id: run.id, items, rows: [], ...at });
    items = [];
  };
  const take = ({ done, total, found }: SearchStep): boolean => {
    at = { done, total };
    if (found !== null) items.push(tellFound(found));
    return found !== null;
  };
  const result = await runSteps(run, { steps, take, flush });
  if (result === null) return null;
  flush();
  const { found: _found, ...over } = result;
  return over;
};

const showContext = async (
  run: Run,
  steps: Generator<SearchStep, SearchResult>,
  question: Question,
  tell: Tell,
): Promise<Over | null> => {
  const isInOrder = question.order === 'position';
  const waiting: ConcordanceRow[] = [];
  let sent = 0;
  let at = { done: 0, total: 0 };
  const send = (rows: readonly ConcordanceRow[]): void => {
    sent += rows.length;
    tell({ kind: 'found', id: run.id, items: [], rows: rows.map(tellRow), ...at });
  };
  const result = await runSteps(run, {
    steps: hitsInContext(steps, concordanceOptions(question.order, question.language)),
    take: ({ done, total, rows }) => {
      at = { done, total };
      waiting.push(...rows);
      return rows.length > 0;
    },
    // Rows that are in another order than that of the articles are told when all are there.
    flush: () => {
      send(isInOrder ? waiting.splice(0) : []);
    },
  });
  if (result === null) return null;
  const { rows, ...over } = result;
  at = { ...at, done: at.total };
  for (let from = sent; from < rows.length; from += 500) {
    send(rows.slice(from, from + 500));
    await breathe();
    if (run.isOver) return null;
  }
  return over;
};

const answer = async (run: Run, question: Question, workspace: Workspace, tell: Tell): Promise<Result<Over | null>> => {
  const { typed, mode, exact, show } = question;
  const limit = show === 'records' ? MOST_HITS : MOST_ROWS;
  const asked = search(workspace, typed, { mode, exact, limit, runExpression: runInTime });
  if (!asked.ok) return fail('request-invalid', { channel: asked.problem.code });
  const over =
    show === 'records'
      ? await showRecords(run, asked.steps, tell)
      : await showContext(run, asked.steps, question, tell);
  return succeed(over);
};

const failureOf = (error: unknown): Failure =>
  fail('unexpected', { problem: error instanceof Error ? error.message : 'unknown' }).error;

/** Answers what comes in; returns the listener for it. */
export const answerSearches = (tell: Tell): ((message: ToSearch) => void) => {
  const told = new ToldWorkspace();
  let current: Run | null = null;
  const stop = (): void => {
    if (current !== null) current.isOver = true;
    current = null;
  };
  const ask = async (id: number, question: Question): Promise<void> => {
    const run: Run = { id, isOver: false };
    current = run;
    tell({ kind: 'heard', id });
    const { workspace } = told;
    if (workspace === null) return;
    try {
      const over = await answer(run, question, workspace, tell);
      if (run.isOver) return;
      if (!over.ok) tell({ kind: 'failed', id, failure: over.error });
      else if (over.value !== null) tell({ kind: 'over', id, ...over.value });
    } catch (error) {
      tell({ kind: 'failed', id, failure: failureOf(error) });
    }
  };
  return (message) => {
    if (message.kind === 'news') {
      told.take(message);
      return;
    }
    stop();
    if (message.kind === 'ask') void ask(message.id, message.question);
  };
};
