import { describe, expect, test } from 'vitest';
import { ownCodes, type Code } from '../codebook/codebook';
import { articleOf } from '../testing/article-of';
import { Copy } from '../testing/copy';
import { workspaceOf } from '../testing/session';
import type { Workspace } from '../workspace/workspace';

const kind = (label: string): Code => ({
  id: '',
  kind: 'own',
  label,
  definition: '',
  example: '',
  examples: [],
  attributes: [],
  key: 'Digit5',
  colour: 'teal',
  drawing: 'double-underline',
});

const addKind = (copy: Copy, label: string): string => {
  const { codebook } = copy.workspace;
  copy.do({ command: 'edit-codebook', codebook: { ...codebook, codes: [...codebook.codes, kind(label)] } });
  return ownCodes(copy.workspace.codebook).at(-1)?.id ?? '';
};

const mark = (copy: Copy, code: string): void => {
  const articleId = copy.workspace.articles[0]?.id ?? '';
  copy.do({ command: 'add-mention', articleId, kind: 'own', code, selections: [{ start: 0, end: 5 }] });
};

const labels = (workspace: Workspace) => ownCodes(workspace.codebook).map(({ label, key }) => [label, key]);

describe('kinds of a project in a merge', () => {
  const base = workspaceOf([articleOf('China trains Syrians.', 'en.txt', 1)]);

  test('come with the codebook where only they have changed it', () => {
    const [ours, theirs] = [new Copy(base, '1'), new Copy(base, '2')];
    mark(theirs, addKind(theirs, 'Framing'));
    ours.merge(theirs.workspace);
    expect(ours.workspace).toEqual(theirs.workspace);
  });

  test('come with their mentions where both have changed the codebook, and leave our keys to ours', () => {
    const [ours, theirs] = [new Copy(base, '1'), new Copy(base, '2')];
    mark(ours, addKind(ours, 'چارچوب'));
    mark(theirs, addKind(theirs, 'Framing'));
    addKindWithoutUse(theirs);
    ours.merge(theirs.workspace);
    expect(labels(ours.workspace)).toEqual([
      ['چارچوب', 'Digit5'],
      ['Framing', null],
    ]);
    expect(ours.workspace.articles[0]?.mentions).toHaveLength(2);
  });
});

const addKindWithoutUse = (copy: Copy): void => {
  const { codebook } = copy.workspace;
  const unused = { ...kind('Unused'), key: null };
  copy.do({ command: 'edit-codebook', codebook: { ...codebook, codes: [...codebook.codes, unused] } });
};
