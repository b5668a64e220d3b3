// Owns the page in a pack that checks it without Hashiya: one file, which loads nothing and sends nothing. It is handed the
// pack, computes every SHA-256 itself, and names what differs from the manifest.

import { directionOfLanguage, type Language } from '../locales/languages';
import { MANIFEST_NAME } from './manifest';
import { VIEWER_SCRIPT } from './viewer-script';

/** The words of the page. */
export interface ViewerWords {
  readonly title: string;
  readonly about: string;
  readonly choose: string;
  readonly limits: string;
  readonly checking: string;
  readonly sound: string;
  readonly unsound: string;
  readonly unreadable: string;
  readonly item: string;
  readonly found: string;
  readonly intact: string;
  readonly changed: string;
  readonly missing: string;
  readonly unknown: string;
  readonly manifestHash: string;
}

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.6 system-ui, sans-serif; max-inline-size: 50rem; margin: 0 auto; padding: 2rem 1.25rem; }
h1 { font-size: 1.4rem; }
table { border-collapse: collapse; inline-size: 100%; margin-block: 1rem; font-size: 0.9rem; }
th, td { text-align: start; padding: 0.3rem 0.5rem; border-block-end: 1px solid color-mix(in srgb, currentColor 25%, transparent); vertical-align: top; overflow-wrap: anywhere; }
code { font-size: 0.85rem; overflow-wrap: anywhere; }
[role="status"] { font-weight: 600; margin-block: 1rem; }
`;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '');

/** JSON within a script: `<` cannot end it. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003C');

/** The page in that language. */
export const packViewer = (language: Language, words: ViewerWords): string =>
  `${[
    '<!doctype html>',
    `<html lang="${language}" dir="${directionOfLanguage(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(words.title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<main><h1>${escaped(words.title)}</h1>`,
    `<p>${escaped(words.about)}</p>`,
    `<p><label>${escaped(words.choose)} <input type="file" id="pack" accept=".zip"></label></p>`,
    '<p role="status" id="outcome"></p>',
    '<p id="hash"></p>',
    '<div id="items"></div>',
    `<p>${escaped(words.limits)}</p></main>`,
    `<script>const WORDS = ${inScript(words)}; const MANIFEST = ${inScript(MANIFEST_NAME)};\n${VIEWER_SCRIPT}</script>`,
    '</body>',
    '</html>',
  ].join('\n')}\n`;
