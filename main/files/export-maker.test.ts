import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { findFormat } from '../../core/exporters/formats';
import { testId } from '../../core/testing/fixed-environment';
import { smallWorkspace } from '../../core/testing/workspaces';
import type { Workspace } from '../../core/workspace/workspace';
import { buildExportProcess, type BuiltProcess } from '../testing/built-export-process';
import { failureOf, valueOf } from '../testing/scratch';
import { ExportMaker, type ExportWish } from './export-maker';
import { startNodeReader } from './node-reader';
import { bytesOf } from './write-export';

let built: BuiltProcess;
beforeAll(async () => {
  built = await buildExportProcess();
});
afterAll(() => built.remove());

const SCOPE = { eventId: null, madeOn: null, version: '0.1.0' };
const W3C: ExportWish = { format: 'w3c', options: {}, scope: SCOPE, isWhole: true };

const makerOf = (path = built.path, heapMebibytes = 512): ExportMaker => {
  const maker = new ExportMaker(startNodeReader(path, heapMebibytes));
  onTestFinished(() => {
    maker.close();
  });
  return maker;
};

/** Many articles, each with the mentions of the first of the small workspace: some seconds of work. */
const largeWorkspace = (articles: number): Workspace => {
  const small = smallWorkspace();
  const [first] = small.articles;
  if (first === undefined) throw new Error('no article');
  return {
    ...small,
    articles: Array.from({ length: articles }, (_, at) => ({
      ...first,
      id: testId('a', at + 1),
      text: `${first.text}${`\n${String(at)} `.repeat(3000)}`,
      mentions: Array.from({ length: 20 }, (_each, number) =>
        first.mentions.map((mention, within) => ({
          ...mention,
          id: testId('b', at * 1000 + number * 10 + within),
        })),
      ).flat(),
      links: [],
    })),
  };
};

/** The longest time, in milliseconds, for which nothing else had its turn while `act` went on. */
const longestBlock = async (act: () => Promise<unknown>): Promise<number> => {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 5);
  await act();
  clearInterval(timer);
  return longest;
};

describe('exports in a process of their own', () => {
  test('are the same bytes and losses as here, for every change of the workspace', async () => {
    const maker = makerOf();
    const workspace = smallWorkspace();
    for (const each of [workspace, { ...workspace, title: 'Another' }, workspace]) {
      const here = await findFormat('w3c')?.run(each, {}, SCOPE);
      const made = valueOf(await maker.make(each, W3C));
      expect(made.losses).toEqual(here?.losses);
      expect(made.files.map(({ path, content }) => [path, Buffer.from(content)])).toEqual(
        here?.files.map((file) => [file.path, Buffer.from(bytesOf(file))]),
      );
      const { files, ...told } = valueOf(await maker.make(each, { ...W3C, isWhole: false }));
      expect(files).toEqual([]);
      expect(told).toEqual({ count: made.count, bytes: made.bytes, losses: made.losses });
    }
  });

  test('of a large workspace leave others their turn, tell how far they are, and can be called off', async () => {
    const maker = makerOf();
    const workspace = largeWorkspace(400);
    const controller = new AbortController();
    const far: number[] = [];
    const wish = { ...W3C, isWhole: false };
    let made: unknown;
    const longest = await longestBlock(async () => {
      const making = maker.make(workspace, wish, {
        signal: controller.signal,
        onProgress: (done) => {
          far.push(done);
          if (done >= workspace.articles.length) controller.abort();
        },
      });
      made = failureOf(await making);
    });
    expect(made).toEqual({ code: 'cancelled', details: {} });
    expect(far.length).toBeGreaterThan(2);
    // The same work at once in this process takes several times as long as anything was held up.
    const begun = performance.now();
    await findFormat('w3c')?.run(workspace, {}, SCOPE);
    expect(longest).toBeLessThan((performance.now() - begun) / 2);
    // The next is made anew, by another process.
    expect(valueOf(await maker.make(smallWorkspace(), W3C)).count).toBe(1);
  }, 120_000);

  test('called off before their turn are not begun', async () => {
    const maker = makerOf();
    const controller = new AbortController();
    const first = maker.make(smallWorkspace(), W3C);
    const second = maker.make(smallWorkspace(), W3C, { signal: controller.signal });
    controller.abort();
    expect(valueOf(await first).count).toBe(1);
    expect(failureOf(await second)).toMatchObject({ code: 'cancelled' });
  });

  test('that take more memory than they may, or of which the process stops, are told, and the next is made', async () => {
    expect(failureOf(await makerOf(built.path, 16).make(largeWorkspace(300), W3C))).toMatchObject({
      code: expect.stringMatching(/^export-(?:stopped|took-too-much-memory)$/u) as string,
    });
    const maker = makerOf();
    const spoilt = { ...W3C, format: 'none' as ExportWish['format'] };
    expect(failureOf(await maker.make(smallWorkspace(), spoilt))).toMatchObject({ code: 'export-stopped' });
    expect(valueOf(await maker.make(smallWorkspace(), W3C)).count).toBe(1);
  }, 120_000);
});
