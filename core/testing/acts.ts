// Owns random use of a workspace: acts that a person could do, each made into a command once it is known what is there.

import fc from 'fast-check';
import { editCommandSchema, type EditCommand, type MentionEdit } from '../commands/command';
import { runCommand } from '../commands/run-command';
import type { Environment } from '../environment';
import type { Mention, MentionKind } from '../mention/mention';
import type { ErrorCode } from '../result';
import { applyChanges, type Change } from '../workspace/change';
import type { Workspace } from '../workspace/workspace';
import { articleOf } from './article-of';

const WORDS = ['', '  ', 'wording', 'ادعا درباره‌ی سوریه', '😀 note\nsecond line', 'Wu Qian', 'وو چیان'];

/** What a person means to do; the numbers choose among whatever is there at the time. */
const act = fc.record({
  name: fc.oneof(
    { weight: 12, arbitrary: fc.constant('add-mention' as const) },
    { weight: 5, arbitrary: fc.constant('edit-mention' as const) },
    { weight: 5, arbitrary: fc.constant('link-source' as const) },
    { weight: 4, arbitrary: fc.constant('set-actor' as const) },
    { weight: 6, arbitrary: fc.constantFrom('add-range' as const, 'set-ranges' as const, 'delete-mention' as const) },
    { weight: 3, arbitrary: fc.constantFrom('set-block-direction' as const, 'unlink-source' as const, 'edit-article' as const) },
    { weight: 2, arbitrary: fc.constantFrom('delete-article' as const, 'rename-workspace' as const, 'import-article' as const) },
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

const pick = <Item>(items: readonly Item[], number: number): Item | undefined => items[number % Math.max(1, items.length)];

/** Any edit of the mention's kind, and now and then of another. */
const editOf = ({ choice, words }: Act, mention: Mention): MentionEdit => {
  const kind = choice === 11 ? 'cue' : mention.kind;
  const shared = { ...(choice % 2 === 0 ? { note: words } : {}), ...(choice % 3 === 0 ? { tags: ['tag', 'برچسب'] } : {}) };
  if (kind === 'claim') return { ...shared, kind, checkWorthiness: choice > 5 ? 'high' : null, ...(choice > 1 ? { gloss: words } : {}) };
  if (kind === 'source') return { ...shared, kind, name: words, sourceType: choice > 5 ? 'person' : null };
  if (kind === 'contested') return { ...shared, kind, reason: choice > 5 ? 'denied' : null, contestedBy: words };
  return { ...shared, kind };
};

/** The command for an act, or null where there is nothing to do it to. */
const commandOf = (workspace: Workspace, done: Act, environment: Environment): EditCommand | ReturnType<typeof importOf> | null => {
  const { name, choice, words } = done;
  if (name === 'rename-workspace') return { command: name, title: words.trim() || 'Workspace' };
  if (name === 'import-article') return workspace.articles.length > 4 ? null : importOf(done, environment);
  const article = pick(workspace.articles, done.article);
  if (article === undefined) return null;
  const articleId = article.id;
  const start = done.at % (article.text.length + 1);
  // Backwards as often as not, and now and then beyond the text's end.
  const other = choice % 2 === 0 ? Math.max(0, start - done.length) : Math.min(article.text.length + (choice === 9 ? 1 : 0), start + done.length);
  const selection = { start, end: other };
  // Mostly a mention of the right kind, for links and actors.
  const fitting = (mentions: readonly Mention[], kind: MentionKind): Mention[] => {
    const ofKind = mentions.filter((each) => each.kind === kind);
    return choice === 11 || ofKind.length === 0 ? [...mentions] : ofKind;
  };
  const everywhere = workspace.articles.flatMap((each) => each.mentions);
  const wanted: MentionKind | null = name === 'link-source' ? 'claim' : name === 'set-actor' ? 'source' : null;
  const mention = pick(wanted === null ? article.mentions : fitting(article.mentions, wanted), done.mention);
  const anywhere = pick(fitting(everywhere, 'source'), done.other);
  switch (name) {
    case 'add-mention':
      return { command: name, articleId, kind: (['claim', 'source', 'contested', 'cue'] as const)[choice % 4] ?? 'claim', selections: [selection] };
    case 'edit-article':
      return { command: name, articleId, details: { title: words || 'x', outlet: words, url: null, publishedOn: '2016-08-17', language: null } };
    case 'delete-article':
      return { command: name, articleId };
    case 'set-block-direction':
      return { command: name, articleId, blockId: pick(article.blocks, done.at)?.id ?? 'b0', direction: (['ltr', 'rtl', null] as const)[choice % 3] ?? null };
    case 'unlink-source': {
      const link = pick(article.links, choice);
      return link === undefined ? null : { command: name, articleId, linkId: link.id };
    }
  }
  if (mention === undefined || anywhere === undefined) return null;
  const mentionId = mention.id;
  switch (name) {
    case 'add-range':
      return { command: name, articleId, mentionId, selection };
    case 'set-ranges':
      return { command: name, articleId, mentionId, selections: [{ start: other, end: start }, { start: done.length, end: done.length + 4 }] };
    case 'edit-mention':
      return { command: name, articleId, mentionId, edit: editOf(done, mention) };
    case 'delete-mention':
      return { command: name, articleId, mentionId };
    case 'link-source':
      return { command: name, articleId, claimMentionId: mentionId, sourceMentionId: anywhere.id };
    case 'set-actor': {
      const actor = pick(workspace.actors, choice);
      if (choice > 8) return { command: name, articleId, mentionId, actor: null };
      if (choice > 5 && actor !== undefined) return { command: name, articleId, mentionId, actor: { id: actor.id } };
      return { command: name, articleId, mentionId, actor: { name: words.trim() || 'Beijing' } };
    }
  }
};

const importOf = ({ at, words }: Act, environment: Environment) => ({
  command: 'import-article' as const,
  article: { ...articleOf(`# ${words} 😀 سلام\n\nنوشته ${String(at)}`, 'new.md', 100 + at), id: environment.newId() },
});

/** One step of a run: the changes made (none where the command was refused) and the workspace after it. */
export interface Step {
  readonly changes: Change[];
  readonly refused: ErrorCode | null;
  readonly workspace: Workspace;
}

/** Does the acts one after the other. Commands pass through the schema first, as they do on their way from the window. */
export const perform = (workspace: Workspace, done: readonly Act[], environment: Environment): Step[] => {
  const steps: Step[] = [];
  let now = workspace;
  for (const each of done) {
    const command = commandOf(now, each, environment);
    if (command === null) continue;
    const parsed = command.command === 'import-article' ? command : editCommandSchema.parse(command);
    const result = runCommand(now, parsed, environment);
    const changes = result.ok ? result.value : [];
    now = applyChanges(now, changes);
    steps.push({ changes, refused: result.ok ? null : result.error.code, workspace: now });
  }
  return steps;
};
