import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateExport } from '../export/read-export';
import { workspaceToExport } from '../export/export-json';
import { isSame } from '../same';
import { acts, type Act } from '../testing/acts';
import { Copy } from '../testing/copy';
import { anyWorkspace, smallWorkspace } from '../testing/workspaces';
import { applyChanges, invertChanges } from '../workspace/change';
import { changesBetween } from '../workspace/difference';
import { workspaceSchema, type Workspace } from '../workspace/workspace';
import { compareThreeWays } from './compare-three-ways';
import { mergeChanges } from './merge-changes';
import type { MergeChoice } from './merge-plan';
import { finish, Meter } from './progress';
import { takeApart, type RecordState } from './records';

const statesOf = (workspace: Workspace): ReadonlyMap<string, RecordState> =>
  finish(takeApart(workspace, new Meter(1))).states;

/** Acts that make and change, but delete nothing. */
const makingActs = (maxLength: number): fc.Arbitrary<Act[]> =>
  acts(maxLength).map((done) =>
    done
      .filter(({ name }) => !name.startsWith('delete-') && !name.startsWith('merge-') && name !== 'unlink-source')
      .filter((act) => act.name !== 'edit-mention' || act.words.trim() !== ''),
  );

/** Two copies of one workspace in which each has worked. */
const twoCopies = fc
  .tuple(anyWorkspace, acts(20), acts(20), acts(20))
  .map(([start, before, here, there]): { ours: Copy; theirs: Copy; base: Workspace } => {
    const ours = new Copy(start, '1');
    ours.doAll(before);
    const base = ours.workspace;
    const theirs = new Copy(base, '2');
    ours.doAll(here);
    theirs.doAll(there);
    return { ours, theirs, base };
  });

const onTwoCopies = (check: (copies: { ours: Copy; theirs: Copy; base: Workspace }) => void): void => {
  fc.assert(fc.property(twoCopies, check), { numRuns: 150 });
};

