// Owns the fuzzing of what reads files as articles, one target a format: every reader, in this process, so that an error it
// throws is seen, and not only that the reading was refused.

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { problemOfReading } from '../../core/export/check-content';
import { DEFAULT_EXTRACTION_OPTIONS, extractionSchema } from '../../core/extraction/extraction';
import { readRefi } from '../../core/annotations/formats/refi';
import { EXPORT_FORMATS } from '../../core/exporters/formats';
import { smallWorkspace } from '../../core/testing/workspaces';
import { makeExtract } from '../../extract/extract';
import { languageDetector } from '../../extract/language/detect-language';
import { READERS } from '../../extract/readers';
import { readRefiPackage } from '../../extract/refi/read-package';
import { HOSTILE_PAGES } from '../../extract/testing/hostile-pages';
import { openArchive } from '../../extract/zip/archive';
import { wasRun, type Input, type Structure, type Target, type TargetMaker } from '../target';

/** Files larger than this are no good to be changed: most of the time would go into reading what stayed the same. */
const MOST_SEED_BYTES = 300_000;

/** A process that can be ended reads files: it may take longer than what main does itself, and far from its limit. */
const MOST_MILLISECONDS = 30_000;

const FOLDERS = ['extract/fixtures', 'extract/testing/pages', 'extract/testing/pdf', 'fuzz/found'];

const filesEndingIn = async (...endings: readonly string[]): Promise<Input[]> => {
  const found: Input[] = [];
  for (const folder of FOLDERS) {
    const names = (await readdir(folder)).sort();
    for (const name of names.filter((each) => endings.some((ending) => each.endsWith(ending)))) {
      const bytes = await readFile(join(folder, name));
      if (bytes.length > 0 && bytes.length <= MOST_SEED_BYTES) found.push({ name, bytes });
    }
  }
  return found;
};

const extract = makeExtract(READERS, languageDetector);

/** Reads it in every way that an analyst may ask for, and holds what was read against its schema and its ranges. */
const read = async ({ name, bytes }: Input): Promise<string> => {
  const result = await extract(name, new Uint8Array(bytes), DEFAULT_EXTRACTION_OPTIONS);
  if (wasRun()) throw new Error('something of the file was run');
  if (!result.ok) return result.error.code;
  const parsed = extractionSchema.safeParse(result.value);
  if (!parsed.success) throw new Error(`what was read has no sound shape: ${parsed.error.message}`);
  const problem = problemOfReading(parsed.data);
  if (problem !== null) throw new Error(`what was read is not sound: ${JSON.stringify(problem)}`);
  return 'read';
};

const ofEnding = (
  name: string,
  structure: Structure,
  endings: readonly string[],
  more: () => Input[] = () => [],
): TargetMaker => ({
  name,
  make: async (): Promise<Target> => ({
    name,
    structure,
    mostMilliseconds: MOST_MILLISECONDS,
    seeds: [...(await filesEndingIn(...endings)), ...more()],
    run: read,
  }),
});

const text = (name: string, content: string): Input => ({ name, bytes: new TextEncoder().encode(content) });

const MARKDOWN = [
  '---\ntitle: خبر\nlanguage: fa\n---\n# Heading *with* emphasis\n\n> quote\n> - list\n>   1. one\n\n```js\ncode\n```\n',
  '[a](<b c> "d") ![x][y] <https://a.example> https://b.example\n\n[y]: z\n\n| a | b |\n|---|---|\n| `c` | d |\n\n<p align=x>raw</p>\n',
  '🪖 **bold** ~~gone~~ [^1]\n\n[^1]: note\n\nSetext\n===\n\n* * *\n\n&amp; &#x5d0; \\* hard\\\nbreak  \nline\n',
];

const readArchive = async ({ name, bytes }: Input): Promise<string> => {
  const opened = await openArchive(new Uint8Array(bytes), name);
  if (!opened.ok) return opened.error.code;
  for (const part of opened.value.names) {
    if (part.startsWith('/') || part.split(/[\\/]/u).includes('..')) throw new Error(`a name leads out: ${part}`);
    const content = await opened.value.read(part);
    if (!content.ok) return content.error.code;
  }
  return 'read';
};

const readRefiProject = async ({ name, bytes }: Input): Promise<string> => {
  const unpacked = await readRefiPackage(new Uint8Array(bytes), name);
  if (!unpacked.ok) return unpacked.error.code;
  const project = readRefi(unpacked.value, name);
  return project.ok ? 'read' : project.error.code;
};

/** What a format of ours makes of a small workspace. */
const exported = async (id: string, ending: string): Promise<Input[]> => {
  const format = EXPORT_FORMATS.find((each) => each.id === id);
  if (format === undefined) throw new Error(`there is no format ${id}`);
  const { files } = await format.run(smallWorkspace(), {}, { eventId: null, madeOn: null, version: '0.1.0' });
  return files
    .filter(({ path }) => path.endsWith(ending))
    .map(({ path, content }) => ({
      name: path,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    }));
};

export const READER_TARGETS: readonly TargetMaker[] = [
  ofEnding('html', 'markup', ['.html'], () => HOSTILE_PAGES.map((page, index) => text(`${String(index)}.html`, page))),
  ofEnding('mhtml', 'markup', ['.mhtml']),
  ofEnding('email', 'none', ['.eml']),
  ofEnding('markdown', 'none', ['.md'], () => MARKDOWN.map((each, index) => text(`${String(index)}.md`, each))),
  ofEnding('text', 'none', ['.txt']),
  ofEnding('docx', 'zip', ['.docx']),
  ofEnding('odt', 'zip', ['.odt']),
  ofEnding('epub', 'zip', ['.epub']),
  ofEnding('pdf', 'none', ['.pdf']),
  {
    name: 'archive',
    make: async () => ({
      name: 'archive',
      structure: 'zip',
      seeds: await filesEndingIn('.zip', '.epub', '.docx'),
      run: readArchive,
    }),
  },
  {
    name: 'refi',
    make: async () => ({
      name: 'refi',
      structure: 'zip',
      seeds: [...(await exported('refi-project', '.qdpx')), ...(await filesEndingIn('.qde', '.qdpx'))],
      run: readRefiProject,
    }),
  },
];
