// Owns the name of the element that holds the early text, by which the app takes it away.

export const EARLY_TEXT_ID = 'early-text';
