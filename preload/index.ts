// The bridge between window and main: it passes requests and events on and decides nothing.

import { contextBridge, ipcRenderer } from 'electron';
import { BRIDGE_NAME, type Bridge } from '../contract/bridge';

const bridge: Bridge = {
  request: (channel, args) => ipcRenderer.invoke('request', channel, args) as Promise<unknown>,
  listen: (event, listener) => {
    const receive = (_event: unknown, name: unknown, value: unknown): void => {
      if (name === event) listener(value);
    };
    ipcRenderer.on('event', receive);
    return () => void ipcRenderer.off('event', receive);
  },
};

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);
