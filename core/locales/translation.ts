// Owns the shape of a translation: the English tree of keys, with the plural forms that a language has.

import type { Words } from './english';

/** The plural categories of the Unicode CLDR, as Intl.PluralRules names them. */
export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** A key as a language has it: the two forms of an English count become all the forms of that language. */
type KeyIn<Key, Form extends PluralForm> = Key extends `${infer Counted}_one` | `${infer Counted}_other`
  ? `${Counted}_${Form}`
  : Key;

type Branch<Tree, Form extends PluralForm> = {
  readonly [Key in keyof Tree as KeyIn<Key, Form>]: Tree[Key] extends string ? string : Branch<Tree[Key], Form>;
};

/** All words in a language whose counts take the given forms. A key that is missing or unknown does not compile. */
export type Translation<Form extends PluralForm> = Branch<Words, Form>;
