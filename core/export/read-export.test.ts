import { describe, expect, test } from 'vitest';
import { testId } from '../testing/fixed-environment';
import { smallWorkspace } from '../testing/workspaces';
import { workspaceToExport } from './export-json';
import type { ExportDocument } from './json-format';
import { exportToWorkspace, isExport, validateExport } from './read-export';

const NOWHERE = testId('b', 99);

/** What is wrong with the small workspace's export once it has been damaged. */
const problemsAfter = (damage: (document: ExportDocument) => void): string[] => {
  const document = structuredClone(workspaceToExport(smallWorkspace()));
  damage(document);
  return validateExport(document).map(({ path, problem }) => `${path}: ${problem}`);
};

/** The item there, which the small workspace has. */
const at = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index];
  if (item === undefined) throw new Error(`There is no item ${String(index)}`);
  return item;
};

const mentionAt = (document: ExportDocument, index: number) => at(at(document.articles, 0).mentions, index);
const rangeAt = (document: ExportDocument, index: number) => at(mentionAt(document, index).ranges, 0);

describe('the unit of offsets', () => {
  test('is UTF-16 where an export from before it was written down names none, and no other is taken for it', () => {
    const document = workspaceToExport(smallWorkspace());
    const { offsetUnit, ...unnamed } = document;
    expect(offsetUnit).toBe('utf-16');
    expect(validateExport(unnamed)).toEqual([]);
    expect(exportToWorkspace(unnamed, 'a.json')).toEqual(exportToWorkspace(document, 'a.json'));
    const other = { ...document, offsetUnit: 'code-point' };
    expect(validateExport(other)).toMatchObject([{ path: 'offsetUnit' }]);
    expect(exportToWorkspace(other, 'a.json')).toMatchObject({ ok: false, error: { code: 'export-invalid' } });
  });
});

