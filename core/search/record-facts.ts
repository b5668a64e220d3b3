// Owns what the fields of a query ask of a record: its kind, outlet, date, language, and whether it is contested.

import type { Article } from '../article/article';
import type { ClaimStatus } from '../claims/claim';
import { overviewOfClaim } from '../claims/claim-overview';
import type { Mention } from '../mention/mention';
import { duplicateGroupsOf } from '../queries/near-duplicates';
import { indexOf, type WorkspaceIndex } from '../queries/workspace-index';
import { textFilter } from '../text/find';
import { foldedText } from '../text/fold';
import type { Workspace } from '../workspace/workspace';
import type { SearchedRecord } from './corpus';
import type { FieldTest } from './query';

type Subject = Exclude<SearchedRecord, { in: 'note' }> | Extract<SearchedRecord, { in: 'note' }>['owner'];

/** What a note is about is what its fields are asked of. */
const subjectOf = (record: SearchedRecord): Subject => (record.in === 'note' ? record.owner : record);

const mentionsOfSubject = (subject: Subject): readonly Mention[] => ('mention' in subject ? [subject.mention] : []);

const inLanguage = (tag: string | null, wanted: string): boolean => {
  const [known, asked] = [(tag ?? '').toLowerCase(), wanted.toLowerCase()];
  return known === asked || known.startsWith(`${asked}-`);
};

/** Answers the fields of queries for one workspace. What takes work is worked out when it is first asked for. */
export class RecordFacts {
  readonly #statuses = new Map<string, ClaimStatus | null>();
  #articlesOfActors: ReadonlyMap<string, readonly Article[]> | null = null;

  constructor(private readonly workspace: Workspace) {}

  /** Most queries ask for nothing in it, and after an act it takes longer to make than a search. */
  get #index(): WorkspaceIndex {
    return indexOf(this.workspace);
  }

  /** A test of records for a field. */
  testOf(test: FieldTest): (record: SearchedRecord) => boolean {
    switch (test.name) {
      case 'in':
        return (record) => record.in === test.searched;
      case 'kind': {
        const isKind = this.#kindTest(test.value);
        return (record) => mentionsOfSubject(subjectOf(record)).some(isKind);
      }
      case 'outlet': {
        const has = textFilter(test.value);
        return (record) => this.#articlesOf(subjectOf(record)).some(({ outlet }) => outlet !== null && has(outlet));
      }
      case 'date': {
        const [from, until] = [test.from ?? '', test.until ?? '9999-12-31'];
        return (record) =>
          this.#articlesOf(subjectOf(record)).some(
            ({ publishedOn: day }) => day !== null && day >= from && day <= until,
          );
      }
      case 'lang':
        return (record) => this.#languagesOf(subjectOf(record)).some((tag) => inLanguage(tag, test.value));
      case 'contested':
        return (record) => this.#isContested(subjectOf(record)) === test.is;
    }
  }

  /** By the name of a kind, or the id or label of one that the codebook adds. */
  #kindTest(value: string): (mention: Mention) => boolean {
    const wanted = foldedText(value);
    const codes = new Set(
      this.workspace.codebook.codes
        .filter(({ id, label }) => foldedText(id) === wanted || foldedText(label) === wanted)
        .map(({ id }) => id),
    );
    return (mention) => mention.kind === wanted || (mention.kind === 'own' && codes.has(mention.code));
  }

  /** The articles that a record is in: of a claim, those that state it; of an actor, those that name it as a source. */
  #articlesOf(subject: Subject): readonly Article[] {
    if ('article' in subject) return [subject.article];
    if ('claim' in subject)
      return (this.#index.mentionsOfClaims.get(subject.claim.id) ?? []).map(({ article }) => article);
    if ('actor' in subject) return this.#namedBy().get(subject.actor.id) ?? [];
    return subject.event.articleIds.flatMap((id) => this.#index.articles.get(id) ?? []);
  }

  #namedBy(): ReadonlyMap<string, readonly Article[]> {
    if (this.#articlesOfActors !== null) return this.#articlesOfActors;
    const articles = new Map<string, Article[]>();
    for (const { article, mention } of this.#index.mentions.values()) {
      if (mention.kind !== 'source' || mention.actorId === null) continue;
      const known = articles.get(mention.actorId) ?? [];
      articles.set(mention.actorId, known);
      if (known.at(-1) !== article) known.push(article);
    }
    this.#articlesOfActors = articles;
    return articles;
  }

  #languagesOf(subject: Subject): readonly (string | null)[] {
    if ('claim' in subject) {
      const { language, translations } = subject.claim;
      return [language, ...translations.map((translation) => translation.language)];
    }
    if ('actor' in subject) return subject.actor.names.map(({ language }) => language);
    return this.#articlesOf(subject).map(({ language }) => language);
  }

  #statusOf(claimId: string): ClaimStatus | null {
    const known = this.#statuses.get(claimId);
    if (known !== undefined) return known;
    const claim = this.#index.claims.get(claimId);
    const status =
      claim === undefined
        ? null
        : overviewOfClaim(this.workspace, claim, duplicateGroupsOf(this.workspace.articles)).status;
    this.#statuses.set(claimId, status);
    return status;
  }

  #isContestedMention(mention: Mention): boolean {
    if (mention.kind === 'contested') return true;
    return mention.kind === 'claim' && mention.claimId !== null && this.#statusOf(mention.claimId) === 'contested';
  }

  /** What is marked as contested, a contested claim and what states one, and an article or event with any of that in it. */
  #isContested(subject: Subject): boolean {
    if ('claim' in subject) return this.#statusOf(subject.claim.id) === 'contested';
    if ('mention' in subject) return this.#isContestedMention(subject.mention);
    if ('actor' in subject) return false;
    return this.#articlesOf(subject).some(({ mentions }) => mentions.some((each) => this.#isContestedMention(each)));
  }
}
