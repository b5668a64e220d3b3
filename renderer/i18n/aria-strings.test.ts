import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../core/locales/languages';
import { ariaMessages, setUpAriaStrings } from './aria-strings';

const count = (number: number): string => `<${String(number)}>`;
const messages = ariaMessages(count);

/** Packages whose components the window does not use; what it imports is held to that below. */
const NOT_USED: readonly string[] = [
  '@react-aria/calendar',
  '@react-aria/color',
  '@react-aria/datepicker',
  '@react-aria/dnd',
  '@react-stately/color',
  '@react-stately/datepicker',
];
const OF_NOT_USED = /Color|Calendar|Date|Time|Drag|Drop/u;

/** Names of keys, as keyboards have them. */
const KEYS = /\b(?:Alt|Enter|Delete|DELETE|ArrowDown)\b/gu;

const VALUES = {
  ...Object.fromEntries(
    ['item', 'link', 'optionText', 'groupTitle', 'fieldLabel', 'columnName'].map((name) => [name, '…']),
  ),
  ...Object.fromEntries(['count', 'optionCount', 'groupCount', 'value'].map((name) => [name, 3])),
  isGroupChange: true,
  isSelected: true,
};

/** What React Aria's own formatter does, as far as messages call it. */
const formatter = {
  plural: (_: number, forms: Record<string, string | (() => string)>) => {
    const form = forms['other'] ?? '';
    return typeof form === 'function' ? form() : form;
  },
  number: count,
  select: (forms: Record<string, string | (() => string)>, value: unknown) => {
    const form = forms[String(value)] ?? forms['other'] ?? '';
    return typeof form === 'function' ? form() : form;
  },
};

const say = (message: unknown): string =>
  // Messages take the formatter loosely; the one above has all that they call.
  typeof message === 'function'
    ? String((message as (values: object, formatter: object) => unknown)(VALUES, formatter))
    : String(message);

const sourceFiles = readdirSync(join(import.meta.dirname, '..'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/u.test(name) && !name.includes('.test.'))
  .map((name) => readFileSync(join(import.meta.dirname, '..', name), 'utf8'));

/** The components and hooks of React Aria that the window imports. */
const imported = sourceFiles.flatMap((source) =>
  [...source.matchAll(/import \{([^}]*)\} from 'react-aria(?:-components)?'/gu)].flatMap(([, names]) =>
    (names ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
);

describe('the words of React Aria', () => {
  test('the window uses no component whose words are left out', () => {
    expect(imported.length).toBeGreaterThan(30);
    expect(imported.filter((name) => OF_NOT_USED.test(name))).toEqual([]);
  });

  for (const language of LANGUAGES.filter((one) => one !== 'en')) {
    test(`${language}: every message that can be said is there, and is in no Latin letters`, () => {
      const unsaid: string[] = [];
      for (const [name, ofPackage] of Object.entries(messages.en)) {
        if (NOT_USED.includes(name)) continue;
        for (const key of Object.keys(ofPackage)) {
          // React Aria's own Arabic and Hebrew leave this one in English; nothing in the window is a DropZone.
          if (key === 'dropzoneLabel' && language !== 'fa') continue;
          const message = messages[language][name]?.[key];
          const said = say(message);
          if (message === undefined || said === '' || /\p{Script=Latin}/u.test(said.replace(KEYS, ''))) {
            unsaid.push(`${name} ${key}: ${said}`);
          }
        }
      }
      expect(unsaid).toEqual([]);
    });
  }

  test('follow the language at the moment they are said', () => {
    let language: (typeof LANGUAGES)[number] = 'en';
    setUpAriaStrings(() => language, count);
    const strings: unknown = Reflect.get(globalThis, Symbol.for('react-aria.i18n.strings'));
    const dismiss = (): unknown =>
      (strings as Record<string, Record<string, unknown>>)['@react-aria/overlays']?.['dismiss'];
    expect(dismiss()).toBe('Dismiss');
    language = 'fa';
    expect(dismiss()).toBe('بستن');
    language = 'ar';
    expect(dismiss()).toBe('تجاهل');
  });
});
