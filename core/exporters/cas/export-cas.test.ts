import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeAll, type PlacedFile } from '../../annotations/plan-annotations';
import { readForeignFiles } from '../../annotations/read-foreign';
import { runsInTime } from '../../testing/runs-in-time';
import { anyWorkspace, smallWorkspace } from '../../testing/workspaces';
import type { Workspace } from '../../workspace/workspace';
import { acrossArticles } from '../testing/across-articles';
import { fullWorkspace } from '../testing/full-workspace';
import { onFoldedSigns } from '../testing/on-folded-signs';
import {
  broughtInto,
  placesOf,
  placesRead,
  withoutWork,
  wordsOf,
  wordsRead,
  workOf,
  writtenMentions,
} from '../testing/round-trip';
import type { CasDocument, CasStructure } from './cas-json';
import { LAYERS_FILE } from './cas-json';
import { exportCas } from './export-cas';

const filesOf = (workspace: Workspace): { name: string; text: string }[] =>
  exportCas(workspace, {})
    .files.filter(({ path }) => path !== LAYERS_FILE)
    .map(({ path, content }) => {
      if (typeof content !== 'string') throw new Error(`${path} is no text`);
      return { name: path, text: content };
    });

const documentsOf = (workspace: Workspace): CasDocument[] =>
  filesOf(workspace).map(({ text }) => JSON.parse(text) as CasDocument);

const readAgain = (workspace: Workspace): PlacedFile[] => {
  const files = filesOf(workspace);
  // Without articles there is nothing to read.
  if (files.length === 0) return [];
  const read = readForeignFiles(files, 'auto');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return placeAll(workspace.articles, read.value);
};

/** What is wrong with a document by the rules of the format: types, features, references, views. */
const faultsOf = ({ '%TYPES': types, '%FEATURE_STRUCTURES': structures, '%VIEWS': views }: CasDocument): string[] => {
  const ids = new Set(structures.map((structure) => structure['%ID']));
  const known = (structure: CasStructure, feature: string): boolean =>
    ['sofa', 'begin', 'end', 'language'].includes(feature) || types[structure['%TYPE']]?.[feature] !== undefined;
  const faults = structures
    .filter((structure) => !structure['%TYPE'].startsWith('uima.'))
    .flatMap((structure) =>
      Object.entries(structure).flatMap(([key, value]) => {
        if (key.startsWith('%')) return [];
        if (!known(structure, key.replace(/^@/u, ''))) return [`${structure['%TYPE']} has no ${key}`];
        return key.startsWith('@') && !ids.has(Number(value)) ? [`${key} leads nowhere`] : [];
      }),
    );
  const members = Object.values(views).flatMap((view) => [view['%SOFA'], ...view['%MEMBERS']]);
  return [
    ...faults,
    ...(ids.size === structures.length ? [] : ['ids are not unique']),
    ...members.filter((id) => !ids.has(id)).map((id) => `the view has no ${String(id)}`),
  ];
};

