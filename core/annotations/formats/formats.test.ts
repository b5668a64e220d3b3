import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ForeignAnnotations } from '../foreign-annotation';
import { readForeignFiles, type FormatChoice } from '../read-foreign';
import { w3cFile } from '../testing/foreign-files';
import { marksOf, TEXTS } from '../testing/foreign-texts';

const read = (text: string, format: FormatChoice = 'auto'): ForeignAnnotations => {
  const files = readForeignFiles([{ name: 'file.json', text }], format);
  if (!files.ok) throw new Error(JSON.stringify(files.error));
  const [file] = files.value;
  if (file === undefined) throw new Error('nothing was read');
  return file.read;
};

const json = (value: unknown): string => JSON.stringify(value);

const target = (exact: string): object => ({
  source: 'https://example.org/a',
  selector: { type: 'TextQuoteSelector', exact },
});

describe('W3C Web Annotation', () => {
  test('takes single annotations, lists, pages and collections, and ids, creators and bodies in all their forms', () => {
    const one = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:1',
      type: 'Annotation',
      target: target('x'),
    };
    const page = { type: 'AnnotationPage', items: [one] };
    expect(
      [one, [one], page, { type: 'AnnotationCollection', first: page }].map(
        (each) => read(json(each)).annotations.length,
      ),
    ).toEqual([1, 1, 1, 1]);
    const all = read(
      json([
        { ...one, bodyValue: 'a comment', creator: 'https://example.org/noor' },
        { ...one, id: 'urn:2', motivation: 'tagging', body: { value: 'Claim' }, creator: [{ nickname: 'Dana' }] },
        {
          ...one,
          id: 'urn:3',
          body: [
            { type: 'TextualBody', value: 'why', purpose: 'commenting' },
            { source: 'https://x.test/kinds/Source', purpose: 'classifying' },
          ],
        },
        { ...one, id: undefined, body: 'https://x.test/picture.png', created: 'yesterday' },
      ]),
    );
    expect(all.annotations).toMatchObject([
      { id: 'urn:1', comment: 'a comment', author: 'https://example.org/noor', labels: [] },
      { id: 'urn:2', labels: ['Claim'], author: 'Dana' },
      { id: 'urn:3', labels: ['Source'], comment: 'why' },
      { attributes: [{ name: 'body', value: 'https://x.test/picture.png' }], createdAt: null },
    ]);
    expect(all.losses).toMatchObject([{ loss: 'date', count: 1 }]);
  });

  test('makes relations of linking annotations, and notes of what is said of an annotation', () => {
    const marks = ['urn:1', 'urn:2'].map((id) => ({ id, type: 'Annotation', target: target(id) }));
    const { relations, annotations, losses } = read(
      json([
        {
          id: 'urn:3',
          type: 'Annotation',
          motivation: 'linking',
          body: { value: 'contradicts', purpose: 'tagging' },
          target: ['urn:1', 'urn:2'],
        },
        { id: 'urn:4', type: 'Annotation', motivation: 'linking', body: 'urn:2', target: 'urn:1' },
        { id: 'urn:5', type: 'Annotation', motivation: 'replying', body: { value: 'I doubt it' }, target: 'urn:1' },
        { id: 'urn:6', type: 'Annotation', motivation: 'linking', target: ['urn:1', 'urn:9'] },
        ...marks,
      ]),
    );
    expect(relations).toEqual([
      { label: 'contradicts', from: 'urn:1', to: 'urn:2' },
      { label: '', from: 'urn:1', to: 'urn:2' },
    ]);
    expect(annotations.map(({ comment }) => comment)).toEqual(['I doubt it', '']);
    expect(losses.map(({ loss }) => loss)).toEqual(['reply-as-note', 'relation-end']);
  });

  test('tells what its selectors cannot say here', () => {
    const selectors = [
      { type: 'XPathSelector', value: '/p[1]' },
      { type: 'SvgSelector', value: '<svg/>' },
      { type: 'DataPositionSelector', start: 1, end: 2 },
      { type: 'TextPositionSelector', start: 5, end: 2 },
      { type: 'FragmentSelector', value: 'xywh=1,2,3,4' },
    ];
    const all = selectors.map((selector, index) => ({
      id: `urn:${String(index)}`,
      type: 'Annotation',
      target: { source: 'https://a.test', selector },
    }));
    expect(read(json(all)).losses).toMatchObject([{ loss: 'selector', count: 5 }]);
    const fine = read(
      json({
        ...all[0],
        target: { source: 'https://a.test', selector: { type: 'FragmentSelector', value: 'char=4,9' } },
      }),
    );
    expect(fine.annotations[0]?.fragments).toMatchObject([{ position: { start: 4, end: 9 }, quote: null }]);
    const narrowed = {
      type: 'TextPositionSelector',
      start: 0,
      end: 90,
      refinedBy: { type: 'TextQuoteSelector', exact: 'x' },
    };
    expect(
      read(json({ ...all[0], target: { source: 'https://a.test', selector: narrowed } })).annotations[0]?.fragments,
    ).toMatchObject([{ position: null, quote: 'x' }]);
  });
});

