// Owns what the window may not do: reach the network, navigate, open windows, ask for permissions. Nothing leaves the
// machine, whatever an article holds.

import { app, type Session, type WebContents } from 'electron';
import { APP_ORIGIN } from './app-protocol';

/** Switches that have to be set before the app is ready. */
export const forbidNetworkEarly = (): void => {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-features', 'SpareRendererForSitePerProcess,WebRtcHideLocalIpsWithMdns');
};

/** Closes a session to everything but the app's own files. */
export const forbidNetwork = (session: Session): void => {
  session.setSpellCheckerEnabled(false);
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    const own = details.url.startsWith(`${APP_ORIGIN}/`) || details.url.startsWith('devtools:');
    answer({ cancel: !own });
  });
  void session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'http=127.0.0.1:9;https=127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  });
};

/** Keeps a window on the app's own page. */
export const forbidNavigation = (contents: WebContents): void => {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
};
