// Owns the making of exports in a process of their own: the app goes on answering, and a large one can be called off. The
// process keeps the workspace for a while, since whoever chooses a format looks at several.

import { setImmediate as breathe } from 'node:timers/promises';
import type { ChosenOptions, ExportFormatName } from '../../core/exporters/export-format';
import type { ExportScope } from '../../core/exporters/exporter';
import type { Article } from '../../core/article/article';
import { fail, succeed, type Result } from '../../core/result';
import type { Workspace } from '../../core/workspace/workspace';
import type { Work } from '../store/work';
import { exportReplySchema, type ExportRequest, type MadeExport } from './export-messages';
import type { ReaderProcess, StartReader } from './reader-process';

/** A process that has had nothing to do for so long is ended: it holds a whole workspace in memory. */
const IDLE_SECONDS = 60;

/** How much text is sent at once, in UTF-16 code units: copying it takes some milliseconds. */
const SENT_AT_ONCE = 1_000_000;

export interface ExportWish {
  readonly format: ExportFormatName;
  readonly options: ChosenOptions;
  readonly scope: ExportScope;
  /** Whether the files are wanted, or only what they would be. */
  readonly isWhole: boolean;
}

/** The articles in portions that are copied quickly. */
function* portionsOf(articles: readonly Article[]): Generator<Article[]> {
  let portion: Article[] = [];
  let length = 0;
  for (const article of articles) {
    portion.push(article);
    length += article.text.length * (1 + (article.revisions?.length ?? 0));
    if (length < SENT_AT_ONCE) continue;
    yield portion;
    [portion, length] = [[], 0];
  }
  if (portion.length > 0) yield portion;
}

/** Makes exports, one after the other. `close` ends the process that is running. */
export class ExportMaker {
  private running: ReaderProcess | null = null;
  /** What the process has; compared by identity, since a workspace never changes. */
  private held: Workspace | null = null;
  private waiting: { readonly id: number; readonly answer: (result: Result<MadeExport>) => void } | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private asked = 0;
  private idle: NodeJS.Timeout | null = null;

  constructor(
    private readonly start: StartReader,
    private readonly idleSeconds = IDLE_SECONDS,
  ) {}

  /** The export, when all that was asked for before is made. Work that is called off ends with the failure `cancelled`. */
  make(workspace: Workspace, wish: ExportWish, work: Work = {}): Promise<Result<MadeExport>> {
    const turn = this.turn.then(() => this.makeNow(workspace, wish, work));
    this.turn = turn.catch(() => undefined);
    return turn;
  }

  close(): void {
    this.stopIdling();
    this.running?.kill();
    this.running = null;
    this.held = null;
  }

  private async makeNow(
    workspace: Workspace,
    wish: ExportWish,
    { signal, onProgress }: Work,
  ): Promise<Result<MadeExport>> {
    const isOff = (): boolean => signal?.aborted === true;
    if (isOff()) return fail('cancelled');
    this.stopIdling();
    const process = (this.running ??= this.begin());
    process.setAwaited(true);
    const id = (this.asked += 1);
    let stop: (() => void) | undefined;
    const result = await new Promise<Result<MadeExport>>((answer) => {
      this.waiting = { id, answer };
      stop = () => {
        this.close();
        answer(fail('cancelled'));
      };
      signal?.addEventListener('abort', stop, { once: true });
      void this.send(process, workspace, onProgress).then(() => {
        if (this.running === process) process.post({ kind: 'make', id, ...wish } satisfies ExportRequest);
      });
    });
    if (stop !== undefined) signal?.removeEventListener('abort', stop);
    this.waiting = null;
    process.setAwaited(false);
    this.idleSoon();
    return result;
  }

  /** Hands the process the workspace, unless it has it; other work gets its turn in between. */
  private async send(process: ReaderProcess, workspace: Workspace, onProgress: Work['onProgress']): Promise<void> {
    if (this.held === workspace) return;
    this.held = null;
    process.post({ kind: 'begin', workspace: { ...workspace, articles: [] } } satisfies ExportRequest);
    // The last part is the export itself, of which nobody knows how long it takes.
    const total = workspace.articles.length + 1;
    let sent = 0;
    for (const articles of portionsOf(workspace.articles)) {
      await breathe();
      if (this.running !== process) return;
      process.post({ kind: 'articles', articles } satisfies ExportRequest);
      onProgress?.((sent += articles.length), total);
    }
    this.held = workspace;
  }

  private begin(): ReaderProcess {
    const process = this.start();
    process.onMessage((message) => {
      const reply = exportReplySchema.safeParse(message);
      if (reply.success && this.running === process && reply.data.id === this.waiting?.id)
        this.waiting.answer(succeed(reply.data.made));
    });
    process.onEnd((end) => {
      if (this.running !== process) return;
      this.running = null;
      this.held = null;
      const code = end === 'out-of-memory' ? 'export-took-too-much-memory' : 'export-stopped';
      this.waiting?.answer(fail(code));
    });
    return process;
  }

  private idleSoon(): void {
    this.stopIdling();
    this.idle = setTimeout(() => {
      this.close();
    }, this.idleSeconds * 1000);
    this.idle.unref();
  }

  private stopIdling(): void {
    if (this.idle !== null) clearTimeout(this.idle);
    this.idle = null;
  }
}
