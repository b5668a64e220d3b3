import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { ForeignAnnotation, ForeignAnnotations } from '../../annotations/foreign-annotation';
import { nextGrapheme } from '../../text/graphemes';
import { codeIdOf } from '../../codebook/codebook';
import { articleOf } from '../../testing/article-of';
import { Session } from '../../testing/session';
import { anyWorkspace, smallWorkspace } from '../../testing/workspaces';
import type { Workspace } from '../../workspace/workspace';
import type { Exported } from '../exporter';
import { kindLabels } from '../marks/kind-labels';
import { mentionFields } from '../marks/mention-fields';
import { fourLanguages } from '../testing/four-languages';
import { placeIn, readBack, settled } from '../testing/read-back';
import { isPlaced } from '../things';
import { exportJsonl } from './export-jsonl';
import { defaultJsonlOptions, JSONL_PROFILES, type JsonlOptions } from './jsonl-options';

const DOCCANO = defaultJsonlOptions('doccano');
const LABEL_STUDIO = defaultJsonlOptions('label-studio');
const SPACY = defaultJsonlOptions('spacy');

const contentOf = ({ files }: Exported, ending: string): string =>
  String(files.find(({ path }) => path.endsWith(ending))?.content);

const lost = ({ losses }: Exported): Record<string, number> =>
  Object.fromEntries(losses.map(({ loss, count }) => [loss, count]));

/** The annotations of each source with those that continue one put behind it. */
const whole = ({ annotations, relations }: ForeignAnnotations): ForeignAnnotation[] => {
  const next = new Map(relations.filter(({ label }) => label === 'continues').map(({ from, to }) => [from, to]));
  const later = new Set(next.values());
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  return annotations
    .filter(({ id }) => !later.has(id))
    .map((first) => {
      const fragments = [...first.fragments];
      for (let id = next.get(first.id); id !== undefined; id = next.get(id))
        fragments.push(...(byId.get(id)?.fragments ?? []));
      return { ...first, fragments };
    });
};

/** Compares what is read back with the mentions that stand at their places. */
const expectReturned = (workspace: Workspace, read: ForeignAnnotations): void => {
  expect(read.losses).toEqual([]);
  const labels = kindLabels(workspace);
  const annotations = whole(read);
  const keys = new Set(annotations.map(({ source }) => source));
  for (const article of workspace.articles) {
    const placed = article.mentions.filter((mention) => isPlaced(article, mention));
    if (placed.length === 0) continue;
    const number = workspace.articles.indexOf(article) + 1;
    const key = [...keys].find((each) => each === String(number) || each === `${String(number)}:text`);
    const carried = read.sources.find((source) => source.key === key)?.text;
    if (carried === undefined || carried === null) throw new Error('The text did not come back');
    const ofArticle = annotations.filter(({ source }) => source === key);
    expect(ofArticle.map((annotation) => placeIn(article.text, carried, annotation, read.unit))).toEqual(
      placed.map(({ ranges }) => settled(article.text, ranges)),
    );
    expect(ofArticle.map((annotation) => annotation.labels)).toEqual(
      placed.map((mention) => [labels.get(codeIdOf(mention))?.trim()]),
    );
  }
};

describe('JSON lines for doccano', () => {
  test('bring kinds and places of any workspace back through our own reader', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        if (workspace.articles.length > 0)
          expectReturned(workspace, readBack(exportJsonl(workspace, DOCCANO).files, 'doccano'));
      }),
      { numRuns: 60 },
    );
  });

  test('count UTF-16 code units, or grapheme clusters for a project that does', () => {
    const session = new Session([articleOf('👨‍👩‍👧 e\u0301 سلام\r\n😀 word', 'a.txt')]);
    const [article] = session.workspace.articles;
    if (article === undefined) throw new Error('no article');
    session.mark(article, 'claim', 'سلام', 'word');
    const spans = (options: JsonlOptions): unknown => {
      const row = JSON.parse(contentOf(exportJsonl(session.workspace, options), '.jsonl')) as {
        text: string;
        entities: { start_offset: number; end_offset: number }[];
      };
      return row.entities.map(({ start_offset: start, end_offset: end }) => {
        if (options.profile === 'doccano' && options.unit === 'utf-16') return row.text.slice(start, end);
        const clusters: string[] = [];
        for (let at = 0; at < row.text.length; at = nextGrapheme(row.text, at))
          clusters.push(row.text.slice(at, nextGrapheme(row.text, at)));
        return clusters.slice(start, end).join('');
      });
    };
    expect(spans(DOCCANO)).toEqual(['سلام', 'word']);
    expect(spans({ profile: 'doccano', unit: 'grapheme' })).toEqual(['سلام', 'word']);
    expect(contentOf(exportJsonl(session.workspace, DOCCANO), '.jsonl')).toContain(
      '"entities":[{"id":1,"label":"Claim","start_offset":12,"end_offset":16},{"id":2,"label":"Claim","start_offset":20,"end_offset":24}],"relations":[{"id":1,"from_id":1,"to_id":2,"type":"continues"}]',
    );
  });

  test('say what entities with a label alone cannot', () => {
    const { workspace } = fourLanguages();
    expect(lost(exportJsonl(workspace, DOCCANO))).toEqual({
      overlap: 8,
      claim: 2,
      evidence: 1,
      chain: 4,
      stance: 8,
      value: 4,
      'mention-detail': 4,
      tag: 4,
      actor: expect.any(Number) as number,
      grading: 4,
      status: 2,
      translation: 2,
      note: 5,
      attribute: 4,
      definition: 4,
      'codebook-detail': 1,
      authorship: 16,
      'workspace-details': 1,
      original: 4,
    });
  });
});