describe('Hypothesis', () => {
  test('puts replies behind what they answer, in the order of their dates, and tells of page notes', () => {
    const row = (id: string, more: object): object => ({
      id,
      uri: 'https://example.org/a',
      user: 'acct:noor@hypothes.is',
      text: id,
      tags: [],
      ...more,
    });
    const root = row('root', { target: [target('x')] });
    const { annotations, losses } = read(
      json({
        rows: [
          row('late', { references: ['root'], created: '2026-02-02T00:00:00Z', user_info: { display_name: 'Dana' } }),
          row('early', { references: ['root'], created: '2026-01-01T00:00:00Z' }),
          row('lost', { references: ['nowhere'] }),
          root,
          row('page', { target: [{ source: 'https://example.org/a' }] }),
        ],
      }),
    );
    expect(annotations).toMatchObject([{ comment: 'root\n\n— noor: early\n\n— Dana: late', author: 'noor' }]);
    expect(losses.map(({ loss, count }) => [loss, count])).toEqual([
      ['page-note', 1],
      ['reply-alone', 1],
      ['reply-as-note', 2],
    ]);
  });
});

describe('doccano', () => {
  test('takes both shapes, lines and lists, and tells of what is said of a whole text', () => {
    const triples = json({ text: 'abc def', label: [[0, 3, 'Claim'], 'sports', [5, 1, 'x']] });
    const first = read(triples);
    expect(first.format).toBe('doccano');
    expect(first.annotations).toMatchObject([{ labels: ['Claim'], fragments: [{ position: { start: 0, end: 3 } }] }]);
    expect(first.losses.map(({ loss }) => loss)).toEqual(['document-label', 'shape']);
    expect(read(`${triples}\n\n${triples}\n`).sources).toHaveLength(2);
    expect(read(json([JSON.parse(triples), JSON.parse(triples)])).sources).toHaveLength(2);
  });
});

describe('Label Studio', () => {
  test('takes relations, answers and notes of a region, keeps people apart, and tells of pages, pictures and machines', () => {
    const label = (id: string, start: number): object => ({
      id,
      type: 'labels',
      from_name: 'label',
      to_name: 'text',
      value: { start, end: start + 3, text: 'abc', labels: ['Claim'] },
    });
    const result = [
      { ...label('r1', 0), meta: { text: ['a note'] } },
      label('r2', 4),
      { id: 'r1', type: 'choices', from_name: 'certainty', to_name: 'text', value: { choices: ['high'] } },
      { type: 'relation', from_id: 'r1', to_id: 'r2', direction: 'left', labels: ['supports'] },
      { id: 'h', type: 'hypertextlabels', to_name: 'text', value: { start: '/p[1]/text()[1]', startOffset: 1 } },
      { id: 'p', type: 'rectanglelabels', value: {} },
      { id: 'c', type: 'choices', from_name: 'topic', value: { choices: ['sports'] } },
    ];
    const task = {
      data: { text: 'abc abc' },
      annotations: [
        { result, completed_by: 3 },
        { result, was_cancelled: true },
      ],
      predictions: [{}],
    };
    const { annotations, relations, losses } = read(json([task]));
    expect(annotations).toMatchObject([
      { comment: 'a note', attributes: [{ name: 'certainty', value: 'high' }], author: 'Label Studio #3' },
      { comment: '' },
    ]);
    expect(relations).toMatchObject([{ label: 'supports', from: annotations[1]?.id, to: annotations[0]?.id }]);
    expect(losses.map(({ loss }) => loss)).toEqual([
      'prediction',
      'selector',
      'media',
      'document-label',
      'skipped-task',
    ]);
  });
});

