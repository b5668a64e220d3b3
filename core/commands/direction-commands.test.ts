import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../article/article';
import { exportToText, workspaceToExport } from '../export/export-json';
import { exportToWorkspace, validateExport } from '../export/read-export';
import { articleOf } from '../testing/article-of';
import { Session } from '../testing/session';
import { trickyText } from '../testing/tricky-text';
import { applyChanges, changeSchema, invertChanges } from '../workspace/change';
import { changesBetween } from '../workspace/difference';
import type { CommandOf } from './command';

const seed = (name: string): string => readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');
const persian = articleOf(seed('003_b33f96b676cfdb76.txt'), '003.txt', 2);

let session: Session;
beforeEach(() => {
  session = new Session([persian]);
});

describe('the direction of a block', () => {
  const direct = (blockId: string, direction: 'ltr' | 'rtl' | null) =>
    ({ command: 'set-block-direction', articleId: persian.id, blockId, direction }) as const;

  test('is set by hand and goes back to what the text says, with no other line changed', () => {
    session.do(direct('b3', 'ltr'));
    const changed = session.article(persian.id);
    expect(changed.blocks.find((block) => block.id === 'b3')).toMatchObject({
      direction: 'ltr',
      directionReason: 'analyst',
    });
    expect({ ...changed, blocks: changed.blocks.slice(1) }).toEqual({ ...persian, blocks: persian.blocks.slice(1) });
    session.do(direct('b3', null));
    expect(session.article(persian.id)).toEqual(persian);
  });

  test('goes back to the line above for a line without letters, whatever was set there by hand', () => {
    const text = 'سلام دنیا\n***\nhello there world and all';
    session = new Session([{ ...articleOf(text), id: persian.id }]);
    session.do(direct('b1', 'ltr'));
    session.do(direct('b2', 'ltr'));
    session.do(direct('b2', null));
    expect(session.article(persian.id).blocks.map((block) => block.direction)).toEqual(['ltr', 'rtl', 'ltr']);
  });

  test('cannot be set for a line that is no block', () => {
    expect(session.refuse(direct('b4', 'rtl'))).toEqual({ code: 'block-missing', details: { block: 'b4' } });
  });
});

