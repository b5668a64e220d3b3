// Owns the names by which the early text and its end are known in the page.

/** The id of the element that holds it all, by which the app takes it away. */
export const EARLY_TEXT_ID = 'early-text';

/** The mark in the page's own record of times that says when the app had something to show in its place. */
export const APP_IS_THERE = 'app-is-there';
