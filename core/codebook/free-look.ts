// Owns how a new kind of a project looks before anyone has chosen.

import { ownCodes, type Code, type Codebook } from './codebook';
import { OWN_COLOURS, OWN_DRAWINGS, OWN_KEYS } from './looks';

/** The first look that no other kind has, and the first key that is free. */
export const freeLook = (codebook: Pick<Codebook, 'codes'>): Pick<Code, 'colour' | 'drawing' | 'key'> => {
  const own = ownCodes(codebook);
  const looks = OWN_DRAWINGS.flatMap((drawing) => OWN_COLOURS.map((colour) => ({ colour, drawing })));
  const look = looks.find(
    ({ colour, drawing }) => !own.some((code) => code.colour === colour && code.drawing === drawing),
  );
  const key = OWN_KEYS.find((each) => !own.some((code) => code.key === each)) ?? null;
  return { ...(look ?? { colour: 'teal', drawing: 'double-underline' }), key };
};
