// Owns what the JSON-LD of a page says of its article, by the vocabulary of schema.org. What is not JSON is passed over:
// many a page has some that is not.

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report)$/u;

/** How much of it is looked at, so that no page can make the search for its article long. */
const MOST_NODES = 10_000;
const LONGEST_SCRIPT = 2_000_000;

type Node = Readonly<Record<string, unknown>>;

/** What JSON-LD says of an article; null where it does not. */
export interface LinkedData {
  readonly headline: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly authors: readonly string[];
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const textOf = (value: unknown): string | null => {
  const first = listOf(value).find((each) => typeof each === 'string' && each.trim() !== '');
  return typeof first === 'string' ? first.replace(/\s+/gu, ' ').trim() : null;
};

/** The name of a person or organisation, written out or as a node of its own. */
const nameOf = (value: unknown): string | null => (isNode(value) ? textOf(value.name) : textOf(value));

const addressOf = (value: unknown): string | null =>
  isNode(value) ? (textOf(value['@id']) ?? textOf(value.url)) : textOf(value);

const parse = (source: string): unknown => {
  // Some pages wrap it as scripts were once hidden from old browsers.
  const json = source
    .replace(/^\s*(?:<!--|\/\*?\s*<!\[CDATA\[(?:\s*\*\/)?)/u, '')
    .replace(/(?:-->|(?:\/\*|\/\/)?\s*\]\]>(?:\s*\*\/)?)\s*$/u, '');
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
};

const isArticle = (node: Node): boolean =>
  listOf(node['@type']).some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type));

/** The first article among the nodes, wherever they are nested, breadth first. */
const findArticle = (roots: readonly unknown[]): Node | null => {
  const queue: unknown[] = [...roots];
  for (let index = 0; index < queue.length && index < MOST_NODES; index += 1) {
    const value = queue[index];
    if (Array.isArray(value)) queue.push(...listOf(value).slice(0, MOST_NODES));
    else if (isNode(value)) {
      if (isArticle(value)) return value;
      queue.push(...Object.values(value).filter((each) => typeof each === 'object'));
    }
  }
  return null;
};

/** What the JSON-LD scripts of a page say of its article; null where there is none. */
export const readLinkedData = (scripts: readonly string[]): LinkedData | null => {
  const article = findArticle(scripts.filter(({ length }) => length <= LONGEST_SCRIPT).map(parse));
  if (article === null) return null;
  return {
    headline: textOf(article.headline) ?? textOf(article.name),
    outlet:
      listOf(article.publisher)
        .map(nameOf)
        .find((name) => name !== null) ?? null,
    url: addressOf(article.mainEntityOfPage) ?? addressOf(article.url),
    published: textOf(article.datePublished),
    authors: listOf(article.author).flatMap((author) => nameOf(author) ?? []),
  };
};
