// Owns how the files in `extract/fixtures` are made from their articles. They are committed; they are made anew only on purpose
// (see `fixtures.test.ts`).

import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { FIXTURE_ARTICLES, linesOfArticle, type FixtureArticle } from './fixture-articles';
import { escapeXml, makeDocx, paragraph, run, wordPart } from './make-docx';
import { chapter, makeEpub, ONE } from './make-epub';
import { makeOdt } from './make-odt';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** In lines of 76 characters, as mail has it. */
const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/.{76}/gu, '$&\r\n');

const htmlOfBody = ({ title, paragraphs, quote, items }: FixtureArticle): string =>
  [
    `<h1>${escapeXml(title)}</h1>`,
    `<p>${escapeXml(paragraphs[0])}</p>`,
    `<p>${escapeXml(paragraphs[1])}</p>`,
    `<blockquote>${escapeXml(quote)}</blockquote>`,
    `<ul>${items.map((item) => `<li>${escapeXml(item)}</li>`).join('')}</ul>`,
    `<p>${escapeXml(paragraphs[2])}</p>`,
  ].join('\n');

const pageOf = (article: FixtureArticle, more = ''): string => {
  const { language, direction, title, around } = article;
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head><meta charset="utf-8"><title>${escapeXml(title)}</title>
<meta property="article:published_time" content="2024-02-20T08:00:00Z">${more}</head>
<body>
<nav><a href="https://news.example/">${escapeXml(around[0])}</a></nav>
<main><article>
${htmlOfBody(article)}
</article></main>
<aside class="newsletter">${escapeXml(around[1])}</aside>
</body></html>
`;
};

const completePage = (article: FixtureArticle, name: string): string =>
  pageOf(article, `<link rel="stylesheet" href="./${name}_files/page.css">`).replace(
    '</article>',
    `<img src="./${name}_files/photo.gif" alt=""></article>`,
  );

const mhtmlOf = (article: FixtureArticle): string =>
  [
    'From: <Saved by a browser>',
    'Snapshot-Content-Location: https://news.example/ferry',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="----edge"',
    '',
    '------edge',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://news.example/ferry',
    '',
    base64(pageOf(article)),
    '------edge',
    'Content-Type: text/css',
    'Content-Location: https://news.example/page.css',
    '',
    'p { color: black }',
    '------edge--',
    '',
  ].join('\r\n');

const docxOf = (article: FixtureArticle): Uint8Array => {
  const isRightToLeft = article.direction === 'rtl';
  const [bidi, rtl] = isRightToLeft ? ['<w:bidi/>', '<w:rtl/>'] : ['', ''];
  const language = isRightToLeft ? `<w:lang w:bidi="${article.language}"/>` : '<w:lang w:val="en-GB"/>';
  const lineOf = (text: string, properties = ''): string =>
    paragraph(run(text, `${rtl}${language}`), `${properties}${bidi}`);
  const { title, paragraphs, quote, items } = article;
  const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const body = [
    lineOf(title, '<w:pStyle w:val="Title"/>'),
    lineOf(paragraphs[0]),
    lineOf(paragraphs[1]),
    lineOf(quote, '<w:pStyle w:val="Quote"/>'),
    ...items.map((item) => lineOf(item, list)),
    lineOf(paragraphs[2]),
  ].join('');
  return makeDocx(body, {
    'word/styles.xml': wordPart(
      'styles',
      '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>' +
        '<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/></w:style>',
    ),
    'word/numbering.xml': wordPart(
      'numbering',
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>' +
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    ),
  });
};

const odtOf = ({ direction, title, paragraphs, quote, items }: FixtureArticle): Uint8Array => {
  const style = direction === 'rtl' ? ' text:style-name="P1"' : '';
  const line = (text: string): string => `<text:p${style}>${escapeXml(text)}</text:p>`;
  return makeOdt(
    `<text:h text:outline-level="1"${style}>${escapeXml(title)}</text:h>${line(paragraphs[0])}${line(paragraphs[1])}` +
      `<text:p text:style-name="P3">${escapeXml(quote)}</text:p>` +
      `<text:list>${items.map((item) => `<text:list-item>${line(item)}</text:list-item>`).join('')}</text:list>` +
      line(paragraphs[2]),
  );
};

const epubOf = (article: FixtureArticle): Uint8Array => {
  const { language, direction, title } = article;
  const metadata = `<dc:title>${escapeXml(title)}</dc:title><dc:language>${language}</dc:language>`;
  const inner = htmlOfBody(article);
  return makeEpub({ [ONE]: chapter(inner, ` xml:lang="${language}" dir="${direction}"`) }, ['one'], metadata);
};

const mailOf = (article: FixtureArticle): string =>
  [
    'From: The Desk <desk@news.example>',
    'To: readers@news.example',
    'Date: Tue, 20 Feb 2024 08:00:00 +0000',
    `Subject: =?utf-8?B?${Buffer.from(article.title).toString('base64')}?=`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(`<html lang="${article.language}" dir="${article.direction}"><body>${htmlOfBody(article)}</body></html>`),
    '',
  ].join('\r\n');

/** The encodings of the plain texts, by language. */
const TEXT_ENCODINGS = {
  en: ['utf-8', 'utf-16le'],
  fa: ['utf-8', 'utf-16be'],
  ar: ['windows-1256', 'utf-16le'],
  he: ['windows-1255', 'utf-16be'],
} as const;

const textOfFixture = (article: FixtureArticle, encoding: string): Uint8Array =>
  iconv.encode(linesOfArticle(article).join('\r\n'), encoding.replace(/^utf-16(..)$/u, 'utf16$1'), {
    addBOM: encoding.startsWith('utf-16'),
  });

/** Makes all files anew, by their way below `extract/fixtures`. */
export const fixtureFiles = (): ReadonlyMap<string, Uint8Array> => {
  const files = new Map<string, Uint8Array>();
  for (const article of FIXTURE_ARTICLES) {
    const { language } = article;
    files.set(`page-${language}.html`, encode(pageOf(article)));
    const complete = `complete-${language}`;
    files.set(`${complete}.html`, encode(completePage(article, complete)));
    files.set(`${complete}_files/page.css`, encode('p { color: black }\n'));
    files.set(`${complete}_files/photo.gif`, Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64'));
    files.set(`saved-${language}.mhtml`, encode(mhtmlOf(article)));
    files.set(`document-${language}.docx`, docxOf(article));
    files.set(`document-${language}.odt`, odtOf(article));
    files.set(`book-${language}.epub`, epubOf(article));
    files.set(`message-${language}.eml`, encode(mailOf(article)));
    for (const encoding of TEXT_ENCODINGS[language])
      files.set(`text-${language}-${encoding}.txt`, textOfFixture(article, encoding));
  }
  const parts = FIXTURE_ARTICLES.map((article) => [`${article.language}/page.html`, encode(pageOf(article))] as const);
  files.set('pages.zip', zipSync({ ...Object.fromEntries(parts), 'read.me/inner.zip': zipSync({}) }));
  return files;
};
