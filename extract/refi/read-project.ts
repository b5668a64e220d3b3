// Owns the XML of a REFI-QDA project (`project.qde`): it becomes plain values, and nothing of it is resolved or loaded. What
// is no project, or is nested too deep, is refused.

import { JSDOM } from 'jsdom';
import type { RefiProject } from '../../core/annotations/formats/refi';
import { fail, succeed, type Result } from '../../core/result';

/** XML nested deeper than this is no project. Codes and notes nest a few levels. */
const DEEPEST = 64;

/** The most elements that are read. */
const MOST_ELEMENTS = 500_000;

/** The depth of the tree, and how many elements it has; found without recursion. */
const isTooLarge = (root: Element): boolean => {
  let depth = 1;
  let count = 0;
  let at: Element | null = root;
  while (at !== null) {
    count += 1;
    if (depth > DEEPEST || count > MOST_ELEMENTS) return true;
    if (at.firstElementChild !== null) {
      at = at.firstElementChild;
      depth += 1;
      continue;
    }
    while (at !== null && at !== root && at.nextElementSibling === null) {
      at = at.parentElement;
      depth -= 1;
    }
    at = at === null || at === root ? null : at.nextElementSibling;
  }
  return false;
};

const childrenOf = (element: Element, name: string): Element[] =>
  [...element.children].filter((child) => child.localName === name);

const childOf = (element: Element, name: string): Element | null => childrenOf(element, name)[0] ?? null;

const descendantsOf = (element: Element, name: string): Element[] => [...element.getElementsByTagNameNS('*', name)];

const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

/** A position, or −1 where there is none. */
const numberIn = (element: Element, name: string): number => {
  const value = attribute(element, name);
  return /^\d{1,9}$/u.test(value) ? Number(value) : -1;
};

const textIn = (element: Element, name: string): string => childOf(element, name)?.textContent ?? '';

const notesOf = (element: Element): string[] =>
  childrenOf(element, 'NoteRef').map((reference) => attribute(reference, 'targetGUID'));

const readSelection = (selection: Element): RefiProject['sources'][number]['selections'][number] => ({
  guid: attribute(selection, 'guid'),
  name: attribute(selection, 'name'),
  description: textIn(selection, 'Description'),
  start: numberIn(selection, 'startPosition'),
  end: numberIn(selection, 'endPosition'),
  user: attribute(selection, 'creatingUser'),
  createdAt: attribute(selection, 'creationDateTime'),
  modifiedAt: attribute(selection, 'modifiedDateTime'),
  notes: notesOf(selection),
  codings: childrenOf(selection, 'Coding').map((coding) => ({
    guid: attribute(coding, 'guid'),
    code: childrenOf(coding, 'CodeRef').map((reference) => attribute(reference, 'targetGUID'))[0] ?? '',
    user: attribute(coding, 'creatingUser'),
    createdAt: attribute(coding, 'creationDateTime'),
    notes: notesOf(coding),
  })),
});

/** What variables are called, by their GUIDs. */
type Names = ReadonlyMap<string, string>;

const VALUES = ['TextValue', 'BooleanValue', 'IntegerValue', 'FloatValue', 'DateValue', 'DateTimeValue'];

const variablesOf = (element: Element, names: Names): { name: string; value: string }[] =>
  childrenOf(element, 'VariableValue').map((each) => {
    const [reference] = childrenOf(each, 'VariableRef');
    return {
      name: reference === undefined ? '' : (names.get(attribute(reference, 'targetGUID')) ?? ''),
      value: VALUES.map((name) => textIn(each, name)).find((value) => value !== '') ?? '',
    };
  });

const readCase = (each: Element, names: Names): RefiProject['cases'][number] => ({
  guid: attribute(each, 'guid'),
  name: attribute(each, 'name'),
  selections: childrenOf(each, 'SelectionRef').map((reference) => attribute(reference, 'targetGUID')),
  variables: variablesOf(each, names),
});

const readSource = (source: Element, names: Names): RefiProject['sources'][number] => ({
  guid: attribute(source, 'guid'),
  name: attribute(source, 'name'),
  path: attribute(source, 'plainTextPath'),
  content: childOf(source, 'PlainTextContent')?.textContent ?? null,
  selections: childrenOf(source, 'PlainTextSelection').map(readSelection),
  variables: variablesOf(source, names),
});

const MEDIA = ['PictureSelection', 'AudioSelection', 'VideoSelection', 'PDFSelection', 'TranscriptSelection'];

const count = (root: Element, ...names: readonly string[]): number =>
  names.reduce((sum, name) => sum + descendantsOf(root, name).length, 0);

const readRoot = (root: Element): RefiProject => {
  const sources = childOf(root, 'Sources');
  // A PDF or a picture may hold a text of its own with selections in it.
  const texts =
    sources === null ? [] : [...descendantsOf(sources, 'TextSource'), ...descendantsOf(sources, 'Representation')];
  const notes = childOf(root, 'Notes');
  const names = new Map(
    descendantsOf(root, 'Variable').map((variable) => [attribute(variable, 'guid'), attribute(variable, 'name')]),
  );
  return {
    origin: attribute(root, 'origin'),
    users: descendantsOf(root, 'User').map((user) => ({
      guid: attribute(user, 'guid'),
      name: attribute(user, 'name'),
    })),
    codes: descendantsOf(root, 'Code').map((code) => ({
      guid: attribute(code, 'guid'),
      name: attribute(code, 'name'),
      parent: code.parentElement?.localName === 'Code' ? attribute(code.parentElement, 'guid') : '',
      // The schema asks for it; where it is missing the code is used as any other.
      isCodable: !['false', '0'].includes(attribute(code, 'isCodable')),
    })),
    sources: texts.map((source) => readSource(source, names)),
    notes: (notes === null ? [] : childrenOf(notes, 'Note')).map((note) => ({
      guid: attribute(note, 'guid'),
      name: attribute(note, 'name'),
      text: textIn(note, 'PlainTextContent'),
    })),
    links: descendantsOf(root, 'Link').map((link) => ({
      guid: attribute(link, 'guid'),
      name: attribute(link, 'name'),
      origin: attribute(link, 'originGUID'),
      target: attribute(link, 'targetGUID'),
    })),
    cases: descendantsOf(root, 'Case').map((each) => readCase(each, names)),
    others: {
      media: count(root, ...MEDIA),
      cases: count(root, 'Case'),
      variables: count(root, 'VariableValue'),
      sets: count(root, 'Set', 'Graph'),
      sourceCodings: texts.reduce((sum, source) => sum + childrenOf(source, 'Coding').length, 0),
    },
  };
};

/** Reads the XML of a project; `file` names it in failures. */
export const readRefiProject = (xml: string, file: string): Result<RefiProject> => {
  const invalid = (problem: string): ReturnType<typeof fail> =>
    fail('annotations-invalid', { file, path: 'project.qde', problem });
  // No project needs a document type, and entities in one can grow without end.
  if (/<!DOCTYPE/iu.test(xml.slice(0, 10_000))) return invalid('it has a document type');
  try {
    const { document } = new JSDOM(xml, { contentType: 'text/xml' }).window;
    const root = document.documentElement;
    if (root.localName !== 'Project') return invalid('it is no REFI-QDA project');
    return isTooLarge(root) ? invalid('nested too deep, or too large') : succeed(readRoot(root));
  } catch (error) {
    return invalid(error instanceof Error ? error.message.slice(0, 160) : 'not XML');
  }
};
