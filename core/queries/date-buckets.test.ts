import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CALENDARS } from '../locales/conventions';
import { dateBuckets } from './date-buckets';

const firstAndLast = (days: readonly string[], calendar: (typeof CALENDARS)[number]) => {
  const { unit, buckets } = dateBuckets(days, calendar);
  return [unit, buckets.length, buckets[0], buckets.at(-1)];
};

describe('days are gathered', () => {
  test('day by day within a few weeks', () => {
    expect(firstAndLast(['2024-03-01', '2024-02-27'], 'gregory')).toEqual([
      'day',
      4,
      { from: '2024-02-27', until: '2024-02-27' },
      { from: '2024-03-01', until: '2024-03-01' },
    ]);
    expect(dateBuckets([], 'gregory')).toEqual({ unit: 'day', buckets: [] });
  });

  test('month by month within a few years, by the calendar that is read', () => {
    expect(firstAndLast(['2016-08-17', '2017-02-28'], 'gregory')).toEqual([
      'month',
      7,
      { from: '2016-08-01', until: '2016-08-31' },
      { from: '2017-02-01', until: '2017-02-28' },
    ]);
    // The months of Mordad 1395 and Esfand 1395, which is the last day of a leap year.
    expect(firstAndLast(['2016-08-17', '2017-02-28'], 'persian')).toEqual([
      'month',
      8,
      { from: '2016-07-22', until: '2016-08-21' },
      { from: '2017-02-19', until: '2017-03-20' },
    ]);
  });

  test('year by year beyond that, and only years with a day where a date is centuries away', () => {
    expect(firstAndLast(['2010-05-05', '2020-01-01'], 'gregory')).toEqual([
      'year',
      11,
      { from: '2010-01-01', until: '2010-12-31' },
      { from: '2020-01-01', until: '2020-12-31' },
    ]);
    expect(firstAndLast(['2010-05-05', '2020-01-01'], 'persian')).toEqual([
      'year',
      10,
      { from: '2010-03-21', until: '2011-03-20' },
      { from: '2019-03-21', until: '2020-03-19' },
    ]);
    expect(firstAndLast(['0216-08-17', '2016-08-17'], 'gregory').slice(0, 2)).toEqual(['year', 2]);
  });

  test('so that each day is in one bucket and buckets leave no gap, in every calendar', () => {
    const day = fc
      .date({ min: new Date('1995-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 6 }), fc.constantFrom(...CALENDARS), (days, calendar) => {
        const { buckets } = dateBuckets(days, calendar);
        for (const each of days)
          expect(buckets.filter(({ from, until }) => from <= each && each <= until)).toHaveLength(1);
        for (const [at, { from, until }] of buckets.entries()) {
          expect(from <= until).toBe(true);
          const next = buckets[at + 1];
          if (next === undefined) continue;
          expect(Date.parse(next.from) - Date.parse(until)).toBe(86_400_000);
        }
        // The first and the last bucket have a day in them.
        expect(days.some((each) => each <= (buckets[0]?.until ?? ''))).toBe(true);
        expect(days.some((each) => each >= (buckets.at(-1)?.from ?? ''))).toBe(true);
      }),
    );
  });
});
