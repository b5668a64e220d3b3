// Owns the app's own address, `app://hashiya/…`: it serves the built window's files, and only from inside their folder.

import { readFile, realpath } from 'node:fs/promises';
import { extname, isAbsolute, join, relative } from 'node:path';
import { protocol, type Session } from 'electron';

const SCHEME = 'app';
export const APP_ORIGIN = `${SCHEME}://hashiya`;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Inline styles are React's and ProseMirror's way to place things; scripts come from files only. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Has to be called before the app is ready. */
export const registerScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      // What Chromium has compiled of the page is kept for the next start.
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
    },
  ]);
};

/** The real path of a file inside `root`, or null where the address leads outside or nowhere. */
const fileInside = async (root: string, pathname: string): Promise<string | null> => {
  try {
    const path = await realpath(join(root, decodeURIComponent(pathname)));
    const inside = relative(await realpath(root), path);
    return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : path;
  } catch {
    return null;
  }
};

/**
 * Serves the files under `root` in a session. `protocol.handle`, which has taken this one's place, has Node load all of its
 * fetch at each start, and costs an eighth of a second more until the text can be read.
 */
export const serveWindow = (session: Session, root: string): void => {
  session.protocol.registerBufferProtocol(SCHEME, (request, answer) => {
    const url = new URL(request.url);
    const respond = async (): Promise<void> => {
      const path =
        url.host === 'hashiya' ? await fileInside(root, url.pathname === '/' ? '/index.html' : url.pathname) : null;
      if (path === null) {
        answer({ statusCode: 404, data: Buffer.from('Not found') });
        return;
      }
      answer({
        mimeType: TYPES[extname(path)] ?? 'application/octet-stream',
        charset: 'utf-8',
        headers: { 'content-security-policy': CONTENT_SECURITY_POLICY, 'x-content-type-options': 'nosniff' },
        data: await readFile(path),
      });
    };
    void respond();
  });
};
