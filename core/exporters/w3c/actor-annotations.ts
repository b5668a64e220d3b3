// Owns what actors become: who is meant by which source mentions, whom they belonged to, and how reliable they are.

import type { Actor, Affiliation } from '../../actors/actor';
import { annotation, authorship, said, textualBody, type W3cAnnotation, type Writing } from './annotation';
import { iriOf } from './iri';

const affiliationOf = ({ actorId, role, from, until }: Affiliation): Record<string, unknown> =>
  said({ 'hashiya:actor': iriOf(actorId), 'hashiya:role': role, 'hashiya:since': from, 'hashiya:until': until });

/** An actor, of the source mentions that name them; one that none names is of the workspace. */
const actorOf = (writing: Writing, actor: Actor, mentions: readonly string[]): W3cAnnotation =>
  annotation(iriOf(actor.id), 'actor', 'identifying', {
    body: [
      ...textualBody(actor.name, 'identifying'),
      ...actor.names.flatMap(({ text, language, kind }) =>
        textualBody(text, 'identifying', { language, 'hashiya:nameKind': kind }),
      ),
      ...textualBody(actor.note, 'commenting'),
    ],
    target: mentions.length > 0 ? mentions.map((id) => iriOf(id)) : iriOf(writing.index.workspace.id),
    'hashiya:actorType': actor.actorType,
    'hashiya:affiliations': actor.affiliations.map(affiliationOf),
    ...authorship(writing, actor),
  });

const reliabilityOf = ({ id, reliability }: Actor): W3cAnnotation[] =>
  reliability === null
    ? []
    : [
        annotation(iriOf(id, 'reliability'), 'reliability', 'assessing', {
          body: textualBody(reliability, 'classifying'),
          target: iriOf(id),
          'hashiya:actor': iriOf(id),
          'hashiya:reliability': reliability,
        }),
      ];

/** The annotations of all actors, and of their reliability. */
export const actorAnnotations = (writing: Writing): W3cAnnotation[] => {
  const { actors, articles } = writing.index.workspace;
  const named = new Map<string, string[]>();
  for (const mention of articles.flatMap(({ mentions }) => mentions)) {
    if (mention.kind !== 'source' || mention.actorId === null) continue;
    const ids = named.get(mention.actorId) ?? [];
    ids.push(mention.id);
    named.set(mention.actorId, ids);
  }
  return actors.flatMap((actor) => [actorOf(writing, actor, named.get(actor.id) ?? []), ...reliabilityOf(actor)]);
};
