// Owns the document of results: one section for each part of the benchmark, of which a run replaces those that it has
// measured and leaves the others, and in front of them which aims are met.

const PARTS = ['text', 'start', 'search', 'store', 'queries', 'package'] as const;

/** A part of the benchmark. */
export type PartName = (typeof PARTS)[number];
export const PART_NAMES: readonly PartName[] = PARTS;

const TITLES: Readonly<Record<PartName, string>> = {
  text: 'Long texts',
  start: 'Start of the app',
  search: 'Search of a workspace',
  store: 'The store',
  queries: 'Queries across articles',
  package: 'The package',
};

const HEAD = [
  '# Benchmark',
  'Written by `npm run bench`. Every part says on which machine and when it was measured, beside what, and what its figures hold. What counts are ratios to what was measured in the same run: times are a matter of the machine.',
].join('\n\n');

const markOf = (name: PartName): string => `<!-- part: ${name} -->`;

/** The sections of a document, by part; what is before the first is left out. */
const sectionsIn = (document: string): Map<PartName, string> => {
  const places = PARTS.map((name) => ({ name, at: document.indexOf(markOf(name)) }))
    .filter(({ at }) => at !== -1)
    .sort((one, other) => one.at - other.at);
  return new Map(
    places.map(({ name, at }, index) => [name, document.slice(at + markOf(name).length, places[index + 1]?.at).trim()]),
  );
};

const aimsIn = (section: string): string[] => section.split('\n').filter((line) => /^- (?:NOT )?met: /u.test(line));

/** The document with the section of a part put in place of the one it had. `facts` are of the machine, a line each. */
export const withPart = (document: string, name: PartName, facts: readonly string[], report: string): string => {
  const sections = sectionsIn(document);
  const body = [`## ${TITLES[name]}`, facts.map((fact) => `- ${fact}`).join('\n'), report].join('\n\n');
  sections.set(name, body);
  const present = PARTS.flatMap((part) => {
    const section = sections.get(part);
    return section === undefined ? [] : [{ part, section }];
  });
  const aims = present.flatMap(({ part, section }) => {
    const lines = aimsIn(section);
    return lines.length === 0 ? [] : [`### ${TITLES[part]}`, lines.join('\n')];
  });
  return [
    HEAD,
    ...(aims.length === 0 ? [] : ['## Aims', ...aims]),
    ...present.map(({ part, section }) => `${markOf(part)}\n\n${section}`),
    '',
  ]
    .join('\n\n')
    .replace(/\n{3,}/gu, '\n\n');
};
