// Owns what a kind can look like and which key can mark it: closed lists, so that every combination can be tested for
// contrast and for readers who see fewer colours.

/** The colours that kinds of a project choose from: the tokens `--code-…`. */
export const OWN_COLOURS = ['teal', 'rust', 'plum', 'lime', 'slate'] as const;
export type OwnColour = (typeof OWN_COLOURS)[number];

/** The lines that kinds of a project are drawn with; the built-in kinds have the others for themselves. */
export const OWN_DRAWINGS = ['double-underline', 'dashed-underline'] as const;
export type OwnDrawing = (typeof OWN_DRAWINGS)[number];

export const DRAWINGS = ['fill', 'underline', 'wavy-underline', 'dotted-underline', ...OWN_DRAWINGS] as const;

/** The keys that can mark a kind of a project (`KeyboardEvent.code`); the ones before are the built-in kinds'. */
export const OWN_KEYS = ['Digit5', 'Digit6', 'Digit7', 'Digit8', 'Digit9'] as const;

/** What is printed on a digit key. */
export const keyDigit = (key: string): string => key.replace(/^Digit/u, '');
