// Owns words that would run or load something where they are taken for markup, an address, a template or a formula; and a
// workspace in which every field that holds an analyst's or a stranger's words holds some of them.

import type { Workspace } from '../workspace/workspace';

/** What is left in the global object of whatever runs any of them. */
export const SENTINEL = 'hashiyaWasHere';
const RUN = `globalThis.${SENTINEL}='words'`;
const BEACON = 'https://evil.example';

export const HOSTILE_WORDS: readonly string[] = [
  `<script>${RUN}</script>`,
  `"><script>${RUN}</script>`,
  `'><img src=x onerror="${RUN}">`,
  `<img src="${BEACON}/p.gif">`,
  `</title><svg onload="${RUN}">`,
  `</style><script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `</textarea><iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `--><script>${RUN}</script><!--`,
  `]]><script>${RUN}</script>`,
  `" onmouseover="${RUN}" autofocus onfocus="${RUN}" x="`,
  `' style='background:url(${BEACON}/s)' onclick='${RUN}`,
  `javascript:${RUN}`,
  `<a href="javascript:${RUN}">x</a>`,
  `[x](javascript:${RUN})`,
  `![x](${BEACON}/m.png)`,
  `[x]: ${BEACON}/r`,
  `<${BEACON}/auto>`,
  `<base href="${BEACON}/"><link rel=stylesheet href=x.css>`,
  `<meta http-equiv=refresh content="0;url=${BEACON}">`,
  `<form action="${BEACON}"><button autofocus formaction="javascript:${RUN}">x</button></form>`,
  `<math><mtext><mglyph><style><img src onerror="${RUN}"></style></mglyph></mtext></math>`,
  `<noscript><p title="</noscript><img src onerror=${RUN}>"></noscript>`,
  `<template shadowrootmode=open><script>${RUN}</script></template>`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&#60;img src=x onerror=${RUN}&#62;`,
  `{{constructor.constructor("${RUN}")()}}`,
  `\${${RUN}}`,
  `$&$\`$'$1`,
  `=HYPERLINK("${BEACON}","x")`,
  '__proto__',
];

/** Fields that hold words as somebody wrote them, and neither ids, codes, times, places nor what has to fit a text. */
const FREE: ReadonlySet<string> = new Set([
  ...[
    'title',
    'outlet',
    'byline',
    'note',
    'gloss',
    'name',
    'text',
    'label',
    'definition',
    'example',
    'tags',
    'choices',
  ],
  ...['contestedBy', 'rationale', 'query', 'words', 'fileName', 'path', 'part'],
]);

/** Addresses, which are only ever shown. */
const ADDRESSES: ReadonlySet<string> = new Set(['url', 'address']);

/** Parts in which words stand for something: what a reader did, and what a text is made of. */
const FIXED: ReadonlySet<string> = new Set(['howRead', 'blocks', 'ranges', 'anchors', 'facets']);

/** A workspace whose free fields end in hostile words, each field in others. Its texts and quotes stay as they are. */
export const withHostileWords = (workspace: Workspace): Workspace => {
  let at = 0;
  const words = (): string => HOSTILE_WORDS[(at += 1) % HOSTILE_WORDS.length] ?? '';
  const visit = (value: unknown, key: string, isFree: boolean): unknown => {
    if (FIXED.has(key)) return value;
    if (typeof value === 'string') {
      if (ADDRESSES.has(key)) return `javascript:${RUN}`;
      return isFree && value !== '' ? `${value} ${words()}` : value;
    }
    if (Array.isArray(value)) return value.map((each) => visit(each, `${key}[]`, isFree));
    if (typeof value !== 'object' || value === null) return value;
    // Only a text has lines; the values of a mention's own attributes are words under names of the project's own.
    const isText = 'blocks' in value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [
        name,
        visit(each, name, key === 'attributes' || (FREE.has(name) && !(isText && name === 'text'))),
      ]),
    );
  };
  // Only strings have become other strings.
  return visit(workspace, '', false) as Workspace;
};
