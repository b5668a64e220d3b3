import { beforeEach, describe, expect, test } from 'vitest';
import { exportToText, workspaceToExport } from '../export/export-json';
import { exportToWorkspace, validateExport } from '../export/read-export';
import { articleOf } from '../testing/article-of';
import { Session } from '../testing/session';
import { applyChanges, changeSchema, invertChanges } from '../workspace/change';

const plain = articleOf('Skip to content\nThe bridge opens\nسطر سوم\nSubscribe');
const article = {
  ...plain,
  blocks: plain.blocks.map((block, index) => (index === 0 ? { ...block, role: 'clutter' as const } : block)),
};

let session: Session;
beforeEach(() => {
  session = new Session([article]);
});

const set = (blockIds: string[], role: 'body' | 'clutter' | null) =>
  ({ command: 'set-block-role', articleId: article.id, blockIds, role }) as const;

const roles = (): string[] =>
  session.article(article.id).blocks.map(({ role, proposedRole }) => `${role} ${proposedRole ?? '-'}`);

describe('the role of lines', () => {
  test('is set for several at once, beside the text, and goes back to what was proposed', () => {
    session.do(set(['b1', 'b4'], 'clutter'));
    expect(roles()).toEqual(['clutter clutter', 'body -', 'body -', 'clutter body']);
    session.do(set(['b1'], 'body'));
    expect(roles()[0]).toBe('body clutter');
    const { blocks: _blocks, ...rest } = session.article(article.id);
    expect({ ...article, ...rest }).toEqual(article);
    session.do(set(['b1', 'b2', 'b4'], null));
    expect(session.article(article.id)).toEqual(article);
  });

  test('changes only the lines that it is not the role of yet', () => {
    session.do(set(['b4'], 'clutter'));
    expect(session.do(set(['b4'], 'clutter'))).toEqual([]);
    expect(session.do(set(['b3', 'b4'], 'clutter')).map((change) => 'id' in change && change.id)).toEqual(['b3']);
    expect(session.do(set(['b2'], null))).toEqual([]);
  });

  test('is taken back and done again by changes that the journal can hold', () => {
    const before = session.workspace;
    const changes = session.do(set(['b1', 'b2'], 'body')).map((change) => changeSchema.parse(change));
    expect(applyChanges(before, changes)).toEqual(session.workspace);
    expect(applyChanges(session.workspace, invertChanges(changes))).toEqual(before);
  });

  test('cannot be set for a line that is no block', () => {
    expect(session.refuse(set(['b1', 'b9'], 'body'))).toEqual({ code: 'block-missing', details: { block: 'b9' } });
  });

  test('is carried by the export and read back, and what was not set leaves no trace there', () => {
    const text = (): string => exportToText(workspaceToExport(session.workspace));
    const before = text();
    expect(before).not.toContain('proposedRole');
    session.do(set(['b1'], 'body'));
    const exported: unknown = JSON.parse(text());
    expect(validateExport(exported)).toEqual([]);
    const read = exportToWorkspace(exported, 'export.json');
    expect(read.ok && read.value.articles).toEqual(session.workspace.articles);
    session.do(set(['b1'], null));
    expect(text()).toBe(before);
  });
});
