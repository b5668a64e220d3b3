import { expect, test } from 'vitest';
import { FirstOpening } from './first-opening';

/** An opening of which is told how often it was begun, and which ends when it is told to. */
const begin = (look: string | null) => {
  const begun = { times: 0, end: (): void => undefined };
  const opening = new FirstOpening(Promise.resolve(look), () => {
    begun.times += 1;
    return new Promise<void>((done) => {
      begun.end = done;
    });
  });
  return { begun, opening };
};

/** Lets everything happen that waits for nothing else. */
const rest = (): Promise<void> =>
  new Promise((done) => {
    setImmediate(done);
  });

test('a workspace that can be looked at is not opened before somebody asks for it', async () => {
  const { begun, opening } = begin('look');
  expect(await opening.firstLook()).toBe('look');
  await rest();
  expect(begun.times).toBe(0);
  const opened = opening.opened();
  expect(begun.times).toBe(1);
  begun.end();
  await opened;
});

test('one with nothing to look at is opened at once, and the first look waits for it', async () => {
  const { begun, opening } = begin(null);
  await rest();
  expect(begun.times).toBe(1);
  const look = opening.firstLook();
  expect(await Promise.race([look, rest().then(() => 'waiting')])).toBe('waiting');
  begun.end();
  expect(await look).toBeNull();
});

test('it is opened once, however many ask', async () => {
  const { begun, opening } = begin('look');
  const asked = [opening.opened(), opening.opened()];
  begun.end();
  await Promise.all(asked);
  await opening.opened();
  expect(begun.times).toBe(1);
});

test('a page that starts again is told of the workspace itself, and of the look no more', async () => {
  const { begun, opening } = begin('look');
  expect(await opening.firstLook()).toBe('look');
  void opening.opened();
  const again = opening.firstLook();
  begun.end();
  expect(await again).toBeNull();
});
