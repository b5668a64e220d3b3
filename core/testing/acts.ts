// Owns random use of a workspace: acts that a person could do, each made into a command once it is known what is there.

import fc from 'fast-check';
import type { AnnotationBatch } from '../annotations/batch';
import { readingOf, type Article } from '../article/article';
import { codeOf, ownCodes } from '../codebook/codebook';
import type { Command, EditCommand, HitToMark, MentionEdit } from '../commands/command';
import type { Environment } from '../environment';
import type { Mention, MentionKind } from '../mention/mention';
import { placesOfPlan, planRevision } from '../revision/plan-revision';
import { graphemeEnd, graphemeStart } from '../text/graphemes';
import { isBlank, type TextRange } from '../text/trim-range';
import type { Workspace } from '../workspace/workspace';
import { articleOf } from './article-of';
import { TEST_ANALYST } from './fixed-environment';
import { CLAIM_ACTS, commandOnClaims, isClaimAct } from './claim-acts';
import { pick } from './pick';

const WORDS = ['', '  ', 'wording', 'ادعا درباره‌ی سوریه', '😀 note\nsecond line', 'Wu Qian', 'وو چیان'];

/** What a person means to do; the numbers choose among whatever is there at the time. */
const act = fc.record({
  name: fc.oneof(
    { weight: 12, arbitrary: fc.constant('add-mention' as const) },
    { weight: 3, arbitrary: fc.constantFrom('add-mentions' as const, 'mark-hits' as const) },
    { weight: 5, arbitrary: fc.constant('edit-mention' as const) },
    { weight: 5, arbitrary: fc.constant('link-source' as const) },
    { weight: 4, arbitrary: fc.constant('set-actor' as const) },
    { weight: 6, arbitrary: fc.constantFrom('add-range' as const, 'set-ranges' as const, 'delete-mention' as const) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'set-block-direction' as const,
        'set-article-direction' as const,
        'set-block-role' as const,
        'unlink-source' as const,
        'edit-article' as const,
      ),
    },
    { weight: 14, arbitrary: fc.constantFrom(...CLAIM_ACTS) },
    { weight: 2, arbitrary: fc.constant('revise-article' as const) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('delete-article' as const, 'rename-workspace' as const, 'import-article' as const),
    },
    { weight: 3, arbitrary: fc.constant('import-annotations' as const) },
  ),
  article: fc.nat(7),
  mention: fc.nat(40),
  other: fc.nat(40),
  at: fc.nat(6000),
  length: fc.oneof(fc.nat(12), fc.nat(600)),
  choice: fc.nat(11),
  words: fc.constantFrom(...WORDS),
});

export type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;

export const acts = (maxLength: number): fc.Arbitrary<Act[]> => fc.array(act, { maxLength, size: 'max' });

/** Any edit of the mention's kind, and now and then of another. */
const editOf = (workspace: Workspace, { choice, words, at }: Act, mention: Mention): MentionEdit => {
  const kind = choice === 11 ? 'cue' : mention.kind;
  const attribute = codeOf(workspace.codebook, mention)?.attributes[0];
  const shared = {
    ...(choice % 2 === 0 ? { note: words } : {}),
    ...(choice % 3 === 0 ? { tags: ['tag', 'برچسب'] } : {}),
    ...(attribute === undefined ? {} : { attributes: { [attribute.id]: words } }),
  };
  if (kind === 'claim')
    return {
      ...shared,
      kind,
      checkWorthiness: choice > 5 ? 'high' : null,
      ...(choice > 1 ? { gloss: words } : {}),
      ...(choice % 2 === 1
        ? {
            stance: choice > 5 ? 'denies' : 'asserts',
            values: [{ slot: pick(workspace.codebook.slots, at)?.id ?? 'when', value: 'x' }],
          }
        : {}),
    };
  if (kind === 'source') return { ...shared, kind, name: words, sourceType: choice > 5 ? 'person' : null };
  if (kind === 'contested') return { ...shared, kind, reason: choice > 5 ? 'denied' : null, contestedBy: words };
  return { ...shared, kind };
};

/** What the act selects: backwards as often as not, and now and then beyond the text's end. */
const selectionOf = ({ at, length, choice }: Act, article: Article): TextRange => {
  const start = at % (article.text.length + 1);
  const limit = article.text.length + (choice === 9 ? 1 : 0);
  return { start, end: choice % 2 === 0 ? Math.max(0, start - length) : Math.min(limit, start + length) };
};

