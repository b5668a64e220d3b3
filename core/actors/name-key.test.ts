import { describe, expect, it } from 'vitest';
import { textFilter } from '../text/find';
import type { Actor } from './actor';
import { otherNameFound } from './find-actors';
import { actorsCalled } from './name-key';

const actor = (id: string, name: string, ...others: string[]): Actor => ({
  id,
  name,
  actorType: null,
  names: others.map((text) => ({ text, language: null, kind: 'name' })),
  affiliations: [],
  reliability: null,
  note: '',
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: id,
});

const wu = actor('wu', 'Wu Qian', 'وو چی‌یِن', '吴谦');
const press = actor('press', 'Press TV', 'پرس‌تی‌وی');

describe('finding an actor', () => {
  it('goes by any of its names, whole and folded', () => {
    expect(actorsCalled([wu, press], ' press tv ')).toEqual([press]);
    expect(actorsCalled([wu, press], 'وو چي‌ين')).toEqual([wu]);
    expect(actorsCalled([wu, press], '吴谦')).toEqual([wu]);
    expect(actorsCalled([wu, press], 'Press')).toEqual([]);
    expect(actorsCalled([wu, press], ' ')).toEqual([]);
  });

  it('tells every actor that goes by a name', () => {
    const other = actor('other', 'WU QIAN');
    expect(actorsCalled([wu, other], 'wu qian')).toEqual([wu, other]);
  });

  it('says by which other name it was found', () => {
    expect(otherNameFound(press, textFilter('پرس تي'))).toBe('پرس‌تی‌وی');
    expect(otherNameFound(press, textFilter('press'))).toBeNull();
    expect(otherNameFound(press, textFilter('Reuters'))).toBeNull();
  });
});
