import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Article } from '../../core/article/article';
import { CONCORDANCE_ORDERS } from '../../core/queries/concordance';
import {
  QUESTION_MODES,
  toldSchema,
  type ContextRow,
  type FoundItem,
  type Question,
  type Told,
} from '../../core/search/question';
import { search, searchAtOnce } from '../../core/search/search';
import { tellFound } from '../../core/search/tell-found';
import { articleOf } from '../../core/testing/article-of';
import { workspaceOf } from '../../core/testing/session';
import { anyWorkspace } from '../../core/testing/workspaces';
import type { Workspace } from '../../core/workspace/workspace';
import { startSearchChannel } from '../testing/search-channel';
import { Searcher, type SearchThread } from './searcher';

const QUESTION: Question = {
  typed: 'a',
  mode: 'folded',
  exact: false,
  show: 'records',
  order: 'position',
  language: 'en',
};

let opened: Searcher[] = [];
afterEach(() => {
  opened.forEach((searcher) => {
    searcher.close();
  });
  opened = [];
});

class Asking {
  workspace: Workspace;
  readonly told: Told[] = [];
  readonly searcher: Searcher;
  #id = 0;

  constructor(workspace: Workspace, start: () => SearchThread = startSearchChannel, hearSeconds = 4) {
    this.workspace = workspace;
    this.searcher = new Searcher(
      start,
      () => this.workspace,
      (told) => this.told.push(toldSchema.parse(told)),
      { hearSeconds, idleSeconds: 600 },
    );
    opened.push(this.searcher);
  }

