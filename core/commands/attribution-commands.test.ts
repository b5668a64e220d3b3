import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Hop } from '../attribution/hop';
import type { ClaimMention, Mention } from '../mention/mention';
import { acceptedCueOf, SUGGESTION_PARTS, type SuggestionPart } from '../suggest/accepted-parts';
import { BUILT_IN_CUE_RULES } from '../suggest/rules/built-in';
import { suggestCues } from '../suggest/suggest-cues';
import { articleOf } from '../testing/article-of';
import { testId } from '../testing/fixed-environment';
import { Session } from '../testing/session';
import { applyChanges, invertChanges } from '../workspace/change';
import type { AcceptedCue } from './actor-command-schemas';

const english = articleOf(
  '“We will help,” Wu Qian said. Russia denied carrying out the attack. Wu Qian said they had “reached a consensus” on aid.',
  'en.txt',
  1,
);
const persian = articleOf('رئیس گفت: «ما می‌آییم.» سخنگو حمله را تکذیب کرد.', 'fa.txt', 2);

let session: Session;
beforeEach(() => {
  session = new Session([english, persian]);
});

const claimOf = (mention: Mention | undefined): ClaimMention => {
  if (mention?.kind !== 'claim') throw new Error('No claim mention');
  return mention;
};

const hop = (given: Partial<Hop> = {}): Hop => ({
  role: 'speaker',
  sourceId: null,
  actorId: null,
  cueId: null,
  mode: null,
  ...given,
});

describe('setting the chain of a claim mention', () => {
  const set = (mentionId: string, ...hops: Hop[]) =>
    ({ command: 'set-attribution', articleId: english.id, mentionId, hops }) as const;

  test('keeps its hops in their order, with sources and cues of any article', () => {
    const claim = session.mark(english, 'claim', 'We will help');
    const source = session.mark(english, 'source', 'Wu Qian');
    const cue = session.mark(persian, 'cue', 'گفت');
    const hops = [hop({ sourceId: source.id, mode: 'direct' }), hop({ role: 'outlet', cueId: cue.id })];
    session.do(set(claim.id, ...hops));
    expect(claimOf(session.mention(claim.id)).attribution).toEqual(hops);
    session.do(set(claim.id));
    expect(claimOf(session.mention(claim.id)).attribution).toEqual([]);
  });

  test('is refused where a hop points to nothing, or to a mention of another kind', () => {
    const claim = session.mark(english, 'claim', 'We will help');
    const source = session.mark(english, 'source', 'Wu Qian');
    expect(session.refuse(set(claim.id, hop({ cueId: source.id }))).code).toBe('kind-mismatch');
    expect(session.refuse(set(claim.id, hop({ sourceId: testId('e', 999) }))).code).toBe('mention-missing');
    expect(session.refuse(set(claim.id, hop({ actorId: testId('e', 999) }))).code).toBe('actor-missing');
    expect(session.refuse(set(source.id, hop())).code).toBe('kind-mismatch');
  });

  test('may keep a hop whose source was deleted since', () => {
    const claim = session.mark(english, 'claim', 'We will help');
    const source = session.mark(english, 'source', 'Wu Qian');
    session.do(set(claim.id, hop({ sourceId: source.id })));
    session.do({ command: 'delete-mention', articleId: english.id, mentionId: source.id });
    session.do(set(claim.id, hop({ sourceId: source.id, mode: 'indirect' })));
    expect(claimOf(session.mention(claim.id)).attribution).toEqual([hop({ sourceId: source.id, mode: 'indirect' })]);
  });
});

const accept = (article = english, ...cues: AcceptedCue[]) =>
  ({ command: 'accept-cues', articleId: article.id, cues }) as const;

const acceptedIn = (article: typeof english, leftOut: ReadonlySet<SuggestionPart> = new Set()): AcceptedCue[] =>
  suggestCues(article, BUILT_IN_CUE_RULES).flatMap((suggestion) => acceptedCueOf(suggestion, leftOut) ?? []);

const shownOf = (mentions: readonly Mention[]): string[] =>
  mentions.map(({ kind, ranges }) => `${kind}: ${ranges.map(({ quote }) => quote).join(' / ')}`);

