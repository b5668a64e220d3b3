// Owns the acts about the log, and telling main of bugs in the page.

import i18next from 'i18next';
import { MOST_STACK_CHARACTERS } from '../../contract/page-failure';
import { request } from './bridge';
import { say, sayFailure } from './notices';

/** Shows the log in the system's file manager. */
export const showLog = async (): Promise<void> => {
  const reply = await request('log:show-folder', null);
  if (!reply.ok) sayFailure(reply.error);
};

/** Puts diagnostics on the clipboard and says so. */
export const copyDiagnostics = async (): Promise<void> => {
  const reply = await request('log:copy-diagnostics', null);
  if (reply.ok) say(() => i18next.t('window.notices.diagnosticsCopied'));
  else sayFailure(reply.error);
};

const tell = (thrown: unknown): void => {
  // The browser reports some things of its own without an error; they are no bugs of ours.
  if (!(thrown instanceof Error)) return;
  const stack = (thrown.stack ?? '').slice(-MOST_STACK_CHARACTERS);
  const told = request('log:page-failed', { name: thrown.constructor.name.slice(0, 100), stack });
  // Main that does not answer cannot be told that it does not.
  told.catch(() => undefined);
};

/** From now on main is told of every bug in the page that nothing catches. */
export const tellOfBugs = (): void => {
  window.addEventListener('error', ({ error }: ErrorEvent) => {
    tell(error);
  });
  window.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => {
    tell(reason);
  });
};
