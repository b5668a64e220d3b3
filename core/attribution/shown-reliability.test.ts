import { describe, expect, it } from 'vitest';
import { reliabilitySchema } from '../actors/actor';
import { shownReliability } from './shown-reliability';
import type { Credibility } from './stance';

const CREDIBILITIES: readonly Credibility[] = [1, 2, 3, 4, 5, 6];

describe('the reliability of an actor beside a mention', () => {
  it('is withheld until the credibility of the mention is judged, whatever it is, and even where there is none', () => {
    for (const reliability of [...reliabilitySchema.options, null])
      expect(shownReliability({ credibility: null }, { reliability })).toEqual({ kind: 'withheld' });
  });

  it('is shown as it is once the credibility is judged, and no credibility changes it', () => {
    for (const credibility of CREDIBILITIES)
      for (const reliability of [...reliabilitySchema.options, null])
        expect(shownReliability({ credibility }, { reliability })).toEqual({ kind: 'shown', reliability });
  });
});