describe('brat', () => {
  test('reads events, attributes of events, normalisations and notes, and tells of lines that are none', () => {
    const ann = [
      'T1\tSay 0 3\tabc',
      'T2\tClaim 4 7\tdef',
      'E1\tSay:T1 Theme:T2',
      'A1\tNegated E1',
      'N1\tReference T2 Wikidata:Q1\tName',
      '#1\tAnnotatorNotes E1\tlook',
      '#2\tAnnotatorNotes R9\tnothing',
      'T3\tClaim x y\tz',
      'what',
    ].join('\r\n');
    const files = readForeignFiles(
      [
        { name: 'd/a.txt', text: 'abc def' },
        { name: 'd/a.ann', text: ann },
        { name: 'd/annotation.conf', text: '[entities]' },
      ],
      'auto',
    );
    if (!files.ok) throw new Error(files.error.code);
    const [file] = files.value;
    expect(file?.read.annotations).toMatchObject([
      { labels: ['Say'], comment: 'look', attributes: [{ name: 'Negated', value: '' }] },
      { labels: ['Claim'], attributes: [{ name: 'Reference', value: 'Wikidata:Q1 Name' }] },
    ]);
    expect(file?.read.relations).toEqual([{ label: 'Theme', from: 'd/a:T1', to: 'd/a:T2' }]);
    expect(file?.read.losses.map(({ loss, count }) => [loss, count])).toEqual([
      ['event', 1],
      ['shape', 2],
      ['document-note', 1],
    ]);
  });
});

describe('any file', () => {
  const FORMATS = ['auto', 'w3c', 'brat', 'doccano', 'label-studio', 'hypothesis', 'cas'] as const;

  test('is read or refused, and never throws', () => {
    const fields = fc.constantFrom(
      '__proto__',
      'constructor',
      'type',
      'target',
      'body',
      'selector',
      'source',
      'rows',
      'uri',
      'text',
      'data',
      'label',
      'entities',
      'annotations',
      'result',
      'value',
      'items',
      'first',
      'references',
      'id',
      '%TYPES',
      '%FEATURE_STRUCTURES',
      '%TYPE',
      '%ID',
      '@sofa',
      'begin',
      '@Governor',
      '@Dependent',
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(null, true, 0, -1, 1.5, '', 'x', 'Annotation', 'labels', 'TextQuoteSelector'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.array(fc.tuple(fields, tie('value')), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
      ),
    }));
    fc.assert(
      fc.property(value, fc.constantFrom(...FORMATS), (content, format) => {
        expect(typeof readForeignFiles([{ name: 'a.ann', text: json(content) }], format).ok).toBe('boolean');
        expect(typeof readForeignFiles([{ name: 'a.json', text: json(content) }], format).ok).toBe('boolean');
      }),
      { numRuns: 400 },
    );
  });

  test('cannot reach a prototype', () => {
    const text =
      '{"type":"Annotation","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"target":{"source":"https://a.test","__proto__":{"polluted":1},"selector":{"type":"TextQuoteSelector","exact":"x"}}}';
    expect(read(text).annotations).toHaveLength(1);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    const studio =
      '[{"data":{"__proto__":"text","text":"abc"},"annotations":[{"result":[{"id":"a","type":"labels","to_name":"__proto__","value":{"start":0,"end":3,"labels":["Claim"]}}]}]}]';
    expect(read(studio).annotations).toHaveLength(1);
  });

  test('with more annotations than can be looked through is refused', () => {
    const label = Array.from({ length: 20_001 }, () => [0, 1, 'Claim']);
    expect(readForeignFiles([{ name: 'a.jsonl', text: json({ text: 'abc', label }) }], 'auto')).toMatchObject({
      ok: false,
      error: { code: 'annotations-too-many' },
    });
  });

  test('of ours for tests in W3C form has an id of its own for each annotation', () => {
    const { annotations } = read(w3cFile(TEXTS.he.text, marksOf('he')));
    expect(new Set(annotations.map(({ id }) => id)).size).toBe(3);
  });
});
