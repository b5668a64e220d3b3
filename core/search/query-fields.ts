// Owns the fields of a query: what can stand after `date:`, `in:` and the others, and what it means.

import { calendarDateSchema } from '../workspace/identity';
import { foldedText } from '../text/fold';
import { FIELD_NAMES, SEARCHED, type FieldName, type FieldTest } from './query';

/** Why the value of a field cannot be understood. */
export type FieldProblem =
  'date-invalid' | 'date-range-reversed' | 'lang-invalid' | 'contested-invalid' | 'in-unknown' | 'field-value-missing';

export const isFieldName = (name: string): name is FieldName => (FIELD_NAMES as readonly string[]).includes(name);

interface Days {
  readonly from: string | null;
  readonly until: string | null;
}

/** The first and last day of a year, month or day; null where it is none. Digits of any script count. */
const daysOf = (value: string): { from: string; until: string } | null => {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? [];
  if (year === undefined) return null;
  const from = `${year}-${month ?? '01'}-${day ?? '01'}`;
  if (!calendarDateSchema.safeParse(from).success) return null;
  // Days are compared as strings: no month has a day after the 31st.
  return { from, until: `${year}-${month ?? '12'}-${day ?? '31'}` };
};

const readDate = (value: string): Days | FieldProblem => {
  const ends = foldedText(value).split('..');
  const [first = '', last = first] = ends;
  if (ends.length > 2 || (first === '' && last === '')) return 'date-invalid';
  const [from, until] = [daysOf(first), daysOf(last)];
  if ((from === null && first !== '') || (until === null && last !== '')) return 'date-invalid';
  if (from !== null && until !== null && from.from > until.until) return 'date-range-reversed';
  return { from: from?.from ?? null, until: until?.until ?? null };
};

/** What a field with a value asks of a record, or why it cannot be understood. */
export const readField = (name: FieldName, value: string): FieldTest | FieldProblem => {
  if (value.trim() === '') return 'field-value-missing';
  const typed = value.toLowerCase();
  switch (name) {
    case 'kind':
    case 'outlet':
      return { name, value };
    case 'lang':
      return /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/.test(typed) ? { name, value } : 'lang-invalid';
    case 'date': {
      const days = readDate(value);
      return typeof days === 'string' ? days : { name, value, ...days };
    }
    case 'contested': {
      const isYes = ['yes', 'true', '1'].includes(typed);
      return isYes || ['no', 'false', '0'].includes(typed) ? { name, value, is: isYes } : 'contested-invalid';
    }
    case 'in': {
      const searched = SEARCHED.find((each) => each === typed || `${each}s` === typed);
      return searched === undefined ? 'in-unknown' : { name, value, searched };
    }
  }
};
