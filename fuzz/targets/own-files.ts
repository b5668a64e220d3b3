// Owns the fuzzing of the app's own files as something else may have left them: every file of a workspace, settings, drafts,
// evidence packs. What cannot be read is refused or made good, and its bytes are kept somewhere.

import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AppSettings } from '../../main/app/app-settings';
import { DraftKeeper } from '../../main/app/kept-drafts';
import { makeEvidencePack } from '../../main/files/evidence-pack';
import { importFile } from '../../main/files/import-text';
import { verifyPack } from '../../main/files/verify-pack';
import { NewerFileError } from '../../main/store/json-record';
import { createWorkspace, openWorkspace } from '../../main/store/open-workspace';
import { workspacePaths } from '../../main/store/workspace-folder';
import { verifyWorkspace } from '../../main/store/verify-workspace';
import { viewWorkspace } from '../../main/store/workspace-view';
import { momentFrom } from '../../main/testing/steady-moments';
import { textExtractor } from '../../main/testing/text-extractor';
import { TEST_ANALYST } from '../../core/testing/fixed-environment';
import { inFolder } from '../scratch-folder';
import { wasRun, type Input, type TargetMaker } from '../target';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const TEXT = 'Wu Qian said the army 🪖 trains.\nوزیر گفت: «می‌رویم به دمشق».\n';

export const valueOf = <Value>(result: { ok: true; value: Value } | { ok: false; error: { code: string } }): Value => {
  if (result.ok) return result.value;
  throw new Error(`what must succeed has failed: ${result.error.code}`);
};

/** Makes a workspace with an article and work on it in a folder. */
export const makeWorkspace = async (folder: string): Promise<void> => {
  const moment = momentFrom(1);
  const root = join(folder, 'workspace');
  await mkdir(root, { recursive: true });
  const options = { analyst: TEST_ANALYST, moment, backups: join(folder, 'backups'), backsUp: false };
  const store = valueOf(await createWorkspace(root, 'Fuzz', options));
  for (const [name, text] of [
    ['a.txt', TEXT],
    ['b.md', `# خبر\n\n${TEXT}`],
  ] as const) {
    await writeFile(join(folder, name), text);
    const importer = { analyst: TEST_ANALYST, moment, extractor: textExtractor };
    const { articleId } = valueOf(await importFile(store, join(folder, name), importer));
    const selections = [{ start: 8, end: 15 }];
    valueOf(await store.run({ command: 'add-mention', articleId, kind: 'claim', selections }));
    valueOf(await store.run({ command: 'add-mention', articleId, kind: 'source', selections }));
  }
  await store.filesWritten();
  await store.close();
};

/** Every file below a folder, by its path in it. */
const filesBelow = async (folder: string): Promise<Map<string, Buffer>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(files.map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const)),
  );
};

const isJson = (bytes: Uint8Array): boolean => {
  try {
    JSON.parse(new TextDecoder('utf8', { fatal: true }).decode(bytes));
    return true;
  } catch {
    return false;
  }
};

/** Opens a workspace in which one file is the input, looks at it, checks it, works in it, and opens it again. */
const openWith =
  (made: string) =>
  ({ name, bytes }: Input): Promise<string> =>
    inFolder(async (folder) => {
      await cp(made, folder, { recursive: true });
      const root = join(folder, 'workspace');
      const file = join(root, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
      const options = {
        analyst: TEST_ANALYST,
        moment: momentFrom(5000),
        backups: join(folder, 'backups'),
        backsUp: false,
      };
      const before = await filesBelow(root);
      await viewWorkspace(root, { kind: 'in-use' });
      await verifyWorkspace(root);
      const looked = await filesBelow(root);
      for (const [path, content] of before) {
        if (looked.get(path)?.equals(content) !== true) throw new Error(`looking has changed ${path}`);
      }
      const opened = await openWorkspace(root, options);
      if (!opened.ok) {
        const after = await filesBelow(root);
        if (after.get(name)?.equals(bytes) !== true) throw new Error(`${name} was refused, and is no longer as it was`);
        return opened.error.code;
      }
      const store = opened.value;
      const run = await store.run({ command: 'rename-workspace', title: 'Renamed' });
      await store.filesWritten();
      await store.close();
      // What is in `previous/` is an older state, and gives way to the one before the act.
      if (!isJson(bytes) && name.endsWith('.json') && !name.startsWith('previous') && bytes.length > 0) {
        const after = await filesBelow(root);
        if (![...after.values()].some((content) => content.equals(bytes))) throw new Error(`${name} is kept nowhere`);
      }
      if (!run.ok) return run.error.code;
      const again = await openWorkspace(root, options);
      if (!again.ok) throw new Error(`what was opened cannot be opened again: ${again.error.code}`);
      if (again.value.workspace.title !== 'Renamed') throw new Error('an act that was done is lost');
      await again.value.close();
      if (wasRun()) throw new Error('something of the file was run, or has changed what all objects share');
      return 'read';
    });

/** Makes the workspace once, for all inputs of this process. */
let made: Promise<string> | null = null;
export const madeWorkspace = (): Promise<string> => {
  const make = async (): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'hashiya-fuzz-made-'));
    process.once('exit', () => {
      rmSync(folder, { recursive: true, force: true });
    });
    await makeWorkspace(folder);
    return folder;
  };
  return (made ??= make());
};

