// Owns listening on this machine where the ways out of a page lead, so that a test notices what arrives also where nobody
// captures the network.

import { createSocket, type Socket } from 'node:dgram';
import { createServer, type Server } from 'node:net';
import { PLACES, WAYS, type Places } from './ways-out';

/** Listeners on a row of ports, TCP and UDP. */
export interface Listeners {
  readonly places: Places;
  /** The ways by which something has arrived, each once. */
  readonly arrived: ReadonlySet<string>;
  stop(): void;
}

const listenAt = async (firstPort: number, arrived: Set<string>): Promise<(Server | Socket)[]> => {
  const opened: (Server | Socket)[] = [];
  try {
    for (const [index, way] of WAYS.entries()) {
      const server = createServer((socket) => {
        arrived.add(way);
        socket.on('error', () => undefined).end();
      });
      opened.push(server);
      await new Promise<void>(
        (done, fail) => void server.once('error', fail).listen(firstPort + index, '127.0.0.1', done),
      );
      const socket = createSocket('udp4', () => arrived.add(way));
      opened.push(socket);
      await new Promise<void>(
        (done, fail) => void socket.once('error', fail).bind(firstPort + index, '127.0.0.1', done),
      );
    }
    return opened;
  } catch (error) {
    for (const each of opened) each.close();
    throw error;
  }
};

/** Opens a listener for every way; another row of ports is tried where one of them is taken. */
export const listenForEveryWay = async (): Promise<Listeners> => {
  const arrived = new Set<string>();
  for (let firstPort = 21_000; ; firstPort += 100) {
    try {
      const opened = await listenAt(firstPort, arrived);
      const stop = (): void => {
        for (const each of opened) each.close();
      };
      return { places: { ...PLACES, address: '127.0.0.1', firstPort }, arrived, stop };
    } catch (error) {
      if (firstPort > 30_000) throw error;
    }
  }
};
