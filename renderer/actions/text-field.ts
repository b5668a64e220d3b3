// Owns what counts as a field that one types in: its keys, its undo and its paste are its own.

/** True for a field of one line or several. */
export const isTextField = (target: unknown): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
