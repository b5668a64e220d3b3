// Owns the fuzzing of what others send: exports to be merged, codebooks, annotations of other tools. What gets in has to
// leave a workspace without contradictions, which every format can say.

import { proposeFor } from '../../core/annotations/annotation-report';
import { readForeignFiles } from '../../core/annotations/read-foreign';
import { bratFile, filesIn, hypothesisFile, labelStudioFile } from '../../core/annotations/testing/foreign-files';
import { marksOf, TEXTS } from '../../core/annotations/testing/foreign-texts';
import { codebookOfFile, codebookToText } from '../../core/codebook/codebook-file';
import { planImport } from '../../core/codebook/codebook-import';
import { runCommand } from '../../core/commands/run-command';
import { EXPORT_FORMATS } from '../../core/exporters/formats';
import { checkWorkspace } from '../../core/export/check-workspace';
import { exportToText, workspaceToExport } from '../../core/export/export-json';
import { mergeChanges } from '../../core/merge/merge-changes';
import { planMerge } from '../../core/merge/plan-merge';
import { finish } from '../../core/merge/progress';
import { TEST_ANALYST } from '../../core/testing/fixed-environment';
import { anyWorkspace, smallWorkspace } from '../../core/testing/workspaces';
import { applyChanges } from '../../core/workspace/change';
import type { Workspace } from '../../core/workspace/workspace';
import { batchOf } from '../../core/annotations/plan-annotations';
import { decodeUtf8 } from '../../main/files/decode-text';
import { jsonOfBytes, workspaceOfExport } from '../../main/files/export-workspace';
import { placeAnnotations } from '../../main/files/import-annotations';
import { momentFrom } from '../../main/testing/steady-moments';
import { textExtractor } from '../../main/testing/text-extractor';
import fc from 'fast-check';
import { wasRun, type Input, type TargetMaker } from '../target';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const SCOPE = { eventId: null, madeOn: null, version: '0.1.0' };

/** Fails where records contradict each other. */
const mustBeSound = (workspace: Workspace, after: string): void => {
  const [problem] = finish(checkWorkspace(workspace));
  if (problem !== undefined) throw new Error(`after ${after}, ${problem.path}: ${problem.problem}`);
  if (wasRun()) throw new Error('something of the file was run, or has changed what all objects share');
};

const ours = smallWorkspace();

/** Takes a colleague's export in, says it again in our own format and in one other. */
const takeExport = async ({ name, bytes }: Input): Promise<string> => {
  const theirs = workspaceOfExport(bytes, name);
  if (!theirs.ok) return theirs.error.code;
  mustBeSound(theirs.value, 'reading');
  const again = workspaceOfExport(bytesOf(exportToText(workspaceToExport(theirs.value))), name);
  if (!again.ok) throw new Error(`what was read cannot be read again: ${JSON.stringify(again.error)}`);
  const plan = finish(planMerge(ours, [], theirs.value));
  mustBeSound(applyChanges(ours, mergeChanges(ours, plan)), 'merging');
  const format = EXPORT_FORMATS[bytes.length % EXPORT_FORMATS.length];
  await format?.run(theirs.value, {}, SCOPE);
  return 'read';
};

const takeCodebook = ({ name, bytes }: Input): string => {
  const value = jsonOfBytes(bytes, name);
  if (!value.ok) return value.error.code;
  const codebook = codebookOfFile(value.value, name);
  if (!codebook.ok) return codebook.error.code;
  planImport(ours, codebook.value);
  const again = codebookOfFile(JSON.parse(codebookToText(codebook.value)), name);
  if (!again.ok) throw new Error(`what was read cannot be read again: ${JSON.stringify(again.error)}`);
  mustBeSound(ours, 'reading');
  return 'read';
};

