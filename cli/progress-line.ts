// Owns the one line that shows how far long work is, on a terminal that lets a line be written over. Short work shows none.

/** Work that is over by then shows no line. */
const DELAY_MILLISECONDS = 300;
/** The line is written no more often than this. */
const PAUSE_MILLISECONDS = 100;

/** To the start of the line, and whatever is on it away. */
const CLEAR_LINE = '\r\u001b[K';

/** What `Work` tells its progress to. */
type OnProgress = (done: number, total: number) => void;

export class ProgressLine {
  private nextAt: number;
  private isShown = false;

  constructor(
    private readonly write: (text: string) => void,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.nextAt = now() + DELAY_MILLISECONDS;
  }

  /** Shows the progress of a stage, which is called so. */
  of(stage: string): OnProgress {
    return (done, total) => {
      if (this.now() < this.nextAt) return;
      this.nextAt = this.now() + PAUSE_MILLISECONDS;
      this.isShown = true;
      const percent = total === 0 ? 0 : Math.floor((Math.min(done, total) / total) * 100);
      this.write(`${CLEAR_LINE}${stage} ${String(percent)} %`);
    };
  }

  /** Takes the line away. Nothing is written after that. */
  clear(): void {
    this.nextAt = Infinity;
    if (this.isShown) this.write(CLEAR_LINE);
    this.isShown = false;
  }
}
