import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../commands/command';
import type { Mention } from '../mention/mention';
import { articleOf } from '../testing/article-of';
import { Session } from '../testing/session';
import { anyWorkspace } from '../testing/workspaces';
import { applyChanges, invertChanges } from '../workspace/change';
import { actorOverviews, actorPage, actorPageSchema } from './actor-page';

const NOBODY = '00000000-0000-7000-8000-00000000dead';

/** Two articles, from left to right and from right to left, that name one spokesman in two scripts. */
const begin = () => {
  const session = new Session([
    articleOf('China trains Syrians, Wu Qian said. Qian said more.', 'en.txt', 1),
    articleOf('وو چیان گفت: «ما می‌آییم.» وو چيان افزود: «باز هم.»', 'fa.txt', 2),
  ]);
  const [english, persian] = session.workspace.articles;
  if (english === undefined || persian === undefined) throw new Error('There are two articles');
  const source = session.mark(english, 'source', 'Wu Qian');
  const sources = ['وو چیان', 'وو چيان'].map((quote) => session.mark(persian, 'source', quote));
  session.do({ command: 'make-actor', name: 'Wu Qian', actorType: 'person' });
  const actorId = session.workspace.actors[0]?.id ?? '';
  const edit = (fields: Extract<Command, { command: 'edit-actor' }>['edit']): void => {
    session.do({ command: 'edit-actor', actorId, edit: fields });
  };
  const page = (id = actorId) => {
    const found = actorPage(session.workspace, id);
    if (!found.ok) throw new Error(found.error.code);
    return actorPageSchema.parse(found.value);
  };
  const at = (mention: Mention) => ({ articleId: articleIdOf(session, mention), mentionId: mention.id });
  return { session, english, persian, source, sources, actorId, edit, page, at };
};

const articleIdOf = (session: Session, { id }: Mention): string =>
  session.workspace.articles.find(({ mentions }) => mentions.some((each) => each.id === id))?.id ?? NOBODY;

describe('the sources that an actor may be', () => {
  test('are those called by any of its names, in any spelling, and resolved to nobody', () => {
    const { session, source, sources, actorId, edit, page, at } = begin();
    expect(page().candidates.map(({ mentionId }) => mentionId)).toEqual([source.id]);
    // With a letter of Arabic and a joiner less.
    edit({ names: [{ text: 'ووچيان', language: 'fa', kind: 'name' }] });
    expect(page().candidates.map(({ mentionId }) => mentionId)).toEqual([source.id, ...sources.map(({ id }) => id)]);
    const before = session.workspace;
    const changes = session.do({ command: 'resolve-sources', actorId, mentions: [source, ...sources].map(at) });
    expect(page()).toMatchObject({ candidates: [], mentions: [{ quote: 'Wu Qian' }, {}, {}] });
    expect(actorOverviews(session.workspace)).toEqual([{ actorId, mentions: 3, articles: 2, hops: 0, candidates: 0 }]);
    expect(applyChanges(session.workspace, invertChanges(changes))).toEqual(before);
  });

  test('are in doubt where another is called so too, or where nobody is named', () => {
    const { session, sources, persian, edit, page } = begin();
    session.do({ command: 'make-actor', name: 'Qian Wu', actorType: 'person' });
    const other = session.workspace.actors[1]?.id ?? '';
    const names = [{ text: 'WU QIAN', language: 'en', kind: 'alias' } as const];
    session.do({ command: 'edit-actor', actorId: other, edit: { names } });
    edit({ names: [{ text: 'وو چیان', language: 'fa', kind: 'name' }] });
    const mentionId = sources[0]?.id ?? NOBODY;
    const unnamed = { kind: 'source', sourceType: 'unnamed' } as const;
    session.do({ command: 'edit-mention', articleId: persian.id, mentionId, edit: unnamed });
    expect(page().candidates.map(({ doubt }) => doubt)).toEqual(['shared-name', 'unnamed', null]);
    expect(page(other).candidates.map(({ doubt }) => doubt)).toEqual(['shared-name']);
  });
});

