// Owns the sources of a report with their grades: who is named as one in its articles, and the outlets of these.

import type { Actor } from '../../actors/actor';
import { chainOf, rootOfArticle } from '../../attribution/chain';
import type { SourceMention } from '../../mention/mention';
import { foreign, own, type Piece, type Sentence } from '../report';
import type { Subject } from '../subject';

interface Source {
  readonly name: string;
  readonly type: Actor['actorType'];
  readonly reliability: Actor['reliability'];
  readonly mentionIds: string[];
}

/** The sources in the order in which the articles first name them. A source that is no actor yet goes by its name. */
const sourcesOf = ({ index, articles }: Subject): Source[] => {
  const sources = new Map<string, Source>();
  const named = (actorId: string | null, mention: SourceMention | null): Source | null => {
    const actor = actorId === null ? undefined : index.actors.get(actorId);
    const key = actor?.id ?? mention?.name ?? null;
    if (key === null) return null;
    const known = sources.get(key) ?? {
      name: actor?.name ?? key,
      type: actor?.actorType ?? mention?.sourceType ?? null,
      reliability: actor?.reliability ?? null,
      mentionIds: [],
    };
    sources.set(key, known);
    return known;
  };
  for (const article of articles) {
    const outlet = rootOfArticle(index, article);
    if (outlet.key.startsWith('actor:')) named(outlet.key.slice('actor:'.length), null);
    for (const mention of article.mentions) {
      if (mention.kind === 'source') named(mention.actorId, mention)?.mentionIds.push(mention.id);
      else if (mention.kind === 'claim') for (const { actorId } of chainOf(index, mention)) named(actorId, null);
    }
  }
  return [...sources.values()];
};

/** The table of sources. */
export const sourceSection = (subject: Subject): Piece[] => {
  const { speech } = subject;
  const sources = sourcesOf(subject);
  const heading: Piece = {
    kind: 'heading',
    level: 2,
    name: 'sources',
    words: [own(speech.say('report.sources.heading'))],
  };
  if (sources.length === 0) return [heading, { kind: 'paragraph', words: [own(speech.say('report.sources.none'))] }];
  const reliabilityOf = ({ reliability }: Source): Sentence => {
    if (reliability === null) return [own(speech.say('report.sources.notRated'))];
    const words = speech.say(`window.terms.reliabilities.${reliability}`);
    return [own(speech.say('window.terms.graded', { grade: reliability, words }))];
  };
  const head = ['name', 'type', 'reliability', 'mentions'] as const;
  return [
    heading,
    {
      kind: 'table',
      caption: speech.say('report.sources.caption'),
      head: head.map((key) => [own(speech.say(`report.sources.${key}`))]),
      rows: sources.map((source) => [
        [[foreign(source.name)]],
        [
          [
            own(
              speech.say(
                source.type === null ? 'report.sources.unknownType' : `window.card.sourceTypes.${source.type}`,
              ),
            ),
          ],
        ],
        [reliabilityOf(source)],
        [
          source.mentionIds.length === 0
            ? [own(speech.say('report.sources.noMentions'))]
            : subject.cite(source.mentionIds),
        ],
      ]),
      names: sources.map(() => null),
    },
  ];
};
