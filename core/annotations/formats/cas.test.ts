import { describe, expect, test } from 'vitest';
import type { ForeignAnnotations } from '../foreign-annotation';
import { readForeignFiles } from '../read-foreign';

const read = (text: string): ForeignAnnotations => {
  const files = readForeignFiles([{ name: 'file.json', text }], 'auto');
  if (!files.ok) throw new Error(JSON.stringify(files.error));
  const [file] = files.value;
  if (file === undefined) throw new Error('nothing was read');
  return file.read;
};

const json = (value: unknown): string => JSON.stringify(value);

describe('UIMA CAS JSON', () => {
  const annotation = (id: number, type: string, begin: number, end: number, more: object = {}): object => ({
    '%ID': id,
    '%TYPE': type,
    '@sofa': 1,
    begin,
    end,
    ...more,
  });
  const META = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData';
  const TOKEN = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token';
  const structures = [
    { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaID: '_InitialView', sofaString: '😀 abc def ghi' },
    annotation(2, META, 0, 14, { documentTitle: 'harbour.txt', documentUri: 'https://example.org/a' }),
    annotation(3, TOKEN, 3, 6),
    annotation(4, 'webanno.custom.Claim', 3, 6, { stance: 'denies', sure: true, size: 2, '#share': 0.5, empty: '' }),
    annotation(5, 'custom.Span', 7, 10, { value: 'PER', '@topics': 9, '@links': 11 }),
    annotation(6, 'custom.Bare', 11, 14, { '@about': 4 }),
    annotation(7, 'custom.Relation', 7, 10, { '@Governor': 4, '@Dependent': 5, label: 'said by' }),
    annotation(8, 'custom.Relation', 7, 10, { '@Governor': 4, '@Dependent': 3 }),
    { '%ID': 9, '%TYPE': 'uima.cas.StringArray', '%ELEMENTS': ['ports', 'ships'] },
    { '%ID': 10, '%TYPE': 'custom.Link', role: 'target of', '@target': 6 },
    { '%ID': 11, '%TYPE': 'custom.Link[]', '%ELEMENTS': [10] },
    annotation(12, 'custom.Span', 9, 4),
  ];
  const types = {
    'webanno.custom.Claim': {
      '%NAME': 'webanno.custom.Claim',
      '%SUPER_TYPE': 'uima.tcas.Annotation',
      sure: { '%NAME': 'sure', '%RANGE': 'uima.cas.Boolean', '%DESCRIPTION': 'Is it sure?' },
    },
  };

  test('gives marks of any layer with their features, relations and links, and passes tokens over', () => {
    const document = { '%TYPES': types, '%FEATURE_STRUCTURES': structures, '%VIEWS': {} };
    const { format, sources, annotations, relations, losses } = read(json(document));
    expect(format).toBe('cas');
    expect(sources).toMatchObject([{ fileName: 'harbour.txt', url: 'https://example.org/a', text: '😀 abc def ghi' }]);
    expect(annotations).toMatchObject([
      {
        labels: ['Claim'],
        fragments: [{ position: { start: 3, end: 6 } }],
        attributes: [
          { name: 'stance', value: 'denies' },
          { name: 'Is it sure?', value: 'true' },
          { name: 'size', value: '2' },
          { name: 'share', value: '0.5' },
        ],
      },
      {
        labels: ['PER'],
        attributes: [
          { name: 'topics', value: 'ports' },
          { name: 'topics', value: 'ships' },
        ],
      },
      { labels: ['Bare'], attributes: [] },
    ]);
    expect(relations).toEqual([
      { label: 'said by', from: '4', to: '5' },
      { label: 'target of', from: '5', to: '6' },
      { label: 'about', from: '6', to: '4' },
    ]);
    expect(losses.map(({ loss, count }) => [loss, count])).toEqual([
      ['shape', 1],
      ['relation-end', 1],
    ]);
  });

  test('is read with its structures by their ids, and is refused where it has none', () => {
    const byId = Object.fromEntries(
      structures.map((structure) => {
        const { '%ID': id, ...rest } = structure as Record<string, unknown>;
        return [String(id), rest];
      }),
    );
    expect(read(json({ '%FEATURE_STRUCTURES': byId })).annotations).toHaveLength(3);
    expect(readForeignFiles([{ name: 'a.json', text: '{"%TYPES":{}}' }], 'cas')).toMatchObject({
      ok: false,
      error: { code: 'annotations-invalid' },
    });
  });
});
