// Owns what is told of the machine beside the figures: enough to weigh them, and nothing that says whose machine it is.

import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** The kind of file system that a folder is on, as the system calls it. */
const fileSystemOf = (folder: string): string => {
  const { stdout, status } = spawnSync('stat', ['--file-system', '--format', '%T', folder], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : 'unknown';
};

/** The facts, a line each. */
export const machineFacts = (folder: string): string[] => [
  `date: ${new Date().toISOString().slice(0, 10)}`,
  `processor: ${cpus()[0]?.model ?? 'unknown'}, ${String(availableParallelism())} cores`,
  `memory: ${String(Math.round(totalmem() / 2 ** 30))} GiB`,
  `file system: ${fileSystemOf(folder)}`,
  `system: ${process.platform}, Node ${process.versions.node}`,
  `load at the start: ${(loadavg()[0] ?? 0).toFixed(1)}`,
];
