// Owns what stands around the mentions: the details of the articles, the events that they are about, and what the kinds of
// the codebook mean.

import type { Article } from '../../article/article';
import type { Code } from '../../codebook/codebook';
import type { Event } from '../../events/event';
import { annotation, authorship, said, textualBody, type W3cAnnotation, type Writing } from './annotation';
import { iriOf } from './iri';

/** What is known of an article. Its text, and the file it came in, are not part of annotations. */
const detailsOf = (writing: Writing, article: Article): W3cAnnotation => {
  const { id, title, language, original } = article;
  return annotation(iriOf(id, 'details'), 'article', 'describing', {
    body: textualBody(title, 'describing', { language }),
    target: writing.sources.get(id) ?? iriOf(id),
    'hashiya:article': iriOf(id),
    'hashiya:title': title,
    'hashiya:outlet': article.outlet,
    'hashiya:byline': article.byline,
    'hashiya:address': article.url,
    'hashiya:publishedOn': article.publishedOn,
    'hashiya:language': language,
    'hashiya:direction': article.direction,
    'hashiya:fileName': original.fileName,
    'hashiya:sha256': original.sha256,
    ...authorship(writing, { createdAt: original.importedAt, createdBy: original.importedBy }),
  });
};

/** An event, of the articles that are about it and still there; one that has none is of the workspace. */
const eventOf = (writing: Writing, event: Event): W3cAnnotation => {
  const articles = event.articleIds.filter((id) => writing.index.articles.has(id));
  return annotation(iriOf(event.id), 'event', articles.length > 0 ? 'linking' : 'describing', {
    body: [...textualBody(event.title, 'describing'), ...textualBody(event.note, 'commenting')],
    target:
      articles.length > 0
        ? articles.map((id) => writing.sources.get(id) ?? iriOf(id))
        : iriOf(writing.index.workspace.id),
    'hashiya:article': articles.map((id) => iriOf(id)),
    'hashiya:startsOn': event.startsOn,
    ...authorship(writing, event),
  });
};

const codeOf = ({ index }: Writing, code: Code): W3cAnnotation =>
  annotation(iriOf(index.workspace.id, `kind-${code.id}`), 'kind', 'describing', {
    body: [
      ...textualBody(code.label, 'identifying'),
      ...textualBody(code.definition, 'describing'),
      ...textualBody(code.example, 'describing', { 'hashiya:example': 'do', 'hashiya:isInWords': true }),
      ...code.examples.flatMap(({ verdict, quote, note, articleId, mentionId }) =>
        textualBody(quote, 'describing', {
          'hashiya:example': verdict,
          'hashiya:note': note,
          'hashiya:article': articleId === null ? null : iriOf(articleId),
          'hashiya:mention': mentionId === null ? null : iriOf(mentionId),
        }),
      ),
    ],
    target: iriOf(index.workspace.id),
    'hashiya:kind': code.kind,
    'hashiya:code': code.id,
    'hashiya:attributes': code.attributes.map(({ id, label, type, choices }) =>
      said({ 'hashiya:attribute': id, label, 'hashiya:type': type, 'hashiya:choices': choices }),
    ),
    'hashiya:key': code.key,
    'hashiya:colour': code.colour,
    'hashiya:drawing': code.drawing,
  });

/** The annotations of articles, events and kinds. */
export const contextAnnotations = (writing: Writing): W3cAnnotation[] => {
  const { articles, events, codebook } = writing.index.workspace;
  return [
    ...articles.map((article) => detailsOf(writing, article)),
    ...events.map((event) => eventOf(writing, event)),
    ...codebook.codes.map((code) => codeOf(writing, code)),
  ];
};
