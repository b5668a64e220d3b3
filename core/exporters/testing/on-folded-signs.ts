// Owns a workspace with mentions that no new mention could be: a later reading of the text folds signs that they end in.

import { describeRange } from '../../anchor/anchor';
import { articleOf } from '../../testing/article-of';
import { Session } from '../../testing/session';
import type { Workspace } from '../../workspace/workspace';

const TEXT = '😀 گفت **ما** می‌آییم، and `said` so';

/**
 * The article was plain text when it was marked, and is read as Markdown now. One mention is nothing but folded signs, one
 * ends in them, and one has two ranges that touch between them.
 */
export const onFoldedSigns = (): Workspace => {
  const session = new Session([articleOf(TEXT, 'article.txt')]);
  const [plain] = session.workspace.articles;
  if (plain === undefined) throw new Error('The workspace has no article');
  session.mark(plain, 'claim', '`');
  session.mark(plain, 'contested', '*ما**');
  const halves = session.mark(plain, 'cue', '`sa', 'so');
  const at = TEXT.indexOf('said`');
  const touching = [
    { start: at, end: at + 4 },
    { start: at + 4, end: at + 5 },
  ].map((range) => describeRange(TEXT, range));
  const mentions = session
    .article(plain.id)
    .mentions.map((mention) => (mention.id === halves.id ? { ...mention, ranges: touching } : mention));
  return { ...session.workspace, articles: [{ ...plain, ...articleOf(TEXT, 'article.md'), mentions }] };
};
