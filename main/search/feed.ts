// Owns how the thread that searches comes to know the workspace: all of it at first, and then what is other than before.
// Records never change in place, so what is the same object is the same record.

import type { Article } from '../../core/article/article';
import type { Workspace } from '../../core/workspace/workspace';

/** What a search looks at, article by article, without its earlier texts. */
type SearchedArticle = Omit<Article, 'revisions'>;

/** An article as it is sent: of what is long, that which has not changed since it was sent last is left out. */
export type ArticleNews = Partial<SearchedArticle> & Pick<Article, 'id'>;

export interface News {
  readonly kind: 'news';
  /** Everything but the articles, where something of it has changed. */
  readonly rest: Omit<Workspace, 'articles'> | null;
  readonly articles: readonly ArticleNews[];
  /** The ids of all articles in their order, where articles came or went: those that are not in it are gone. */
  readonly order: readonly string[] | null;
}

/** UTF-16 code units in one message. More at once would hold main up for more than a few milliseconds. */
const MESSAGE_LENGTH = 400_000;

/** What is long, and mostly stays. */
const HEAVY = ['text', 'blocks', 'inlines', 'mentions', 'links', 'original'] as const;

const newsOf = ({ revisions: _revisions, ...article }: Article, before: Article | undefined): ArticleNews => {
  if (before === undefined) return article;
  const same = HEAVY.filter((field) => article[field] === before[field]);
  return Object.fromEntries(
    Object.entries(article).filter(([field]) => !same.some((each) => each === field)),
  ) as ArticleNews;
};

const lengthOf = ({ text = '', mentions = [], blocks = [] }: ArticleNews): number =>
  text.length + 300 * mentions.length + 100 * blocks.length + 200;

const restOf = ({ articles: _articles, ...rest }: Workspace): Omit<Workspace, 'articles'> => rest;

const isSameRest = (one: Workspace, other: Workspace): boolean => {
  const [left, right] = [restOf(one), restOf(other)];
  return (Object.keys(left) as (keyof typeof left)[]).every((field) => left[field] === right[field]);
};

/** What is to be told of a workspace to whoever knows `before` of it, in messages; none where nothing is other. */
export function* newsSince(before: Workspace | null, workspace: Workspace): Generator<News> {
  if (before === workspace) return;
  const known = new Map((before?.articles ?? []).map((article) => [article.id, article]));
  const changed = workspace.articles.filter((article) => known.get(article.id) !== article);
  const isSameOrder =
    before?.articles.length === workspace.articles.length &&
    workspace.articles.every(({ id }, at) => before.articles[at]?.id === id);
  let articles: ArticleNews[] = [];
  let length = 0;
  for (const article of changed) {
    const news = newsOf(article, known.get(article.id));
    articles.push(news);
    length += lengthOf(news);
    if (length < MESSAGE_LENGTH) continue;
    yield { kind: 'news', rest: null, articles, order: null };
    [articles, length] = [[], 0];
  }
  // The order comes last: by then all of its articles are known.
  yield {
    kind: 'news',
    rest: before === null || !isSameRest(before, workspace) ? restOf(workspace) : null,
    articles,
    order: isSameOrder ? null : workspace.articles.map(({ id }) => id),
  };
}

/** The workspace as news have told it. */
export class ToldWorkspace {
  readonly #articles = new Map<string, Article>();
  #rest: Omit<Workspace, 'articles'> | null = null;
  #order: readonly string[] = [];
  #whole: Workspace | null = null;

  take({ rest, articles, order }: News): void {
    this.#whole = null;
    if (rest !== null) this.#rest = rest;
    for (const news of articles) {
      // Whoever sends news of an article in part has sent all of it before. Other fields that are left out are gone.
      const before = this.#articles.get(news.id);
      const kept = Object.fromEntries(HEAVY.flatMap((field) => (before === undefined ? [] : [[field, before[field]]])));
      this.#articles.set(news.id, { ...kept, ...news } as Article);
    }
    if (order === null) return;
    this.#order = order;
    const present = new Set(order);
    for (const id of this.#articles.keys()) if (!present.has(id)) this.#articles.delete(id);
  }

  /** The same value until there is news; null while nothing was told. */
  get workspace(): Workspace | null {
    if (this.#rest === null) return null;
    this.#whole ??= { ...this.#rest, articles: this.#order.flatMap((id) => this.#articles.get(id) ?? []) };
    return this.#whole;
  }
}