const inWorkspace = (name: string, isOf: (path: string) => boolean): TargetMaker => ({
  name,
  make: async () => {
    const folder = await madeWorkspace();
    const files = await filesBelow(join(folder, 'workspace'));
    const seeds = [...files].filter(([path]) => isOf(path)).map(([path, bytes]) => ({ name: path, bytes }));
    return { name, structure: 'json', seeds, run: openWith(folder) };
  },
});

const SETTINGS = {
  formatVersion: 1,
  analyst: { id: '01900000-0000-7000-8000-000000000001', name: 'مینا' },
  theme: 'dark',
  language: 'fa',
  calendar: 'language',
  digits: 'language',
  clutter: 'folded',
  recent: [{ folder: '/home/mina/a', title: 'A' }],
  window: { x: 0, y: 0, width: 900, height: 700, maximized: false },
  lastWorkspace: '/home/mina/a',
  lastArticles: { '/home/mina/a': '01900000-0000-7000-8000-000000000002' },
};

const readSettings = ({ bytes }: Input): Promise<string> =>
  inFolder(async (folder) => {
    const path = join(folder, 'settings.json');
    await writeFile(path, bytes);
    try {
      const settings = await AppSettings.load(path);
      await settings.remember('/home/mina/b', 'B');
      await settings.settled();
      if (settings.shared.recent[0]?.folder !== '/home/mina/b') throw new Error('a workspace is not remembered');
    } catch (error) {
      if (error instanceof NewerFileError) return 'newer';
      throw error;
    }
    const left = await filesBelow(folder);
    if (isJson(bytes) || bytes.length === 0) return 'read';
    if (left.get('settings.json.damaged')?.equals(bytes) !== true) throw new Error('damaged settings are kept nowhere');
    return 'damaged';
  });

const DRAFTS = {
  format: 'hashiya-drafts',
  formatVersion: 1,
  drafts: [],
  view: { articleId: null, mentionId: null },
};

const readDrafts = ({ bytes }: Input): Promise<string> =>
  inFolder(async (folder) => {
    const { journal, workspace } = workspacePaths(folder);
    await mkdir(dirname(journal), { recursive: true });
    await writeFile(workspace, '{}');
    await writeFile(join(dirname(journal), 'drafts.json'), bytes);
    const keeper = await DraftKeeper.open(folder);
    keeper.keep({ drafts: [], view: { articleId: null, mentionId: null } });
    await keeper.settled();
    return keeper.value === null ? 'damaged' : 'read';
  });

export const OWN_FILE_TARGETS: readonly TargetMaker[] = [
  inWorkspace('workspace', (path) => path.endsWith('.json')),
  inWorkspace('journal', (path) => path.endsWith('.jsonl')),
  {
    name: 'settings',
    make: () =>
      Promise.resolve({
        name: 'settings',
        structure: 'json',
        seeds: [{ name: 'settings.json', bytes: bytesOf(JSON.stringify(SETTINGS, null, 2)) }],
        run: readSettings,
      }),
  },
  {
    name: 'drafts',
    make: () =>
      Promise.resolve({
        name: 'drafts',
        structure: 'json',
        seeds: [{ name: 'drafts.json', bytes: bytesOf(JSON.stringify(DRAFTS)) }],
        run: readDrafts,
      }),
  },
  {
    name: 'pack',
    make: async () => {
      const folder = join(await madeWorkspace(), 'workspace');
      const view = valueOf(await viewWorkspace(folder, { kind: 'in-use' }));
      const source = { workspace: view.workspace, paths: view.paths, language: 'fa' } as const;
      const pack = valueOf(await makeEvidencePack(source, { eventId: null, madeOn: null, version: '0.1.0' }));
      const run = ({ bytes }: Input): Promise<string> =>
        inFolder(async (scratch) => {
          const file = join(scratch, 'pack.zip');
          await writeFile(file, bytes);
          const verified = await verifyPack(file);
          return verified.ok ? 'read' : verified.error.code;
        });
      return { name: 'pack', structure: 'zip', seeds: [{ name: 'pack.zip', bytes: pack.bytes }], run };
    },
  },
];
