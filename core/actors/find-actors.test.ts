import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixedEnvironment } from '../testing/fixed-environment';
import { newActor, namesOf, type Actor, type ActorName, type ActorType } from './actor';
import { affiliationsOn } from './affiliations';
import { findActors } from './find-actors';
import { actorsCalled, nameKey } from './name-key';

const environment = fixedEnvironment();
const actor = (name: string, actorType: ActorType | null, ...others: string[]): Actor => ({
  ...newActor(name, actorType, environment),
  names: others.map((text): ActorName => ({ text, language: null, kind: 'alias' })),
});

const YOUFEI = actor('Guan Youfei', 'person', 'گوان یوفی', 'Rear Admiral Guan');
const PRESS = actor('Press TV', 'outlet', 'پرس‌تی‌وی');
const ALL = [YOUFEI, PRESS];

describe('finding an actor', () => {
  const found = (text: string, actorType: ActorType | null = null) =>
    findActors(ALL, { text, actorType }).map(({ actor: { name }, matched }) => [name, matched]);

  test('goes by any of its names, with the letters of any keyboard, and says by which', () => {
    expect(found('')).toEqual([
      ['Guan Youfei', null],
      ['Press TV', null],
    ]);
    expect(found('youfei')).toEqual([['Guan Youfei', null]]);
    expect(found('گوان يوفي')).toEqual([['Guan Youfei', 'گوان یوفی']]);
    expect(found('پرس تی وی')).toEqual([['Press TV', 'پرس‌تی‌وی']]);
    expect(found('admiral')).toEqual([['Guan Youfei', 'Rear Admiral Guan']]);
    expect(found('nobody')).toEqual([]);
  });

  test('can be held to a type', () => {
    expect(found('', 'outlet')).toEqual([['Press TV', null]]);
    expect(found('guan', 'outlet')).toEqual([]);
  });

  test('finds each by each of its names', () => {
    const name = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(name, fc.array(name, { maxLength: 3 }), (own, others) => {
        const one = actor(own, null, ...others);
        for (const text of namesOf(one)) expect(findActors([one], { text, actorType: null })).toHaveLength(1);
      }),
    );
  });
});

describe('what actors are called', () => {
  test('is the same in any spelling, and never nothing', () => {
    expect(actorsCalled(ALL, 'پرس تي وي')).toEqual([PRESS]);
    expect(actorsCalled(ALL, ' GUAN  YOUFEI ')).toEqual([YOUFEI]);
    expect(actorsCalled(ALL, 'Youfei')).toEqual([]);
    expect(actorsCalled([actor('\u064B', null)], '\u064B')).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
      }),
    );
  });
});

describe('whom an actor belonged to', () => {
  const day = fc.date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2100-01-01') });
  const date = day.map((each) => each.toISOString().slice(0, 10));

  test('holds on both ends, and is open where an end is not known', () => {
    fc.assert(
      fc.property(fc.option(date), fc.option(date), date, (from, until, on) => {
        const one: Actor = { ...YOUFEI, affiliations: [{ actorId: PRESS.id, role: '', from, until }] };
        const isWithin =
          (from === null || Date.parse(from) <= Date.parse(on)) &&
          (until === null || Date.parse(on) <= Date.parse(until));
        expect(affiliationsOn(one, on)).toHaveLength(isWithin ? 1 : 0);
      }),
    );
  });
});
