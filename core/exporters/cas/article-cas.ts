// Owns the CAS of one article: its text, what is known of it, its mentions and the lines between them.

import type { Article } from '../../article/article';
import { codeIdOf, codeOf } from '../../codebook/codebook';
import type { Mention } from '../../mention/mention';
import type { WorkspaceIndex } from '../../queries/workspace-index';
import { CONTINUED_BY } from '../mention-pairs';
import { saidBy } from '../said-values';
import {
  ARTICLE_TYPE,
  DOCUMENT_TYPE,
  FROM,
  MENTION_TYPE,
  RELATION_TYPE,
  SOFA_TYPE,
  TO,
  VIEW,
  type CasDocument,
  type CasStructure,
  type CasType,
  type CasValue,
} from './cas-json';
import type { Line } from './lines';

/** What all documents of a workspace are written with. */
export interface CasContext {
  readonly index: WorkspaceIndex;
  readonly types: Readonly<Record<string, CasType>>;
  /** The features of what mentions say, by the keys of questions. */
  readonly answers: ReadonlyMap<string, string>;
}

type Features = Readonly<Record<string, CasValue | null | undefined>>;

const SOFA = 1;

class Writer {
  readonly #structures: CasStructure[] = [];
  readonly #members: number[] = [];
  /** The first part of each mention. */
  readonly #ids = new Map<string, { readonly id: number; readonly start: number; readonly end: number }>();
  readonly #authors: ReadonlyMap<string, string>;

  constructor(
    private readonly context: CasContext,
    private readonly article: Article,
  ) {
    this.#authors = new Map(context.index.workspace.analysts.map(({ id, name }) => [id, name]));
  }

  /** Enters a structure and returns its id; features without a value are left out. */
  #add(type: string, features: Features, isMember = true): number {
    const id = this.#structures.length + 1;
    const said = Object.entries(features).filter(
      (entry): entry is [string, CasValue] => entry[1] !== null && entry[1] !== undefined && entry[1] !== '',
    );
    this.#structures.push({ '%ID': id, '%TYPE': type, ...Object.fromEntries(said) });
    if (isMember) this.#members.push(id);
    return id;
  }

  #addArticle(): void {
    const { id, title, url, text, language, outlet, byline, publishedOn, direction } = this.article;
    const sofa = { sofaNum: 1, sofaID: VIEW, mimeType: 'text/plain', sofaString: text };
    this.#add(SOFA_TYPE, sofa, false);
    this.#add(DOCUMENT_TYPE, {
      '@sofa': SOFA,
      begin: 0,
      end: text.length,
      language: language ?? 'x-unspecified',
      documentTitle: title,
      documentId: id,
      documentUri: url,
      collectionId: this.context.index.workspace.id,
    });
    this.#add(ARTICLE_TYPE, { '@sofa': SOFA, outlet, byline, publishedOn, direction });
  }

  #saidOf(mention: Mention): Features {
    const { workspace, claims, actors } = this.context.index;
    const answers = saidBy(workspace.codebook, mention).flatMap(({ key, value }): [string, string][] => {
      const feature = this.context.answers.get(key);
      return feature === undefined ? [] : [[feature, value]];
    });
    const claimId = mention.kind === 'claim' ? mention.claimId : null;
    const actorId = mention.kind === 'source' ? mention.actorId : null;
    return {
      note: mention.note,
      '@tags':
        mention.tags.length === 0 ? null : this.#add('uima.cas.StringArray', { '%ELEMENTS': mention.tags }, false),
      claimId,
      claim: claims.get(claimId ?? '')?.gloss,
      actorId,
      actor: actors.get(actorId ?? '')?.name,
      author: this.#authors.get(mention.createdBy),
      createdAt: mention.createdAt,
      modifiedAt: mention.modifiedAt,
      ...Object.fromEntries(answers),
    };
  }

  #addMention(mention: Mention): void {
    const code = codeIdOf(mention);
    const label = codeOf(this.context.index.workspace.codebook, mention)?.label ?? '';
    let before: number | null = null;
    for (const { start, end, quote } of mention.ranges) {
      const said: Features = before === null ? this.#saidOf(mention) : {};
      const place = { '@sofa': SOFA, begin: start, end };
      const kind = label === '' ? code : label;
      const id = this.#add(MENTION_TYPE, { ...place, mentionId: mention.id, code, kind, quote, ...said });
      if (before === null) this.#ids.set(mention.id, { id, start, end });
      else this.#add(RELATION_TYPE, { ...place, [`@${FROM}`]: before, [`@${TO}`]: id, label: CONTINUED_BY });
      before = id;
    }
  }

  #addLine({ from, to, label, note, confidence, createdBy, createdAt }: Line): void {
    const [origin, target] = [this.#ids.get(from), this.#ids.get(to)];
    if (origin === undefined || target === undefined) throw new Error('A line leads to a mention that is not written');
    // Where its second end is, as other relations of INCEpTION.
    const place = { '@sofa': SOFA, begin: target.start, end: target.end };
    const author = this.#authors.get(createdBy ?? '');
    const ends = { [`@${FROM}`]: origin.id, [`@${TO}`]: target.id };
    this.#add(RELATION_TYPE, { ...place, ...ends, label, note, confidence, author, createdAt });
  }

  write(mentions: readonly Mention[], lines: readonly Line[]): CasDocument {
    this.#addArticle();
    for (const mention of mentions) this.#addMention(mention);
    for (const line of lines) this.#addLine(line);
    return {
      '%TYPES': this.context.types,
      '%FEATURE_STRUCTURES': this.#structures,
      '%VIEWS': { [VIEW]: { '%SOFA': SOFA, '%MEMBERS': this.#members } },
    };
  }
}

/** The document of an article with the mentions and lines that are given. */
export const articleCas = (
  context: CasContext,
  article: Article,
  mentions: readonly Mention[],
  lines: readonly Line[],
): CasDocument => new Writer(context, article).write(mentions, lines);
