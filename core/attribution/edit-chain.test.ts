import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorType } from '../actors/actor';
import type { SourceMention } from '../mention/mention';
import { chainFromSources, withAnotherHop, withHopMoved } from './edit-chain';
import { hopRoleSchema, type Hop } from './hop';

const source = (id: string, sourceType: ActorType | null): SourceMention => ({
  id,
  kind: 'source',
  name: id,
  sourceType,
  role: '',
  actorId: null,
  ranges: [{ start: 0, end: 1, quote: 'x', prefix: '', suffix: '' }],
  note: '',
  tags: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: id,
  modifiedAt: '2026-01-01T00:00:00.000Z',
  modifiedBy: id,
});

const hopOf = (role: Hop['role']): Hop => ({ role, sourceId: null, actorId: null, cueId: null, mode: null });

describe('a chain in the making', () => {
  it('begins with speakers before agencies before outlets, each in the order of the sources', () => {
    const chain = chainFromSources([
      source('press-tv', 'outlet'),
      source('admiral', 'person'),
      source('ministry', 'organisation'),
      source('xinhua', 'agency'),
      source('nobody', null),
    ]);
    expect(chain.map(({ role, sourceId }) => `${role} ${sourceId ?? ''}`)).toEqual([
      'speaker admiral',
      'speaker ministry',
      'speaker nobody',
      'agency xinhua',
      'outlet press-tv',
    ]);
  });

  it('says of an unnamed source that it is not named, and of no other how it is quoted', () => {
    const modes = chainFromSources([source('official', 'unnamed'), source('admiral', 'person')]).map(
      ({ mode }) => mode,
    );
    expect(modes).toEqual(['anonymous', null]);
  });

  it('grows from the speaker by agency and outlet to the reposter, after whom there are more reposters', () => {
    let chain: Hop[] = [];
    for (let count = 0; count < 5; count += 1) chain = withAnotherHop(chain);
    expect(chain.map(({ role }) => role)).toEqual(['speaker', 'agency', 'outlet', 'reposter', 'reposter']);
  });

  it('moves a hop and leaves the others in their order, and moving it back undoes that', () => {
    const role = fc.constantFrom(...hopRoleSchema.options);
    fc.assert(
      fc.property(fc.array(role, { minLength: 1, maxLength: 8 }), fc.nat(9), fc.nat(9), (roles, from, to) => {
        const chain = roles.map(hopOf);
        const moved = withHopMoved(chain, from, to);
        expect(withHopMoved(moved, to, from)).toEqual(chain);
        if (from >= chain.length || to >= chain.length) expect(moved).toEqual(chain);
        else {
          expect(moved[to]).toBe(chain[from]);
          expect(moved.toSpliced(to, 1)).toEqual(chain.toSpliced(from, 1));
        }
      }),
    );
  });

  it('leaves a chain as it is where a hop would leave it', () => {
    const chain = [hopOf('speaker'), hopOf('outlet')];
    expect(withHopMoved(chain, 0, -1)).toEqual(chain);
    expect(withHopMoved(chain, 1, 2)).toEqual(chain);
  });
});