describe('tasks for Label Studio', () => {
  test('bring kinds, places, notes and answers of any workspace back through our own reader', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        const { files } = exportJsonl(workspace, LABEL_STUDIO);
        if (workspace.articles.length === 0) return;
        const read = readBack(
          files.filter(({ path }) => path.endsWith('.json')),
          'label-studio',
        );
        expectReturned(workspace, read);
        const mentions = workspace.articles.flatMap((article) =>
          article.mentions.filter((mention) => isPlaced(article, mention)),
        );
        const fields = mentionFields(workspace);
        expect(
          whole(read).map(({ comment, attributes }) => ({
            comment,
            values: attributes
              .filter(({ name }) => name !== 'Claim_text' && name !== 'Actor')
              .map(({ value }) => value),
          })),
        ).toEqual(
          mentions.map((mention) => ({
            comment: mention.note.trim(),
            values: fields
              .flatMap(({ valuesOf }) => valuesOf(mention))
              .map((value) => value.trim())
              .filter((value) => value !== ''),
          })),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('come with a configuration that has each label, control and relation that they use', () => {
    const { workspace } = fourLanguages();
    const exported = exportJsonl(workspace, LABEL_STUDIO);
    const found = new Map<string, string[]>();
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) =>
      found.set(name, [...(found.get(name) ?? []), String(attributes['name'] ?? attributes['value'])]),
    );
    parser.write(contentOf(exported, '.xml')).close();
    const tasks = JSON.parse(contentOf(exported, '.json')) as {
      annotations: { result: Record<string, unknown>[] }[];
    }[];
    const items = tasks.flatMap(({ annotations }) => annotations.flatMap(({ result }) => result));
    const valuesOf = (key: string): string[] =>
      items.flatMap((item) => {
        const value = (item['value'] ?? {}) as Record<string, string[]>;
        return item['type'] === key ? (value[key] ?? []) : [];
      });
    const controls = [
      ...(found.get('Choices') ?? []),
      ...(found.get('TextArea') ?? []),
      ...(found.get('Labels') ?? []),
    ];
    expect(new Set(controls).size).toBe(controls.length);
    expect(found.get('Text')).toEqual(['text']);
    expect(found.get('Label')).toEqual(expect.arrayContaining(valuesOf('labels')));
    expect(found.get('Choice')).toEqual(expect.arrayContaining(valuesOf('choices')));
    expect(controls).toEqual(expect.arrayContaining(items.flatMap((item) => item['from_name'] ?? [])));
    expect(found.get('Relation')).toEqual(
      expect.arrayContaining(
        items.flatMap((item) => (item['type'] === 'relation' ? (item['labels'] as string[]) : [])),
      ),
    );
    expect(valuesOf('choices')).toContain('بندر');
  });
});

describe('JSON lines for spaCy and Prodigy', () => {
  interface Row {
    readonly text: string;
    readonly tokens: readonly { text: string; start: number; end: number; id: number; ws: boolean }[];
    readonly spans: readonly { start: number; end: number; token_start: number; token_end: number; label: string }[];
    readonly relations: readonly { head: number; child: number; head_span: { token_end: number } }[];
  }
  const rowsOf = (workspace: Workspace): Row[] =>
    contentOf(exportJsonl(workspace, SPACY), '.jsonl')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Row);

  test('have tokens that make up the text, and spans of whole tokens that are the mentions in code points', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        for (const [index, row] of rowsOf(workspace).entries()) {
          const article = workspace.articles[index];
          const points = [...row.text];
          expect(row.tokens.map(({ text, ws }) => text + (ws ? ' ' : '')).join('')).toBe(row.text);
          for (const { text, start, end } of row.tokens) expect(points.slice(start, end).join('')).toBe(text);
          for (const span of row.spans) {
            expect([row.tokens[span.token_start]?.start, row.tokens[span.token_end]?.end]).toEqual([
              span.start,
              span.end,
            ]);
          }
          expect(row.spans.map(({ start, end }) => points.slice(start, end).join(''))).toEqual(
            article?.mentions
              .filter((mention) => isPlaced(article, mention))
              .flatMap(({ ranges }) => ranges.map(({ quote }) => quote.replace(/\r\n?/gu, '\n'))),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  test('say of each span which claim or actor it stands for, and what joins it to others', () => {
    const { workspace, opening } = fourLanguages();
    const [row] = rowsOf(workspace);
    expect(row?.spans[1]).toMatchObject({
      label: 'Claim',
      claim_id: opening,
      attributes: { Stance: ['asserts'], When: ['=May & «مه»'], موضوع: ['بندر'], Tag: ['بندر', '@tag'] },
      note: 'one line\nand — another: <b>"so"</b>',
    });
    expect(row?.relations.map((relation) => relation)).toMatchObject([
      { label: 'asserted-by' },
      { label: 'speaker' },
      { label: 'contradicts' },
    ]);
    for (const { head, head_span } of row?.relations ?? []) expect(head).toBe(head_span.token_end);
  });
});

test.each(JSONL_PROFILES)('JSON for %s is the same for the same workspace', (profile) => {
  const options = defaultJsonlOptions(profile);
  expect(exportJsonl(smallWorkspace(), options)).toEqual(exportJsonl(smallWorkspace(), options));
});
