// Owns how a record becomes the text of a file: one space of indent and keys in the record's own order, so that one edit
// changes few lines and a version control system can merge them. It gives the text in pieces: a file of fifty megabytes
// must not hold the process up while it is put together.

/** How many items of a list make one piece. */
const ITEMS_IN_PIECE = 50;

const indented = (value: unknown, by: string): string =>
  // Line feeds in JSON's text stand between values only: within strings they are escaped.
  JSON.stringify(value, null, 1).replaceAll('\n', `\n${by}`);

/** The text of `JSON.stringify(record, null, 1)` and a line feed, in pieces. */
export function* jsonPieces(record: object): Generator<string> {
  const fields = Object.entries(record).filter(([, value]) => value !== undefined);
  if (fields.length === 0) yield '{';
  for (const [index, [key, value]] of fields.entries()) {
    const lead = `${index === 0 ? '{' : ','}\n ${JSON.stringify(key)}: `;
    if (!Array.isArray(value) || value.length <= ITEMS_IN_PIECE) {
      yield lead + indented(value, ' ');
      continue;
    }
    const items: readonly unknown[] = value;
    for (let start = 0; start < items.length; start += ITEMS_IN_PIECE) {
      const part = items.slice(start, start + ITEMS_IN_PIECE).map((item) => `\n  ${indented(item, '  ')}`);
      yield `${start === 0 ? `${lead}[` : ','}${part.join(',')}`;
    }
    yield '\n ]';
  }
  yield fields.length === 0 ? '}\n' : '\n}\n';
}
