import { describe, expect, it } from 'vitest';
import { articleOf } from '../testing/article-of';
import { Session } from '../testing/session';
import { smallWorkspace } from '../testing/workspaces';
import { fixedEnvironment } from '../testing/fixed-environment';
import { runCommand } from './run-command';

describe('a command that would change nothing', () => {
  const workspace = smallWorkspace();
  const article = workspace.articles[0];
  const mention = article?.mentions.find(({ kind }) => kind === 'claim');
  const articleId = article?.id ?? '';
  const mentionId = mention?.id ?? '';

  it.each([
    ['the same title', { command: 'rename-workspace', title: workspace.title }],
    [
      'the direction a line has by itself',
      { command: 'set-block-direction', articleId, blockId: 'b1', direction: null },
    ],
    ['the note that is there', { command: 'edit-mention', articleId, mentionId, edit: { kind: 'claim', note: '' } }],
    ['a part that it has', { command: 'add-range', articleId, mentionId, selection: { start: 3, end: 8 } }],
  ] as const)('makes no changes, and so no step of undo: %s', (_name, command) => {
    expect(runCommand(workspace, command, fixedEnvironment())).toEqual({ ok: true, value: [] });
  });

  it('still makes changes where a part of it changes something', () => {
    const edit = { kind: 'claim', note: 'now' } as const;
    const result = runCommand(workspace, { command: 'edit-mention', articleId, mentionId, edit }, fixedEnvironment());
    expect(result.ok && result.value.length).toBe(1);
  });
});

describe('an orphan', () => {
  it('takes no other part, since its own would silently be placed on other words', () => {
    const session = new Session([articleOf('China trains Syrians.')]);
    const article = session.workspace.articles[0];
    if (article === undefined) throw new Error('There is no article');
    const { id } = session.mark(article, 'claim', 'China');
    session.workspace = {
      ...session.workspace,
      articles: [{ ...session.article(article.id), text: 'Chile trains Syrians.' }],
    };
    const selection = { start: 6, end: 12 };
    expect(session.refuse({ command: 'add-range', articleId: article.id, mentionId: id, selection }).code).toBe(
      'mention-orphan',
    );
  });
});
