// Owns the memory of a window's page: what its process holds for itself alone.

import { readFile } from 'node:fs/promises';
import type { MeasuredWindow } from './measured-window';

const PRIVATE = /^Private_(?:Clean|Dirty):\s+(\d+) kB$/gmu;

/** Bytes that the page's process shares with no other; null where the system does not say. */
export const privateMemory = async ({ app, page }: MeasuredWindow): Promise<number | null> => {
  const session = await app.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const pid = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());
  const told = await readFile(`/proc/${String(pid)}/smaps_rollup`, 'utf8').catch(() => null);
  if (told === null) return null;
  return [...told.matchAll(PRIVATE)].reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0);
};
