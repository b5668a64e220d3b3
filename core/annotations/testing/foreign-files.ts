// Owns foreign files for tests: the same marks written in each format, in its own unit.

import type { TextRange } from '../../text/trim-range';
import type { AnnotationFormat } from '../foreign-annotation';
import type { RefiProject } from '../formats/refi';
import { inCodePoints, type ForeignMark } from './foreign-texts';

type Measure = (text: string, offset: number) => number;
const asItIs: Measure = (_text, offset) => offset;

/** A W3C collection; `measure` is how its writer counts, by the standard in code points. */
export const w3cFile = (
  text: string,
  marks: readonly ForeignMark[],
  { source = 'https://example.org/harbour', measure = inCodePoints }: { source?: string; measure?: Measure } = {},
): string =>
  JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://example.org/annotations/all',
    type: 'AnnotationCollection',
    label: 'Marks',
    total: marks.length,
    first: {
      id: 'https://example.org/annotations/page1',
      type: 'AnnotationPage',
      startIndex: 0,
      items: marks.map(({ id, label, start, end }) => ({
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: `https://example.org/annotations/${id}`,
        type: 'Annotation',
        motivation: 'classifying',
        created: '2026-05-01T10:00:00Z',
        creator: { id: 'https://example.org/people/noor', type: 'Person', name: 'Noor' },
        body: { type: 'TextualBody', value: label, purpose: 'classifying' },
        target: {
          source,
          selector: [
            {
              type: 'TextQuoteSelector',
              exact: text.slice(start, end),
              prefix: text.slice(Math.max(0, start - 10), start),
              suffix: text.slice(end, end + 10),
            },
            { type: 'TextPositionSelector', start: measure(text, start), end: measure(text, end) },
          ],
        },
      })),
    },
  });

/** The `.ann` of a text. A stretch that runs over a line break has a part on each line, as brat writes it. */
export const bratFile = (text: string, marks: readonly ForeignMark[], more: readonly string[] = []): string =>
  [
    ...marks.map(({ id, label, start, end }) => {
      const parts: TextRange[] = [];
      let from = start;
      for (const line of text.slice(start, end).split('\n')) {
        if (line !== '') parts.push({ start: from, end: from + line.length });
        from += line.length + 1;
      }
      const spans = parts.map(
        (part) => `${String(inCodePoints(text, part.start))} ${String(inCodePoints(text, part.end))}`,
      );
      return `${id}\t${label} ${spans.join(';')}\t${parts.map((part) => text.slice(part.start, part.end)).join(' ')}`;
    }),
    ...more,
    '',
  ].join('\n');

/** A row of doccano's JSON lines, in the shape with entities; positions are counted by `measure`. */
export const doccanoRow = (
  text: string,
  marks: readonly ForeignMark[],
  relations: readonly { from: string; to: string; type: string }[] = [],
  measure: Measure = asItIs,
): string =>
  JSON.stringify({
    id: 7,
    text,
    entities: marks.map(({ id, label, start, end }) => ({
      id: Number(id.slice(1)),
      label,
      start_offset: measure(text, start),
      end_offset: measure(text, end),
    })),
    relations: relations.map(({ from, to, type }, index) => ({
      id: index + 1,
      from_id: Number(from.slice(1)),
      to_id: Number(to.slice(1)),
      type,
    })),
    Comments: [],
  });

/** A list with one task of Label Studio. */
export const labelStudioFile = (text: string, marks: readonly ForeignMark[], more: readonly object[] = []): string =>
  JSON.stringify([
    {
      id: 4,
      data: { text, title: 'Harbour' },
      annotations: [
        {
          id: 9,
          completed_by: { id: 3, email: 'noor@example.org', first_name: 'Noor', last_name: 'Haddad' },
          created_at: '2026-05-01T10:00:00.123456Z',
          result: [
            ...marks.map(({ id, label, start, end }) => ({
              id,
              type: 'labels',
              from_name: 'label',
              to_name: 'text',
              value: {
                start: inCodePoints(text, start),
                end: inCodePoints(text, end),
                text: text.slice(start, end),
                labels: [label],
              },
            })),
            ...more,
          ],
        },
      ],
      predictions: [],
    },
  ]);

