// Owns the locks of one page: it stays where it is, opens nothing, and holds no other page.

import type { WebContents } from 'electron';

/** Keeps a page where its window put it. What the app itself loads does not come this way. */
export const closeContents = (contents: WebContents): void => {
  // Datagrams to an address pass every other lock; with this WebRTC sends none but through a proxy, and there is none.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // A link, a form, a dropped file, `location`, and the same in a frame of the page.
  contents.on('will-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  contents.on('login', (event) => {
    event.preventDefault();
  });
};