describe('an export as UIMA CAS JSON', () => {
  test('declares all that it uses, and counts UTF-16 code units of the text as it is', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        const documents = documentsOf(workspace);
        expect(documents.flatMap(faultsOf)).toEqual([]);
        const quotes = documents.flatMap(({ '%FEATURE_STRUCTURES': structures }) => {
          const text = String(structures[0]?.['sofaString']);
          return structures
            .filter((structure) => structure['%TYPE'] === 'webanno.custom.Mention')
            .map(({ begin, end }) => text.slice(Number(begin), Number(end)));
        });
        const expected = writtenMentions(workspace).flatMap(({ mention }) => mention.ranges.map(({ quote }) => quote));
        expect(quotes.sort()).toEqual(expected.sort());
      }),
      runsInTime(60),
    );
  });

  test('is read back to the same ranges in the same articles, each placed without a doubt', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        const placings = readAgain(workspace).flatMap((file) => file.placings);
        expect(placesRead(workspace, placings)).toEqual(placesOf(workspace));
      }),
      runsInTime(60),
    );
  });

  test('is read back to the same ranges where a later reading folds the signs that a mention ends in', () => {
    const workspace = onFoldedSigns();
    const files = readAgain(workspace);
    expect(placesRead(workspace, files[0]?.placings ?? [])).toEqual(placesOf(workspace));
    expect(workOf(broughtInto(withoutWork(workspace), files))).toEqual(workOf(workspace));
  });

  test('is read back with all that its mentions say', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        const annotations = readAgain(workspace).flatMap(({ read }) => read.annotations);
        expect(wordsRead(annotations)).toEqual(wordsOf(workspace));
      }),
      runsInTime(40),
    );
  });

  test('brings its work, in four languages, into a workspace that has only the articles', () => {
    const whole = fullWorkspace();
    expect(workOf(broughtInto(withoutWork(whole), readAgain(whole)))).toEqual(workOf(whole));
    expect(exportCas(whole, {}).losses.map(({ loss }) => loss)).not.toContain('across-articles');
  });

  test('leaves relations across articles out, and says so', () => {
    const whole = acrossArticles();
    const again = broughtInto(withoutWork(whole), readAgain(whole));
    expect(workOf(again)).toEqual({ ...(workOf(whole) as object), relations: [] });
    expect(exportCas(whole, {}).losses).toContainEqual({
      loss: 'across-articles',
      count: 1,
      examples: ['The pier opens in May'],
    });
  });

  test('draws relations within an article between the mentions that show them, or else between mentions of the claims', () => {
    const small = smallWorkspace();
    const [english, persian] = small.articles;
    const claims = ['one', 'other'].map((gloss, at) => ({ ...pickClaim(small), id: idOf(at), gloss }));
    const [claim, ...others] = english?.mentions ?? [];
    const other = others[0];
    if (english === undefined || persian === undefined || claim?.kind !== 'claim' || other === undefined)
      throw new Error('The workspace is another one');
    const stating = [
      { ...claim, claimId: idOf(0) },
      { ...claim, id: idOf(2), ranges: other.ranges, claimId: idOf(1) },
    ];
    const relation = {
      id: idOf(3),
      kind: 'supports' as const,
      from: idOf(0),
      to: idOf(1),
      rationale: 'چون',
      evidence: [],
      confidence: null,
      createdAt: claim.createdAt,
      createdBy: claim.createdBy,
      modifiedAt: claim.createdAt,
      modifiedBy: claim.createdBy,
    };
    const articles = [{ ...english, mentions: stating, links: [] }, persian];
    const workspace = { ...small, claims, articles, relations: [relation] };
    const again = broughtInto(withoutWork(workspace), readAgain(workspace));
    expect((workOf(again) as { relations: unknown }).relations).toEqual([['supports', 'one', 'other']]);
    expect(exportCas(workspace, {}).losses.map(({ loss }) => loss)).not.toContain('across-articles');
  });

  test('has the layers of its types for INCEpTION, and an import of the whole folder passes them over', () => {
    const { files } = exportCas(fullWorkspace(), {});
    const [first, ...documents] = files;
    expect(first?.path).toBe('inception-layers.json');
    const layers = JSON.parse(String(first?.content)) as { name: string; type: string; features: LayerFeature[] }[];
    const { '%TYPES': types } = JSON.parse(String(documents[0]?.content)) as CasDocument;
    expect(layers.map(({ name, type }) => [name, type])).toEqual([
      ['webanno.custom.Mention', 'span'],
      ['webanno.custom.MentionRelation', 'relation'],
    ]);
    expect(layers[1]).toMatchObject({ attach_type: { name: 'webanno.custom.Mention' } });
    // The names of constants, as its import reads them; a value that it does not know it takes for none.
    for (const layer of layers)
      expect(layer).toMatchObject({
        anchoring_mode: 'CHARACTERS',
        overlap_mode: 'ANY_OVERLAP',
        validation_mode: 'NEVER',
        lock_to_token_offset: false,
        multiple_tokens: false,
      });
    const modes = layers.flatMap(({ features }) =>
      features.map(({ type, multi_value_mode, link_mode }) => `${type} ${multi_value_mode} ${link_mode}`),
    );
    expect([...new Set(modes)].sort()).toEqual(['uima.cas.String NONE NONE', 'uima.cas.StringArray ARRAY NONE']);
    for (const { name, features } of layers) {
      const declared = Object.keys(types[name] ?? {}).filter((key) => !key.startsWith('%'));
      expect(['Governor', 'Dependent', ...features.map((each) => each.name)]).toEqual(expect.arrayContaining(declared));
      expect(new Set(features.map((each) => each.name)).size).toBe(features.length);
    }
    const read = readForeignFiles(
      files.map(({ path, content }) => ({ name: `folder/${path}`, text: String(content) })),
      'auto',
    );
    expect(read.ok && read.value).toHaveLength(4);
  });

  test('names its files by the titles of articles, each another, and is the same bytes each time', () => {
    const workspace = fullWorkspace();
    const doubled = { ...workspace, articles: workspace.articles.map((article) => ({ ...article, title: 'CON' })) };
    expect(filesOf(doubled).map(({ name }) => name)).toEqual(['1_CON.json', '2_CON.json', '3_CON.json', '4_CON.json']);
    expect(filesOf(fullWorkspace())).toEqual(filesOf(workspace));
  });
});

interface LayerFeature {
  readonly name: string;
  readonly type: string;
  readonly multi_value_mode: string;
  readonly link_mode: string;
}

const idOf = (number: number): string => `c0000000-0000-7000-8000-00000000000${String(number)}`;

const pickClaim = ({ claims }: Workspace): Workspace['claims'][number] => {
  const [claim] = claims;
  if (claim === undefined) throw new Error('The workspace has no claim');
  return claim;
};