/** Reads annotations, places them in a workspace and takes in what can be, under the mapping that is proposed. */
const takeAnnotations = async ({ name, bytes }: Input): Promise<string> => {
  const text = decodeUtf8(bytes, name);
  if (!text.ok) return text.error.code;
  const beside = name.endsWith('.ann') ? [{ name: name.replace(/\.ann$/u, '.txt'), text: TEXTS.en.text }] : [];
  const files = readForeignFiles([{ name, text: text.value }, ...beside], 'auto');
  if (!files.ok) return files.error.code;
  const moment = momentFrom(1000);
  const importer = { analyst: TEST_ANALYST, moment, extractor: textExtractor };
  const placed = await placeAnnotations(ours, '/nowhere', files.value, null, importer);
  if (!placed.ok) return placed.error.code;
  const mapping = proposeFor(ours.codebook, placed.value.files);
  const batch = batchOf(placed.value.files, mapping, TEST_ANALYST);
  const environment = { ...moment, analystId: TEST_ANALYST.id };
  const changes = runCommand(ours, { command: 'import-annotations', batch }, environment);
  if (!changes.ok) return changes.error.code;
  mustBeSound(applyChanges(ours, changes.value), 'taking annotations in');
  return 'read';
};

/** What a format of ours makes of a workspace. */
const exported = async (id: string, ending: string): Promise<Input[]> => {
  const format = EXPORT_FORMATS.find((each) => each.id === id);
  if (format === undefined) throw new Error(`there is no format ${id}`);
  const { files } = await format.run(ours, {}, SCOPE);
  return files
    .filter(({ path }) => path.endsWith(ending))
    .map(({ path, content }) => ({ name: path, bytes: typeof content === 'string' ? bytesOf(content) : content }));
};

const foreign = (format: Parameters<typeof filesIn>[0], ending: string): Input[] =>
  (['en', 'fa'] as const).flatMap((language) =>
    filesIn(format, TEXTS[language].text, marksOf(language))
      .filter(({ name }) => name.endsWith(ending))
      .map(({ name, text }) => ({ name, bytes: bytesOf(text) })),
  );

const annotations = (name: string, seeds: () => Promise<Input[]>): TargetMaker => ({
  name,
  make: async () => ({
    name,
    structure: name === 'brat' ? 'none' : 'json',
    seeds: await seeds(),
    run: takeAnnotations,
  }),
});

const MORE_BRAT = [
  'R1\tSaid Arg1:T1 Arg2:T2',
  'E1\tClaim:T1 Who:T2',
  '#1\tAnnotatorNotes T1\tنوشته',
  'A1\tNegation T1',
  '*\tEquiv T1 T3',
];

export const FOREIGN_TARGETS: readonly TargetMaker[] = [
  {
    name: 'export',
    make: () => {
      const grown = fc.sample(anyWorkspace, { seed: 5, numRuns: 12 });
      const seeds = [ours, ...grown].map((workspace, index) => ({
        name: `export-${String(index)}.json`,
        bytes: bytesOf(exportToText(workspaceToExport(workspace))),
      }));
      return Promise.resolve({ name: 'export', structure: 'json', seeds, run: takeExport });
    },
  },
  {
    name: 'codebook',
    make: () =>
      Promise.resolve({
        name: 'codebook',
        structure: 'json',
        seeds: [{ name: 'codebook.json', bytes: bytesOf(codebookToText(ours.codebook)) }],
        run: takeCodebook,
      }),
  },
  annotations('w3c', async () => [...foreign('w3c', ''), ...(await exported('w3c', 'jsonld'))]),
  annotations('hypothesis', () =>
    Promise.resolve([
      { name: 'h.json', bytes: bytesOf(hypothesisFile(TEXTS.en.text, marksOf('en'), 'https://example.org/harbour')) },
    ]),
  ),
  annotations('doccano', async () => [...foreign('doccano', ''), ...(await exported('doccano', 'jsonl'))]),
  annotations('label-studio', async () => [
    { name: 'l.json', bytes: bytesOf(labelStudioFile(TEXTS.fa.text, marksOf('fa'))) },
    ...(await exported('label-studio', 'json')),
  ]),
  annotations('cas', async () => [...foreign('cas', ''), ...(await exported('cas', 'json'))]),
  annotations('brat', async () => [
    { name: 'harbour.ann', bytes: bytesOf(bratFile(TEXTS.en.text, marksOf('en'), MORE_BRAT)) },
    ...(await exported('brat', 'ann')),
  ]),
];
