// Owns the end of a report: the words of every mention that it cites, where they stand, and how the report came about.

import { resolvePlacement } from '../../anchor/anchor';
import { blockAt, lineNumberOf } from '../../article/article';
import { quoteOf, startOf, endOf, type Mention } from '../../mention/mention';
import type { PlacedMention } from '../../queries/workspace-index';
import { foreign, own, type Piece, type Sentence } from '../report';
import { sentence } from '../speech';
import type { Subject } from '../subject';

const paragraph = (words: Sentence): Piece => ({ kind: 'paragraph', words });

const isOrphan = ({ article, mention }: PlacedMention): boolean =>
  resolvePlacement(article.text, mention.ranges) === 'orphan';

const placeOf = (subject: Subject, { article, mention }: PlacedMention): Sentence => {
  const { speech } = subject;
  const block = blockAt(article, startOf(mention));
  return sentence(speech, 'report.mentions.place', {
    article: subject.articleName(article.id),
    line: speech.formats.count(block === undefined ? 1 : lineNumberOf(block)),
    start: String(startOf(mention)),
    end: String(endOf(mention)),
  });
};

/** Without line breaks, which part nothing in a report. */
const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ');

const around = ({ ranges }: Mention): { prefix: string; suffix: string } => ({
  prefix: inOneLine(ranges[0]?.prefix ?? ''),
  suffix: inOneLine(ranges.at(-1)?.suffix ?? ''),
});

/** The words behind the numbers. It has to come after all sections that cite. */
export const mentionSection = (subject: Subject): Piece[] => {
  const { speech } = subject;
  const { cited } = subject;
  const heading: Piece = {
    kind: 'heading',
    level: 2,
    name: 'mentions',
    words: [own(speech.say('report.mentions.heading'))],
  };
  if (cited.length === 0) return [heading, paragraph([own(speech.say('report.mentions.none'))])];
  return [
    heading,
    paragraph([own(speech.say('report.mentions.hint'))]),
    ...cited.map((placed, at): Piece => {
      const { article, mention } = placed;
      const block = blockAt(article, startOf(mention));
      return {
        kind: 'quotation',
        name: `mention-${mention.id}`,
        label: speech.say('report.mentionName', { number: speech.formats.count(at + 1) }),
        quote: inOneLine(quoteOf(mention)),
        ...around(mention),
        language: block?.language ?? article.language,
        direction: block?.direction ?? article.direction,
        about: [placeOf(subject, placed), ...(isOrphan(placed) ? [[own(speech.say('report.mentions.orphan'))]] : [])],
      };
    }),
    {
      kind: 'list',
      items: subject.articles.map(({ id, original }) =>
        sentence(speech, 'report.mentions.original', {
          article: subject.articleName(id),
          hash: foreign(original.sha256),
        }),
      ),
    },
  ];
};

/** How the report came about, and what it does not say. */
export const methodSection = (subject: Subject): Piece[] => {
  const { speech, matrix, workspace } = subject;
  const counted = (key: 'unread' | 'unworded' | 'orphans', count: number): Sentence[] =>
    count === 0 ? [] : [sentence(speech, `report.method.${key}`, { number: speech.formats.count(count) })];
  const unread = matrix.rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'not-read')).length;
  const fixed = ['marked', 'claims', 'contested', 'roots', 'grades'] as const;
  return [
    { kind: 'heading', level: 2, name: 'method', words: [own(speech.say('report.method.heading'))] },
    {
      kind: 'list',
      items: [
        ...fixed.map((key) => [own(speech.say(`report.method.${key}`))]),
        sentence(speech, 'report.method.codebook', { number: speech.formats.count(workspace.codebook.version) }),
        ...counted('unread', unread),
        ...counted('unworded', matrix.unattached),
        ...counted('orphans', subject.cited.filter(isOrphan).length),
        [own(speech.say('report.method.notTruth'))],
      ],
    },
  ];
};
