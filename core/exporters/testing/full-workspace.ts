// Owns a workspace in which all that can be said is said, in four languages, with an emoji before each mark: what exporters
// are tried on.

import { TEXTS, type TextName } from '../../annotations/testing/foreign-texts';
import type { Article } from '../../article/article';
import { freeLook } from '../../codebook/free-look';
import type { MentionEdit } from '../../commands/command';
import type { Mention } from '../../mention/mention';
import { articleOf } from '../../testing/article-of';
import { Session } from '../../testing/session';
import type { Workspace } from '../../workspace/workspace';

const NAMES = Object.keys(TEXTS) as TextName[];

/** The first two have addresses, one of them with letters that no URI has; the third has something that is none. */
const ADDRESSES = ['https://example.org/harbour?page=1', 'https://example.org/اسکله', 'not an address', null];

const articles = (): Article[] =>
  NAMES.map((name, at) => ({
    ...articleOf(TEXTS[name].text, `${name}.txt`, at + 1),
    language: name,
    url: ADDRESSES[at] ?? null,
    outlet: 'حاشیه',
    byline: 'نور',
    publishedOn: '2026-05-01',
  }));

interface Marked {
  readonly article: Article;
  readonly claim: Mention;
  readonly denial: Mention;
  readonly source: Mention;
  readonly cue: Mention;
}

const markAll = (session: Session, article: Article, name: TextName): Marked => {
  const { text, claim, denial, source } = TEXTS[name];
  const cue =
    text
      .slice(text.indexOf(source) + source.length)
      .trim()
      .split(/\s/u)[0] ?? '';
  return {
    article,
    claim: session.mark(article, 'claim', claim),
    denial: session.mark(article, 'claim', denial),
    source: session.mark(article, 'source', source),
    cue: session.mark(article, 'cue', cue),
  };
};

const edit = (session: Session, { article }: Marked, { id }: Mention, said: MentionEdit): void => {
  session.do({ command: 'edit-mention', articleId: article.id, mentionId: id, edit: said });
};

/** What a claim mention can say, and the chain by which it came. */
const sayClaim = (session: Session, marked: Marked): void => {
  const { article, claim, source, cue } = marked;
  edit(session, marked, claim, {
    kind: 'claim',
    checkWorthiness: 'high',
    stance: 'asserts',
    certainty: 'probable',
    credibility: 3,
    values: [{ slot: 'when', value: 'اردیبهشت' }],
    note: ' a note 😀\nof two lines ',
    tags: ['بندر', 'tag'],
  });
  edit(session, marked, source, { kind: 'source', name: 'Port', role: 'سخنگو', sourceType: 'organisation' });
  session.do({
    command: 'set-actor',
    articleId: article.id,
    mentionId: source.id,
    actor: { name: `Port ${article.id}` },
  });
  const actorId = session.workspace.actors.at(-1)?.id ?? '';
  const hop = { sourceId: source.id, actorId: null, cueId: cue.id, mode: 'indirect' as const };
  const last = { role: 'outlet' as const, sourceId: null, actorId, cueId: null, mode: null };
  const target = { articleId: article.id, mentionId: claim.id };
  session.do({ command: 'set-attribution', ...target, hops: [{ role: 'speaker', ...hop }, last] });
  session.do({ command: 'link-source', articleId: article.id, claimMentionId: claim.id, sourceMentionId: source.id });
};

/** A claim that two articles state, one that others deny it with, and what they are to each other. */
const relate = (session: Session, [first, second]: readonly [Marked, Marked]): void => {
  const end = ({ article, ...marked }: Marked, kind: 'claim' | 'denial', gloss: string) => ({
    articleId: article.id,
    mentionId: marked[kind].id,
    gloss,
  });
  const judgement = { kind: 'contradicts' as const, rationale: 'یکی نه، دیگری آری', confidence: 'high' as const };
  session.do({
    command: 'relate-mentions',
    from: end(first, 'claim', 'The pier opens in May'),
    to: end(first, 'denial', 'אסור'),
    ...judgement,
  });
  const [claim] = session.workspace.claims;
  const claimId = claim?.id ?? '';
  session.do({ command: 'attach-mention', articleId: second.article.id, mentionId: second.claim.id, claimId });
  session.do({
    command: 'edit-claim',
    claimId,
    edit: { language: 'en', translations: [{ language: 'fa', text: 'اسکله باز می‌شود' }], note: 'of the claim' },
  });
  const review = { verdict: 'overridden', computed: 'contested', status: 'uncontested', reason: 'چون' } as const;
  session.do({ command: 'review-claim', claimId, review });
  session.do({ command: 'make-claim', gloss: 'Nobody states this', language: null });
  session.do({ command: 'note-silence', claimId, articleId: second.article.id, query: 'pier', hits: 2 });
};

