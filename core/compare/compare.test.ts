import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention } from '../mention/mention';
import { articleOf } from '../testing/article-of';
import { Session } from '../testing/session';
import { anyWorkspace } from '../testing/workspaces';
import type { Workspace } from '../workspace/workspace';
import { compareArticles, comparisonSchema, keyOfJoin, partnerOf, type CompareJoin } from './compare';

const ENGLISH = articleOf('China trains Syrians. Demonstrations were repressed. Moscow strikes.', 'en.txt', 1);
const PERSIAN = articleOf('چین سوری‌ها را آموزش می‌دهد. شبه‌نظامیان از خارج پشتیبانی می‌شوند.', 'fa.txt', 2);
const THIRD = articleOf('Nothing of this is here.', 'third.txt', 3);

const claimIdOf = (session: Session, { id }: Mention): string => {
  const mention = session.mention(id);
  if (mention.kind !== 'claim' || mention.claimId === null) throw new Error('The mention states no claim');
  return mention.claimId;
};

const reword = (session: Session, articleId: string, mention: Mention, gloss: string): string => {
  session.do({ command: 'edit-mention', articleId, mentionId: mention.id, edit: { kind: 'claim', gloss } });
  return claimIdOf(session, mention);
};

const related = () => {
  const session = new Session([ENGLISH, THIRD, PERSIAN]);
  const repressed = session.mark(ENGLISH, 'claim', 'Demonstrations were repressed');
  const trains = session.mark(ENGLISH, 'claim', 'China trains Syrians');
  const strikes = session.mark(ENGLISH, 'claim', 'Moscow strikes');
  const training = session.mark(PERSIAN, 'claim', 'چین سوری‌ها را آموزش می‌دهد');
  const militants = session.mark(PERSIAN, 'claim', 'شبه‌نظامیان از خارج پشتیبانی می‌شوند');
  const shared = reword(session, ENGLISH.id, trains, 'China trains');
  session.do({ command: 'attach-mention', articleId: PERSIAN.id, mentionId: training.id, claimId: shared });
  const left = reword(session, ENGLISH.id, repressed, 'Peaceful protest was repressed');
  const right = reword(session, PERSIAN.id, militants, 'The militancy is backed from abroad');
  const alone = reword(session, ENGLISH.id, strikes, 'Moscow strikes');
  session.do({
    command: 'relate-claims',
    from: right,
    to: left,
    kind: 'contradicts',
    rationale: '',
    evidence: [],
    confidence: null,
  });
  return { session, repressed, trains, strikes, training, militants, shared, left, right, alone };
};

const swapped = (join: CompareJoin): CompareJoin => ({
  ...join,
  ...(join.kind === 'relation' ? { fromSide: join.fromSide === 'left' ? ('right' as const) : ('left' as const) } : {}),
  left: join.right,
  right: join.left,
});

const inOrderOfKeys = (joins: readonly CompareJoin[]): CompareJoin[] =>
  joins.toSorted((one, other) => (keyOfJoin(one) < keyOfJoin(other) ? -1 : 1));

/** Every pair of articles of a workspace, each with itself as well. */
const pairsOf = ({ articles }: Workspace): [string, string][] =>
  articles.flatMap((left) => articles.map((right): [string, string] => [left.id, right.id]));

describe('compareArticles', () => {
  it('joins the mentions of one claim and of related claims, in the reading order of the left', () => {
    const { session, ...ids } = related();
    const { joins, onlyLeft, onlyRight } = compareArticles(session.workspace, ENGLISH.id, PERSIAN.id);
    expect(joins).toEqual([
      { kind: 'same-claim', claimId: ids.shared, left: [ids.trains.id], right: [ids.training.id] },
      {
        kind: 'relation',
        relationId: session.workspace.relations[0]?.id,
        relationKind: 'contradicts',
        from: ids.right,
        to: ids.left,
        fromSide: 'right',
        left: [ids.repressed.id],
        right: [ids.militants.id],
      },
    ]);
    expect(onlyLeft).toEqual([{ claimId: ids.alone, mentionIds: [ids.strikes.id] }]);
    expect(onlyRight).toEqual([]);
  });

  it('finds nothing in an article that is not there', () => {
    const { session } = related();
    const comparison = compareArticles(session.workspace, ENGLISH.id, 'gone');
    expect(comparison.joins).toEqual([]);
    expect(comparison.onlyLeft).toHaveLength(3);
  });

  it('mirrors when the sides are swapped', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        for (const [left, right] of pairsOf(workspace)) {
          const one = compareArticles(workspace, left, right);
          const other = compareArticles(workspace, right, left);
          expect(inOrderOfKeys(one.joins)).toEqual(inOrderOfKeys(other.joins.map(swapped)));
          expect(one.onlyLeft).toEqual(other.onlyRight);
          expect(one.onlyRight).toEqual(other.onlyLeft);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('puts every claim of an article into a join or among those that nothing joins, and each join once', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        for (const [left, right] of pairsOf(workspace)) {
          const comparison = compareArticles(workspace, left, right);
          expect(comparisonSchema.safeParse(comparison).success).toBe(true);
          const keys = comparison.joins.map(keyOfJoin);
          expect(new Set(keys).size).toBe(keys.length);
          const stated = (workspace.articles.find(({ id }) => id === left)?.mentions ?? []).flatMap((mention) =>
            mention.kind === 'claim' && mention.claimId !== null ? [mention.id] : [],
          );
          const told = [
            ...comparison.joins.flatMap((join) => join.left),
            ...comparison.onlyLeft.flatMap((only) => only.mentionIds),
          ];
          expect(new Set(told)).toEqual(new Set(stated));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('partnerOf', () => {
  it('prefers the article that shares the most, and else takes the next one', () => {
    const { session } = related();
    expect(partnerOf(session.workspace, ENGLISH.id)).toBe(PERSIAN.id);
    expect(partnerOf(session.workspace, THIRD.id)).toBe(PERSIAN.id);
    expect(partnerOf(new Session([ENGLISH, THIRD, PERSIAN]).workspace, PERSIAN.id)).toBe(ENGLISH.id);
    expect(partnerOf(new Session([ENGLISH]).workspace, ENGLISH.id)).toBeNull();
  });
});
