// Starts an Electron window that shows one page of the benchmark and does nothing else. Usage: electron main.mjs [PAGE]

import { app, BrowserWindow } from 'electron';

const page = process.argv.findLast((word) => word.endsWith('.html'));

const open = async () => {
  const window = new BrowserWindow({ width: 1280, height: 900, show: false });
  window.once('ready-to-show', () => {
    window.show();
    // Whoever measures the start reads when the window was ready, in milliseconds since 1970.
    process.stdout.write(`ready ${String(performance.timeOrigin + performance.now())}\n`);
  });
  await (page === undefined ? window.loadURL('about:blank') : window.loadFile(page));
};

app.on('window-all-closed', () => app.quit());
// An ES module must have run to its end before Electron is ready.
void app.whenReady().then(open);
