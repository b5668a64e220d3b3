// Owns how days are gathered for a count over time: day by day, month by month or year by year, whichever shows a range of
// dates best, by the calendar that the analyst reads dates in.

import { z } from 'zod';
import type { Calendar } from '../locales/conventions';
import { calendarDateSchema } from '../workspace/identity';

export const DATE_UNITS = ['day', 'month', 'year'] as const;
export type DateUnit = (typeof DATE_UNITS)[number];

/** Days from the first to the last, both included, as ISO 8601 has them: of the Gregorian calendar, whatever the bucket is of. */
export const daysSchema = z.object({ from: calendarDateSchema, until: calendarDateSchema });
export type Days = z.infer<typeof daysSchema>;

export interface DateBuckets {
  readonly unit: DateUnit;
  /** One after the other without a gap, from the one with the first day to the one with the last. */
  readonly buckets: readonly Days[];
}

/** So many columns can be told apart; what has more goes by the next longer unit. */
const MOST_DAYS = 45;
const MOST_MONTHS = 48;
/** A date that was mistyped can be centuries away. Beyond so many years only those with a day in them have a bucket. */
const MOST_YEARS = 200;

const DAY = 86_400_000;
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
/** The last days that four digits can say: a year of another calendar may reach over them. */
const [EARLIEST, LATEST] = [timeOf('0001-01-01'), timeOf('9999-12-31')];
const dayOf = (time: number): string =>
  new Date(Math.min(Math.max(time, EARLIEST), LATEST)).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** Year, month and day of a time in a calendar. */
type Reader = (time: number) => { readonly year: number; readonly month: number; readonly day: number };

const readerOf = (calendar: Calendar): Reader => {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return (time) => {
    const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
    return { year: parts.get('year') ?? 0, month: parts.get('month') ?? 0, day: parts.get('day') ?? 0 };
  };
};

/** The first day of the month that a time is in. */
const monthStart = (time: number, read: Reader): number => time - (read(time).day - 1) * DAY;
/** No month has more days than these, and none is so short that they would reach over it and the next. */
const MONTH_AND_SOME = 32;
const nextMonth = (start: number, read: Reader): number => monthStart(start + MONTH_AND_SOME * DAY, read);

const yearStart = (time: number, read: Reader): number => {
  let start = monthStart(time, read);
  while (read(start).month > 1) start = monthStart(start - DAY, read);
  return start;
};
/** No year of these calendars is longer, and none is so short that they would reach over it and the next. */
const YEAR_AND_SOME = 370;
const nextYear = (start: number, read: Reader): number => yearStart(start + YEAR_AND_SOME * DAY, read);

/** The buckets of one unit from the one of `first` to the one of `last`; null where they are more than `most`. */
const bucketsOf = (
  first: number,
  last: number,
  most: number,
  starts: { readonly startOf: (time: number) => number; readonly next: (start: number) => number },
): Days[] | null => {
  const buckets: Days[] = [];
  for (let start = starts.startOf(first); start <= last;) {
    if (buckets.length === most) return null;
    const next = starts.next(start);
    buckets.push({ from: dayOf(start), until: dayOf(next - DAY) });
    start = next;
  }
  return buckets;
};

/** The buckets for some days `YYYY-MM-DD`, in any order and as often as they like; none for no days. */
export const dateBuckets = (days: Iterable<string>, calendar: Calendar): DateBuckets => {
  const known = [...new Set(days)].sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return { unit: 'day', buckets: [] };
  const [from, until] = [timeOf(first), timeOf(last)];
  const read = readerOf(calendar);
  const units = [
    { unit: 'day', most: MOST_DAYS, startOf: (time: number) => time, next: (start: number) => start + DAY },
    {
      unit: 'month',
      most: MOST_MONTHS,
      startOf: (time: number) => monthStart(time, read),
      next: (start: number) => nextMonth(start, read),
    },
    {
      unit: 'year',
      most: MOST_YEARS,
      startOf: (time: number) => yearStart(time, read),
      next: (start: number) => nextYear(start, read),
    },
  ] as const;
  for (const { unit, most, ...starts } of units) {
    const buckets = bucketsOf(from, until, most, starts);
    if (buckets !== null) return { unit, buckets };
  }
  const starts = new Set(known.map((day) => yearStart(timeOf(day), read)));
  const buckets = [...starts].map((start) => ({ from: dayOf(start), until: dayOf(nextYear(start, read) - DAY) }));
  return { unit: 'year', buckets };
};
