// Owns the beginning of a report: how much it rests on, the event and its articles.

import { foreign, own, type Piece, type Sentence } from '../report';
import { listed, sentence } from '../speech';
import type { Subject } from '../subject';

const factsOf = (subject: Subject): Sentence[] => {
  const { speech, articles, claims, workspace } = subject;
  const { formats } = speech;
  const days = articles.flatMap(({ publishedOn }) => publishedOn ?? []).sort();
  const [first, last] = [days.at(0), days.at(-1)];
  const contested = claims.filter(({ ledger }) => ledger.overview.status === 'contested');
  const fact = (label: string, value: string | Sentence, to: string | null = null): Sentence =>
    sentence(speech, 'report.fact', { label: { ...own(label), to }, value });
  const say = speech.say.bind(speech);
  return [
    fact(say('report.overview.articles'), formats.count(articles.length), 'articles'),
    ...(first === undefined ? [] : [fact(say('report.overview.from'), formats.date(first), 'articles')]),
    ...(last === undefined ? [] : [fact(say('report.overview.until'), formats.date(last), 'articles')]),
    fact(say('report.overview.claims'), formats.count(claims.length), 'matrix'),
    fact(say('report.overview.contested'), formats.count(contested.length), 'contested'),
    fact(
      say('report.overview.analysts'),
      listed(
        speech,
        workspace.analysts.map(({ name }) => [foreign(name)]),
      ),
    ),
  ];
};

/** How much the report rests on. */
export const overviewSection = (subject: Subject): Piece[] => [
  { kind: 'heading', level: 2, name: 'overview', words: [own(subject.speech.say('report.overview.heading'))] },
  { kind: 'list', items: factsOf(subject) },
];

/** The event and its articles. */
export const eventSection = (subject: Subject): Piece[] => {
  const { speech, event, articles } = subject;
  const { formats } = speech;
  const paragraph = (words: Sentence): Piece => ({ kind: 'paragraph', words });
  const gone = event === null ? 0 : new Set(event.articleIds).size - articles.length;
  const pieces: Piece[] = [
    { kind: 'heading', level: 2, name: 'articles', words: [own(speech.say('report.event.heading'))] },
  ];
  if (event === null) pieces.push(paragraph(sentence(speech, 'report.event.whole')));
  else {
    pieces.push(paragraph([foreign(event.title)]));
    if (event.startsOn !== null)
      pieces.push(paragraph(sentence(speech, 'report.event.startedOn', { date: formats.date(event.startsOn) })));
    if (event.note.trim() !== '') pieces.push(paragraph([foreign(event.note)]));
    if (gone > 0) pieces.push(paragraph(sentence(speech, 'report.event.gone', { number: formats.count(gone) })));
  }
  if (articles.length === 0) return [...pieces, paragraph(sentence(speech, 'report.event.none'))];
  const head = ['name', 'title', 'outlet', 'publishedOn', 'language', 'address'] as const;
  pieces.push({
    kind: 'table',
    caption: speech.say('report.event.articles'),
    head: head.map((key) => [own(speech.say(`report.event.${key}`))]),
    rows: articles.map(({ id, title, outlet, publishedOn, language, url }) => [
      [[{ ...subject.articleName(id), to: null }]],
      [[foreign(title, language)]],
      [outlet === null ? [own(speech.say('window.terms.noOutlet'))] : [foreign(outlet)]],
      [[own(publishedOn === null ? speech.say('window.terms.noDate') : formats.date(publishedOn))]],
      [language === null ? [] : [own(formats.languageName(language))]],
      [url === null ? [] : [foreign(url)]],
    ]),
    names: articles.map(({ id }) => `article-${id}`),
  });
  return pieces;
};
