// Owns the measured process: it does the one task that it was started for, answers, and ends.

import { TASKS, type Asked } from './tasks';

// Written by `ask` of the same build.
const { name, place, detail } = JSON.parse(process.argv[2] ?? '') as Asked;
const run = TASKS[name] as (place: string, detail: unknown) => Promise<unknown>;
const answer = await run(place, detail);
process.send?.({ answer }, () => {
  process.disconnect();
});
