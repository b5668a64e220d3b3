// Owns looking at the drafts that the app keeps beside a workspace's journal, as any other program would.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The texts that are kept, by the names of their fields; none where there is no file. */
export const draftsOnDisk = async (workspace: string): Promise<string[]> => {
  const file = await readFile(join(workspace, 'journal', 'drafts.json'), 'utf8').catch(() => '{"drafts":[]}');
  return (JSON.parse(file) as { drafts: { text: string }[] }).drafts.map(({ text }) => text);
};
