// Owns the codes of a REFI-QDA project or codebook: a code for each kind; below it, for each question with answers to choose
// from, a group with a code for each answer, so that programs for qualitative analysis can count and cross them; and
// a group of tags.

import { codeIdOf, findCode, type Code, type Codebook } from '../../codebook/codebook';
import type { Mention } from '../../mention/mention';
import type { Workspace } from '../../workspace/workspace';
import { asUuid, derivedId } from '../derived-id';
import { questionsOf, saidBy, type Question, type SaidValue } from '../said-values';
import { part, type XmlPart } from '../../xml/write-document';
import { colourOf } from './colours';
import { answerName, TAGS } from './own-names';

/** The id of a kind's code. */
export const kindGuid = (codeId: string): string => asUuid(codeId, 'code');

/** The id of the code of an answer. */
export const answerGuid = (codeId: string, key: string, value: string): string =>
  derivedId('answer', codeId, key, value);

export const tagGuid = (tag: string): string => derivedId('tag', tag);

const codePart = (
  guid: string,
  name: string,
  isCodable: boolean,
  { description = '', color, children = [] }: { description?: string; color?: string; children?: XmlPart[] } = {},
): XmlPart =>
  part('Code', { guid, name, isCodable: String(isCodable), color }, [
    ...(description === '' ? [] : [part('Description', {}, description)]),
    ...children,
  ]);

/** Definition and examples, a line each. */
const descriptionOf = ({ definition, example, examples }: Code): string =>
  [
    definition,
    ...(example === '' ? [] : [`Example: ${example}`]),
    ...examples.map(
      ({ verdict, quote, note }) => `${verdict === 'do' ? 'Yes' : 'No'}: ${quote}${note === '' ? '' : ` (${note})`}`,
    ),
  ]
    .filter((line) => line !== '')
    .join('\n');

/** What mentions say, by kind and question: answers that the codebook does not offer have to be codes too. */
class Answers {
  readonly #questions = new Map<string, Map<string, Question & { readonly answers: Set<string> }>>();

  add(codeId: string, question: Question, values: readonly string[]): void {
    const known = this.#questions.get(codeId) ?? new Map<string, Question & { answers: Set<string> }>();
    this.#questions.set(codeId, known);
    const answers = known.get(question.key)?.answers ?? new Set<string>();
    for (const value of values) answers.add(value);
    known.set(question.key, { ...question, answers });
  }

  groupsOf(codeId: string): XmlPart[] {
    return [...(this.#questions.get(codeId)?.values() ?? [])].map(({ key, name, answers }) =>
      codePart(derivedId('question', codeId, key), name, false, {
        children: [...answers].map((value) => codePart(answerGuid(codeId, key, value), answerName(name, value), true)),
      }),
    );
  }
}

/** What a mention says that is written as codes, and what as words. */
export const splitSaid = (codebook: Codebook, mention: Mention): { codes: SaidValue[]; words: SaidValue[] } => {
  const said = saidBy(codebook, mention);
  return {
    codes: said.filter(({ choices }) => choices !== null),
    words: said.filter(({ choices }) => choices === null),
  };
};

const codesOf = (codebook: Codebook, mentions: readonly Mention[]): XmlPart[] => {
  const answers = new Answers();
  for (const code of codebook.codes) {
    for (const question of questionsOf(code)) {
      if (question.choices !== null && question.choices.length > 0) answers.add(code.id, question, question.choices);
    }
  }
  const tags = new Set<string>();
  const gone = new Set<string>();
  for (const mention of mentions) {
    const codeId = codeIdOf(mention);
    if (findCode(codebook, codeId) === undefined) gone.add(codeId);
    for (const said of splitSaid(codebook, mention).codes) answers.add(codeId, said, [said.value]);
    for (const tag of mention.tags) tags.add(tag);
  }
  const tagCodes = [...tags].map((tag) => codePart(tagGuid(tag), tag, true));
  return [
    ...codebook.codes.map((code) =>
      codePart(kindGuid(code.id), code.label === '' ? code.id : code.label, true, {
        description: descriptionOf(code),
        color: colourOf(code),
        children: answers.groupsOf(code.id),
      }),
    ),
    // Kinds that the codebook no longer has, of which there are mentions.
    ...[...gone].map((id) => codePart(kindGuid(id), id, true, { children: answers.groupsOf(id) })),
    ...(tagCodes.length === 0 ? [] : [codePart(derivedId('tags'), TAGS, false, { children: tagCodes })]),
  ];
};

/** The codes of a codebook by itself. */
export const codesOfCodebook = (codebook: Codebook): XmlPart[] => codesOf(codebook, []);

/** The codes of a project: those of its codebook, and the answers and tags of its mentions. */
export const codesOfProject = (workspace: Workspace): XmlPart[] =>
  codesOf(
    workspace.codebook,
    workspace.articles.flatMap(({ mentions }) => mentions),
  );
