// Owns the fuzzing of the boundary between window and main: runs of requests to the real handlers, over a real workspace in a
// folder. A request is answered with a result; none is answered as a bug; the workspace stays without contradictions.

import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { requests, type Channel } from '../../contract/requests';
import { resultSchema } from '../../contract/result-schema';
import { unpackReply } from '../../contract/as-text';
import { AppSettings } from '../../main/app/app-settings';
import { FirstOpening } from '../../main/app/first-opening';
import { Leaving } from '../../main/app/leaving';
import { LongWork } from '../../main/app/long-work';
import { WorkspaceSession, type ShownFirst } from '../../main/app/workspace-session';
import { ExportMaker } from '../../main/files/export-maker';
import type { ReaderProcess } from '../../main/files/reader-process';
import { answerRequests, type AnswerRequest, type Handlers } from '../../main/ipc/answer-requests';
import { makeHandlers } from '../../main/ipc/handlers';
import { openLog, ownFilesIn } from '../../main/log/app-log';
import { Searcher } from '../../main/search/searcher';
import { verifyWorkspace } from '../../main/store/verify-workspace';
import { startSearchChannel } from '../../main/testing/search-channel';
import { momentFrom } from '../../main/testing/steady-moments';
import { pageExtractor } from '../../main/testing/page-extractor';
import { TEST_ANALYST } from '../../core/testing/fixed-environment';
import { inFolder } from '../scratch-folder';
import { mutateValue } from '../inputs/mutate-json';
import type { Random } from '../inputs/random';
import { valueOfSchema, type Pool } from '../inputs/value-of-schema';
import { wasRun, type Input, type TargetMaker } from '../target';
import { madeWorkspace, valueOf } from './own-files';

const CHANNELS = Object.keys(requests) as Channel[];

/** Requests that are of little use here: they end what the others are asked of, or make the same workspace each time. */
const RARE: ReadonlySet<Channel> = new Set([
  'workspace:close',
  'workspace:open-sample',
  'workspace:create',
  'workspace:open',
]);

const MOST_REQUESTS = 12;

type Asked = readonly [channel: unknown, args: unknown];

/** Bytes of JSON cannot say everything that crosses between processes, so those values are written as records. */
const pack = (_key: string, value: unknown): unknown => (value instanceof Uint8Array ? { bytes: [...value] } : value);
const unpack = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'bytes' in value && Array.isArray(value.bytes)
    ? new Uint8Array(value.bytes as number[])
    : value;

/** A process that ends at once: what is made by others is not what is tried here. */
const endedProcess = (): ReaderProcess => {
  let end: (() => void) | null = null;
  return {
    post: () => {
      setImmediate(() => end?.());
    },
    onMessage: () => undefined,
    onEnd: (listener) => {
      end = () => {
        listener('stopped');
      };
    },
    kill: () => undefined,
    setAwaited: () => undefined,
  };
};

interface Running {
  readonly answer: AnswerRequest;
  readonly session: WorkspaceSession;
  readonly thrown: unknown[];
  readonly close: () => Promise<void>;
}

const start = async (folder: string): Promise<Running> => {
  const settings = await AppSettings.load(join(folder, 'settings.json'));
  await settings.change({ analyst: TEST_ANALYST });
  const sample = { folder: join(folder, 'sample'), seeds: join(folder, 'no-seeds'), extractor: pageExtractor };
  const session = new WorkspaceSession(settings, sample, momentFrom(9000), join(folder, 'backups'));
  session.listen({ done: () => undefined, found: () => undefined });
  const searcher = new Searcher(
    startSearchChannel,
    () => (session.shown.ok ? session.shown.value.workspace : null),
    () => undefined,
  );
  const exporter = new ExportMaker(endedProcess);
  valueOf(await session.open(join(folder, 'workspace')));
  const thrown: unknown[] = [];
  const handlers = makeHandlers({
    settings,
    session,
    backups: join(folder, 'backups'),
    extractor: pageExtractor,
    exporter,
    // The stand-in for Electron's dialogs looks at no window.
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- there is no window in plain Node
    window: () => ({}) as BrowserWindow,
    opening: new FirstOpening<ShownFirst>(Promise.resolve(null), () => Promise.resolve()),
    takeStartFailure: () => null,
    takeCrash: () => false,
    leaving: new Leaving({
      window: () => null,
      settled: () => session.settled(),
      draftsSettled: () => session.draftsSettled(),
    }),
    longWork: new LongWork(() => undefined),
    searcher,
    isPackGiven: () => true,
    takeGivenPack: () => join(folder, 'no-such.hashiya'),
    givePack: () => undefined,
    refresh: () => undefined,
  });
  const watched = Object.fromEntries(
    Object.entries(handlers).map(([channel, handle]) => [
      channel,
      async (args: unknown) => {
        try {
          // Each handler is called with what its own schema has passed.
          return await (handle as (given: unknown) => unknown)(args);
        } catch (error) {
          thrown.push(error);
          throw error;
        }
      },
    ]),
  ) as unknown as Handlers;
  return {
    answer: answerRequests(watched, () => Promise.resolve()),
    session,
    thrown,
    close: async () => {
      searcher.close();
      await session.close();
      await settings.settled();
    },
  };
};

