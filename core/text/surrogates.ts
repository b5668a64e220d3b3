// Owns the search for half characters: a surrogate without its other half cannot be written as UTF-8, where it would
// silently become U+FFFD.

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** The offset (UTF-16 code units) of the first surrogate that stands alone, or null when the text is well formed. */
export const findLoneSurrogate = (text: string): number | null => LONE_SURROGATE.exec(text)?.index ?? null;
