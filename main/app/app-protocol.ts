// Owns the app's own address, `app://hashiya/…`: it serves the built window's files, and only from inside their folder.

import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol, type Session } from 'electron';
import { fileInside } from './file-inside';

const SCHEME = 'app';
const HOST = 'hashiya';
export const APP_ORIGIN = `${SCHEME}://${HOST}`;

const NOT_FOUND = Buffer.from('Not found');

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
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "media-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sent with every answer, also with a refusal. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  // A link in an article is a name that Chromium would look up before it is pressed; the policy above does not stop that.
  'x-dns-prefetch-control': 'off',
  'referrer-policy': 'no-referrer',
  // There is no other page that could open this one or be opened by it (main/app/closed-contents), so no opener policy parts them: it
  // would have Chromium begin in one process, and take another as soon as it reads the header.
  'cross-origin-resource-policy': 'same-origin',
};

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

interface Serving {
  /** Puts what this start has to show at once into the page. */
  readonly fill: (page: string) => string;
  /** Is told the type of each file that has been handed over. */
  readonly handedOver: (type: string) => void;
}

/**
 * Serves the files under `root` in a session, and says when one has been handed over. `protocol.handle`, which has taken this
 * one's place, has Node load all of its fetch at each start, and costs an eighth of a second more until the text can be read.
 */
export const serveWindow = (session: Session, root: string, { fill, handedOver }: Serving): void => {
  session.protocol.registerBufferProtocol(SCHEME, (request, answer) => {
    const refuse = (): void => {
      answer({ statusCode: 404, mimeType: 'text/plain', charset: 'utf-8', headers: HEADERS, data: NOT_FOUND });
    };
    const respond = async (): Promise<void> => {
      const url = new URL(request.url);
      const isAsked = url.host === HOST && request.method === 'GET';
      const path = isAsked ? await fileInside(root, url.pathname === '/' ? '/index.html' : url.pathname) : null;
      if (path === null) {
        refuse();
        return;
      }
      const mimeType = TYPES[extname(path)] ?? 'application/octet-stream';
      const file = await readFile(path);
      const data = mimeType === 'text/html' ? Buffer.from(fill(file.toString())) : file;
      answer({ mimeType, charset: 'utf-8', headers: HEADERS, data });
      handedOver(mimeType);
    };
    respond().catch(refuse);
  });
};
