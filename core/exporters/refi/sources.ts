// Owns the sources of a REFI-QDA project: a text for each article, with a selection for each range of a mention. What
// a mention says of itself is coded where there are answers to choose from, and a note of its own where it is words.

import type { Article } from '../../article/article';
import { quoteOf, type Mention } from '../../mention/mention';
import { codeIdOf } from '../../codebook/codebook';
import { derivedId } from '../derived-id';
import type { ExportedFile } from '../exporter';
import { CONTINUED_BY } from '../mention-pairs';
import { offsetMap } from '../../text/offset-units';
import { hasTextLayer } from '../things';
import { writtenText } from '../written-text';
import { part, type XmlPart } from '../../xml/write-document';
import { answerGuid, kindGuid, splitSaid, tagGuid } from './codes';
import { ADDRESS } from './own-names';
import { dateTime, selectionGuid, type Project } from './project';

const codingPart = (project: Project, mention: Mention, selection: string, code: string): XmlPart => {
  const { creatingUser, creationDateTime } = project.authorship(mention);
  return part('Coding', { guid: derivedId('coding', selection, code), creatingUser, creationDateTime }, [
    part('CodeRef', { targetGUID: code }),
  ]);
};

/** The selections of a mention, the first with all that it says, and the others as its continuation. */
const selectionParts = (project: Project, mention: Mention, positionOf: (offset: number) => number): XmlPart[] => {
  const codeId = codeIdOf(mention);
  const said = splitSaid(project.workspace.codebook, mention);
  const authorship = project.authorship(mention);
  const codes = new Set([
    kindGuid(codeId),
    ...said.codes.map(({ key, value }) => answerGuid(codeId, key, value)),
    ...mention.tags.map(tagGuid),
  ]);
  if (mention.ranges.length > 1) project.losses.add('several-ranges', quoteOf(mention));
  return mention.ranges.map(({ start, end, quote }, at) => {
    const guid = selectionGuid(mention, at);
    const attributes = {
      guid,
      name: quote,
      startPosition: String(positionOf(start)),
      endPosition: String(positionOf(end)),
      ...authorship,
    };
    if (at > 0) {
      const from = selectionGuid(mention, at - 1);
      project.links.add({ guid: derivedId('continued', from, guid), name: CONTINUED_BY, from, to: guid });
      return part('PlainTextSelection', attributes, [codingPart(project, mention, guid, kindGuid(codeId))]);
    }
    return part('PlainTextSelection', attributes, [
      ...(mention.note === '' ? [] : [part('Description', {}, mention.note)]),
      ...[...codes].map((code) => codingPart(project, mention, guid, code)),
      ...said.words.map(({ name, value }) => project.notes.add(guid, name, value, authorship)),
    ]);
  });
};

/** The details of an article; its title is the source's name. */
const detailParts = ({ variables }: Project, article: Article): XmlPart[] => [
  ...variables.value('Language', article.language),
  ...variables.value('Direction', article.direction),
  ...variables.value('Outlet', article.outlet),
  ...variables.value('Author', article.byline),
  ...variables.value(ADDRESS, article.url),
  ...(article.publishedOn?.startsWith('0000') === true
    ? []
    : variables.value('Published', article.publishedOn, 'Date')),
  ...variables.value('File', article.original.fileName),
  ...variables.value('SHA-256 of the file', article.original.sha256),
];

/** The source of an article, and the file of its text. */
export const sourceOf = (project: Project, article: Article): { source: XmlPart; file: ExportedFile } => {
  const { text, toWritten } = writtenText(article.text, project.lineEnds);
  // Positions count code points, and each character of a line end counts.
  const points = offsetMap(text, 'code-point');
  const positionOf = (offset: number): number => points.toUnit(toWritten(offset));
  if (hasTextLayer(article)) project.losses.add('text-layer', article.title);
  for (const revision of article.revisions ?? []) project.losses.add('revision', revision.original.fileName);
  project.losses.add('original', article.original.fileName);
  const { importedBy, importedAt } = article.original;
  const { creatingUser } = project.authorship({ createdBy: importedBy });
  const fileName = `${article.id}.txt`;
  const source = part(
    'TextSource',
    {
      guid: article.id,
      name: article.title,
      plainTextPath: `internal://${fileName}`,
      creatingUser,
      creationDateTime: dateTime(importedAt),
    },
    [
      ...(project.mentionsOf.get(article.id) ?? []).flatMap((mention) => selectionParts(project, mention, positionOf)),
      ...detailParts(project, article),
    ],
  );
  // The standard names the folder in small letters, and some programs look for no other.
  return { source, file: { path: `sources/${fileName}`, content: text } };
};
