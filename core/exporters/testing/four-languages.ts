// Owns a workspace for tests of exporters: an article in each of four languages, an emoji before everything that is
// marked, and something of all that an analyst can say.

import { TEXTS, type TextName } from '../../annotations/testing/foreign-texts';
import { articleOf } from '../../testing/article-of';
import { ClaimSession } from '../../testing/claims';
import type { Workspace } from '../../workspace/workspace';

const NAMES: readonly TextName[] = ['en', 'fa', 'ar', 'he'];

/** What the test has to name. */
export interface FourLanguages {
  readonly workspace: Workspace;
  /** Ids: the claim that all articles state, and the one that all of them set against it. */
  readonly opening: string;
  readonly denial: string;
}

/** Claims of two kinds in each article, with sources, a chain, values, notes, attributes, a relation and a review. */
export const fourLanguages = (): FourLanguages => {
  const session = new ClaimSession(
    NAMES.map((name, index) => ({
      ...articleOf(TEXTS[name].text.replaceAll('\n', index % 2 === 0 ? '\n' : '\r\n'), `${name}.txt`, index + 1),
      outlet: `Outlet ${name}`,
      url: `https://example.org/${name}?a=1&b=2`,
      publishedOn: '2026-05-01',
      language: name,
    })),
  );
  const opening = session.claim('اسکلهٔ تازه باز می‌شود', 'fa');
  const denial = session.claim('The pier is unsafe', 'en');
  session.do({
    command: 'edit-codebook',
    codebook: {
      ...session.workspace.codebook,
      codes: session.workspace.codebook.codes.map((code) =>
        code.id === 'claim'
          ? {
              ...code,
              attributes: [
                { id: 'topic', label: 'موضوع', type: 'choice', choices: ['بندر', 'دریا'] },
                { id: 'remark', label: 'Re|mark <1>', type: 'text', choices: [] },
              ],
            }
          : code,
      ),
    },
  });
  const topic = session.workspace.codebook.codes[0]?.attributes.map(({ id }) => id) ?? [];
  for (const [index, article] of session.workspace.articles.entries()) {
    const { claim, source, denial: words } = TEXTS[NAMES[index] ?? 'en'];
    const articleId = article.id;
    const stated = session.state(article, claim, opening, {
      stance: 'asserts',
      certainty: 'probable',
      credibility: 2,
      checkWorthiness: 'high',
      values: [{ slot: 'when', value: '=May & «مه»' }],
      note: 'one line\nand — another: <b>"so"</b>',
      tags: ['بندر', '@tag'],
      attributes: { [topic[0] ?? '']: 'بندر', [topic[1] ?? '']: 'free words' },
    });
    session.state(article, words, denial, { stance: 'denies' });
    const said = session.mark(article, 'source', source);
    session.mark(article, 'contested', words);
    session.do({ command: 'set-actor', articleId, mentionId: said.id, actor: { name: 'Port authority' } });
    session.do({ command: 'link-source', articleId, claimMentionId: stated, sourceMentionId: said.id });
    session.chain(article, stated, { role: 'speaker', sourceId: said.id, mode: 'indirect' });
  }
  const evidence = session.workspace.articles.flatMap(({ mentions }) =>
    mentions.flatMap((mention) => (mention.kind === 'claim' ? [mention.id] : [])),
  );
  session.do({
    command: 'relate-claims',
    kind: 'contradicts',
    from: opening,
    to: denial,
    rationale: 'they cannot both hold',
    evidence,
    confidence: 'high',
  });
  return { workspace: session.workspace, opening, denial };
};
