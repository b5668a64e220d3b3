// Owns the limits that the guard holds: ratios to something measured beside it in the same run, about twice of what is
// usual, so that only a real slowing down breaks them.

/** Until 1 MB with 1,000 mentions is painted in the app, over the bare text as flat DOM in the same letters. */
export const OPENING = 0.5;

/** The same until all of it is there. */
export const OPENING_ALL = 1.5;

/** The processor time of marking, changing and deleting once at 1,000 mentions, over the same at 100. */
export const MARKING = 2.5;

/** What a search with all its hits takes, over `includes` in the same folded texts. */
export const SEARCH = 12;

/** Until the last article can be read with 1,000 articles, over an empty Electron window. */
export const START = 2.2;
