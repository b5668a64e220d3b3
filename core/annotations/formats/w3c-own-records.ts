// Owns the reading of the records of our own W3C export that belong to no article: claims, actors, silences, events, kinds.

import { actorNameSchema, actorTypeSchema, reliabilitySchema } from '../../actors/actor';
import { claimStatusSchema, statusReviewSchema } from '../../claims/claim';
import { silenceSchema } from '../../claims/silence';
import { attributeSchema, codeExampleSchema, type Attribute, type CodeExample } from '../../codebook/codebook';
import { mentionKindSchema } from '../../mention/mention';
import { calendarDateSchema } from '../../workspace/identity';
import type { OwnActor, OwnClaim, OwnEvent, OwnKind, OwnSilence } from '../own-words';
import { listOf, wordsIn, type Fields } from '../values';
import { authorshipOf, bodiesFor, idIn, iriIn, languageOf, rowsIn, said, valuesFor, wordsOf } from './w3c-own-fields';

const noteOf = (fields: Fields): string => valuesFor(fields, 'commenting').join('\n\n');

/** `review` is the annotation with what an analyst says of its status. */
export const claimIn = (iri: string, fields: Fields, review: Fields | undefined): OwnClaim | null => {
  const [id, words] = [idIn(iri), bodiesFor(fields, 'describing')];
  const gloss = words.find((body) => body['hashiya:isTranslation'] !== true);
  if (id === null || gloss === undefined) return null;
  const translations = words.flatMap((body) => {
    const language = languageOf(body);
    return body === gloss || language === null ? [] : [{ language, text: String(body.value) }];
  });
  const known = { id, gloss: String(gloss.value), language: languageOf(gloss), translations, note: noteOf(fields) };
  return { ...known, statusReview: review === undefined ? null : reviewIn(review), ...authorshipOf(fields) };
};

const reviewIn = (fields: Fields): OwnClaim['statusReview'] => {
  const verdict = said(fields, 'verdict', statusReviewSchema.shape.verdict);
  const computed = said(fields, 'computedStatus', claimStatusSchema);
  if (verdict === null || computed === null) return null;
  const { createdAt: at, author: by } = authorshipOf(fields);
  return { verdict, computed, status: said(fields, 'status', claimStatusSchema), reason: noteOf(fields), at, by };
};

/** `grading` is the annotation with the reliability. */
export const actorIn = (iri: string, fields: Fields, grading: Fields | undefined): OwnActor | null => {
  const [id, [first, ...others]] = [idIn(iri), bodiesFor(fields, 'identifying')];
  if (id === null || first === undefined) return null;
  const affiliations = rowsIn(fields, 'affiliations').flatMap((row) => {
    const actorId = idIn(iriIn(row, 'actor') ?? '');
    const [from, until] = [said(row, 'since', calendarDateSchema), said(row, 'until', calendarDateSchema)];
    return actorId === null ? [] : [{ actorId, role: wordsOf(row, 'role'), from, until }];
  });
  const names = others.map((body) => ({
    text: String(body.value),
    language: languageOf(body),
    kind: said(body, 'nameKind', actorNameSchema.shape.kind) ?? 'name',
  }));
  return {
    id,
    name: String(first.value),
    actorType: said(fields, 'actorType', actorTypeSchema),
    names,
    affiliations,
    reliability: said(grading ?? {}, 'reliability', reliabilitySchema),
    note: noteOf(fields),
    ...authorshipOf(fields),
  };
};

export const silenceIn = (iri: string, fields: Fields): OwnSilence | null => {
  const [id, claim, article] = [idIn(iri), iriIn(fields, 'claim'), iriIn(fields, 'article')];
  const query = said(fields, 'query', silenceSchema.shape.query);
  const hits = said(fields, 'hits', silenceSchema.shape.hits);
  if (id === null || claim === null || article === null || query === null || hits === null) return null;
  return { id, claim, article, query, hits, ...authorshipOf(fields) };
};

export const eventIn = (iri: string, fields: Fields): OwnEvent | null => {
  const [id, [title]] = [idIn(iri), valuesFor(fields, 'describing')];
  if (id === null || title === undefined) return null;
  const articles = listOf(fields['hashiya:article']).filter((each): each is string => typeof each === 'string');
  const startsOn = said(fields, 'startsOn', calendarDateSchema);
  return { id, title, note: noteOf(fields), startsOn, articles, ...authorshipOf(fields) };
};

const exampleOf = (body: Fields): CodeExample[] => {
  const [articleId, mentionId] = [idIn(iriIn(body, 'article') ?? ''), idIn(iriIn(body, 'mention') ?? '')];
  const verdict = body['hashiya:example'];
  const example = { verdict, quote: body.value, articleId, mentionId, note: wordsOf(body, 'note') };
  const read = codeExampleSchema.safeParse(example);
  return read.success ? [read.data] : [];
};

/** The attributes that have a name and an id of their own. */
const attributesOf = (fields: Fields): Attribute[] => {
  const found = new Map<string, Attribute>();
  for (const row of rowsIn(fields, 'attributes')) {
    const { 'hashiya:attribute': id, label, 'hashiya:type': type, 'hashiya:choices': choices = [] } = row;
    const attribute = attributeSchema.safeParse({ id, label, type, choices }).data;
    if (attribute !== undefined && attribute.label.trim() !== '' && !found.has(attribute.id))
      found.set(attribute.id, attribute);
  }
  return [...found.values()];
};

const valueOf = (body: Fields | undefined): string => (body === undefined ? '' : String(body.value));

/** A kind of the project; `null` for a built-in one, which every workspace has, and for what cannot be read. */
export const kindIn = (fields: Fields): OwnKind | null => {
  const [id, [label]] = [wordsOf(fields, 'code'), valuesFor(fields, 'identifying')];
  if (said(fields, 'kind', mentionKindSchema) !== 'own' || id === '' || label === undefined) return null;
  const described = bodiesFor(fields, 'describing');
  const examples = described.filter((body) => body['hashiya:example'] !== undefined);
  // An example in words alone comes first, and says so.
  const inWords = examples.find((body) => body['hashiya:isInWords'] === true);
  return {
    id,
    label,
    definition: valueOf(described.find((body) => !examples.includes(body))),
    example: valueOf(inWords),
    examples: examples.filter((body) => body !== inWords).flatMap(exampleOf),
    attributes: attributesOf(fields),
    key: wordsIn(fields['hashiya:key']),
    colour: wordsOf(fields, 'colour'),
    drawing: wordsOf(fields, 'drawing'),
  };
};
