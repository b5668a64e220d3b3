// Owns what a measured process can be asked to do, and the asking: each task runs in a process of its own, so that none
// meets the memory and the warmed-up code of another.

import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Shape } from './library';
import { measureEdits, measureLowdbEdits } from './edits';
import { measureLowdbOpening, measureOpening } from './opening';
import { makePlace } from './places';
import { measureQueries } from './queries';
import { measureSearch } from './search/measure-search';
import type { SearchShape } from './search/searched-library';
import { measureStalls } from './stalls';
import type { WorkedShape } from './worked';

export const TASKS = {
  make: (place: string, shape: Shape) => makePlace(place, shape),
  edits: (place: string, asked: { count: number; firstTurn: number }) =>
    measureEdits(place, asked.count, asked.firstTurn),
  'lowdb-edits': (place: string, asked: { count: number }) => measureLowdbEdits(place, asked.count),
  opening: (place: string) => measureOpening(place),
  'lowdb-opening': (place: string) => measureLowdbOpening(place),
  stalls: (place: string) => measureStalls(place),
  queries: (place: string, shape: WorkedShape) => measureQueries(place, shape),
  search: (_place: string, shape: SearchShape) => measureSearch(shape),
};

export type Tasks = typeof TASKS;

/** The words of a task on their way to its process. */
export interface Asked {
  readonly name: keyof Tasks;
  readonly place: string;
  readonly detail: unknown;
}

/** Has a task done by a process of its own, and gives its answer. */
export const ask = <Name extends keyof Tasks>(
  name: Name,
  ...[place, detail]: Parameters<Tasks[Name]>
): Promise<Awaited<ReturnType<Tasks[Name]>>> => {
  const asked: Asked = { name, place, detail };
  const child = fork(join(import.meta.dirname, 'child.js'), [JSON.stringify(asked)], {
    execArgv: ['--expose-gc', '--max-old-space-size=8192'],
    serialization: 'advanced',
  });
  return new Promise((done, fail) => {
    let answer: { value: unknown } | null = null;
    child.once('error', fail);
    child.once('message', (value) => {
      answer = { value };
    });
    child.once('exit', (code) => {
      if (answer === null || code !== 0) fail(new Error(`The task "${name}" ended with ${String(code)}`));
      // The process is of the same build, and answers with what the task gives.
      else done((answer as { value: { answer: unknown } }).value.answer as Awaited<ReturnType<Tasks[Name]>>);
    });
  });
};