/** A frame of our own page, as far as the boundary looks at it. */
const OWN_PAGE = { parent: null, origin: 'app://hashiya' } as unknown as Parameters<AnswerRequest>[0];

const isKnownChannel = (channel: unknown): channel is Channel =>
  typeof channel === 'string' && Object.hasOwn(requests, channel);

const ask = async ({ answer, thrown }: Running, [channel, args]: Asked): Promise<void> => {
  const reply = await answer(OWN_PAGE, channel, args);
  const [error] = thrown;
  if (error !== undefined) throw new Error(`${String(channel)} threw`, { cause: error });
  const own = isKnownChannel(channel) ? channel : null;
  const value = own === null ? null : requests[own].value;
  const unpacked = own === null ? reply : unpackReply(own, reply);
  if (value === null) {
    if ((unpacked as { ok?: unknown }).ok !== false) throw new Error('a channel that is none was answered');
    return;
  }
  const parsed = resultSchema(value as Parameters<typeof resultSchema>[0]).safeParse(unpacked);
  if (!parsed.success) throw new Error(`the answer to ${String(own)} is not as promised: ${parsed.error.message}`);
};

const askAll = (made: string) => (input: Input) =>
  inFolder(async (folder) => {
    let asked: unknown;
    try {
      asked = JSON.parse(new TextDecoder().decode(input.bytes), unpack);
    } catch {
      return 'no-requests';
    }
    await cp(made, folder, { recursive: true });
    const running = await start(folder);
    try {
      for (const each of Array.isArray(asked) ? asked.slice(0, MOST_REQUESTS) : []) {
        if (Array.isArray(each)) await ask(running, [each[0], each[1]]);
      }
    } finally {
      await running.close();
    }
    const verified = valueOf(await verifyWorkspace(join(folder, 'workspace')));
    const [problem] = verified.problems;
    if (problem !== undefined) throw new Error(`the workspace is no longer sound: ${JSON.stringify(problem)}`);
    if (wasRun()) throw new Error('something of a request was run, or has changed what all objects share');
    return 'read';
  });

/** Ids and names of what is in the workspace, by which requests are about something. */
const poolOf = async (made: string): Promise<Pool> => {
  return inFolder(async (folder) => {
    await cp(made, folder, { recursive: true });
    const running = await start(folder);
    const shown = running.session.shown;
    const { workspace } = valueOf(shown);
    const ids = JSON.stringify(workspace).match(/01900000-0000-7000-8000-[0-9a-f]{12}/gu) ?? [];
    await running.close();
    return [...new Set([...ids, ...workspace.codebook.codes.map(({ id }) => id)])];
  });
};

const requestsBy = (random: Random, pool: Pool): Asked[] =>
  Array.from({ length: 1 + random.below(MOST_REQUESTS) }, () => {
    const frequent = random.oneIn(2) ? ('command:run' as const) : random.pick(CHANNELS);
    const channel = RARE.has(frequent) && !random.oneIn(6) ? 'command:run' : frequent;
    const args = valueOfSchema(requests[channel].args, random, pool);
    const isWild = random.oneIn(4);
    return [
      random.oneIn(60) ? random.pick(['__proto__', 'toString', '', 'x']) : channel,
      isWild ? mutateValue(random, args) : args,
    ];
  });

export const REQUEST_TARGETS: readonly TargetMaker[] = [
  {
    name: 'requests',
    make: async () => {
      const made = await madeWorkspace();
      openLog(join(made, 'logs'), ownFilesIn(made, 'app://hashiya'));
      const pool = await poolOf(made);
      return {
        name: 'requests',
        structure: 'json',
        seeds: CHANNELS.map((channel) => ({
          name: `${channel.replace(':', '-')}.json`,
          bytes: new TextEncoder().encode(JSON.stringify([[channel, null]])),
        })),
        grow: (random) => ({
          name: 'requests.json',
          bytes: new TextEncoder().encode(JSON.stringify(requestsBy(random, pool), pack)),
        }),
        run: askAll(made),
      };
    },
  },
];