/** What the API of Hypothesis answers; positions are of a page's own text, `shift` units further on. */
export const hypothesisFile = (text: string, marks: readonly ForeignMark[], uri: string, shift = 0): string =>
  JSON.stringify({
    total: marks.length,
    rows: marks.map(({ id, label, start, end }) => ({
      id,
      uri,
      user: 'acct:noor@hypothes.is',
      created: '2026-05-01T10:00:00.000000+00:00',
      updated: '2026-05-02T10:00:00.000000+00:00',
      text: '',
      tags: [label],
      group: '__world__',
      permissions: { read: ['group:__world__'] },
      document: { title: ['Harbour'] },
      target: [
        {
          source: uri,
          selector: [
            { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 1, endContainer: '/p[1]', endOffset: 9 },
            { type: 'TextPositionSelector', start: start + shift, end: end + shift },
            {
              type: 'TextQuoteSelector',
              exact: text.slice(start, end),
              prefix: text.slice(Math.max(0, start - 32), start),
              suffix: text.slice(end, end + 32),
            },
          ],
        },
      ],
    })),
  });

/** A document of UIMA CAS JSON with marks in a layer of INCEpTION, which says in a feature what they are. */
export const casFile = (text: string, marks: readonly ForeignMark[]): string => {
  const layer = 'webanno.custom.Span';
  const spans = marks.map(({ label, start, end }, index) => ({
    '%ID': index + 2,
    '%TYPE': layer,
    '@sofa': 1,
    begin: start,
    end,
    value: label,
  }));
  return JSON.stringify({
    '%TYPES': {
      [layer]: {
        '%NAME': layer,
        '%SUPER_TYPE': 'uima.tcas.Annotation',
        value: { '%NAME': 'value', '%RANGE': 'uima.cas.String' },
      },
    },
    '%FEATURE_STRUCTURES': [
      { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: text },
      ...spans,
    ],
    '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': spans.map((span) => span['%ID']) } },
  });
};

/** A REFI-QDA project as its XML is read. */
export const refiProject = (text: string, marks: readonly ForeignMark[]): RefiProject => {
  const labels = [...new Set(marks.map(({ label }) => label))];
  return {
    origin: 'Test',
    users: [{ guid: 'U1', name: 'Noor' }],
    codes: labels.map((name) => ({ guid: `C-${name}`, name, parent: '', isCodable: true })),
    sources: [
      {
        guid: 'S1',
        name: 'Harbour',
        path: 'internal://S1.txt',
        content: null,
        selections: marks.map(({ id, label, start, end }) => ({
          guid: `sel-${id}`,
          name: '',
          description: '',
          start: inCodePoints(text, start),
          end: inCodePoints(text, end),
          user: 'U1',
          createdAt: '2026-05-01T10:00:00Z',
          modifiedAt: '',
          notes: [],
          codings: [{ guid: id, code: `C-${label}`, user: 'U1', createdAt: '2026-05-01T10:00:00Z', notes: [] }],
        })),
        variables: [],
      },
    ],
    notes: [],
    links: [],
    cases: [],
    others: { media: 0, cases: 0, variables: 0, sets: 0, sourceCodings: 0 },
  };
};

/** The files of one text in a format; REFI-QDA has no text of its own and is made by `refiProject`. */
export const filesIn = (
  format: Exclude<AnnotationFormat, 'refi'>,
  text: string,
  marks: readonly ForeignMark[],
): { name: string; text: string }[] => {
  switch (format) {
    case 'w3c':
      return [{ name: 'marks.jsonld', text: w3cFile(text, marks) }];
    case 'brat':
      return [
        { name: 'harbour.txt', text },
        { name: 'harbour.ann', text: bratFile(text, marks) },
      ];
    case 'doccano':
      return [{ name: 'all.jsonl', text: doccanoRow(text, marks) }];
    case 'label-studio':
      return [{ name: 'project.json', text: labelStudioFile(text, marks) }];
    case 'cas':
      return [{ name: 'harbour.json', text: casFile(text, marks) }];
    case 'hypothesis':
      return [{ name: 'hypothesis.json', text: hypothesisFile(text, marks, 'https://example.org/harbour') }];
  }
};
