// Owns holding back the rest of a long article on its way to the window, so that a story can look at the moments in which only its
// beginning is there.

import type { ElectronApplication } from '@playwright/test';

/** Holds what main answers of whole articles from now on. Returns how to let it go: as it is, or as a refusal. */
export const holdRests = async (app: ElectronApplication): Promise<(as: 'it is' | 'refused') => Promise<void>> => {
  await app.evaluate(({ ipcMain }) => {
    // Electron has no public way to ask who answers a channel.
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, (...given: unknown[]) => Promise<unknown>>;
    const answer = handlers.get('request');
    if (answer === undefined) throw new Error('nobody answers requests');
    let letGo = (_isRefused: boolean): void => undefined;
    const held = new Promise<boolean>((done) => {
      letGo = done;
    });
    handlers.set('request', async (event, channel, args, ...others) => {
      const isForWhole = channel === 'article:read' && Reflect.get(Object(args), 'isBeginningEnough') === false;
      if (isForWhole && (await held)) {
        return JSON.stringify({ ok: false, error: { code: 'article-missing', details: { article: 'a' } } });
      }
      return answer(event, channel, args, ...others);
    });
    Object.assign(globalThis, {
      letRestsGo: (isRefused: boolean) => {
        handlers.set('request', answer);
        letGo(isRefused);
      },
    });
  });
  return (as) =>
    app.evaluate((_electron, isRefused) => {
      (Reflect.get(globalThis, 'letRestsGo') as (isRefused: boolean) => void)(isRefused);
    }, as === 'refused');
};
