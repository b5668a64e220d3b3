import { expect, test } from 'vitest';
import { idSchema } from '../workspace/identity';
import { asUuid, derivedId } from './derived-id';

test('a derived id is a UUID, the same each time, and another for other words', () => {
  const ids = [derivedId('a b'), derivedId('a', 'b'), derivedId('برچسب'), derivedId('half \uD83D'), derivedId()];
  for (const id of ids) expect(idSchema.safeParse(id).success).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect(derivedId('a', 'b')).toBe(ids[1]);
});

test('an id that is a UUID stays, and another becomes one by what it is an id of', () => {
  const [known] = [derivedId('known')];
  expect(asUuid(known, 'code')).toBe(known);
  expect(asUuid('claim', 'code')).toBe(derivedId('code', 'claim'));
  expect(asUuid('claim', 'code')).not.toBe(asUuid('claim', 'slot'));
});
