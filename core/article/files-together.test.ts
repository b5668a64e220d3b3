import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesOfFailures, MOST_TOLD_SINGLY, sortFiles, type FilesTogether } from './files-together';

const sorted = (names: readonly string[], opensArchives = false): FilesTogether =>
  sortFiles(names, { container: 'site.zip', told: (name) => `site.zip: ${name}`, opensArchives });

const refusedNames = ({ refused }: FilesTogether): (string | null)[] => refused.map(({ name }) => name);

const numbered = (count: number, ending: string): string[] =>
  Array.from({ length: count }, (_none, index) => `${String(index)}${ending}`);

describe('files in a folder or an archive', () => {
  test('are read where they can become articles, and refused by their names where not', () => {
    const found = sorted(['a.html', 'خبر.PDF', 'photo.jpg', 'setup.exe', 'README', 'inner.zip']);
    expect(found.wanted).toEqual(['a.html', 'خبر.PDF']);
    expect(found.refused).toEqual([
      ...['photo.jpg', 'setup.exe', 'README'].map((name) => ({
        name,
        failure: { code: 'file-kind-unknown', details: { file: `site.zip: ${name}` } },
      })),
      { name: 'inner.zip', failure: { code: 'archive-in-archive', details: { file: 'site.zip: inner.zip' } } },
    ]);
    expect(sorted(['inner.zip'], true)).toEqual({ wanted: ['inner.zip'], refused: [] });
  });

  test('that are evidence packs are refused as packs, each by its name, also among hundreds of others', () => {
    const names = ['case.hashiya', 'below/پرونده.HASHIYA'];
    const packs = names.map((name) => ({
      name,
      failure: { code: 'pack-among-files', details: { file: `site.zip: ${name}` } },
    }));
    expect(sorted([...names, 'a.txt'], true)).toEqual({ wanted: ['a.txt'], refused: packs });
    expect(sorted([...names, ...numbered(300, '.png')]).refused.slice(0, 2)).toEqual(packs);
  });

  test('that systems leave are neither', () => {
    const left = [
      '__MACOSX/._a.html',
      '.DS_Store',
      'below/.DS_Store',
      '.git/objects/ab/cdef',
      'Thumbs.db',
      'below/thumbs.db',
      'Desktop.ini',
      '~$report.docx',
      '$RECYCLE.BIN/x.html',
    ];
    expect(sorted(left)).toEqual({ wanted: [], refused: [] });
    expect(sorted(['__MACOSX.html', 'a.b/MyThumbs.db.txt']).wanted).toHaveLength(2);
  });

  test('that a browser saved beside a page belong to the page, frames too, and documents among them do not', () => {
    const found = sorted([
      'news/Old bridge.html',
      'news/Old bridge_files/photo.jpg',
      'news/Old bridge_files/deeper/style.css',
      'news/Old bridge_files/frame.html',
      'news/Old bridge_files/report.docx',
      'خبر.htm',
      'خبر-Dateien/x.js',
      'alone_files/photo.jpg',
      'alone_files/page.html',
      'elsewhere/Old bridge_files/photo.jpg',
    ]);
    expect(found.wanted).toEqual([
      'news/Old bridge.html',
      'news/Old bridge_files/report.docx',
      'خبر.htm',
      'alone_files/page.html',
    ]);
    expect(refusedNames(found)).toEqual(['alone_files/photo.jpg', 'elsewhere/Old bridge_files/photo.jpg']);
  });

  test('are told by their endings where many of them are refused', () => {
    const few = sorted(numbered(MOST_TOLD_SINGLY, '.png'));
    expect(few.refused).toHaveLength(MOST_TOLD_SINGLY);
    const many = sorted(['a.txt', ...numbered(300, '.png'), ...numbered(20, ''), 'one.exe', 'inner.zip']);
    expect(many.wanted).toEqual(['a.txt']);
    expect(many.refused.map(({ name, failure: { code, details } }) => [name, code, details.count ?? 1])).toEqual([
      ['inner.zip', 'archive-in-archive', 1],
      [null, 'files-kind-unknown', 300],
      [null, 'files-kind-unknown', 20],
      ['one.exe', 'file-kind-unknown', 1],
    ]);
    expect(many.refused[1]?.failure.details).toEqual({
      file: 'site.zip',
      count: 300,
      endings: '.png',
      example: '0.png',
    });
  });

  test('are each in one place, and their list stays short whatever their names are', () => {
    const part = fc.oneof(
      fc.constantFrom('a', 'a_files', 'خبر', '.x', 'b'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    const ending = fc.constantFrom('.html', '.png', '.zip', '.exe', '', '.txt', '.a', '.b', '.c');
    const name = fc
      .tuple(fc.array(part, { minLength: 1, maxLength: 3 }), ending)
      .map(([parts, end]) => `${parts.join('/')}${end}`);
    const names = fc
      .tuple(fc.array(name, { maxLength: 60 }), fc.nat({ max: 200 }))
      .map(([some, more]) => [
        ...new Set([...some, ...Array.from({ length: more }, (_none, each) => `x.e${String(each)}`)]),
      ]);
    fc.assert(
      fc.property(names, fc.boolean(), (all, opensArchives) => {
        const { wanted, refused } = sorted(all, opensArchives);
        expect(refused.length).toBeLessThanOrEqual(2 * MOST_TOLD_SINGLY);
        const singles = refused.flatMap(({ name: single }) => (single === null ? [] : [single]));
        expect(new Set([...wanted, ...singles]).size).toBe(wanted.length + singles.length);
        const told = wanted.length + filesOfFailures(refused.map(({ failure }) => failure));
        expect(told).toBeLessThanOrEqual(all.length);
        // Each by itself, a file of people is told.
        const peoples = all.filter((each) => !/(?:^|\/)[.]|_files\//u.test(each));
        expect(told).toBeGreaterThanOrEqual(peoples.length);
      }),
    );
  });
});