describe('the check of an export', () => {
  test('finds nothing wrong with one that is as it was written', () => {
    expect(problemsAfter(() => undefined)).toEqual([]);
  });

  test.each<[string, (document: ExportDocument) => void, string | RegExp]>([
    [
      'a changed quote',
      (document) => {
        rangeAt(document, 0).quote = 'Chino';
      },
      /^articles\.0\.mentions\.0: the text at 3–8 is not the quote "Chino"$/,
    ],
    [
      'a moved range',
      (document) => {
        rangeAt(document, 1).start += 1;
        rangeAt(document, 1).startCodePoint += 1;
      },
      /is not the quote "Wu Qian"/,
    ],
    [
      'a changed text',
      (document) => {
        at(document.articles, 0).text = at(document.articles, 0).text.replace('Wu', 'wu');
      },
      /is not the quote "Wu Qian"/,
    ],
    [
      'a wrong code point',
      (document) => {
        rangeAt(document, 0).startCodePoint += 1;
      },
      'articles.0.mentions.0: its code points do not agree with its UTF-16 offsets',
    ],
    [
      'code points that are UTF-16 offsets',
      (document) => {
        rangeAt(document, 0).endCodePoint = rangeAt(document, 0).end;
      },
      /code points do not agree/,
    ],
    [
      'an orphan that is none',
      (document) => {
        mentionAt(document, 0).placement = 'orphan';
      },
      /^articles\.0\.mentions\.0: it is called an orphan/,
    ],
    [
      'a claim that is gone',
      (document) => {
        document.claims = [];
      },
      /^articles\.0\.mentions\.0: there is no claim /,
    ],
    [
      'an actor that is gone',
      (document) => {
        document.actors = [];
      },
      /^articles\.0\.mentions\.1: there is no actor /,
    ],
    [
      'a link to nowhere',
      (document) => {
        at(document.links, 0).to = NOWHERE;
      },
      `links.0: there is no mention ${NOWHERE}`,
    ],
    [
      'a link from nowhere',
      (document) => {
        at(document.links, 0).from = NOWHERE;
      },
      `links.0: there is no mention ${NOWHERE}`,
    ],
    [
      'a block beyond the text',
      (document) => {
        at(at(document.articles, 0).blocks, 1).end = 9000;
      },
      'articles.0.blocks.1: the block does not lie within the text, after the block before it',
    ],
    [
      'blocks over each other',
      (document) => {
        at(at(document.articles, 0).blocks, 1).start = 0;
      },
      /^articles\.0\.blocks\.1: the block does not lie/,
    ],
    [
      'an inline beyond the text',
      (document) => {
        at(document.articles, 0).inlines.push({ start: 0, end: 9000, kind: 'strong', address: null });
      },
      'articles.0.inlines.0: the inline does not lie within the text',
    ],
    [
      'a link between the wrong kinds',
      (document) => {
        at(document.links, 0).to = mentionAt(document, 3).id;
      },
      'links.0: it does not lead from a claim to a source',
    ],
    [
      'half a character',
      (document) => {
        at(document.articles, 0).text += '\uD83D';
      },
      'articles.0.text: the text holds half of a surrogate pair',
    ],
    [
      'two mentions of one id',
      (document) => {
        mentionAt(document, 2).id = mentionAt(document, 3).id;
      },
      /^articles\.0\.mentions\.3: the id .* stands more than once$/,
    ],
    [
      'two articles of one id',
      (document) => {
        at(document.articles, 1).id = at(document.articles, 0).id;
      },
      /^articles\.1: the id /,
    ],
    [
      'a claim twice',
      (document) => {
        document.claims.push(at(document.claims, 0));
      },
      /^claims\.1: the id /,
    ],
    [
      'an actor twice',
      (document) => {
        document.actors.push(at(document.actors, 0));
      },
      /^actors\.1: the id /,
    ],
    [
      'a link twice',
      (document) => {
        document.links.push(at(document.links, 0));
      },
      /^links\.1: the id /,
    ],
  ])('finds %s', (_name, damage, problem) => {
    const problems = problemsAfter(damage);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
  });

  test('finds each of several things', () => {
    const problems = problemsAfter((document) => {
      rangeAt(document, 0).quote = 'x';
      rangeAt(document, 1).startCodePoint = 0;
      document.actors = [];
    });
    expect(problems).toHaveLength(3);
  });

  test.each<[string, unknown, string]>([
    ['nothing', null, ''],
    ['a text', 'hashiya', ''],
    ['a list', [], ''],
    ['another format', { format: 'brat', formatVersion: 1 }, 'format'],
  ])('says of %s where it fails the format', (_name, value, path) => {
    expect(validateExport(value).map((problem) => problem.path)).toContain(path);
  });

  test('names the place of a value that is not of the format', () => {
    const problems = problemsAfter((document) => {
      Object.assign(rangeAt(document, 0), { start: -1 });
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^articles\.0\.mentions\.0\.ranges\.0\.start: /);
  });
});

describe('reading an export', () => {
  test('gives back the workspace it was made from', () => {
    const workspace = smallWorkspace();
    expect(exportToWorkspace(workspaceToExport(workspace), 'e.json')).toEqual({ ok: true, value: workspace });
  });

  test('refuses one of a newer version by that alone, whatever else it holds', () => {
    const newer = { format: 'hashiya', formatVersion: 3, news: [] };
    expect(isExport(newer)).toBe(true);
    expect(exportToWorkspace(newer, 'e.json')).toEqual({
      ok: false,
      error: { code: 'export-newer', details: { file: 'e.json', version: 3 } },
    });
  });

  test('refuses one with anything wrong in it, and names the first thing', () => {
    const document = structuredClone(workspaceToExport(smallWorkspace()));
    rangeAt(document, 0).quote = 'Chino';
    expect(exportToWorkspace(document, 'e.json')).toEqual({
      ok: false,
      error: {
        code: 'export-invalid',
        details: { file: 'e.json', path: 'articles.0.mentions.0', problem: 'the text at 3–8 is not the quote "Chino"' },
      },
    });
    expect(exportToWorkspace('{}', 'e.json')).toMatchObject({
      ok: false,
      error: { code: 'export-invalid', details: { path: 'document' } },
    });
  });

  test('passes over what the format does not know', () => {
    const workspace = smallWorkspace();
    const document = { ...workspaceToExport(workspace), extra: { of: 'a later tool' } };
    expect(exportToWorkspace(document, 'e.json')).toEqual({ ok: true, value: workspace });
  });

  test('tells an export from any other JSON', () => {
    for (const value of [null, 1, [], {}, { format: 'hashiya' }, { format: 'other', formatVersion: 1 }])
      expect(isExport(value)).toBe(false);
    expect(isExport(workspaceToExport(smallWorkspace()))).toBe(true);
  });
});
