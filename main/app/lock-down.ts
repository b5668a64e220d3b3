// Owns what the app may not do, whatever an article holds: reach the network, navigate, open windows, ask for rights. Each
// lock was tried alone, and each lets something through (docs/adr/0026-no-network.md has the table), so all are set.

import { app, type Session } from 'electron';
import { withoutChildren } from '../without-network/without-children';
import { withoutNetwork } from '../without-network/without-network';
import { closeContents } from './closed-contents';
import { closeSession } from './closed-session';

/** Nothing listens there, and no name has to be looked up for it. */
export const DEAD_PROXY = 'http://127.0.0.1:9';

/** Chromium's switches, each with its value; they hold for every session, also before the session's own locks are set. */
const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  // Every name is unknown. It stops what no other lock stops: the lookups of dns-prefetch, and of STUN servers by name.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  // Every connection goes to a proxy that is not there, WebTransport too, which passes webRequest by. `<-loopback>` takes
  // back Chromium's own exception for this machine.
  ['proxy-server', DEAD_PROXY],
  ['proxy-bypass-list', '<-loopback>'],
  // Chromium's own errands: updates of components, field trials, reports of domains.
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  // `<a ping>`.
  ['no-pings'],
  // The first starts a page that nobody asked for; the second would announce this machine's names by multicast.
  ['disable-features', 'SpareRendererForSitePerProcess,WebRtcHideLocalIpsWithMdns'],
];

/**
 * Sets every lock for all sessions and pages that there will be. Has to be called before the app is ready: sessions and
 * pages are closed as they come into being, those of helper windows and of partitions too.
 */
export const lockDown = (): void => {
  // The last layer, for what is no page: Node in main is held by none of Chromium's locks.
  withoutNetwork();
  withoutChildren();
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
  app.on('session-created', (session: Session) => {
    closeSession(session, DEAD_PROXY);
  });
  app.on('web-contents-created', (_event, contents) => {
    closeContents(contents);
  });
  // Without a listener the first certificate that fits would be handed over, and a password be asked for.
  app.on('select-client-certificate', (event, _contents, _url, _list, choose) => {
    event.preventDefault();
    choose();
  });
};
