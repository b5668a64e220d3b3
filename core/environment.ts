// Owns the two things pure code may not reach for by itself: the time and new ids. Both are handed in.

/** What a change needs from outside: who makes it, when, and ids for new records. */
export interface Environment {
  /** The present time as ISO 8601 in UTC with milliseconds, such as `2026-11-22T08:00:00.000Z`. */
  now(): string;
  /** A new UUID (version 7), lower case. */
  newId(): string;
  /** The analyst who makes the change. */
  readonly analystId: string;
}
