import { describe, expect, it } from 'vitest';
import { resolvePlacement } from '../anchor/anchor';
import { readingOf, type Article } from '../article/article';
import { problemsOfContent } from '../export/check-content';
import { exportToText, workspaceToExport } from '../export/export-json';
import { exportToWorkspace, validateExport } from '../export/read-export';
import { placesOfPlan, planRevision, type RevisionDecision } from '../revision/plan-revision';
import { articleOf } from '../testing/article-of';
import { Session } from '../testing/session';
import { applyChanges, invertChanges } from '../workspace/change';
import type { ReviseCommand } from './command';

const FIRST = `وزارت دفاع گفت که کادر درمانی را آموزش می‌دهد.

سخنگو گفت دوازده افسر به پایتخت رسیده‌اند 😀.

مخالفان این گزارش را ساختگی خواندند.`;

/** A headline before it, another number, and no opposition. */
const SECOND = `تازه

وزارت دفاع گفت که کادر درمانی را آموزش می‌دهد.

سخنگو گفت سیزده افسر به پایتخت رسیده‌اند 😀.`;

const start = () => {
  const session = new Session([articleOf(FIRST, 'one.txt', 1)]);
  const [article] = session.workspace.articles;
  if (article === undefined) throw new Error('There is no article');
  const kept = session.mark(article, 'claim', 'کادر درمانی را آموزش می‌دهد');
  const changed = session.mark(article, 'contested', 'دوازده افسر به پایتخت رسیده‌اند');
  const lost = session.mark(article, 'source', 'مخالفان این گزارش');
  session.do({
    command: 'link-source',
    articleId: article.id,
    claimMentionId: kept.id,
    sourceMentionId: lost.id,
  });
  return { session, id: article.id, kept, changed, lost };
};

const revision = (
  article: Article,
  text: string,
  decisions: ReadonlyMap<string, RevisionDecision> = new Map(),
): ReviseCommand => {
  const reading = readingOf(articleOf(text, 'two.txt', 2));
  const places = placesOfPlan(planRevision(article, reading), decisions);
  return { command: 'revise-article', articleId: article.id, reading, places, note: 'The page was updated' };
};

