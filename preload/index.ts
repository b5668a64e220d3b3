// The bridge between window and main: it passes requests and events on and decides nothing.

import { contextBridge, ipcRenderer } from 'electron';
import { BRIDGE_NAME, type Bridge } from '../contract/bridge';

const bridge: Bridge = {
  // `invoke` is typed to give anything; the bridge passes it on as unknown.
  request: (channel, args): Promise<unknown> => ipcRenderer.invoke('request', channel, args),
  listen: (event, listener) => {
    const receive = (_event: unknown, name: unknown, value: unknown): void => {
      if (name === event) listener(value);
    };
    ipcRenderer.on('event', receive);
    return () => void ipcRenderer.off('event', receive);
  },
};

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);
