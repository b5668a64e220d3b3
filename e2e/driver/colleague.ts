// Owns a colleague: someone who was given an export, works in it with a tool of their own, and hands it back.

import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { ExportDocument } from '../../core/export/json-format';
import type { FilterCriteria } from '../../core/saved-filters/saved-filter';
import { readExport } from './exports';
import type { Seed } from './seeds';

type ExportedArticle = ExportDocument['articles'][number];
type ExportedMention = ExportedArticle['mentions'][number];

export class Colleague {
  private constructor(
    private readonly document: ExportDocument,
    private readonly article: ExportedArticle,
  ) {}

  /** Takes an export up, at the article of a seed. */
  static async with(path: string, seed: Seed): Promise<Colleague> {
    const document = await readExport(path);
    const article = document.articles.find(({ title }) => seed.title.test(title));
    if (article === undefined) throw new Error(`${seed.name} is not in ${path}`);
    return new Colleague(document, article);
  }

  private mention(quote: string): ExportedMention {
    const found = this.article.mentions.find(({ ranges }) => ranges[0]?.quote === quote);
    if (found === undefined) throw new Error(`“${quote}” is not marked`);
    return found;
  }

  /** Writes another note on the mention of that quote. */
  note(quote: string, note: string): this {
    this.mention(quote).note = note;
    return this;
  }

  /** Marks words in the same way as the mention of another quote. */
  markLike(quote: string, words: string): this {
    const mention = structuredClone(this.mention(quote));
    const start = this.article.text.indexOf(words);
    const end = start + words.length;
    const points = (offset: number): number => [...this.article.text.slice(0, offset)].length;
    const place = { start, end, startCodePoint: points(start), endCodePoint: points(end) };
    const { text } = this.article;
    const around = { prefix: text.slice(Math.max(0, start - 8), start), suffix: text.slice(end, end + 8) };
    const [range] = mention.ranges;
    if (range === undefined) throw new Error('a mention has ranges');
    const fresh = { ...mention, id: randomUUID(), note: '', ranges: [{ ...range, ...place, ...around, quote: words }] };
    this.article.mentions.push(fresh);
    return this;
  }

  /** Has the saved filter of that name let something else through. */
  letThrough(name: string, criteria: FilterCriteria): this {
    const filter = this.document.savedFilters.find((each) => each.name === name);
    if (filter === undefined) throw new Error(`no filter is called ${name}`);
    filter.criteria = criteria;
    return this;
  }

  /** Hands the export back, in another file. */
  async handBack(path: string): Promise<string> {
    await writeFile(path, JSON.stringify(this.document));
    return path;
  }
}