describe('a new revision of a text', () => {
  it('moves what is approved, leaves the rest as orphans, and keeps the links', () => {
    const { session, id, kept, changed, lost } = start();
    const plan = planRevision(session.article(id), { text: SECOND, inlines: [] });
    expect(plan.counts).toEqual({ kept: 0, moved: 1, changed: 1, lost: 1, close: 0 });
    session.do(revision(session.article(id), SECOND));
    const article = session.article(id);
    expect(article.text).toBe(SECOND);
    const placement = (mentionId: string): string => resolvePlacement(SECOND, session.mention(mentionId).ranges);
    expect([kept, changed, lost].map((mention) => placement(mention.id))).toEqual(['placed', 'orphan', 'orphan']);
    expect(session.mention(changed.id).ranges).toEqual(changed.ranges);
    expect(article.links).toHaveLength(1);
    expect(article.title).toBe(articleOf(FIRST, 'one.txt', 1).title);
  });

  it('takes another wording when that is accepted, and a place that is given by hand', () => {
    const { session, id, changed, lost } = start();
    const place = SECOND.indexOf('تازه');
    const decisions = new Map<string, RevisionDecision>([
      [changed.id, 'accept'],
      [lost.id, [{ start: place + 4, end: place }]],
    ]);
    session.do(revision(session.article(id), SECOND, decisions));
    expect(session.mention(changed.id).ranges.map(({ quote }) => quote)).toEqual(['سیزده افسر به پایتخت رسیده‌اند']);
    expect(session.mention(lost.id).ranges.map(({ quote }) => quote)).toEqual(['تازه']);
  });

  it('keeps the old text with its original, why it was replaced, and where the mentions stood', () => {
    const { session, id, kept, changed, lost } = start();
    const before = session.article(id);
    session.do(revision(before, SECOND));
    session.do(revision(session.article(id), `${SECOND}\n\nتمام`));
    const [oldest, second] = session.article(id).revisions ?? [];
    expect(oldest).toMatchObject({ ...readingOf(before), note: 'The page was updated' });
    expect(oldest?.anchors).toEqual({ [kept.id]: kept.ranges, [changed.id]: changed.ranges, [lost.id]: lost.ranges });
    // What was an orphan on a text was not marked on it.
    expect(Object.keys(second?.anchors ?? {})).toEqual([kept.id]);
  });

  it('is taken back and done again exactly', () => {
    const { session, id } = start();
    const before = session.workspace;
    const changes = session.do(revision(session.article(id), SECOND));
    const after = session.workspace;
    expect(applyChanges(after, invertChanges(changes))).toEqual(before);
    expect(applyChanges(before, changes)).toEqual(after);
  });

  it('keeps directions and roles that were set by hand on lines that stayed', () => {
    const { session, id } = start();
    session.do({ command: 'set-block-role', articleId: id, blockIds: ['b1', 'b3'], role: 'clutter' });
    session.do({ command: 'set-block-direction', articleId: id, blockId: 'b3', direction: 'ltr' });
    session.do({ command: 'set-block-direction', articleId: id, blockId: 'b1', direction: 'ltr' });
    session.do(revision(session.article(id), SECOND));
    const { blocks } = session.article(id);
    expect(blocks.map(({ direction, directionReason }) => `${direction} ${directionReason}`)).toEqual([
      'rtl detected',
      'ltr analyst',
      'rtl detected',
    ]);
    expect(blocks.map(({ role, proposedRole }) => `${role} ${proposedRole ?? '-'}`)).toEqual([
      'body -',
      'clutter body',
      'body -',
    ]);
    const setting = { direction: 'ltr', scope: 'all-lines' } as const;
    session.do({ command: 'set-article-direction', articleId: id, setting, linesSetByHand: 'let-go' });
    session.do(revision(session.article(id), FIRST));
    expect(session.article(id)).toMatchObject({ direction: 'ltr', directionScope: 'all-lines' });
    expect(session.article(id).blocks.every(({ direction }) => direction === 'ltr')).toBe(true);
  });

  it('with the same text changes nothing, and one that names what is not there is refused', () => {
    const { session, id, lost } = start();
    expect(session.do(revision(session.article(id), FIRST))).toEqual([]);
    const command = revision(session.article(id), SECOND);
    const places = new Map([[session.workspace.id, [{ start: 0, end: 4 }]]]);
    expect(session.refuse({ ...command, places }).code).toBe('mention-missing');
    const beyond = new Map([[lost.id, [{ start: 0, end: 40_000 }]]]);
    expect(session.refuse({ ...command, places: beyond }).code).toBe('selection-outside');
  });

  it('goes into an export and comes back, and a quote of an earlier text that is not there is told', () => {
    const { session, id, kept } = start();
    session.do(revision(session.article(id), SECOND));
    const text = exportToText(workspaceToExport(session.workspace));
    const read = exportToWorkspace(JSON.parse(text), 'x.json');
    expect(read.ok && read.value).toEqual(session.workspace);
    const document = workspaceToExport(session.workspace);
    const [earlier] = document.articles[0]?.revisions ?? [];
    const range = earlier?.anchors[kept.id]?.[0];
    if (range === undefined) throw new Error('Nothing was marked on the earlier text');
    range.start += 1;
    expect(problemsOfContent(document).map(({ path }) => path)).toEqual([`articles.0.revisions.0.anchors.${kept.id}`]);
    expect(validateExport(document)).toHaveLength(1);
  });

  it('lets an orphan be attached again to words of the new text', () => {
    const { session, id, lost } = start();
    session.do(revision(session.article(id), SECOND));
    const at = SECOND.indexOf('سخنگو');
    session.do({ command: 'set-ranges', articleId: id, mentionId: lost.id, selections: [{ start: at, end: at + 5 }] });
    expect(session.mention(lost.id).ranges.map(({ quote }) => quote)).toEqual(['سخنگو']);
  });
});
