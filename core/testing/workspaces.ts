// Owns workspaces with work done in them, for tests: a small known one, or grown by random use from random texts.

import fc from 'fast-check';
import { isBlank } from '../text/trim-range';
import type { Workspace } from '../workspace/workspace';
import { acts } from './acts';
import { articleOf } from './article-of';
import { fixedEnvironment } from './fixed-environment';
import { perform } from './perform';
import { Session, workspaceOf } from './session';
import { trickyMarkdown } from './tricky-text';

/** Workspaces with articles of tricky text and whatever some random acts have left in them. */
export const anyWorkspace: fc.Arbitrary<Workspace> = fc
  .tuple(fc.array(trickyMarkdown(60), { minLength: 1, maxLength: 3 }), acts(50))
  .map(([texts, done]) => {
    // An emoji first, so that no two units of counting agree.
    const articles = texts.map((text, index) =>
      articleOf(`😀${isBlank(text) ? ' سلام' : text}`, 'article.md', index + 1),
    );
    const workspace = workspaceOf(articles);
    return perform(workspace, done, fixedEnvironment()).at(-1)?.workspace ?? workspace;
  });

/** A small workspace with a mention of each kind, a claim, an actor and a link, and an emoji before all of it. */
export const smallWorkspace = (): Workspace => {
  const session = new Session([
    articleOf('😀 China trains Syrians, Wu Qian said.\n\n‘Propaganda war’, said Russia.', 'en.txt', 1),
    articleOf('# سلام 👨‍👩‍👧\r\n\r\nرئیس گفت: «ما می‌آییم.»', 'fa.md', 2),
  ]);
  const [english, persian] = session.workspace.articles;
  if (english === undefined || persian === undefined) throw new Error('The workspace has no articles');
  const claim = session.mark(english, 'claim', 'China', 'Syrians');
  const source = session.mark(english, 'source', 'Wu Qian');
  session.mark(english, 'contested', 'Propaganda war');
  session.mark(english, 'cue', 'said');
  session.mark(persian, 'claim', 'ما می‌آییم');
  const articleId = english.id;
  session.do({
    command: 'edit-mention',
    articleId,
    mentionId: claim.id,
    edit: { kind: 'claim', gloss: 'چین آموزش می‌دهد', tags: ['a'] },
  });
  session.do({ command: 'set-actor', articleId, mentionId: source.id, actor: { name: 'Wu Qian' } });
  session.do({ command: 'link-source', articleId, claimMentionId: claim.id, sourceMentionId: source.id });
  return session.workspace;
};
