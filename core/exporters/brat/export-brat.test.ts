import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ForeignAnnotations } from '../../annotations/foreign-annotation';
import { codeIdOf } from '../../codebook/codebook';
import type { Mention } from '../../mention/mention';
import { articleOf } from '../../testing/article-of';
import { Session } from '../../testing/session';
import { runsInTime } from '../../testing/runs-in-time';
import { anyWorkspace, smallWorkspace } from '../../testing/workspaces';
import type { Workspace } from '../../workspace/workspace';
import type { Exported } from '../exporter';
import { articleFileNames } from '../article-file-names';
import { fourLanguages } from '../testing/four-languages';
import { placeIn, readBack, settled } from '../testing/read-back';
import { isPlaced } from '../things';
import { bratNames } from './brat-names';
import { exportBrat } from './export-brat';
import { inOneLine, lineParts, linesOf } from './line-parts';

const contentOf = ({ files }: Exported, ending: string): string =>
  String(files.find(({ path }) => path.endsWith(ending))?.content);

const lost = ({ losses }: Exported): Record<string, number> =>
  Object.fromEntries(losses.map(({ loss, count }) => [loss, count]));

/** What our reader brings back of each placed mention, beside where it stands. */
interface Returned {
  readonly label: string | undefined;
  readonly note: string;
  readonly attributes: readonly { name: string; value: string }[];
}

const expectedOf = (workspace: Workspace, mention: Mention): Returned => {
  const { kinds, fields } = bratNames(workspace);
  const claim = mention.kind === 'claim' ? workspace.claims.find(({ id }) => id === mention.claimId) : undefined;
  const actor = mention.kind === 'source' ? workspace.actors.find(({ id }) => id === mention.actorId) : undefined;
  // Our reader takes several spaces for one.
  const squeezed = (words: string): string => words.replace(/ +/gu, ' ');
  return {
    label: kinds.get(codeIdOf(mention))?.name,
    note: mention.note.trim() === '' ? '' : linesOf(mention.note).join('\n'),
    attributes: [
      ...(claim === undefined
        ? []
        : [{ name: 'Reference', value: `Hashiya_claim:${claim.id} ${inOneLine(claim.gloss)}` }]),
      ...(actor === undefined
        ? []
        : [{ name: 'Reference', value: `Hashiya_actor:${actor.id} ${inOneLine(actor.name)}` }]),
      ...fields.flatMap((field) =>
        field
          .valuesOf(mention)
          .map((value) => ({ name: field.name, value: squeezed(inOneLine(value)) }))
          .filter(({ value }) => value !== ''),
      ),
    ],
  };
};

/** Compares all that is read back with what there was. */
const expectReturned = (workspace: Workspace, read: ForeignAnnotations): void => {
  const names = articleFileNames(workspace.articles);
  expect(read.losses.filter(({ loss }) => loss !== 'document-note')).toEqual([]);
  for (const article of workspace.articles) {
    const key = names.get(article.id);
    const carried = read.sources.find((source) => source.key === key)?.text;
    if (carried === undefined || carried === null) throw new Error('The text did not come back');
    const annotations = read.annotations.filter(({ source }) => source === key);
    const placed = article.mentions.filter(
      (mention) =>
        isPlaced(article, mention) && mention.ranges.some((range) => lineParts(article.text, range).length > 0),
    );
    expect(annotations.map((annotation) => placeIn(article.text, carried, annotation, read.unit))).toEqual(
      placed.map(({ ranges }) =>
        settled(
          article.text,
          ranges.flatMap((range) => lineParts(article.text, range)),
        ),
      ),
    );
    expect(
      annotations.map(({ labels, comment, attributes }) => ({ label: labels[0], note: comment, attributes })),
    ).toEqual(placed.map((mention) => expectedOf(workspace, mention)));
  }
};

