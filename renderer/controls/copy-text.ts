// Owns putting words on the clipboard. The page may ask for no permission, so it copies as a press of the copy key does.

/** Puts a text on the clipboard; false where that cannot be done now. To be called while a press is handled. */
export const copyText = (text: string): boolean => {
  let isSet = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isSet = true;
  };
  document.addEventListener('copy', onCopy, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return isSet;
};