describe('a merge', () => {
  test('is valid whatever is chosen, and is taken back by undoing it', () => {
    fc.assert(
      fc.property(
        twoCopies,
        fc.infiniteStream(fc.constantFrom<(MergeChoice | null)[]>('ours', 'theirs', null)),
        ({ ours, theirs }, stream) => {
          const plan = ours.plan(theirs.workspace);
          const choices = new Map<string, MergeChoice>();
          for (const item of plan.items) {
            const [choice] = stream.take(1);
            if (choice !== undefined && choice !== null) choices.set(item.key, choice);
          }
          const changes = mergeChanges(ours.workspace, plan, choices);
          const merged = applyChanges(ours.workspace, changes);
          expect(validateExport(workspaceToExport(merged))).toEqual([]);
          expect(workspaceSchema.parse(merged)).toEqual(merged);
          expect(applyChanges(merged, changes)).toEqual(merged);
          expect(applyChanges(merged, invertChanges(changes))).toEqual(ours.workspace);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('of the same copy a second time changes nothing', () => {
    onTwoCopies(({ ours, theirs }) => {
      ours.merge(theirs.workspace);
      expect(ours.merge(structuredClone(theirs.workspace))).toEqual([]);
    });
  });

  test('of the same copy again after it was undone brings the same again', () => {
    onTwoCopies(({ ours, theirs }) => {
      const changes = ours.merge(theirs.workspace);
      if (changes.length === 0) return;
      ours.undo();
      expect(ours.merge(theirs.workspace)).toEqual(changes);
    });
  });

  test('into a copy that was left alone gives theirs, where they deleted nothing and gave no article another text', () => {
    fc.assert(
      fc.property(anyWorkspace, makingActs(30), makingActs(30), (start, before, there) => {
        const ours = new Copy(start, '1');
        ours.doAll(before);
        const theirs = new Copy(ours.workspace, '2');
        theirs.doAll(there.filter(({ name }) => name !== 'revise-article'));
        const plan = finish(compareThreeWays(ours.workspace, ours.workspace, theirs.workspace));
        expect(applyChanges(ours.workspace, mergeChanges(ours.workspace, plan))).toEqual(theirs.workspace);
      }),
      { numRuns: 100 },
    );
  });

  test('never alters by itself what we changed, nor takes away what we have', () => {
    onTwoCopies(({ ours, theirs, base }) => {
      const [was, before] = [statesOf(base), statesOf(ours.workspace)];
      ours.merge(theirs.workspace);
      const after = statesOf(ours.workspace);
      for (const [key, state] of before) {
        expect(after.has(key)).toBe(true);
        if (isSame(was.get(key), state) || state.record === 'article') continue;
        const now = after.get(key);
        // Kinds that their mentions need come after ours.
        if (state.record !== 'codebook' || now?.record !== 'codebook') expect(now).toEqual(state);
        else expect(now.value.codes.slice(0, state.value.codes.length)).toEqual(state.value.codes);
      }
      for (const key of was.keys())
        if (!before.has(key) && !isNeeded(key, ours.workspace)) expect(after.has(key)).toBe(false);
    });
  });

  test('leaves every article the text it has here, with its earlier texts', () => {
    onTwoCopies(({ ours, theirs }) => {
      const before = ours.workspace.articles;
      ours.merge(theirs.workspace);
      for (const { id, text, revisions } of before) {
        const after = ours.workspace.articles.find((article) => article.id === id);
        expect(after?.text).toBe(text);
        expect(after?.revisions?.map((revision) => revision.text)).toEqual(revisions?.map((revision) => revision.text));
      }
    });
  });

  test('gives both everything, whichever is merged first, where they worked on different articles', () => {
    const onlyArticle = (number: number) => (done: Act[]) => done.map((act) => ({ ...act, article: number }));
    const apart = (maxLength: number) =>
      makingActs(maxLength).map((done) =>
        done.filter(
          (act) =>
            act.name === 'add-mention' ||
            act.name === 'set-block-direction' ||
            act.name === 'import-article' ||
            act.name === 'link-source',
        ),
      );
    fc.assert(
      fc.property(apart(30).map(onlyArticle(0)), apart(30).map(onlyArticle(1)), (here, there) => {
        const base = smallWorkspace();
        const [ours, theirs] = [new Copy(base, '1'), new Copy(base, '2')];
        ours.doAll(here);
        theirs.doAll(there);
        const [oursBefore, theirsBefore] = [ours.workspace, theirs.workspace];
        // What one of them imports can come before the others, so that numbers mean other articles from then on; and the
        // same bytes, imported by both, are one article.
        const touchedBy = ({ articles }: Workspace): string[] =>
          articles
            .filter((article) => !base.articles.some((before) => isSame(before, article)))
            .map((article) => article.original.sha256);
        const touched = new Set(touchedBy(oursBefore));
        fc.pre(!touchedBy(theirsBefore).some((sha256) => touched.has(sha256)));
        ours.merge(theirsBefore);
        theirs.merge(oursBefore);
        expect(changesBetween(ours.workspace, theirs.workspace)).toEqual([]);
        for (const key of [...statesOf(oursBefore).keys(), ...statesOf(theirsBefore).keys()])
          expect(statesOf(ours.workspace).has(key)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

/** True for what comes back only because a mention, a relation or a silence points to it. */
const isNeeded = (key: string, workspace: Workspace): boolean =>
  workspace.articles.some((article) =>
    article.mentions.some(
      (mention) =>
        (mention.kind === 'claim' && key === `claim:${String(mention.claimId)}`) ||
        (mention.kind === 'source' && key === `actor:${String(mention.actorId)}`),
    ),
  ) ||
  workspace.relations.some(({ from, to }) => key === `claim:${from}` || key === `claim:${to}`) ||
  workspace.silences.some(({ claimId }) => key === `claim:${claimId}`);
