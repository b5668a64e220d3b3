// Owns how a chapter, which is XHTML, is put so that a parser of HTML reads the same in it. HTML does not know elements
// that close themselves, so one `<title/>` would swallow the chapter; nor stretches of CDATA, which it takes for comments.

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

const SELF_CLOSED = /<([A-Za-z][A-Za-z0-9:-]*)((?:\s[^<>]*)?)\/>/g;

const CDATA = '<![CDATA[';
const CDATA_END = ']]>';

const withoutCdata = (text: string): string => {
  const [first = '', ...rest] = text.split(CDATA);
  return (
    first +
    rest
      .map((piece) => {
        const end = piece.indexOf(CDATA_END);
        if (end === -1) return piece;
        const inside = piece.slice(0, end).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        return inside + piece.slice(end + CDATA_END.length);
      })
      .join('')
  );
};

/** A chapter as HTML. Its visible characters are the same. */
export const pageOfChapter = (xhtml: string): string =>
  withoutCdata(xhtml).replace(SELF_CLOSED, (whole, name: string, attributes: string) =>
    VOID.has(name.toLowerCase()) ? whole : `<${name}${attributes}></${name}>`,
  );
