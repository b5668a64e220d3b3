// Owns what the page reads before the app in it can draw anything: the modules that its first one imports, and theirs, but
// for those that are asked for later (`import()`) and those that the page has before. In one file they take one request and
// are evaluated in the order of their imports.

const FIRST = 'first';

/**
 * The groups of modules that have a file each, for `codeSplitting.groups`: what the page begins with, and what is read first
 * and is not among that.
 * @param {string} beginning The path of the module that the page begins with.
 * @param {string} first The path of the app's first module.
 */
export function chunksReadFirst(beginning, first) {
  return [
    { name: chunkOf('beginning', beginning), priority: 2 },
    { name: chunkOf(FIRST, first), priority: 1 },
  ];
}

/**
 * Gives a name to the modules that one of them leads to, and null to all others.
 * @param {string} name
 * @param {string} from
 * @returns {(id: string, context: { getModuleInfo(id: string): { importedIds: readonly string[] } | null }) => string | null}
 */
function chunkOf(name, from) {
  /** @type {Set<string> | null} */
  let read = null;
  return (id, context) => {
    read ??= importedFrom(from, context);
    return read.has(id) ? name : null;
  };
}

/** The scripts of the app that are asked for first: its first module, and what that imports. */
const ASKED_FIRST = new Set(['main', FIRST, 'rolldown-runtime']);

/** Fonts that every window has letters of: those of texts, of the interface, and of the name of the app. */
const FONTS = /(?:source-serif-4-latin-wght-normal|noto-naskh-arabic-arabic-wght-normal|inter-latin-wght-normal)/u;

/**
 * Has the page fetch from its beginning what it will ask for as soon as it has painted: fonts, and the scripts of the app,
 * which are evaluated when they are asked for.
 * @returns {import('vite').Plugin}
 */
export function fetchReadFirst() {
  return {
    name: 'fetch-read-first',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => {
        const fonts = Object.keys(bundle).filter((file) => FONTS.test(file));
        const scripts = Object.values(bundle).flatMap((output) =>
          output.type === 'chunk' && ASKED_FIRST.has(output.name) ? [output.fileName] : [],
        );
        return [...fonts.map((file) => preload(file, 'font')), ...scripts.map((file) => preload(file, 'script'))];
      },
    },
  };
}

/**
 * @param {string} file
 * @param {'font' | 'script'} what
 * @returns {import('vite').HtmlTagDescriptor}
 */
function preload(file, what) {
  return { tag: 'link', attrs: { rel: 'preload', as: what, crossorigin: true, href: `./${file}` }, injectTo: 'head' };
}

/**
 * @param {string} first
 * @param {{ getModuleInfo(id: string): { importedIds: readonly string[] } | null }} context
 */
function importedFrom(first, context) {
  const found = new Set([first]);
  // A set that grows while it is gone through is gone through to its new end.
  for (const id of found) for (const imported of context.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}
