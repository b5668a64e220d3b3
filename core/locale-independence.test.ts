import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What gives another answer in another language, time zone, moment or machine. */
const LOCAL = [
  /\.toLocale\w*\(/,
  /\.localeCompare\(/,
  // Segmentation by the rules of no language, and what a tag says of itself, are the same everywhere.
  /\bIntl\.(?!Segmenter\('und'|Locale\()/,
  /\bDate[.(]/,
  /\bMath\.random\b/,
  /\bcrypto\b/,
  /\bprocess\b/,
  /from 'node:/,
];

/** Instants with their zone written out, and numbers, are the same everywhere. */
const EVERYWHERE = [
  /Date\.parse\(`\$\{day\}T\$\{clock\}\$\{zone\}`\)/g,
  /new Date\(time\)/g,
  /Date\.parse\(instant\)/g,
  // Days as such, in universal time, and their months in a calendar that is named.
  /Date\.parse\(`\$\{day\}T00:00:00Z`\)/g,
  /new Date\(Math\.min\(Math\.max\(time, EARLIEST\), LATEST\)\)/g,
  /new Intl\.DateTimeFormat\(`en-u-ca-\$\{calendar\}-nu-latn`/g,
  // ZIP keeps the figures of a clock and no zone.
  /new Date\(1980, 0, 1\)/g,
];

/** What is written for people, by conventions that are handed in; and a program that runs in the reader's own browser. */
const FOR_PEOPLE = [join('locales', 'formats.ts'), join('evidence-pack', 'viewer-script.ts')];

const folder = import.meta.dirname;
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) =>
    name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('testing') && !FOR_PEOPLE.includes(name),
);

test.each(sources)('%s does the same in every locale, time zone and moment', (name) => {
  const code = readFileSync(join(folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  const local = EVERYWHERE.reduce((rest, pattern) => rest.replaceAll(pattern, ''), code);
  expect(LOCAL.filter((pattern) => pattern.test(local)).map(String)).toEqual([]);
});
