// Owns what the name of a selection of a REFI-QDA project says of its words.

import { offsetUnitSchema } from '../foreign-annotation';
import type { MeasuredText } from '../units';
import type { RefiSelection } from './refi';

/** Many tools write the words themselves for the name of a selection; it is their quote where they stand there in some unit. */
export const quoteIn = ({ name, start, end }: RefiSelection, measured: MeasuredText | null): string | null => {
  if (measured === null || name.trim() === '') return null;
  const isThere = offsetUnitSchema.options.some((unit) => {
    const range = measured.rangeOf({ start, end }, unit);
    return range !== null && measured.text.slice(range.start, range.end) === name;
  });
  return isThere ? name : null;
};
