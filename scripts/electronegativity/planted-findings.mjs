// Owns the proof that Electronegativity reads each file: it passes over one that it cannot parse and says nothing, so a copy of
// each gets a weakness at its end, which has to be found there. It refuses kinds of files that nobody knows it to read.

/** By the ending of the name: what is planted, and the check that reports it. */
const SCRIPT = { weakness: '\n;planted.openExternal(planted);\n', check: 'OPEN_EXTERNAL_JS_CHECK' };
const PAGE = { weakness: '\n<webview src="http://planted.example/"></webview>\n', check: 'HTTP_RESOURCES_HTML_CHECK' };
/** @type {Record<string, { weakness: string, check: string }>} */
const KINDS = { ts: SCRIPT, tsx: SCRIPT, html: PAGE };

/** What holds no code. */
const NO_CODE = new Set(['css', 'json', 'svg', 'woff2', 'md']);

/** @param {string} file */
const endingOf = (file) => file.slice(file.lastIndexOf('.') + 1);

/** @param {string} file Whether it is one that has to be read. */
export const isRead = (file) => endingOf(file) in KINDS;

/**
 * @param {string} file
 * @param {string} text
 * @returns {string} The text with a weakness at its end.
 */
export const withWeakness = (file, text) => `${text}${KINDS[endingOf(file)]?.weakness ?? ''}`;

/**
 * What keeps files from being read, in words; nothing when each of them was.
 * @param {string[]} files All of the app's own.
 * @param {import('./findings.mjs').Finding[]} findings What was found in the copy with weaknesses.
 */
export function complaintsAboutReading(files, findings) {
  return files.flatMap((file) => {
    const kind = KINDS[endingOf(file)];
    if (kind === undefined)
      return NO_CODE.has(endingOf(file)) ? [] : [`${file} is of a kind that Electronegativity does not read.`];
    const isFound = findings.some((finding) => finding.file === file && finding.check === kind.check);
    return isFound ? [] : [`${file} is not read: what was planted at its end was not found (it cannot be parsed).`];
  });
}

/**
 * Comments by which Electronegativity is told to look away, which only allowed.json may do.
 * @param {string} file
 * @param {string} text
 */
export const complaintsAboutComments = (file, text) =>
  /\beng-disable\b/u.test(text)
    ? [`${file} tells Electronegativity to look away; allowed.json is the place for that.`]
    : [];
