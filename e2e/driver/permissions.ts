// Owns running a part of a story as a user whom permissions bind: where tests run as root, as in containers, nothing is
// unreadable otherwise.

import type { ElectronApplication } from '@playwright/test';

const NOBODY = 65534;

/** Does something while the app's main process has the rights of nobody in particular; elsewhere than as root, as it is. */
export const withPlainRights = async (app: ElectronApplication, act: () => Promise<void>): Promise<void> => {
  const isRoot = await app.evaluate(() => process.getuid?.() === 0);
  if (isRoot) await app.evaluate((_electron, user) => process.seteuid?.(user), NOBODY);
  try {
    await act();
  } finally {
    if (isRoot) await app.evaluate(() => process.seteuid?.(0));
  }
};
