import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mention } from '../mention/mention';
import { articleOf } from '../testing/article-of';
import { Session } from '../testing/session';
import { acceptedCueOf, type SuggestionPart } from './accepted-parts';
import { lookedFor } from './looked-for';
import { openSuggestions } from './open-suggestions';
import { BUILT_IN_CUE_RULES } from './rules/built-in';
import { suggestCues } from './suggest-cues';

const article = articleOf('He said they had “reached a consensus” on aid. Aid came, adding that more would follow.');
const suggestions = suggestCues(article, BUILT_IN_CUE_RULES);
const [said, adding] = suggestions;

describe('suggestions that are still to be decided', () => {
  test('are those whose cue is not marked, however it was marked and whatever else is', () => {
    const session = new Session([article]);
    session.mark(article, 'claim', 'said they');
    expect(openSuggestions(suggestions, session.article(article.id).mentions)).toEqual(suggestions);
    session.mark(article, 'cue', 'He said');
    expect(openSuggestions(suggestions, session.article(article.id).mentions)).toEqual([adding]);
  });

  test('are the same as by looking at each cue and each mark', () => {
    const steps = fc.array(fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 6 })));
    const marked = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 9 })));
    fc.assert(
      fc.property(steps, marked, (cues, places) => {
        if (said === undefined) return;
        let end = 0;
        // No two suggestions are for one cue, or for cues that overlap.
        const all = cues.map(([gap, length]) => {
          const start = end + gap;
          end = start + length;
          return { ...said, cue: { start, end } };
        });
        const marks = places.map(([start, length]) => ({ start, end: start + length }));
        const [mention] = new Session([article]).do({
          command: 'add-mention',
          articleId: article.id,
          kind: 'cue',
          selections: [{ start: 0, end: 1 }],
        });
        if (mention?.record !== 'mention' || mention.after === null) throw new Error('No mention was made');
        const cueMention: Mention = mention.after;
        const mentions = marks.map((mark) => ({
          ...cueMention,
          ranges: [{ ...mark, quote: '', prefix: '', suffix: '' }],
        }));
        expect(openSuggestions(all, mentions)).toEqual(
          all.filter(({ cue }) => !marks.some((mark) => mark.start < cue.end && cue.start < mark.end)),
        );
      }),
    );
  });
});

describe('what is marked of a suggestion', () => {
  const of = (...leftOut: SuggestionPart[]) =>
    said === undefined ? null : acceptedCueOf(said, new Set<SuggestionPart>(leftOut));
  const words = (range: { start: number; end: number } | null | undefined): string =>
    range === null || range === undefined ? '' : article.text.slice(range.start, range.end);

  test('is the whole clause where it is quoted in part', () => {
    expect(said?.mode).toBe('mixed');
    expect(of()?.content.map(words)).toEqual(['they had “reached a consensus” on aid']);
    expect([words(of()?.source), words(of()?.cue)]).toEqual(['He', 'said']);
  });

  test('is what the analyst takes of it, and nothing where they take nothing', () => {
    expect(of('source', 'content')).toMatchObject({ cue: said?.cue, source: null, content: [] });
    expect(of('cue')).toMatchObject({ cue: null, source: said?.source });
    expect(of('source', 'cue', 'content')).toBeNull();
  });
});

describe('what was looked for', () => {
  const block = { start: 0, end: 1, role: 'body', language: null } as const;

  test('is every rule where the language is not known', () => {
    expect(lookedFor(article, BUILT_IN_CUE_RULES).languages).toEqual(['en', 'fa', 'ar', 'he']);
  });

  test('is the rules of the languages that the text is in, and says which languages have none', () => {
    const blocks = [block, { ...block, language: 'fa-AF' }, { ...block, role: 'clutter', language: 'he' } as const];
    const found = lookedFor({ text: 'x', blocks, language: 'de' }, BUILT_IN_CUE_RULES);
    expect(found).toMatchObject({ languages: ['fa'], without: ['de'] });
    expect(found.cues).toBeGreaterThan(30);
  });
});
