// Owns leaving a workspace that is on screen: before the window closes or shows another one, the window hands over what
// is typed and waits for what is under way, and what cannot be saved is named before anyone decides to go.

import { dialog, type BrowserWindow } from 'electron';
import { sendEvent } from './app-window';
import { translate } from './translate';

/** A window that says nothing for so long is not waited for: its drafts are kept. */
const ANSWER_MILLISECONDS = 5000;
/** What the window needs to answer once main owes it nothing any more. */
const LAST_MILLISECONDS = 1000;

const TRY_AGAIN = 0;
const STAY = 1;

/** What is to be done next: close the window, or show another workspace in it. */
export type Purpose = 'close' | 'change';

export interface LeavingSurroundings {
  readonly window: () => BrowserWindow | null;
  /** Resolves when the acts that main was asked for are done. */
  readonly settled: () => Promise<void>;
  /** Waits until the drafts are on disk; false when they cannot be. */
  readonly draftsSettled: () => Promise<boolean>;
}

export class Leaving {
  /** The page listens: before it has started, and after a crash, there is nobody to ask. */
  isPageThere = false;
  private question = 0;
  private receive: ((unsaved: readonly string[]) => void) | null = null;
  private deciding: Promise<boolean> | null = null;

  constructor(private readonly surroundings: LeavingSurroundings) {}

  /** Takes the window's answer; one to an earlier question comes too late. */
  answer(question: number, unsaved: readonly string[]): void {
    if (question === this.question) this.receive?.(unsaved);
  }

  /** True when nothing is unsaved, or the analyst goes all the same. */
  mayLeave(purpose: Purpose): Promise<boolean> {
    this.deciding ??= this.decide(purpose).finally(() => {
      this.deciding = null;
    });
    return this.deciding;
  }

  private async decide(purpose: Purpose): Promise<boolean> {
    for (;;) {
      const window = this.surroundings.window();
      if (window === null || !this.isPageThere || window.webContents.isCrashed()) return true;
      const unsaved = await this.ask(window);
      if (unsaved.length === 0) return true;
      const areDraftsKept = await this.surroundings.draftsSettled();
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message: translate('dialogs.unsaved'),
        detail: [
          unsaved.map((one) => `• ${one}`).join('\n'),
          translate(areDraftsKept ? 'dialogs.unsavedKept' : 'dialogs.unsavedNotKept'),
        ].join('\n\n'),
        buttons: [
          translate('dialogs.tryAgain'),
          translate(purpose === 'close' ? 'dialogs.keepOpen' : 'dialogs.stayHere'),
          translate(purpose === 'close' ? 'dialogs.closeUnsaved' : 'dialogs.changeUnsaved'),
        ],
        defaultId: TRY_AGAIN,
        cancelId: STAY,
        noLink: true,
      });
      if (response === STAY) return false;
      if (response !== TRY_AGAIN) return true;
    }
  }

  /** Asks the window to hand everything over; answers what is left, or nothing when it does not answer. */
  private async ask(window: BrowserWindow): Promise<readonly string[]> {
    this.question += 1;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<readonly string[]>((resolve) => {
        this.receive = resolve;
        const giveUp = async (): Promise<void> => {
          // A slow disk is no silence: the window waits for main then.
          await this.surroundings.settled();
          timer = setTimeout(resolve, LAST_MILLISECONDS, []);
        };
        timer = setTimeout(() => void giveUp(), ANSWER_MILLISECONDS);
        sendEvent(window, 'window:closing', { question: this.question });
      });
    } finally {
      clearTimeout(timer);
      this.receive = null;
    }
  }
}

/** Has the window's closing, and with it a quit, wait until it may. The app ends when its window is gone. */
export const closeWhenSaved = (window: BrowserWindow, leaving: Leaving): void => {
  window.on('close', (event) => {
    event.preventDefault();
    void leaving.mayLeave('close').then((mayLeave) => {
      // Nothing is asked again: neither this listener nor a page that does not answer.
      if (mayLeave && !window.isDestroyed()) window.destroy();
    });
  });
};
