// Owns what the elements of a page are to its text: shown or not, a block or a part of one. It follows the rendering
// section of the HTML standard, and goes no further: a page's own style sheets are not applied, so what only they hide
// is kept, most often as clutter, rather than lost.

const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

export const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';
export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
export const MATH_NAMESPACE = 'http://www.w3.org/1998/Math/MathML';

/**
 * HTML elements whose content is never on the page: what a browser does not draw, what is drawn instead of a picture or
 * frame that it cannot show, and what is a value that a reader may choose or type. `noscript` is not one of them: nothing
 * here runs scripts, so its content is what there is to see, and it may hold what the page’s scripts would have drawn.
 */
export const UNSEEN_ELEMENTS = names(
  `area audio base basefont canvas col colgroup datalist embed frame frameset head iframe img input link meta noembed
   noframes option optgroup param picture rp script select source style template textarea title track video`,
);

/** SVG elements whose text is not drawn where it stands. */
export const UNSEEN_IN_SVG = names('clippath defs desc filter marker mask metadata pattern script style symbol title');

/** MathML elements whose text is not drawn. */
export const UNSEEN_IN_MATH = names('annotation annotation-xml mphantom');

/** HTML elements that begin and end a block. */
export const BLOCK_ELEMENTS = names(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
   footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section
   summary table tbody td tfoot th thead tr ul xmp`,
);

/** HTML elements that keep their white space. */
export const PREFORMATTED_ELEMENTS = names('listing plaintext pre xmp');

/** HTML elements that give a text its form and say nothing of where on the page it stands. */
export const TEXT_PARTS = names(
  `b blockquote caption dd details dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hgroup i li ol p pre span strong summary
   table tbody td tfoot th thead tr ul`,
);

/** The local name in lower case; XHTML parsed as HTML has no others, and SVG has names such as `clipPath`. */
export const nameOf = (element: Element): string => element.localName.toLowerCase();
