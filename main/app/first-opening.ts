// Owns the opening of the workspace that the app starts with: a large one is looked at first, and opened once the page has
// drawn that. Reading a thousand articles meanwhile would take the processor from the page.

/** What is read of a workspace before it is open. */
export class FirstOpening<Look> {
  private opening: Promise<void> | null = null;

  /**
   * `looking` gives what there is to read before the workspace is open; null where opening takes no longer than that, and
   * then it begins at once. `open` opens the workspace, or keeps why it could not; it does not throw.
   */
  constructor(
    private readonly looking: Promise<Look | null>,
    private readonly open: () => Promise<void>,
  ) {
    void looking.then((look) => (look === null ? this.opened() : undefined));
  }

  /** What there is to read at first; null where it is the workspace itself, which is open then or cannot be. */
  async firstLook(): Promise<Look | null> {
    const look = this.opening === null ? await this.looking : null;
    if (look === null) await this.opened();
    return look;
  }

  /** Opens the workspace, if nobody has asked for that yet. Resolves when it is open, or cannot be. */
  opened(): Promise<void> {
    this.opening ??= this.open();
    return this.opening;
  }
}
