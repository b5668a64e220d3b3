// Owns the making of the sample's records: one command after the other, as an analyst would have given them. What the
// file says and the texts do not bear out is a bug of the file, and throws.

import type { Article } from '../article/article';
import type { Command } from '../commands/command';
import { runCommand } from '../commands/run-command';
import type { Environment } from '../environment';
import { findHits } from '../text/find';
import { applyChanges, type Change } from '../workspace/change';
import { changesBetween } from '../workspace/difference';
import type { Workspace } from '../workspace/workspace';
import type { SampleWork } from './sample-work';

interface Placed {
  readonly article: string;
  readonly quote: string;
  readonly length?: number | undefined;
}

class Working {
  workspace: Workspace;
  readonly #environment: Environment;
  readonly #work: SampleWork;
  /** The ids that the file's keys stand for. */
  readonly #ids = new Map<string, string>();

  constructor(workspace: Workspace, work: SampleWork, environment: Environment) {
    this.workspace = workspace;
    this.#work = work;
    this.#environment = environment;
  }

  /** Does everything that the file says. */
  all(): void {
    this.#articles();
    this.#actors();
    this.#claims();
    this.#sources();
    this.#cues();
    this.#statements();
    this.#contested();
    this.#relations();
    this.#silences();
    this.#event();
  }

  #do(command: Command): Change[] {
    const result = runCommand(this.workspace, command, this.#environment);
    if (!result.ok) throw new Error(`The sample’s ${command.command} was refused: ${result.error.code}`);
    this.workspace = applyChanges(this.workspace, result.value);
    return result.value;
  }

  /** Does what makes one record of a kind, and remembers the record under a key. */
  #make(record: Change['record'], key: string, command: Command): string {
    const made = this.#do(command).find((change) => change.record === record && change.before === null);
    if (made === undefined || !('id' in made)) throw new Error(`The sample’s ${key} was not made`);
    this.#ids.set(`${record} ${key}`, made.id);
    return made.id;
  }

  #id(record: Change['record'], key: string): string {
    const id = this.#ids.get(`${record} ${key}`);
    if (id === undefined) throw new Error(`The sample has no ${record} ${key}`);
    return id;
  }

  #article(key: string): Article {
    const article = this.workspace.articles.find(({ id }) => id === this.#id('article', key));
    if (article === undefined) throw new Error(`The sample has no article ${key}`);
    return article;
  }

  #selection({ article, quote, length = quote.length }: Placed): { start: number; end: number } {
    const { text } = this.#article(article);
    const start = text.indexOf(quote);
    if (start === -1 || text.includes(quote, start + 1)) throw new Error(`“${quote}” does not stand once in ${article}`);
    return { start, end: start + length };
  }

  #mark(kind: 'claim' | 'source' | 'contested' | 'cue', key: string, places: readonly Placed[]): string {
    const [first] = places;
    if (first === undefined) throw new Error(`The sample’s ${key} is nowhere`);
    const selections = places.map((place) => this.#selection(place));
    return this.#make('mention', key, {
      command: 'add-mention',
      articleId: this.#id('article', first.article),
      kind,
      selections,
    });
  }

  #articles(): void {
    for (const { key, fileName, details } of this.#work.articles) {
      const article = this.workspace.articles.find(({ original }) => original.fileName === fileName);
      if (article === undefined) throw new Error(`The sample has no file ${fileName}`);
      this.#ids.set(`article ${key}`, article.id);
      this.#do({ command: 'edit-article', articleId: article.id, details });
    }
  }

  #actors(): void {
    for (const { key, name, actorType } of this.#work.actors)
      this.#make('actor', key, { command: 'make-actor', name, actorType });
    for (const { key, names, affiliations, reliability, note } of this.#work.actors) {
      const resolved = affiliations.map(({ actor, ...rest }) => ({ actorId: this.#id('actor', actor), ...rest }));
      const edit = { names, affiliations: resolved, reliability, note };
      this.#do({ command: 'edit-actor', actorId: this.#id('actor', key), edit });
    }
  }

  #claims(): void {
    for (const { key, gloss, language, translations } of this.#work.claims) {
      const claimId = this.#make('claim', key, { command: 'make-claim', gloss, language });
      this.#do({ command: 'edit-claim', claimId, edit: { translations } });
    }
  }

  #sources(): void {
    for (const { key, name, sourceType, role, actor, ...place } of this.#work.sources) {
      const mentionId = this.#mark('source', key, [place]);
      const articleId = this.#id('article', place.article);
      const edit = { kind: 'source', sourceType, role, ...(name === undefined ? {} : { name }) } as const;
      this.#do({ command: 'edit-mention', articleId, mentionId, edit });
      if (actor === null) continue;
      this.#do({ command: 'set-actor', articleId, mentionId, actor: { id: this.#id('actor', actor) } });
    }
  }

  #cues(): void {
    for (const { key, ...place } of this.#work.cues) this.#mark('cue', key, [place]);
  }

  #statements(): void {
    for (const { key, article, quotes, claim, chain, ...said } of this.#work.statements) {
      const places = quotes.map((quote) => ({ article, quote }));
      const mentionId = this.#mark('claim', key, places);
      const articleId = this.#id('article', article);
      this.#do({ command: 'edit-mention', articleId, mentionId, edit: { kind: 'claim', ...said } });
      this.#do({ command: 'attach-mention', articleId, mentionId, claimId: this.#id('claim', claim) });
      const hops = chain.map(({ role, source, cue, mode }) => ({
        role,
        sourceId: source === null ? null : this.#id('mention', source),
        actorId: null,
        cueId: cue === null ? null : this.#id('mention', cue),
        mode,
      }));
      this.#do({ command: 'set-attribution', articleId, mentionId, hops });
      const speaker = hops[0]?.sourceId ?? null;
      if (speaker !== null)
        this.#do({ command: 'link-source', articleId, claimMentionId: mentionId, sourceMentionId: speaker });
    }
  }

  #contested(): void {
    for (const { reason, contestedBy, note, ...place } of this.#work.contested) {
      const mentionId = this.#mark('contested', `contested ${place.quote}`, [place]);
      const edit = { kind: 'contested', reason, contestedBy, note } as const;
      this.#do({ command: 'edit-mention', articleId: this.#id('article', place.article), mentionId, edit });
    }
  }

  #relations(): void {
    for (const { from, to, evidence, ...fields } of this.#work.relations) {
      this.#do({
        command: 'relate-claims',
        from: this.#id('claim', from),
        to: this.#id('claim', to),
        evidence: evidence.map((key) => this.#id('mention', key)),
        ...fields,
      });
    }
  }

  #silences(): void {
    for (const { claim, article, query } of this.#work.silences) {
      const hits = findHits(this.#article(article).text, query, { exact: false }).length;
      const [claimId, articleId] = [this.#id('claim', claim), this.#id('article', article)];
      this.#do({ command: 'note-silence', claimId, articleId, query, hits });
    }
  }

  #event(): void {
    const { title, startsOn, note, articles } = this.#work.event;
    const articleIds = articles.map((key) => this.#id('article', key));
    const eventId = this.#make('event', 'event', { command: 'make-event', title, articleIds });
    this.#do({ command: 'edit-event', eventId, edit: { startsOn, note } });
  }
}

/** The changes that put the sample's work into a workspace that holds its articles and nothing else. */
export const sampleWorkChanges = (workspace: Workspace, work: SampleWork, environment: Environment): Change[] => {
  const working = new Working(workspace, work, environment);
  working.all();
  return changesBetween(workspace, working.workspace);
};
