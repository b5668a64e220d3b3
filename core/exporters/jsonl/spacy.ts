// Owns rows as spaCy and Prodigy have them: tokens, `spans` that may overlap, and relations between them.

import { codeIdOf } from '../../codebook/codebook';
import type { Mention } from '../../mention/mention';
import type { WorkspaceIndex } from '../../queries/workspace-index';
import { offsetMap } from '../../text/offset-units';
import type { MarkedArticle } from '../marks/marked-articles';
import type { MentionField } from '../marks/mention-fields';
import { referenceOf } from '../marks/reference';
import { articleFields, partsOf, type Part } from './rows';
import { tokensOf } from './tokens';

/** What a mention says, by the labels of fields; several of one label, as tags are, are one list. */
const attributesOf = (
  mention: Mention,
  fields: readonly MentionField[],
): Readonly<Record<string, readonly string[]>> => {
  const said = new Map<string, string[]>();
  for (const { label, valuesOf } of fields) {
    const values = valuesOf(mention);
    if (values.length > 0) said.set(label, [...(said.get(label) ?? []), ...values]);
  }
  return Object.fromEntries(said);
};

/** The rows of some articles. `labels` are those of kinds by their ids. All positions are code points. */
export const spacyRows = (
  articles: readonly MarkedArticle[],
  labels: ReadonlyMap<string, string>,
  fields: readonly MentionField[],
  index: WorkspaceIndex,
): object[] =>
  articles.map((marked) => {
    const { text } = marked;
    const points = offsetMap(text, 'code-point');
    const { parts, relations } = partsOf(marked);
    const tokens = tokensOf(text, parts);
    const startingAt = new Map(tokens.map(({ start }, number) => [start, number]));
    const endingAt = new Map(tokens.map(({ end }, number) => [end, number]));
    const spanOf = ({ mark, start, end }: Part) => ({
      start: points.toUnit(start),
      end: points.toUnit(end),
      token_start: startingAt.get(start),
      token_end: endingAt.get(end),
      label: labels.get(codeIdOf(mark.mention)) ?? '',
    });
    return {
      text,
      meta: articleFields(marked.article),
      tokens: tokens.map(({ start, end, hasSpace }, id) => ({
        text: text.slice(start, end),
        start: points.toUnit(start),
        end: points.toUnit(end),
        id,
        ws: hasSpace,
      })),
      spans: parts.map((part) => {
        const { mention } = part.mark;
        const reference = referenceOf(mention, index);
        return {
          ...spanOf(part),
          mention_id: mention.id,
          ...(reference === null ? {} : { [`${reference.to}_id`]: reference.id, [reference.to]: reference.name }),
          attributes: attributesOf(mention, fields),
          ...(mention.note === '' ? {} : { note: mention.note }),
        };
      }),
      relations: relations.map(({ join, from, to }) => ({
        head: endingAt.get(from.end),
        child: endingAt.get(to.end),
        head_span: spanOf(from),
        child_span: spanOf(to),
        label: join,
      })),
    };
  });
