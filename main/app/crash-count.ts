// Owns when a page that stops working is no longer loaded again: three times within a minute are no accident.

const MOST_CRASHES = 3;
const WITHIN_MILLISECONDS = 60_000;

export class CrashCount {
  private moments: number[] = [];

  /** Counts a crash at a moment in milliseconds; true when the page is worth another try. */
  add(moment: number): boolean {
    this.moments = [...this.moments.filter((earlier) => moment - earlier < WITHIN_MILLISECONDS), moment];
    return this.moments.length < MOST_CRASHES;
  }
}