/** The mentions of the kind that an act wants; now and then, or where there are none, of any kind. */
const fitting = (mentions: readonly Mention[], kind: MentionKind, { choice }: Act): readonly Mention[] => {
  const ofKind = mentions.filter((mention) => mention.kind === kind);
  return choice === 11 || ofKind.length === 0 ? mentions : ofKind;
};

/** The kind of a mark; one of the workspace's own where there is one, and now and then one that is not there. */
const kindOf = (workspace: Workspace, kind: MentionKind, { mention }: Act): { kind: MentionKind; code?: string } =>
  kind === 'own' ? { kind, code: pick(ownCodes(workspace.codebook), mention)?.id ?? 'gone' } : { kind };

/** The same place of every article, one twice, and one whose words are others. */
const hitsOf = (workspace: Workspace, done: Act): HitToMark[] => {
  const hits = workspace.articles.map((article) => {
    const { start, end } = selectionOf({ ...done, choice: 1 }, article);
    return { articleId: article.id, start, end, words: article.text.slice(start, end) };
  });
  return [...hits, ...hits.slice(0, 1), ...hits.slice(0, 1).map((hit) => ({ ...hit, words: `${hit.words}!` }))];
};

const actorOf = (workspace: Workspace, { choice, words }: Act): { id: string } | { name: string } | null => {
  const known = pick(workspace.actors, choice);
  if (choice > 8) return null;
  return choice > 5 && known !== undefined ? { id: known.id } : { name: words.trim() || 'Beijing' };
};

/** The article's own bytes read again: the same text, with one line that counts as something else now. */
const readAgainOf = (article: Article, { at, words }: Act): Command => {
  const reading = readingOf(article);
  const turned = at % reading.blocks.length;
  const blocks = reading.blocks.map((block, index) =>
    index === turned ? { ...block, role: block.role === 'body' ? ('clutter' as const) : ('body' as const) } : block,
  );
  return {
    command: 'revise-article',
    articleId: article.id,
    reading: { ...reading, blocks },
    places: new Map(),
    note: words,
  };
};

/** A new text of an article that has words in it put in place of others; what is proposed for its mentions, or all of it. */
const revisionOf = (article: Article, { at, length, choice, words, other }: Act): Command | null => {
  const start = graphemeStart(article.text, at % (article.text.length + 1));
  const end = graphemeEnd(article.text, Math.min(article.text.length, start + (length % 30)));
  const text = `${choice > 8 ? '\n' : ''}${article.text.slice(0, start)}${words}${article.text.slice(end)}`;
  if (isBlank(text)) return null;
  const reading = readingOf(articleOf(text, 'new.md', 10_000 * (other + 1) + at));
  const plan = planRevision(article, reading);
  const accepted = new Map(choice % 2 === 0 ? [] : plan.rows.map(({ mentionId }) => [mentionId, 'accept' as const]));
  return {
    command: 'revise-article',
    articleId: article.id,
    reading,
    places: placesOfPlan(plan, accepted),
    note: words,
  };
};

/** The command for an act on a mention. */
const commandOnMention = (workspace: Workspace, article: Article, done: Act): EditCommand | null => {
  const { name: command } = done;
  const wanted = command === 'link-source' ? 'claim' : command === 'set-actor' ? 'source' : null;
  const mention = pick(wanted === null ? article.mentions : fitting(article.mentions, wanted, done), done.mention);
  if (mention === undefined) return null;
  const target = { articleId: article.id, mentionId: mention.id };
  const selection = selectionOf(done, article);
  switch (command) {
    case 'add-range':
      return { command, ...target, selection };
    case 'set-ranges':
      return { command, ...target, selections: [selection, { start: done.length, end: done.length + 4 }] };
    case 'edit-mention':
      return { command, ...target, edit: editOf(workspace, done, mention) };
    case 'delete-mention':
      return { command, ...target };
    case 'set-actor':
      return { command, ...target, actor: actorOf(workspace, done) };
    case 'link-source': {
      const everywhere = workspace.articles.flatMap((each) => each.mentions);
      const source = pick(fitting(everywhere, 'source', done), done.other) ?? mention;
      return { command, articleId: article.id, claimMentionId: mention.id, sourceMentionId: source.id };
    }
    default:
      return null;
  }
};

