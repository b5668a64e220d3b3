import { expect, test } from 'vitest';
import { complaintsAboutComments, complaintsAboutReading, withWeakness } from './planted-findings.mjs';

/** @param {string} file @param {string} check */
const found = (file, check) => ({ file, check, line: 9, description: '' });

test('a script and a page get a weakness after all that they have', () => {
  expect(withWeakness('main/a.ts', 'a();')).toMatch(/^a\(\);\n;planted\.openExternal/u);
  expect(withWeakness('renderer/a.html', '<p></p>')).toMatch(/^<p><\/p>\n<webview src="http:/u);
});

test('a file in which the weakness was found was read', () => {
  const findings = [
    found('main/a.ts', 'OPEN_EXTERNAL_JS_CHECK'),
    found('renderer/b.html', 'HTTP_RESOURCES_HTML_CHECK'),
  ];
  expect(complaintsAboutReading(['main/a.ts', 'renderer/b.html', 'renderer/c.css'], findings)).toEqual([]);
});

test('a file is not read where nothing was found in it, or something else, or in another', () => {
  const findings = [found('main/a.ts', 'SANDBOX_JS_CHECK'), found('main/b.ts', 'OPEN_EXTERNAL_JS_CHECK')];
  expect(complaintsAboutReading(['main/a.ts'], findings)).toEqual([expect.stringContaining('main/a.ts is not read')]);
});

test('a file of a kind that is never read is told', () => {
  expect(complaintsAboutReading(['main/a.mjs'], [])).toEqual([expect.stringContaining('main/a.mjs is of a kind')]);
});

test('a comment that says to look away is told', () => {
  expect(complaintsAboutComments('main/a.ts', 'open(); // eng-disable SANDBOX_JS_CHECK')).toHaveLength(1);
  expect(complaintsAboutComments('main/a.ts', 'open(); // disable')).toEqual([]);
});
