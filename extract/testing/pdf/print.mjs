// Owns how the PDFs beside this file were made: Electron prints each page here to A5, with a header and a footer that are
// repeated on each sheet. Run by hand, with Electron: `electron extract/testing/pdf/print.mjs`.

import { app, BrowserWindow } from 'electron';
import { readdirSync, writeFileSync } from 'node:fs';

const folder = new URL('./', import.meta.url);
const small = 'font: 7pt DejaVu Sans; width: 100%; text-align: center';
const HEADERS = { en: 'The Harbour Daily', fa: 'روزنامه بندر', ar: 'جريدة الميناء', he: 'עיתון הנמל' };

void app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false });
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.html'))) {
    await window.loadURL(new URL(name, folder).href);
    await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
    const header = HEADERS[name.slice(-7, -5)];
    const bytes = await window.webContents.printToPDF({
      pageSize: 'A5',
      margins: { top: 0.8, bottom: 0.8, left: 0.6, right: 0.6 },
      displayHeaderFooter: true,
      headerTemplate: `<div style="${small}">${header}</div>`,
      footerTemplate: `<div style="${small}"><span class="pageNumber"></span></div>`,
      generateTaggedPDF: name.startsWith('school'),
    });
    writeFileSync(new URL(name.replace('.html', '.pdf'), folder), bytes);
  }
  app.quit();
});
