// Owns where the tags of a page begin and end, for what has to be changed in it before it can be parsed.

/** HTML elements that have no content and no end tag. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr'.split(' '),
);

/** Elements whose content is text up to their end tag, whatever it looks like. */
export const RAW_ELEMENTS: ReadonlySet<string> = new Set(
  'iframe noembed noframes script style textarea title xmp'.split(' '),
);

/** The beginning of a comment, or of a tag with its slash and its name. It is used with its own `lastIndex`. */
export const TAG = /<(?:!--|(\/?)([a-zA-Z][^\s/>]*))/g;

/** Where a tag ends, after its `>`, by the rule that one inside a quoted value does not end it. */
export const tagEnd = (html: string, from: number): number => {
  let index = from;
  while (index < html.length) {
    const character = html[index];
    if (character === '>') return index + 1;
    if (character === '=') {
      const quote = /^\s*(["'])/u.exec(html.slice(index + 1, index + 32));
      if (quote !== null) {
        const close = html.indexOf(quote[1] ?? '"', index + 1 + quote[0].length);
        if (close === -1) return html.length;
        index = close;
      }
    }
    index += 1;
  }
  return html.length;
};

/** Where the content of a raw element ends: before its end tag, which the page in lower case is searched for. */
export const rawEnd = (html: string, lower: string, name: string, from: number): number => {
  // Case folding changes the length of some letters, and then the offsets of the two differ.
  const end = (lower.length === html.length ? lower : html).indexOf(`</${name}`, from);
  return end === -1 ? html.length : end;
};
