// Owns handing a function to components that are made anew only when something they show changes.

import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that is the same at each render and does what the one that was given last does. */
export const useLatest = <Arguments extends readonly unknown[], Value>(
  call: (...args: Arguments) => Value,
): ((...args: Arguments) => Value) => {
  const latest = useRef(call);
  useLayoutEffect(() => {
    latest.current = call;
  });
  return useCallback((...args: Arguments) => latest.current(...args), []);
};