describe('an export to brat', () => {
  test('brings kinds, places, attributes and notes of any workspace back through our own reader', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        if (workspace.articles.length === 0) return;
        expectReturned(workspace, readBack(exportBrat(workspace, {}).files, 'brat'));
      }),
      runsInTime(60),
    );
  });

  test('brings marks and what joins them back in four languages with emoji before them', () => {
    const { workspace } = fourLanguages();
    const read = readBack(exportBrat(workspace, {}).files, 'brat');
    expectReturned(workspace, read);
    expect(read.relations.map(({ label }) => label)).toEqual(
      workspace.articles.flatMap(() => ['Asserted_by', 'Speaker', 'Contradicts']),
    );
    const byId = new Map(read.annotations.map((annotation) => [annotation.id, annotation]));
    for (const { label, from, to } of read.relations) {
      expect([byId.get(from)?.labels[0], byId.get(to)?.labels[0]]).toEqual(
        label === 'Contradicts' ? ['Claim', 'Claim'] : ['Claim', 'Source'],
      );
    }
  });

  test('gives the same bytes for the same workspace', () => {
    expect(exportBrat(smallWorkspace(), {})).toEqual(exportBrat(smallWorkspace(), {}));
  });

  test('writes code points, a part for each range, and line feeds for CR LF', () => {
    const session = new Session([articleOf('😀 one two\r\nthree 😀 four', 'a.txt')]);
    const [article] = session.workspace.articles;
    if (article === undefined) throw new Error('no article');
    session.mark(article, 'claim', 'one', 'four');
    session.mark(article, 'contested', 'two\r\nthree');
    const exported = exportBrat(session.workspace, {});
    expect(contentOf(exported, '.txt')).toBe('😀 one two\nthree 😀 four');
    expect(contentOf(exported, '.ann').split('\n')).toEqual([
      'T1\tClaim 2 5;18 22\tone four',
      'T2\tContested 6 9;10 15\ttwo three',
      '',
    ]);
    expect(lost(exported)).toMatchObject({ 'line-break': 1, 'foreign-unit': 1 });
  });

  test('leaves out a mention that is nothing but a sign which ends lines, with what it is joined to, and says so', () => {
    const session = new Session([articleOf('😀 one\u001Ctwo', 'a.txt')]);
    const [article] = session.workspace.articles;
    if (article === undefined) throw new Error('no article');
    const claim = session.mark(article, 'claim', '\u001C');
    const source = session.mark(article, 'source', 'two');
    const ends = { claimMentionId: claim.id, sourceMentionId: source.id };
    session.do({ command: 'link-source', articleId: article.id, ...ends });
    const exported = exportBrat(session.workspace, {});
    expect(contentOf(exported, '.ann').split('\n')).toEqual(['T1\tSource 6 9\ttwo', 'A1\tName T1 two', '']);
    expect(exported.losses).toContainEqual({ loss: 'mention', count: 1, examples: ['\u001C'] });
    expectReturned(session.workspace, readBack(exported.files, 'brat'));
  });

  test('names everything in ASCII, and says on screen what the codebook says', () => {
    const { workspace } = fourLanguages();
    const renamed = {
      ...workspace,
      codebook: {
        ...workspace.codebook,
        codes: workspace.codebook.codes.map((code) => (code.id === 'claim' ? { ...code, label: 'ادعا' } : code)),
      },
    };
    const exported = exportBrat(renamed, {});
    const config = contentOf(exported, 'annotation.conf');
    const types = config.split('\n').map((line) => line.split('\t')[0] ?? '');
    expect(types.filter((type) => !/^(?:\[[a-z]+\]|<OVERLAP>|[A-Za-z][A-Za-z0-9_]*|)$/u.test(type))).toEqual([]);
    expect(config).toMatch(/^\[entities\]\nClaim\nSource\n/u);
    expect(config).toContain('Attribute\tArg:Claim, Value:بندر|دریا\n');
    expect(config).toContain('Stance\tArg:Claim, Value:asserts|denies|doubts|attributes\n');
    expect(config).toContain('Contradicts\tArg1:Claim, Arg2:Claim, <REL-TYPE>:symmetric\n');
    expect(contentOf(exported, 'visual.conf')).toContain('\nClaim | ادعا\n');
    expect(contentOf(exported, 'visual.conf')).toContain('| Re mark 1\n');
  });

  test('reports what goes beyond one article, and that one of its readers counts otherwise', () => {
    const { workspace, opening } = fourLanguages();
    expect(lost(exportBrat(workspace, {}))).toMatchObject({ chain: 4, status: 2, 'foreign-unit': 4, authorship: 16 });
    expect(lost(exportBrat(workspace, {}))).not.toHaveProperty('across-articles');
    // With the one claim in one article and the other in another, no article shows their relation.
    const [first, second] = workspace.articles;
    if (first === undefined || second === undefined) throw new Error('no articles');
    const only = (article: typeof first, isKept: (mention: Mention) => boolean): typeof first => ({
      ...article,
      mentions: article.mentions.filter(isKept),
    });
    const parted: Workspace = {
      ...workspace,
      articles: [
        only(first, (mention) => mention.kind === 'claim' && mention.claimId === opening),
        only(second, (mention) => mention.kind === 'claim' && mention.claimId !== opening),
      ],
    };
    const exported = exportBrat(parted, {});
    expect(lost(exported)).toMatchObject({ 'across-articles': 1, link: 2 });
    expect(contentOf(exported, '.ann')).not.toMatch(/^R/mu);
  });

  test('leaves an orphan out and names it', () => {
    const workspace = smallWorkspace();
    const ranges = [{ start: 0, end: 3, quote: 'gone', prefix: '', suffix: '' }];
    const articles = workspace.articles.map((article) => ({
      ...article,
      mentions: article.mentions.map((each) => (each.kind === 'cue' ? { ...each, ranges } : each)),
    }));
    const exported = exportBrat({ ...workspace, articles }, {});
    expect(exported.losses).toContainEqual({ loss: 'orphan', count: 1, examples: ['gone'] });
    expect(contentOf(exported, '.ann')).not.toMatch(/\tCue /u);
  });
});
