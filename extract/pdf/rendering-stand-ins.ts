// Owns the three classes of browsers that the PDF library makes objects of as soon as it is loaded, though only drawing
// pages needs them. Empty ones let it load where no browser and no canvas is.

/** Puts empty classes where the process has none. To be called before the library is loaded. */
export const standInForRendering = (): void => {
  const nothing = function (): void {
    // Nothing is drawn, so nothing is asked of it.
  };
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value: nothing, configurable: true, writable: true });
  }
};
