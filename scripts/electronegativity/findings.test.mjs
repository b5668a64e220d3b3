import { expect, test } from 'vitest';
import { parseFindings } from './findings.mjs';

const HEADER = 'issue, severity, confidence, filename, location, sample, description, url\n';

test('a table of findings is read, with quotes, commas and line breaks inside cells', () => {
  const csv = `${HEADER}A_CHECK,"LOW","FIRM","main\\app\\a.ts","67:2","say(""a"",\n b)","Review, please",https://a.example
B_CHECK,"LOW","CERTAIN","N/A","0:0",N/A,"No policy",https://b.example\n`;
  expect(parseFindings(csv)).toEqual([
    { check: 'A_CHECK', file: 'main/app/a.ts', line: 67, description: 'Review, please' },
    { check: 'B_CHECK', file: 'N/A', line: 0, description: 'No policy' },
  ]);
});

test('a table without findings has none, with and without a last line break', () => {
  expect(parseFindings(HEADER)).toEqual([]);
  expect(parseFindings(HEADER.trim())).toEqual([]);
});

test.each([
  ['nothing at all', ''],
  ['other columns', 'issue, filename, location\n'],
  ['a line with too few cells', `${HEADER}A_CHECK,"LOW"\n`],
  ['a line without a place', `${HEADER}A_CHECK,LOW,FIRM,a.ts,somewhere,N/A,text,url\n`],
])('%s is refused', (_what, csv) => {
  expect(() => parseFindings(csv)).toThrow("Electronegativity's table");
});
