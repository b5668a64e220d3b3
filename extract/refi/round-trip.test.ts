import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRefi } from '../../core/annotations/formats/refi';
import { placeAll, type PlacedFile } from '../../core/annotations/plan-annotations';
import { exportRefiProject } from '../../core/exporters/refi/export-project';
import type { LineEnds } from '../../core/exporters/written-text';
import { acrossArticles } from '../../core/exporters/testing/across-articles';
import { fullWorkspace } from '../../core/exporters/testing/full-workspace';
import { onFoldedSigns } from '../../core/exporters/testing/on-folded-signs';
import {
  broughtInto,
  placesOf,
  placesRead,
  withoutWork,
  wordsOf,
  wordsRead,
  workOf,
} from '../../core/exporters/testing/round-trip';
import { runsInTime } from '../../core/testing/runs-in-time';
import { anyWorkspace } from '../../core/testing/workspaces';
import type { Workspace } from '../../core/workspace/workspace';
import { withoutForbidden } from '../../core/xml/escape-xml';
import { readRefiPackage } from './read-package';

const LINE_ENDS: readonly LineEnds[] = ['lf', 'crlf'];

/** Writes a workspace and reads it as another one would that has the same articles. */
const readAgain = async (workspace: Workspace, lineEnds: LineEnds): Promise<PlacedFile> => {
  const [file] = exportRefiProject(workspace, { lineEnds }).files;
  if (file === undefined || typeof file.content === 'string') throw new Error('No archive was made');
  const unpacked = await readRefiPackage(file.content, file.path);
  if (!unpacked.ok) throw new Error(JSON.stringify(unpacked.error));
  const read = readRefi(unpacked.value, file.path);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const [placed] = placeAll(workspace.articles, [{ name: file.path, read: read.value }]);
  if (placed === undefined) throw new Error('Nothing was placed');
  return placed;
};

describe('a REFI-QDA project of ours', () => {
  test('is read back to the same ranges in the same articles, each placed without a doubt', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkspace, fc.constantFrom(...LINE_ENDS), async (workspace, lineEnds) => {
        const { placings } = await readAgain(workspace, lineEnds);
        expect(placesRead(workspace, placings)).toEqual(placesOf(workspace));
      }),
      runsInTime(25),
    );
  });

  test.each(LINE_ENDS)(
    'is read back to the same ranges where a later reading folds the signs that a mention ends in (%s)',
    async (lineEnds) => {
      const workspace = onFoldedSigns();
      const placed = await readAgain(workspace, lineEnds);
      expect(placesRead(workspace, placed.placings)).toEqual(placesOf(workspace));
      expect(workOf(broughtInto(withoutWork(workspace), [placed]))).toEqual(workOf(workspace));
    },
  );

  test('is read back with all that its mentions say', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkspace, async (workspace) => {
        const { read } = await readAgain(workspace, 'lf');
        expect(wordsRead(read.annotations)).toEqual(wordsOf(workspace, withoutForbidden));
      }),
      runsInTime(25),
    );
  });

  test.each(LINE_ENDS)(
    'brings its work, in four languages, into a workspace that has only the articles (%s)',
    async (lineEnds) => {
      for (const whole of [fullWorkspace(), acrossArticles()]) {
        const placed = await readAgain(whole, lineEnds);
        expect(workOf(broughtInto(withoutWork(whole), [placed]))).toEqual(workOf(whole));
        // Once more brings nothing more.
        expect(workOf(broughtInto(whole, [placed]))).toEqual(workOf(whole));
      }
    },
  );
});
