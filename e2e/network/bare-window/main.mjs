// Starts an Electron window with none of the app's locks, on an empty page of its own: what leaves it proves that the
// capture sees what leaves. Usage: electron bare-window

import { app, BrowserWindow } from 'electron';

const open = async () => {
  const window = new BrowserWindow({ width: 800, height: 600 });
  await window.loadFile('index.html');
};

app.on('window-all-closed', () => app.quit());
// An ES module must have run to its end before Electron is ready.
void app.whenReady().then(open);