describe('accepting suggested cues', () => {
  test('marks cue, source and claim of each, and joins them by a hop', () => {
    session.do(accept(english, ...acceptedIn(english)));
    const { mentions } = session.article(english.id);
    expect(shownOf(mentions)).toEqual([
      'claim: We will help',
      'source: Wu Qian',
      'cue: said',
      'source: Russia',
      'cue: denied',
      'claim: carrying out the attack',
      'source: Wu Qian',
      'cue: said',
      'claim: they had “reached a consensus” on aid',
    ]);
    const [source, cue] = [mentions[3], mentions[4]];
    expect(claimOf(mentions[5])).toMatchObject({
      stance: 'denies',
      attribution: [hop({ sourceId: source?.id ?? '', cueId: cue?.id ?? '', mode: 'indirect' })],
    });
    expect(claimOf(mentions[8]).attribution[0]?.mode).toBe('mixed');
  });

  test('joins to what is marked already, and leaves a chain and a stance of the analyst’s alone', () => {
    const claim = session.mark(english, 'claim', 'We will help');
    const other = session.mark(english, 'claim', 'carrying out the attack');
    const source = session.mark(english, 'source', 'Wu Qian');
    const articleId = english.id;
    const edit = { kind: 'claim', stance: 'doubts' } as const;
    session.do({ command: 'edit-mention', articleId, mentionId: claim.id, edit });
    session.do({ command: 'set-attribution', articleId, mentionId: other.id, hops: [hop({ role: 'outlet' })] });
    session.do(accept(english, ...acceptedIn(english)));
    expect(session.mention(claim.id)).toMatchObject({ stance: 'doubts', attribution: [{ sourceId: source.id }] });
    expect(session.mention(other.id)).toMatchObject({ stance: null, attribution: [hop({ role: 'outlet' })] });
  });

  test('marks only the parts that are taken; a hop needs a source or a cue', () => {
    const [, denied] = acceptedIn(english, new Set<SuggestionPart>(['source', 'cue']));
    if (denied === undefined) throw new Error('Nothing was suggested');
    session.do(accept(english, denied));
    expect(session.article(english.id).mentions).toMatchObject([{ kind: 'claim', stance: 'denies', attribution: [] }]);
    expect(session.do(accept(english, denied))).toEqual([]);
    session.do(accept(persian, { ...denied, content: [], source: { start: 0, end: 4 } }));
    expect(shownOf(session.article(persian.id).mentions)).toEqual(['source: رئیس']);
  });

  test('is refused as a whole where a range lies outside the text', () => {
    const [said] = acceptedIn(english);
    if (said === undefined) throw new Error('Nothing was suggested');
    const outside = { ...said, cue: { start: 5000, end: 5004 } };
    expect(session.refuse(accept(english, said, outside)).code).toBe('selection-outside');
    expect(session.article(english.id).mentions).toEqual([]);
  });

  test('changes nothing the second time, and one undo takes all of it back', () => {
    const cue = fc.record({
      cue: fc.option(fc.record({ start: fc.nat(40), end: fc.nat(40) })),
      source: fc.option(fc.record({ start: fc.nat(40), end: fc.nat(40) })),
      content: fc.array(fc.record({ start: fc.nat(40), end: fc.nat(40) }), { maxLength: 2 }),
      mode: fc.constantFrom('direct', 'mixed'),
      stance: fc.option(fc.constantFrom('denies', 'asserts')),
    });
    const suggested = fc
      .tuple(fc.constantFrom(english, persian), fc.subarray([...SUGGESTION_PARTS]))
      .map(([article, leftOut]) => ({ article, cues: acceptedIn(article, new Set(leftOut)) }));
    const random = fc
      .tuple(fc.constantFrom(english, persian), fc.array(cue, { minLength: 1, maxLength: 5 }))
      .map(([article, cues]) => ({ article, cues }));
    fc.assert(
      fc.property(fc.oneof(suggested, random), ({ article, cues }) => {
        const now = new Session([english, persian]);
        const before = now.workspace;
        fc.pre(cues.length > 0);
        let changes;
        try {
          changes = now.do(accept(article, ...cues));
        } catch (error) {
          expect(String(error)).toContain('selection-blank');
          return;
        }
        expect(now.do(accept(article, ...cues))).toEqual([]);
        expect(applyChanges(now.workspace, invertChanges(changes))).toEqual(before);
      }),
    );
  });
});
