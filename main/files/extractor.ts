// Owns the reading of files in another process: one file at a time, each within a limit of time, and a new process after
// one that was ended. What comes back has passed the schema and the check of its ranges, or is a failure.

import { z } from 'zod';
import { problemOfReading } from '../../core/export/check-content';
import {
  DEFAULT_EXTRACTION_OPTIONS,
  extractionSchema,
  type Extraction,
  type ExtractionOptions,
} from '../../core/extraction/extraction';
import { readerReplySchema, type ReaderRequest } from '../../core/extraction/reader-messages';
import { refiPackageSchema, type RefiPackage } from '../../core/annotations/formats/refi';
import { fail, succeed, type Result } from '../../core/result';
import type { FileContent } from './read-file';
import type { ReaderEnd, ReaderProcess, StartReader } from './reader-process';

/** How long one file may take. The largest that is taken, on a slow machine, takes a third of it. */
const FILE_SECONDS = 90;
/** A process that has had nothing to do for so long is ended: it holds tables and libraries in memory. */
const IDLE_SECONDS = 60;

export interface ExtractorLimits {
  readonly fileSeconds: number;
  readonly idleSeconds: number;
}

/** Reads files as articles. */
export interface Extractor {
  /** Reads one file; a signal that is aborted ends the reading with the failure `cancelled`. */
  extract(content: FileContent, options?: ExtractionOptions, signal?: AbortSignal): Promise<Result<Extraction>>;
  /** Reads a REFI-QDA project. */
  readProject(content: FileContent): Promise<Result<RefiPackage>>;
  /** The files in a ZIP archive, each read when it is asked for. */
  openArchive(content: FileContent, signal?: AbortSignal): Promise<Result<OpenedArchive>>;
}

export interface OpenedArchive {
  readonly names: readonly string[];
  read(name: string): Promise<Result<Uint8Array>>;
}

/** A request without its number. */
type Question = ReaderRequest extends infer Request
  ? Request extends ReaderRequest
    ? Omit<Request, 'id'>
    : never
  : never;

interface Waiting {
  readonly id: number;
  readonly file: string;
  readonly answer: (result: Result<unknown>) => void;
}

const endOf = (end: ReaderEnd, file: string): Result<never> =>
  fail(end === 'out-of-memory' ? 'file-took-too-much-memory' : 'file-reader-stopped', { file });

/** The extractor that starts processes. `close` ends the one that is running. */
export class ProcessExtractor implements Extractor {
  private running: ReaderProcess | null = null;
  private waiting: Waiting | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private asked = 0;
  /** The bytes of the archive that the process has open. */
  private opened: Uint8Array | null = null;
  private idle: NodeJS.Timeout | null = null;

  constructor(
    private readonly start: StartReader,
    private readonly limits: ExtractorLimits = { fileSeconds: FILE_SECONDS, idleSeconds: IDLE_SECONDS },
  ) {}

  async extract(
    { fileName, bytes }: FileContent,
    options = DEFAULT_EXTRACTION_OPTIONS,
    signal?: AbortSignal,
  ): Promise<Result<Extraction>> {
    const result = await this.ask(
      { kind: 'extract', fileName, bytes: new Uint8Array(bytes), options },
      fileName,
      signal,
    );
    if (!result.ok) return result;
    const extraction = extractionSchema.safeParse(result.value);
    // What does not fit is our own fault or a process that was taken over: either way nothing of it is kept.
    if (!extraction.success || problemOfReading(extraction.data) !== null) return endOf('stopped', fileName);
    return succeed(extraction.data);
  }

  async readProject({ fileName, bytes }: FileContent): Promise<Result<RefiPackage>> {
    const question = { kind: 'read-project', fileName, bytes: new Uint8Array(bytes) } as const;
    const result = await this.ask(question, fileName);
    if (!result.ok) return result;
    const read = refiPackageSchema.safeParse(result.value);
    return read.success ? succeed(read.data) : endOf('stopped', fileName);
  }

  async openArchive({ fileName, bytes }: FileContent, signal?: AbortSignal): Promise<Result<OpenedArchive>> {
    const open = async (): Promise<Result<readonly string[]>> => {
      const question = { kind: 'open-archive', fileName, bytes: new Uint8Array(bytes) } as const;
      const result = await this.ask(question, fileName, signal);
      if (!result.ok) return result;
      this.opened = bytes;
      const names = z.array(z.string()).safeParse(result.value);
      return names.success ? succeed(names.data) : endOf('stopped', fileName);
    };
    const names = await open();
    if (!names.ok) return names;
    return succeed({
      names: names.value,
      read: async (name) => {
        // A process that was ended meanwhile, or has opened another archive, is asked to open this one anew.
        if (this.running === null || this.opened !== bytes) {
          const again = await open();
          if (!again.ok) return again;
        }
        const result = await this.ask({ kind: 'read-part', name }, name, signal);
        if (!result.ok) return result;
        return result.value instanceof Uint8Array ? succeed(result.value) : endOf('stopped', name);
      },
    });
  }

  /** Ends the process. Whoever waits for a file is told that it was stopped. */
  close(): void {
    this.stopIdling();
    this.running?.kill();
    this.running = null;
  }

  /** Asks when all that was asked before is answered. `file` names the file in failures. */
  private ask(question: Question, file: string, signal?: AbortSignal): Promise<Result<unknown>> {
    const turn = this.turn.then(() => this.askNow(question, file, signal));
    this.turn = turn;
    return turn;
  }

  private async askNow(question: Question, file: string, signal?: AbortSignal): Promise<Result<unknown>> {
    if (signal?.aborted === true) return fail('cancelled');
    this.stopIdling();
    const process = (this.running ??= this.begin());
    process.setAwaited(true);
    const id = (this.asked += 1);
    let limit: NodeJS.Timeout | undefined;
    let stop: (() => void) | undefined;
    const result = await new Promise<Result<unknown>>((answer) => {
      this.waiting = { id, file, answer };
      const end = (failure: Result<never>): void => {
        if (this.running === process) this.running = null;
        process.kill();
        answer(failure);
      };
      const seconds = this.limits.fileSeconds;
      limit = setTimeout(() => {
        end(fail('file-took-too-long', { file, seconds }));
      }, seconds * 1000);
      stop = () => {
        end(fail('cancelled'));
      };
      signal?.addEventListener('abort', stop, { once: true });
      process.post({ ...question, id });
    });
    clearTimeout(limit);
    if (stop !== undefined) signal?.removeEventListener('abort', stop);
    this.waiting = null;
    process.setAwaited(false);
    this.idleSoon();
    return result;
  }

  private begin(): ReaderProcess {
    const process = this.start();
    process.onMessage((message) => {
      const reply = readerReplySchema.safeParse(message);
      if (reply.success && this.running === process && reply.data.id === this.waiting?.id) {
        this.waiting.answer(reply.data.result);
      }
    });
    process.onEnd((end) => {
      if (this.running !== process) return;
      this.running = null;
      if (this.waiting !== null) this.waiting.answer(endOf(end, this.waiting.file));
    });
    return process;
  }

  private idleSoon(): void {
    this.stopIdling();
    this.idle = setTimeout(() => {
      this.close();
    }, this.limits.idleSeconds * 1000);
    this.idle.unref();
  }

  private stopIdling(): void {
    if (this.idle !== null) clearTimeout(this.idle);
    this.idle = null;
  }
}
