// Owns where the focus goes when a form closes that had it.

import { useEffect, useRef, type RefObject } from 'react';

/** The ref of the button that opens something: it has the focus again when that closes. */
export const useFocusBack = (isOpen: boolean): RefObject<HTMLButtonElement | null> => {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return button;
};
