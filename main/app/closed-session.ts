// Owns the locks of one session: a session has the cookies, the connections and the rights of the pages in it.

import type { Session } from 'electron';
import { APP_ORIGIN } from './app-protocol';

/** Chromium's net::ERR_ACCESS_DENIED. */
const ACCESS_DENIED = -10;

/** What Chromium can fetch by itself besides our own scheme. `ws:` and `wss:` have no handler and end in `webRequest`. */
const BUILT_IN_SCHEMES = ['http', 'https', 'file'] as const;

/** The developer tools are a page of Chromium's; a packaged app has none. */
const isOwn = (url: string): boolean => url.startsWith(`${APP_ORIGIN}/`) || url.startsWith('devtools:');

/** Closes a session to everything but the app's own files. */
export const closeSession = (session: Session, deadProxy: string): void => {
  // A field in which something is typed would fetch a dictionary from redirector.gvt1.com.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);

  // Electron grants every right that nobody refuses. The app needs none: it copies with the command of the page, and files
  // come by dialog or by drop. Both handlers: the one is asked when a page asks for a right, the other when it looks.
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setBluetoothPairingHandler((_details, answer) => {
    answer({ confirmed: false });
  });
  session.setDisplayMediaRequestHandler(null);

  // Stops all requests of pages before they are sent; it does not see dns-prefetch, WebRTC and WebTransport.
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwn(details.url) });
  });
  // A second lock at another place of Chromium, and the only one for addresses of files that a page might ask for.
  for (const scheme of BUILT_IN_SCHEMES) {
    session.protocol.interceptBufferProtocol(scheme, (_request, answer) => {
      answer({ error: ACCESS_DENIED });
    });
  }
  // As the switch does; a session asked for by a part of Electron that does not heed the switch has it too.
  void session.setProxy({ mode: 'fixed_servers', proxyRules: deadProxy, proxyBypassRules: '<-loopback>' });

  session.on('will-download', (event) => {
    event.preventDefault();
  });
};