/** An actor with names, an affiliation and a grade, and an event. */
const sayAround = (session: Session): void => {
  const [actor, other] = session.workspace.actors;
  session.do({
    command: 'edit-actor',
    actorId: actor?.id ?? '',
    edit: {
      actorType: 'agency',
      names: [
        { text: 'سازمان بندر', language: 'fa', kind: 'name' },
        { text: 'PA', language: null, kind: 'alias' },
      ],
      affiliations: [{ actorId: other?.id ?? '', role: 'part of', from: '2020-01-01', until: null }],
      reliability: 'B',
      note: 'of the actor',
    },
  });
  const articleIds = session.workspace.articles.map(({ id }) => id);
  session.do({ command: 'make-event', title: 'The pier 😀', articleIds });
  const criteria = { of: 'claims', show: 'contested', words: 'بندر' } as const;
  session.do({ command: 'make-saved-filter', name: 'Contested, بندر', criteria });
  const eventId = session.workspace.events[0]?.id ?? '';
  session.do({ command: 'edit-event', eventId, edit: { note: 'of the event', startsOn: '2026-05-02' } });
};

/** A kind of the project, with an attribute and examples, and a mention of it. */
const sayOwnKind = (session: Session, article: Article, quote: string): void => {
  const { version: _version, ...codebook } = session.workspace.codebook;
  const examples = [
    { verdict: 'dont' as const, quote: '😀 not this', articleId: article.id, mentionId: null, note: 'why' },
  ];
  const attributes = [{ id: '', label: 'رنگ', type: 'choice' as const, choices: ['red', 'آبی'] }];
  const words = { label: 'نظر', definition: 'What someone thinks', example: 'for one', examples, attributes };
  const codes = [...codebook.codes, { id: '', kind: 'own' as const, ...words, ...freeLook(codebook) }];
  session.do({ command: 'edit-codebook', codebook: { ...codebook, codes } });
  const code = session.workspace.codebook.codes.at(-1);
  const start = article.text.indexOf(quote);
  const selections = [{ start, end: start + quote.length }];
  session.do({ command: 'add-mention', articleId: article.id, kind: 'own', code: code?.id ?? '', selections });
  const mention = session.article(article.id).mentions.find(({ kind }) => kind === 'own');
  const attribute = code?.attributes[0]?.id ?? '';
  const said = { kind: 'own', attributes: { [attribute]: 'آبی' } } as const;
  session.do({ command: 'edit-mention', articleId: article.id, mentionId: mention?.id ?? '', edit: said });
};

/** The quote of the mention that is an orphan. */
export const ORPHANED_QUOTE = 'words that are gone';

/** A mention whose quote is no longer where it was. */
const withOrphan = (workspace: Workspace, mentionId: string): Workspace => ({
  ...workspace,
  articles: workspace.articles.map((article) => ({
    ...article,
    mentions: article.mentions.map((mention) =>
      mention.id === mentionId
        ? { ...mention, ranges: mention.ranges.map((range) => ({ ...range, quote: ORPHANED_QUOTE })) }
        : mention,
    ),
  })),
});

/** All of it. The last contested mention is an orphan; the one before has two ranges. */
export const fullWorkspace = (): Workspace => {
  const session = new Session(articles());
  const marked = NAMES.map((name, at) => {
    const article = session.workspace.articles[at];
    if (article === undefined) throw new Error('no article');
    return markAll(session, article, name);
  });
  for (const each of marked) sayClaim(session, each);
  const [first, second] = marked;
  if (first === undefined || second === undefined) throw new Error('no marks');
  relate(session, [first, second]);
  sayAround(session);
  sayOwnKind(session, second.article, 'ماهی‌گیران');
  const contested = session.mark(first.article, 'contested', 'doubt it', 'unsafe');
  edit(session, first, contested, { kind: 'contested', reason: 'denied', contestedBy: 'دیگران' });
  const orphan = session.mark(first.article, 'contested', 'Local');
  return withOrphan(session.workspace, orphan.id);
};
