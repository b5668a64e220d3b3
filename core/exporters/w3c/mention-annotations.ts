// Owns what a mention becomes: an annotation of the text, and annotations of that one: what it says of its claim, its
// credibility, the chain by which it reaches the reader, and the sources that assert it.

import type { Article } from '../../article/article';
import type { Hop } from '../../attribution/hop';
import { codeIdOf, codeOf, type Codebook } from '../../codebook/codebook';
import type { ClaimMention, Mention } from '../../mention/mention';
import { assertNever } from '../../result';
import { annotation, authorship, said, textualBody, type W3cAnnotation, type Writing } from './annotation';
import { iriOf } from './iri';
import { targetsOf } from './text-target';

const attributesOf = (codebook: Codebook, mention: Mention): Record<string, unknown>[] => {
  const known = codeOf(codebook, mention)?.attributes ?? [];
  return Object.entries(mention.attributes ?? {})
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([id, value]) =>
      said({ 'hashiya:attribute': id, label: known.find((attribute) => attribute.id === id)?.label, value }),
    );
};

/** What each kind says that is not said by an annotation of its own. */
const fieldsOf = (mention: Mention): Record<string, unknown> => {
  switch (mention.kind) {
    case 'claim':
      return said({ 'hashiya:checkWorthiness': mention.checkWorthiness });
    case 'source':
      return said({
        'hashiya:name': mention.name,
        'hashiya:sourceType': mention.sourceType,
        'hashiya:role': mention.role,
        'hashiya:actor': mention.actorId === null ? null : iriOf(mention.actorId),
      });
    case 'contested':
      return said({ 'hashiya:reason': mention.reason, 'hashiya:contestedBy': mention.contestedBy });
    case 'cue':
    case 'own':
      return {};
    default:
      return assertNever(mention);
  }
};

const markOf = (writing: Writing, article: Article, mention: Mention): W3cAnnotation => {
  const { codebook } = writing.index.workspace;
  const code = codeOf(codebook, mention);
  const label = code === undefined || code.label.trim() === '' ? codeIdOf(mention) : code.label;
  const { target, ...placing } = targetsOf(writing, article, mention);
  return annotation(iriOf(mention.id), 'mention', 'classifying', {
    'hashiya:kind': mention.kind,
    'hashiya:code': mention.kind === 'own' ? mention.code : null,
    body: [
      ...textualBody(label, 'classifying'),
      ...mention.tags.flatMap((tag) => textualBody(tag, 'tagging')),
      ...textualBody(mention.note, 'commenting'),
    ],
    target,
    ...placing,
    'hashiya:attributes': attributesOf(codebook, mention),
    ...fieldsOf(mention),
    ...authorship(writing, mention),
  });
};

/** What a mention states: its claim, with which polarity, certainty and values. */
const statementOf = ({ index }: Writing, mention: ClaimMention): W3cAnnotation[] => {
  const { claimId, stance, certainty, values } = mention;
  if (claimId === null && stance === null && certainty === null && values.length === 0) return [];
  const slots = new Map(index.workspace.codebook.slots.map(({ id, label }) => [id, label]));
  const claim = claimId === null ? [] : [iriOf(claimId)];
  return [
    annotation(iriOf(mention.id, 'statement'), 'statement', claim.length > 0 ? 'linking' : 'assessing', {
      body: [stance, certainty].flatMap((each) => (each === null ? [] : textualBody(each, 'classifying'))),
      target: [iriOf(mention.id), ...claim],
      'hashiya:mention': iriOf(mention.id),
      'hashiya:claim': claim[0],
      'hashiya:stance': stance,
      'hashiya:certainty': certainty,
      'hashiya:values': values.map(({ slot, value }) => said({ 'hashiya:slot': slot, label: slots.get(slot), value })),
    }),
  ];
};

const credibilityOf = ({ id, credibility }: ClaimMention): W3cAnnotation[] =>
  credibility === null
    ? []
    : [
        annotation(iriOf(id, 'credibility'), 'credibility', 'assessing', {
          body: textualBody(String(credibility), 'classifying'),
          target: iriOf(id),
          'hashiya:mention': iriOf(id),
          'hashiya:credibility': credibility,
        }),
      ];

const hopOf = ({ role, sourceId, actorId, cueId, mode }: Hop): Record<string, unknown> =>
  said({
    'hashiya:role': role,
    'hashiya:source': sourceId === null ? null : iriOf(sourceId),
    'hashiya:actor': actorId === null ? null : iriOf(actorId),
    'hashiya:cue': cueId === null ? null : iriOf(cueId),
    'hashiya:mode': mode,
  });

/** The chain, linking the mention to whom and what it names, from who said it first; what is gone is named in the hops only. */
const chainOf = ({ index }: Writing, { id, attribution }: ClaimMention): W3cAnnotation[] => {
  if (attribution.length === 0) return [];
  const isThere = (each: string | null): each is string =>
    each !== null && (index.mentions.has(each) || index.actors.has(each));
  const named = attribution.flatMap(({ sourceId, actorId, cueId }) => [sourceId, actorId, cueId].filter(isThere));
  return [
    annotation(iriOf(id, 'chain'), 'chain', 'linking', {
      body: textualBody(attribution.map(({ role }) => role).join(' → '), 'describing'),
      target: [iriOf(id), ...new Set(named.map((each) => iriOf(each)))],
      'hashiya:mention': iriOf(id),
      'hashiya:hops': attribution.map(hopOf),
    }),
  ];
};

/** The annotations of one article's mentions, in reading order, and of its links. */
export const mentionAnnotations = (writing: Writing, article: Article): W3cAnnotation[] => [
  ...article.mentions.flatMap((mention) => [
    markOf(writing, article, mention),
    ...(mention.kind === 'claim'
      ? [...statementOf(writing, mention), ...credibilityOf(mention), ...chainOf(writing, mention)]
      : []),
  ]),
  ...article.links.map(({ id, kind, from, to, ...made }) =>
    annotation(iriOf(id), 'link', 'linking', {
      body: textualBody(kind, 'classifying'),
      target: [iriOf(from), iriOf(to)],
      'hashiya:from': iriOf(from),
      'hashiya:to': iriOf(to),
      ...authorship(writing, made),
    }),
  ),
];