  ask(question: Partial<Question>): number {
    this.#id += 1;
    this.searcher.ask(this.#id, { ...QUESTION, ...question });
    return this.#id;
  }

  /** All that is told of a question, once it is over. */
  async answer(question: Partial<Question>): Promise<{ items: FoundItem[]; rows: ContextRow[]; last: Told }> {
    const id = this.ask(question);
    for (;;) {
      const all = this.told.filter((told) => told.id === id);
      const last = all.at(-1);
      if (last?.kind === 'over' || last?.kind === 'failed') {
        const found = all.flatMap((told) => (told.kind === 'found' ? [told] : []));
        return { items: found.flatMap(({ items }) => items), rows: found.flatMap(({ rows }) => rows), last };
      }
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

describe('a search in its thread', () => {
  test('tells, in whatever pieces, what the plain scan finds', async () => {
    const typed = fc.constantFrom('a', 'سلام', '"😀"', 'in:mention', 'x OR ا', '-a', 'kind:claim', 'in:note word');
    await fc.assert(
      fc.asyncProperty(
        anyWorkspace,
        typed,
        fc.constantFrom(...QUESTION_MODES),
        fc.boolean(),
        async (workspace, words, mode, exact) => {
          const plain = search(workspace, words, { mode, exact, limit: 1000 });
          fc.pre(plain.ok);
          const { found, ...counts } = searchAtOnce(plain.steps);
          const { items, last } = await new Asking(workspace).answer({ typed: words, mode, exact });
          expect(items).toEqual(found.map(tellFound));
          expect(last).toMatchObject({ kind: 'over', ...counts });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('gives each place in an article one row, in each order the same ones', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkspace, fc.constantFrom('a', 'سلام', 'e OR ا'), async (workspace, typed) => {
        const asking = new Asking(workspace);
        const places = (rows: readonly ContextRow[]): string[] =>
          rows.map(({ articleId, start, end }) => `${articleId} ${String(start)} ${String(end)}`);
        const { rows } = await asking.answer({ typed, show: 'context' });
        expect(new Set(places(rows)).size).toBe(rows.length);
        for (const { articleId, start, end, hit } of rows) {
          const article = workspace.articles.find(({ id }) => id === articleId);
          expect(article?.text.slice(start, end)).toBe(hit);
        }
        const items = await asking.answer({ typed: `in:article (${typed})` });
        const hits = items.items.flatMap((item) => item.hits).filter(({ place }) => place !== null);
        // Where a mention covers only what the article's reading hides, its words have rows of their own.
        const isInSyntax = ({ inlines, mentions }: Article): boolean =>
          mentions.some(({ ranges }) =>
            ranges.some(({ start, end }) =>
              inlines.some((inline) => inline.kind === 'syntax' && inline.start < end && start < inline.end),
            ),
          );
        if (workspace.articles.some(isInSyntax)) expect(rows.length).toBeGreaterThanOrEqual(hits.length);
        else expect(rows).toHaveLength(hits.length);
        for (const order of CONCORDANCE_ORDERS) {
          const other = await asking.answer({ typed, show: 'context', order });
          expect(places(other.rows).sort()).toEqual(places(rows).sort());
        }
      }),
      { numRuns: 30 },
    );
  });

  test('follows the workspace from question to question', async () => {
    const [one, two] = [articleOf('#\nold words', 'a.txt', 1), articleOf('#\nold words', 'b.txt', 2)];
    const asking = new Asking(workspaceOf([one, two]));
    expect((await asking.answer({ typed: 'old' })).items).toHaveLength(2);
    asking.workspace = {
      ...asking.workspace,
      articles: [
        { ...one, outlet: 'Press' },
        { ...two, outlet: 'Post' },
      ],
    };
    expect((await asking.answer({ typed: 'old outlet:press' })).items.map(({ id }) => id)).toEqual([one.id]);
    asking.workspace = { ...asking.workspace, articles: [two] };
    expect((await asking.answer({ typed: 'old' })).items.map(({ id }) => id)).toEqual([two.id]);
  });

  test('tells nothing of a question once another is asked, or it is stopped', async () => {
    const asking = new Asking(
      workspaceOf(Array.from({ length: 300 }, (_, at) => articleOf('#\nword '.repeat(99), 'a.txt', at))),
    );
    const first = asking.ask({ typed: 'word' });
    const { last } = await asking.answer({ typed: 'nothing' });
    expect(last).toMatchObject({ kind: 'over', id: first + 1, hits: 0 });
    expect(asking.told.filter(({ id, kind }) => id === first && kind !== 'preparing')).toEqual([]);
    const third = asking.ask({ typed: 'word' });
    asking.searcher.stop();
    await settled();
    expect(asking.told.filter(({ id }) => id === third).map(({ kind }) => kind)).not.toContain('over');
  });

  test('passes over texts on which an expression runs away, and gives up after many', async () => {
    const slow = `#\n${'a'.repeat(40)}b`;
    const asking = new Asking(workspaceOf([slow, '#\naaa', slow].map((text, at) => articleOf(text, 'a.txt', at + 1))));
    const { items, last } = await asking.answer({ typed: 'in:article (a+)+$', mode: 'regex' });
    expect(items.map(({ hits }) => hits.map(({ match }) => match))).toEqual([['aaa']]);
    expect(last).toMatchObject({ kind: 'over', tooLong: 2, isComplete: true });
    asking.workspace = workspaceOf(Array.from({ length: 40 }, (_, at) => articleOf(slow, 'a.txt', at + 1)));
    const long = await asking.answer({ typed: 'in:article (a+)+$', mode: 'regex' });
    expect(long.last).toMatchObject({ kind: 'over', tooLong: 30, isComplete: false });
  }, 30_000);

  test('starts another thread, which is told everything, where one does not hear', async () => {
    let started = 0;
    const deafAtFirst = (): SearchThread => {
      started += 1;
      return started > 1
        ? startSearchChannel()
        : { post: () => undefined, onMessage: () => undefined, onEnd: () => undefined, kill: () => undefined };
    };
    const asking = new Asking(workspaceOf([articleOf('#\nword', 'a.txt', 1)]), deafAtFirst, 0.05);
    expect((await asking.answer({ typed: 'word' })).items).toHaveLength(1);
    expect(started).toBe(2);
  });

  test('says that it has stopped where its thread ends, and is there again for the next question', async () => {
    let end: () => void = () => undefined;
    let started = 0;
    const start = (): SearchThread => {
      started += 1;
      const thread = startSearchChannel();
      if (started > 1) return thread;
      return {
        ...thread,
        post: (message) => (message.kind === 'ask' ? end() : thread.post(message)),
        onEnd: (listener) => void (end = listener),
      };
    };
    const asking = new Asking(workspaceOf([articleOf('#\nword', 'a.txt', 1)]), start);
    expect((await asking.answer({ typed: 'word' })).last).toMatchObject({
      kind: 'failed',
      failure: { code: 'search-stopped' },
    });
    expect((await asking.answer({ typed: 'word' })).items).toHaveLength(1);
  });
});
