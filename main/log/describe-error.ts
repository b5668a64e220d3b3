// Owns what is said of an error in the log: its class, the system's code, and where in our own code it was thrown. Never its
// message: a parser's quotes what it could not parse, and the system's names files.

import { constants } from 'node:os';

/** The app's own files, as they are built. */
export interface OwnFiles {
  /** What the addresses of frames begin with, and the folder that stands for it: `file:///…/out/` → ``. */
  readonly roots: readonly { readonly begins: string; readonly folder: string }[];
  /** True when that path, from the built folder on, is a file of the app. */
  readonly has: (path: string) => boolean;
}

const NAMES: ReadonlySet<string> = new Set([
  'AbortError',
  'AggregateError',
  'DamagedFileError',
  'DataCloneError',
  'Error',
  'EvalError',
  'NewerFileError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
  'ZodError',
]);

const CODES: ReadonlySet<string> = new Set(Object.keys(constants.errno));

const MOST_FRAMES = 12;
const MOST_CAUSES = 3;
const MOST_STACK_CHARACTERS = 20_000;

/** `main/index.js:12:34` at the end of a frame; numbers are as long as those of a file of ours can be. */
const POSITION = /^(?<path>[\w./-]{1,120}):(?<line>\d{1,7}):(?<column>\d{1,7})$/u;

/** Reads a field of whatever was thrown; a getter may throw in its turn. */
const field = (thrown: unknown, name: string): unknown => {
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  try {
    return (thrown as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
};

/** The place in our own code that a line of a stack names; null for any other line, so for those of a message. */
const ownPlace = (line: string, own: OwnFiles): string | null => {
  if (!/^\s+at /u.test(line)) return null;
  for (const { begins, folder } of own.roots) {
    const from = line.lastIndexOf(begins);
    if (from < 0) continue;
    const place = line.slice(from + begins.length).replace(/\)$/u, '');
    const groups = POSITION.exec(`${folder}${place}`.replaceAll('\\', '/'))?.groups;
    const path = groups?.path ?? '';
    if (groups === undefined || path.includes('..') || !own.has(path)) return null;
    return `${path}:${groups.line ?? ''}:${groups.column ?? ''}`;
  }
  return null;
};

const framesOf = (thrown: unknown, own: OwnFiles): string[] => {
  const stack = field(thrown, 'stack');
  if (typeof stack !== 'string') return [];
  return stack
    .slice(0, MOST_STACK_CHARACTERS)
    .split('\n')
    .flatMap((line) => ownPlace(line, own) ?? [])
    .slice(0, MOST_FRAMES);
};

const nameOf = (thrown: unknown): string => {
  const name = field(thrown, 'name');
  if (typeof name !== 'string') return typeof thrown;
  return NAMES.has(name) ? name : 'Error';
};

/** What may be said of something that was thrown, and of what caused it: `name=TypeError at=main/index.js:12:34`. */
export const describeError = (thrown: unknown, own: OwnFiles): string => {
  const said: string[] = [];
  let each = thrown;
  for (let depth = 0; depth <= MOST_CAUSES && (depth === 0 || each !== undefined); depth += 1) {
    const code = field(each, 'code');
    said.push(
      `${depth === 0 ? 'name' : 'cause'}=${nameOf(each)}`,
      ...(typeof code === 'string' && CODES.has(code) ? [`system=${code}`] : []),
      ...framesOf(each, own).map((place) => `at=${place}`),
    );
    each = field(each, 'cause');
  }
  return said.join(' ');
};