describe('resolving many sources at once', () => {
  test('is refused for what is gone, what is no source, and an actor that is not there', () => {
    const { session, source, actorId, at, persian } = begin();
    const claim = session.mark(persian, 'claim', 'ما می‌آییم');
    const refused = (mention: { articleId: string; mentionId: string }, id = actorId) =>
      session.refuse({ command: 'resolve-sources', actorId: id, mentions: [at(source), mention] }).code;
    expect(refused(at(source), NOBODY)).toBe('actor-missing');
    expect(refused({ ...at(source), articleId: NOBODY })).toBe('article-missing');
    expect(refused({ ...at(source), articleId: persian.id })).toBe('mention-missing');
    expect(refused(at(claim))).toBe('kind-mismatch');
  });

  test('does nothing to those that are resolved so already, and nothing twice', () => {
    const { session, source, sources, actorId, at } = begin();
    const mentions = [source, ...sources, source].map(at);
    expect(session.do({ command: 'resolve-sources', actorId, mentions })).toHaveLength(3);
    expect(session.do({ command: 'resolve-sources', actorId, mentions })).toEqual([]);
  });
});

describe('the page of an actor', () => {
  test('says where it stands in a chain, by its source or by itself', () => {
    const { session, english, persian, source, actorId, page, at } = begin();
    session.do({ command: 'resolve-sources', actorId, mentions: [at(source)] });
    const hop = { cueId: null, mode: null } as const;
    const set = (quote: string, article: typeof english, sourceId: string | null, actor: string | null): void => {
      const claim = session.mark(article, 'claim', quote);
      const hops = [
        { ...hop, role: 'speaker', sourceId, actorId: actor },
        { ...hop, role: 'outlet', sourceId: null, actorId: null },
      ] as const;
      session.do({ command: 'set-attribution', articleId: article.id, mentionId: claim.id, hops: [...hops] });
    };
    set('China trains Syrians', english, source.id, null);
    set('ما می‌آییم', persian, null, actorId);
    expect(page().hops.map(({ quote, role, place, length }) => [quote, role, place, length])).toEqual([
      ['China trains Syrians', 'speaker', 1, 2],
      ['ما می‌آییم', 'speaker', 1, 2],
    ]);
  });

  test('says whom it belonged to on the day of each article, where that is known, and names none that is gone', () => {
    const { session, english, source, actorId, edit, page, at } = begin();
    session.do({ command: 'resolve-sources', actorId, mentions: [at(source)] });
    session.do({ command: 'make-actor', name: 'Defence ministry', actorType: 'organisation' });
    const ministry = session.workspace.actors[1]?.id ?? '';
    const since = { role: 'spokesman', from: '2016-08-26', until: null };
    edit({
      affiliations: [
        { ...since, actorId: ministry },
        { ...since, actorId: NOBODY, role: '', from: null, until: '2016-12-31' },
        { ...since, actorId: ministry, role: 'officer', from: null },
      ],
    });
    const details = { title: 'x', outlet: null, url: null, language: null };
    const on = (publishedOn: string | null) => {
      session.do({ command: 'edit-article', articleId: english.id, details: { ...details, publishedOn } });
      return page().mentions[0]?.affiliations.map(({ name, role }) => [name, role]);
    };
    expect(on('2016-08-25')).toEqual([[null, '']]);
    expect(on('2016-08-26')).toEqual([
      ['Defence ministry', 'spokesman'],
      [null, ''],
    ]);
    expect(on(null)).toEqual([]);
    expect(page(ministry).members).toEqual([
      { ...since, actorId, name: 'Wu Qian' },
      { ...since, actorId, name: 'Wu Qian', role: 'officer', from: null },
    ]);
  });

  test('and the list of all of them agree, whatever a workspace holds', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        const sources = workspace.articles.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'source'));
        const overviews = actorOverviews(workspace);
        let resolved = 0;
        for (const { actorId, mentions, articles, hops, candidates } of overviews) {
          const page = actorPage(workspace, actorId);
          if (!page.ok) throw new Error(page.error.code);
          const found = actorPageSchema.parse(page.value);
          expect(found.mentions).toHaveLength(mentions);
          expect(new Set(found.mentions.map(({ articleId }) => articleId)).size).toBe(articles);
          expect(found.hops).toHaveLength(hops);
          expect(found.candidates).toHaveLength(candidates);
          const known = new Set(found.mentions.map(({ mentionId }) => mentionId));
          expect(found.candidates.filter(({ mentionId }) => known.has(mentionId))).toEqual([]);
          resolved += mentions;
        }
        expect(overviews.map(({ actorId }) => actorId)).toEqual(workspace.actors.map(({ id }) => id));
        expect(resolved).toBeLessThanOrEqual(sources.length);
      }),
      { numRuns: 60 },
    );
  });

  test('is refused for one that is not there', () => {
    const { session } = begin();
    expect(actorPage(session.workspace, NOBODY)).toMatchObject({ ok: false, error: { code: 'actor-missing' } });
  });
});