describe('the direction of an article', () => {
  const LINES = 'hello there\n***\nسلام دنیا\n۱۳۹۵\nhello سلام';
  const mixed = { ...articleOf(LINES), id: persian.id };
  type Setting = CommandOf<'set-article-direction'>['setting'];
  const set = (setting: Setting, linesSetByHand: 'keep' | 'let-go' = 'keep') =>
    ({ command: 'set-article-direction', articleId: persian.id, setting, linesSetByHand }) as const;
  const all = (direction: 'ltr' | 'rtl'): Setting => ({ direction, scope: 'all-lines' });
  const neutral = (direction: 'ltr' | 'rtl'): Setting => ({ direction, scope: 'neutral-lines' });
  const now = (): Article => session.article(persian.id);
  const directions = (): string =>
    now()
      .blocks.map((block) => block.direction)
      .join(' ');

  beforeEach(() => {
    session = new Session([mixed]);
  });

  test('begins as the text has it', () => {
    expect(directions()).toBe('ltr ltr rtl rtl ltr');
    expect(now()).toMatchObject({ direction: 'ltr' });
    expect(now()).not.toHaveProperty('directionScope');
  });

  test('is set for all lines in one act, beside the text, and goes back to what the text says', () => {
    const changes = session.do(set(all('rtl')));
    expect(directions()).toBe('rtl rtl rtl rtl rtl');
    expect(now()).toMatchObject({ direction: 'rtl', directionScope: 'all-lines', text: mixed.text });
    expect(new Set(now().blocks.map((block) => `${block.directionReason} ${String(block.directionScope)}`))).toEqual(
      new Set(['analyst article']),
    );
    session.workspace = applyChanges(session.workspace, invertChanges(changes));
    expect(now()).toEqual(mixed);
    session.do(set(all('rtl')));
    session.do(set(null));
    expect(now()).toEqual(mixed);
    expect(session.do(set(null))).toEqual([]);
  });

  test('leaves the lines that were set one by one, unless they are let go of', () => {
    session.do({ command: 'set-block-direction', articleId: persian.id, blockId: 'b3', direction: 'ltr' });
    session.do(set(all('rtl')));
    expect(directions()).toBe('rtl rtl ltr rtl rtl');
    session.do(set(null));
    expect(directions()).toBe('ltr ltr ltr rtl ltr');
    session.do(set(all('rtl')));
    session.do(set(all('rtl'), 'let-go'));
    expect(directions()).toBe('rtl rtl rtl rtl rtl');
    session.do(set(null));
    expect(now()).toEqual(mixed);
  });

  test('is what a line goes back to that was set by hand', () => {
    session.do(set(all('rtl')));
    session.do({ command: 'set-block-direction', articleId: persian.id, blockId: 'b1', direction: 'ltr' });
    expect(now().blocks[0]).not.toHaveProperty('directionScope');
    session.do({ command: 'set-block-direction', articleId: persian.id, blockId: 'b1', direction: null });
    expect(now().blocks[0]).toMatchObject({ direction: 'rtl', directionReason: 'analyst', directionScope: 'article' });
  });

  test('can be set for the lines without letters alone', () => {
    session.do(set(neutral('rtl')));
    expect(directions()).toBe('ltr rtl rtl rtl ltr');
    expect(now()).toMatchObject({ direction: 'rtl', directionScope: 'neutral-lines' });
    session.do(set(neutral('ltr')));
    expect(directions()).toBe('ltr ltr rtl ltr ltr');
    session.do(set(all('rtl')));
    session.do(set(neutral('ltr')));
    expect(directions()).toBe('ltr ltr rtl ltr ltr');
    session.do(set(null));
    expect(now()).toEqual(mixed);
  });

  test('reads all lines anew by today’s rules when it is given back to the text', () => {
    const old = { ...mixed, blocks: mixed.blocks.map((block) => ({ ...block, direction: 'rtl' as const })) };
    session = new Session([old]);
    expect(session.do(set(null)).map((change) => ('id' in change ? change.id : change.record))).toEqual([
      'b1',
      'b2',
      'b5',
    ]);
    expect(now()).toEqual(mixed);
  });

  test('is carried by the export and read back, and what was not set leaves no trace there', () => {
    const text = (): string => exportToText(workspaceToExport(session.workspace));
    const before = text();
    expect(before).not.toContain('directionScope');
    session.do(set(all('rtl')));
    const exported: unknown = JSON.parse(text());
    expect(validateExport(exported)).toEqual([]);
    const read = exportToWorkspace(exported, 'export.json');
    expect(read.ok && read.value.articles).toEqual(session.workspace.articles);
    session.do(set(null));
    expect(text()).toBe(before);
  });

  test('comes and goes with changes that the journal can hold, and differs by nothing else', () => {
    const setting = fc.option(
      fc.record({
        direction: fc.constantFrom('ltr' as const, 'rtl' as const),
        scope: fc.constantFrom('neutral-lines' as const, 'all-lines' as const),
      }),
    );
    fc.assert(
      fc.property(fc.array(trickyText(8), { minLength: 1, maxLength: 8 }), setting, setting, (lines, first, second) => {
        const article = { ...articleOf(`x\n${lines.join('\n')}`), id: persian.id };
        session = new Session([article]);
        session.do(set(first));
        const between = session.workspace;
        const changes = session.do(set(second)).map((change) => changeSchema.parse(change));
        expect(applyChanges(between, changes)).toEqual(session.workspace);
        expect(applyChanges(session.workspace, invertChanges(changes))).toEqual(between);
        expect(applyChanges(between, changesBetween(between, session.workspace))).toEqual(session.workspace);
        const { blocks, direction: _direction, directionScope: _scope, ...rest } = now();
        expect({ ...article, ...rest }).toEqual(article);
        expect(blocks.map(({ start, end }) => [start, end])).toEqual(
          article.blocks.map(({ start, end }) => [start, end]),
        );
        session.do(set(null));
        expect(now()).toEqual(article);
      }),
    );
  });
});
