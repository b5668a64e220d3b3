// Owns waiting for what is on its way to the screen.

/** Where no frame comes, as in a window that is not seen, nobody waits longer than this, in milliseconds. */
const LATEST = 150;

/** Resolves when the next frame has been painted. */
export const nextFramePainted = (): Promise<void> =>
  new Promise((done) => {
    const latest = setTimeout(done, LATEST);
    requestAnimationFrame(() => {
      clearTimeout(latest);
      // A task comes after the frame in whose callbacks it was asked for.
      setTimeout(done);
    });
  });
