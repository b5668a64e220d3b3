// Owns the lock that lets one process write a workspace. It is a local socket that the kernel frees when its holder
// dies, so no lock file is ever left behind. It works on local disks only: another machine cannot see it.

import { createHash } from 'node:crypto';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unlink } from 'node:fs/promises';
import { systemCode } from './file-failure';

/** The socket's address for a workspace folder, given by its real path. */
const lockAddress = (realPath: string): string => {
  const name = `hashiya-${createHash('sha256').update(realPath).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
};

const listen = (address: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });

const answers = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });

/** A held lock. */
export interface WorkspaceLock {
  release(): Promise<void>;
}

/** Takes the lock of the folder at `realPath`, or returns null while another process holds it. */
export const acquireLock = async (realPath: string): Promise<WorkspaceLock | null> => {
  const address = lockAddress(realPath);
  let server: Server;
  try {
    server = await listen(address);
  } catch (error) {
    if (systemCode(error) !== 'EADDRINUSE') throw error;
    // Where sockets are files (macOS) one may be left by a dead process; a living one answers.
    if (process.platform !== 'darwin' || (await answers(address))) return null;
    await unlink(address);
    server = await listen(address);
  }
  return {
    release: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
};
