// Owns which part of a page that was saved with all that belongs to it (RFC 2557) is the page: the one that its header
// starts with, or else the first that is HTML. Frames, pictures and styles are other parts, and are not looked at.

/** A part with its header and its content, in the bytes that carry it. */
export interface Part {
  /** Header fields by their names in lower case, unfolded. */
  readonly fields: ReadonlyMap<string, string>;
  readonly header: string;
  readonly content: string;
}

/** Parts nested deeper than in any page. */
const DEEPEST = 16;

/** Splits a part into its header and what follows; both are strings of bytes. */
export const readPart = (bytes: string): Part => {
  const gap = /\r?\n\r?\n/u.exec(bytes);
  const header = gap === null ? bytes : bytes.slice(0, gap.index);
  const fields = new Map<string, string>();
  for (const line of header.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return { fields, header, content: gap === null ? '' : bytes.slice(gap.index + gap[0].length) };
};

/** A parameter of a header field, such as the boundary of `Content-Type`. */
export const parameterOf = (field: string | undefined, name: string): string | null => {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;"]+))`, 'iu').exec(field ?? '');
  return match?.[1] ?? match?.[2] ?? null;
};

const typeOf = (part: Part): string =>
  (part.fields.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

const isPage = (part: Part): boolean => ['text/html', 'application/xhtml+xml'].includes(typeOf(part));

/** What stands between the boundary lines; a part that is not ended, as in a file that was cut off, ends with it. */
const partsOf = (content: string, boundary: string): Part[] => {
  const delimiter = `--${boundary}`;
  const starts: { readonly line: number; readonly content: number; readonly isLast: boolean }[] = [];
  for (let at = content.indexOf(delimiter); at !== -1; at = content.indexOf(delimiter, at + delimiter.length)) {
    if (at > 0 && content[at - 1] !== '\n') continue;
    const lineEnd = content.indexOf('\n', at);
    const rest = content.slice(at + delimiter.length, lineEnd === -1 ? undefined : lineEnd).trim();
    if (rest !== '' && rest !== '--') continue;
    starts.push({ line: at, content: lineEnd === -1 ? content.length : lineEnd + 1, isLast: rest === '--' });
    if (rest === '--') break;
  }
  return starts.flatMap((start, index) =>
    start.isLast ? [] : [readPart(content.slice(start.content, starts[index + 1]?.line ?? content.length))],
  );
};

/** Finds the page in a file that holds one, by its header and the parts it has; null where it has none. */
export const mainPart = (whole: Part, depth = 0): Part | null => {
  if (isPage(whole)) return whole;
  const type = whole.fields.get('content-type');
  const boundary = parameterOf(type, 'boundary');
  if (boundary === null || depth >= DEEPEST) return null;
  const parts = partsOf(whole.content, boundary);
  const start = parameterOf(type, 'start');
  const first = parts.find((part) => start !== null && part.fields.get('content-id') === start);
  for (const part of first === undefined ? parts : [first, ...parts]) {
    const found = mainPart(part, depth + 1);
    if (found !== null) return found;
  }
  return null;
};
