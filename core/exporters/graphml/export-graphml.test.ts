import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { anyWorkspace, smallWorkspace } from '../../testing/workspaces';
import { fourLanguages } from '../testing/four-languages';
import { exportGraphml } from './export-graphml';
import { claimGraph } from './graph';

interface Read {
  readonly nodes: Map<string, Record<string, string>>;
  readonly edges: { from: string; to: string; data: Record<string, string> }[];
}

/** Reads GraphML, and throws where it is not well formed or a value is not of the type that its key says. */
const readGraphml = (xml: string): Read => {
  const keys = new Map<string, { of: string; name: string; type: string }>();
  const read: Read = { nodes: new Map(), edges: [] };
  let data: Record<string, string> = {};
  let [owner, key, text] = ['', '', ''];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    expect(tag.uri).toBe('http://graphml.graphdrawing.org/xmlns');
    const value = (name: string): string => tag.attributes[name]?.value ?? '';
    if (tag.name === 'key')
      keys.set(value('id'), { of: value('for'), name: value('attr.name'), type: value('attr.type') });
    if (tag.name === 'node' || tag.name === 'edge') {
      data = {};
      owner = tag.name;
      if (tag.name === 'node') read.nodes.set(value('id'), data);
      else read.edges.push({ from: value('source'), to: value('target'), data });
    }
    key = value('key');
    text = '';
  });
  parser.on('text', (words) => (text += words));
  parser.on('closetag', ({ name }) => {
    if (name !== 'data') return;
    const known = keys.get(key);
    expect(known?.of).toBe(owner);
    if (known?.type === 'int') expect(text).toMatch(/^-?\d+$/u);
    if (known?.type === 'boolean') expect(text).toMatch(/^(?:true|false)$/u);
    data[known?.name ?? ''] = text;
  });
  parser.write(xml).close();
  return read;
};

const read = (workspace: Parameters<typeof exportGraphml>[0]): Read =>
  readGraphml(String(exportGraphml(workspace, {}).files[0]?.content));

describe('an export as GraphML', () => {
  test('is XML whose values have their types and whose edges join nodes that are there, of any workspace', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        const graph = claimGraph(workspace);
        const { nodes, edges } = read(workspace);
        expect([...nodes.keys()]).toEqual(graph.nodes.map(({ id }) => id));
        expect(edges).toHaveLength(graph.edges.length);
        for (const { from, to } of edges) expect([nodes.has(from), nodes.has(to)]).toEqual([true, true]);
        for (const { id, gloss } of workspace.claims)
          expect(nodes.get(id)).toMatchObject({ type: 'claim', label: gloss });
        for (const relation of workspace.relations) {
          const { from, to, kind } = relation;
          expect(edges.some((edge) => edge.from === from && edge.to === to && edge.data['relation'] === kind)).toBe(
            true,
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  test('has claims, what states them, who says so, and what they are to each other, in four languages', () => {
    const { workspace, opening, denial } = fourLanguages();
    const { nodes, edges } = read(workspace);
    const leading = (from: string, relation: string) =>
      edges.filter((edge) => edge.from === from && edge.data['relation'] === relation);
    expect(leading(opening, 'contradicts')).toMatchObject([
      { to: denial, data: { mutual: 'true', note: 'they cannot both hold', confidence: 'high' } },
    ]);
    const stating = edges.filter((edge) => edge.to === opening && edge.data['relation'] === 'states');
    expect(stating.map(({ from }) => nodes.get(from)?.['language'])).toEqual(['en', 'fa', 'ar', 'he']);
    for (const { from } of stating) {
      const [source] = leading(from, 'asserted-by');
      expect(nodes.get(source?.to ?? '')).toMatchObject({ type: 'mention', kind: 'source' });
      expect(leading(from, 'passed-on-by')).toMatchObject([
        { to: source?.to, data: { hop: '1', role: 'speaker', mode: 'indirect' } },
      ]);
      expect(nodes.get(leading(source?.to ?? '', 'names')[0]?.to ?? '')).toMatchObject({ type: 'actor' });
      expect(nodes.get(leading(from, 'in')[0]?.to ?? '')).toMatchObject({ type: 'article' });
      expect(nodes.get(from)).toMatchObject({ credibility: '2', note: 'one line\nand — another: <b>"so"</b>' });
    }
  });

  test('puts U+FFFD for what XML cannot hold, and reports it', () => {
    const workspace = smallWorkspace();
    const claims = workspace.claims.map((claim) => ({ ...claim, gloss: 'a\u0001\u0008 😀 & <b>' }));
    const exported = exportGraphml({ ...workspace, claims }, {});
    const { nodes } = readGraphml(String(exported.files[0]?.content));
    expect(nodes.get(claims[0]?.id ?? '')?.['label']).toBe('a\uFFFD\uFFFD 😀 & <b>');
    expect(exported.losses.find(({ loss }) => loss === 'character')?.count).toBe(1);
  });

  test('leaves out mentions that no claim leads to, and says so', () => {
    const { losses } = exportGraphml(smallWorkspace(), {});
    expect(losses.find(({ loss }) => loss === 'mention')).toMatchObject({ count: 2 });
    expect(exportGraphml(smallWorkspace(), {})).toEqual(exportGraphml(smallWorkspace(), {}));
  });
});
