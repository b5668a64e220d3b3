import { expect, test } from 'vitest';
import { addPainter, createScreenStore, paintFirst } from './screen-store';

// Node has no frames: each comes when the test lets it.
const frames: (() => void)[] = [];
globalThis.requestAnimationFrame = (frame) =>
  frames.push(() => {
    frame(0);
  });
globalThis.cancelAnimationFrame = (number) => {
  frames[number - 1] = () => undefined;
};

const paintFrame = async (): Promise<void> => {
  for (const frame of frames) frame();
  await new Promise((done) => setTimeout(done));
};

interface Counts {
  readonly acts: number;
  readonly presses: number;
}

const makeStore = () => createScreenStore<Counts>({ acts: 0, presses: 0 });

test('a change is on screen at once', () => {
  const store = makeStore();
  store.change({ acts: 1 });
  expect(store.useOnScreen.getState()).toEqual({ acts: 1, presses: 0 });
});

test('what is painted first is known at once outside components, painted, and on screen after the next frame', async () => {
  const store = makeStore();
  const painted: number[] = [];
  const stop = addPainter(() => painted.push(store.now().acts));
  const told = paintFirst(() => {
    store.change({ acts: 1 });
  });
  stop();
  expect(painted).toEqual([1]);
  expect(store.now().acts).toBe(1);
  expect(store.useOnScreen.getState().acts).toBe(0);
  await paintFrame();
  await told;
  expect(store.useOnScreen.getState().acts).toBe(1);
});

test('another change of any store has everything on screen, in order', async () => {
  const [store, other] = [makeStore(), makeStore()];
  const told = paintFirst(() => {
    store.change({ acts: 1 });
  });
  other.change({ presses: 1 });
  expect(store.useOnScreen.getState().acts).toBe(1);
  await told;
});

test('what comes next is done once that is painted, before components follow, and changes nothing on screen by itself', async () => {
  const store = makeStore();
  const seen: Counts[] = [];
  const told = paintFirst(
    () => {
      store.change({ acts: 1 });
    },
    () => {
      store.change({ presses: 1 });
      seen.push(store.useOnScreen.getState());
    },
  );
  expect(seen).toEqual([]);
  await paintFrame();
  await told;
  expect(seen).toEqual([{ acts: 0, presses: 0 }]);
  expect(store.useOnScreen.getState()).toEqual({ acts: 1, presses: 1 });
});

test('what comes next is done once, though another change has everything on screen before', async () => {
  const store = makeStore();
  let times = 0;
  const told = paintFirst(
    () => {
      store.change({ acts: 1 });
    },
    () => {
      times += 1;
    },
  );
  store.change({ presses: 1 });
  await told;
  await paintFrame();
  expect(times).toBe(1);
});

test('without a frame it is on screen all the same', async () => {
  const store = makeStore();
  await paintFirst(() => {
    store.change({ acts: 1 });
  });
  expect(store.useOnScreen.getState().acts).toBe(1);
});