/** Two marks of another tool with what joins them, now and then in an article of their own. */
const batchOfAct = (workspace: Workspace, done: Act, environment: Environment): AnnotationBatch => {
  const { choice, words, at } = done;
  const brought =
    choice > 9 ? [{ ...articleOf(`سلام 😀 ${words}`, 'new.txt', 500 + at), id: environment.newId() }] : [];
  const article = brought[0] ?? pick(workspace.articles, done.article);
  const kinds = [
    { code: 'claim' },
    { code: 'source' },
    { newKind: 'Opinion' },
    { newKind: words.trim() || 'x' },
    { code: 'gone' },
  ];
  const selection = article === undefined ? { start: 0, end: 1 } : selectionOf(done, article);
  const said = { comment: words, attributes: [{ name: 'x', value: words }], tags: ['tag'], modifiedAt: null };
  const mark = (key: string, number: number, ranges: readonly TextRange[]): AnnotationBatch['marks'][number] => ({
    ...said,
    key,
    articleId: article?.id ?? 'gone',
    ranges,
    kind: pick(kinds.slice(0, choice === 0 ? 5 : 3), number) ?? { code: 'claim' },
    author: choice % 2 === 0 ? 'نور' : null,
    createdAt: choice % 3 === 0 ? '2020-02-02T02:02:02.000Z' : null,
  });
  const target = pick(['asserted-by', 'contradicts', 'nothing'] as const, done.other) ?? 'nothing';
  return {
    analyst: workspace.analysts[0] ?? TEST_ANALYST,
    articles: brought,
    marks: [mark('a', done.mention, [selection]), mark('b', done.other, [selection, { start: 0, end: 3 }])],
    relations: [
      { from: 'a', to: 'b', target, label: 'x' },
      { from: 'b', to: 'c', target, label: '' },
    ],
  };
};

/** The command for an act, or null where there is nothing to do it to. */
export const commandOf = (workspace: Workspace, done: Act, environment: Environment): Command | null => {
  const { name: command, choice, words } = done;
  if (command === 'rename-workspace') return { command, title: words.trim() || 'Workspace' };
  if (command === 'import-article') {
    if (workspace.articles.length > 4) return null;
    const text = `# ${words} 😀 سلام\n\nنوشته ${String(done.at)}`;
    return { command, article: { ...articleOf(text, 'new.md', 100 + done.at), id: environment.newId() } };
  }
  if (command === 'import-annotations') return { command, batch: batchOfAct(workspace, done, environment) };
  if (isClaimAct(command)) return commandOnClaims(workspace, { ...done, name: command });
  const article = pick(workspace.articles, done.article);
  if (article === undefined) return null;
  const articleId = article.id;
  switch (command) {
    case 'add-mention': {
      const kind = pick(['claim', 'source', 'contested', 'cue', 'own'] as const, choice) ?? 'cue';
      return { command, articleId, ...kindOf(workspace, kind, done), selections: [selectionOf(done, article)] };
    }
    case 'add-mentions': {
      const kind = pick(['claim', 'source', 'contested', 'own'] as const, choice) ?? 'claim';
      const selection = selectionOf(done, article);
      const again = { start: Math.max(selection.start, selection.end), end: article.text.length };
      return { command, articleId, ...kindOf(workspace, kind, done), selections: [selection, again, selection] };
    }
    case 'mark-hits': {
      const kind = pick(['claim', 'source', 'contested', 'own'] as const, choice) ?? 'claim';
      return { command, ...kindOf(workspace, kind, done), hits: hitsOf(workspace, done) };
    }
    case 'edit-article': {
      const details = { title: words || 'x', outlet: words, url: null, publishedOn: '2016-08-17', language: null };
      return { command, articleId, details };
    }
    case 'delete-article':
      return { command, articleId };
    case 'revise-article':
      return done.length % 4 === 0 ? readAgainOf(article, done) : revisionOf(article, done);
    case 'set-block-direction': {
      const blockId = pick(article.blocks, done.at)?.id ?? 'b0';
      return { command, articleId, blockId, direction: pick(['ltr', 'rtl', null] as const, choice) ?? null };
    }
    case 'set-article-direction': {
      const direction = pick(['ltr', 'rtl', null] as const, choice) ?? null;
      const scope = done.at % 2 === 0 ? 'all-lines' : 'neutral-lines';
      const linesSetByHand = done.length % 2 === 0 ? 'keep' : 'let-go';
      return { command, articleId, setting: direction === null ? null : { direction, scope }, linesSetByHand };
    }
    case 'set-block-role': {
      const first = done.at % article.blocks.length;
      const blockIds = article.blocks.slice(first, first + 1 + (done.length % 3)).map(({ id }) => id);
      return { command, articleId, blockIds, role: pick(['clutter', 'body', null] as const, choice) ?? null };
    }
    case 'unlink-source': {
      const link = pick(article.links, choice);
      return link === undefined ? null : { command, articleId, linkId: link.id };
    }
    default:
      return commandOnMention(workspace, article, done);
  }
};
