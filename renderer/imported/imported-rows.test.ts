import { expect, test } from 'vitest';
import type { ImportedFile } from '../../contract/imported';
import type { Imported } from '../state/app-state';
import { filesShown, likesOf, listAsText, outcomeOf, SHOWN } from './imported-rows';

const ID = '01900000-0000-7000-8000-000000000001';
const OTHER = '01900000-0000-7000-8000-000000000002';

const imported = (articleId: string, name: string): ImportedFile => ({
  name,
  result: { ok: true, value: { kind: 'imported', articleId, title: 'گزارش', detectedEncoding: null, doubts: [] } },
  again: null,
});

const refused = (name: string, again: string | null): ImportedFile => ({
  name,
  result: { ok: false, error: { code: again === null ? 'file-empty' : 'encoding-unsure', details: { file: name } } },
  again,
});

const FILES = [imported(ID, 'a.txt'), imported(OTHER, 'b.txt'), refused('c.txt', null), refused('d.txt', ID)];

const ALL: Imported = {
  files: FILES,
  alike: { [OTHER]: [{ articleId: ID, revisionId: null, likeness: 0.9 }] },
  comparing: 'done',
};

test('a file whose encoding can be chosen is not refused', () => {
  expect(FILES.map(outcomeOf)).toEqual(['imported', 'imported', 'refused', 'unsure']);
});

test('the list is narrowed to an outcome, or to what is nearly the same as another', () => {
  const names = Object.fromEntries(SHOWN.map((shown) => [shown, filesShown(ALL, shown).map(({ name }) => name)]));
  expect(names).toEqual({
    all: ['a.txt', 'b.txt', 'c.txt', 'd.txt'],
    imported: ['a.txt', 'b.txt'],
    'already-there': [],
    adopted: [],
    unsure: ['d.txt'],
    refused: ['c.txt'],
    alike: ['b.txt'],
  });
  expect(FILES.map((file) => likesOf(file, ALL).length)).toEqual([0, 1, 0, 0]);
});

test('as text the list has a line for each file, whatever its words hold', () => {
  const text = listAsText(FILES.slice(2), ({ name }) => ({
    outcome: 'Not imported',
    words: [`${name}\tis\nempty.`, 'X'],
  }));
  expect(text).toBe('Not imported\tc.txt\tc.txt is empty. X\nNot imported\td.txt\td.txt is empty. X');
});
