// Owns what the page of the app finds out about itself, for Electron's checklist. Each function runs in the page.

/** What the page was given, and what it was not. */
export const observePage = async (): Promise<{
  address: string;
  isSecureContext: boolean;
  loadedFrom: string[];
  nodeNames: string[];
  bridge: string[];
  permissions: Record<string, string>;
  refused: Record<string, string>;
  webview: string;
  opened: string;
}> => {
  const bridge: unknown = Reflect.get(globalThis, 'hashiya');
  const permissions: Record<string, string> = {};
  for (const name of [
    'geolocation',
    'notifications',
    'camera',
    'microphone',
    'midi',
    'clipboard-read',
    'persistent-storage',
  ]) {
    // The list of names that TypeScript knows is shorter than Chromium's.
    const state = await navigator.permissions.query({ name: name as PermissionName }).then(
      (status) => status.state,
      (error: unknown) => String(error),
    );
    permissions[name] = state;
  }
  const told = async (asked: Promise<unknown>): Promise<string> =>
    asked.then(
      (value) => (typeof value === 'string' ? value : 'granted'),
      (error: unknown) => (error instanceof Error ? error.name : String(error)),
    );
  const violation = (act: () => void): Promise<string> =>
    new Promise((done) => {
      document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective), { once: true });
      act();
      setTimeout(done, 1000, 'no violation');
    });
  const refused: Record<string, string> = {
    // A machine without a camera says that there is none, and does not come to ask.
    'ask for the camera': (await told(navigator.mediaDevices.getUserMedia({ video: true }))).replace(
      'NotFound',
      'NotAllowed',
    ),
    'ask to show notifications': await told(Notification.requestPermission()),
    'ask for the place': await told(
      new Promise((done, fail) => {
        navigator.geolocation.getCurrentPosition(done, (error) => {
          fail(new DOMException('', error.code === 1 ? 'PERMISSION_DENIED' : `code ${String(error.code)}`));
        });
      }),
    ),
    'ask for the screen': await told(navigator.mediaDevices.getDisplayMedia()),
    'run text as script': await violation(() => {
      try {
        // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- it has to be refused.
        new Function('return 1')();
      } catch {
        // The violation is what is looked for.
      }
    }),
    'run a script in the page': await violation(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.wasRun = true';
      document.body.append(script);
      script.remove();
    }),
    'load a picture from the network': await violation(() => {
      new Image().src = 'https://example.org/i.png';
    }),
    'fetch over HTTP': await violation(() => {
      fetch('http://example.org/').catch(() => undefined);
    }),
    'hold a frame': await violation(() => {
      const frame = document.createElement('iframe');
      frame.src = 'https://example.org/';
      document.body.append(frame);
      setTimeout(() => {
        frame.remove();
      }, 500);
    }),
  };
  const linked = [...document.querySelectorAll('script[src], link[href]')].map((element) =>
    element instanceof HTMLScriptElement ? element.src : element instanceof HTMLLinkElement ? element.href : 'neither',
  );
  return {
    address: location.origin === 'null' ? `${location.protocol}//${location.host}` : location.origin,
    isSecureContext,
    loadedFrom: [...new Set(linked.map((address) => address.split('/').slice(0, 3).join('/')))],
    nodeNames: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in globalThis),
    bridge: typeof bridge === 'object' && bridge !== null ? Object.keys(bridge).sort() : [],
    permissions,
    refused,
    webview: document.createElement('webview').constructor.name,
    opened: window.open('https://example.org/') === null ? 'null' : 'a window',
  };
};

/** What a listener of the bridge is given: the value alone, and never the event of Electron that carried it. */
export const observeListener = (event: string): Promise<string[]> =>
  new Promise((done) => {
    // The bridge of contract/bridge.ts, as the window has it.
    const { hashiya } = globalThis as unknown as {
      hashiya: { listen: (event: string, listener: (...given: unknown[]) => void) => () => void };
    };
    const stop = hashiya.listen(event, (...given) => {
      stop();
      done(
        given.map((each) => (typeof each === 'object' && each !== null && 'sender' in each ? 'an event' : 'a value')),
      );
    });
  });
