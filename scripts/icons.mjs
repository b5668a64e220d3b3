// Owns the icons: every size and kind of file that the systems ask for, drawn from packaging/mark.svg. What it writes is
// kept in the repository, so that packaging draws nothing. Usage: npm run icons

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runAsCommand } from './command/command.mjs';
import { say } from './command/say.mjs';
import { ICONS, ICON_SIZES, MARK, iconFile } from './package/icon-files.mjs';
import { setUpTools } from './setup/setup.mjs';

await runAsCommand(import.meta.url, async () => {
  await setUpTools();
  await drawIcons();
  return 0;
});

async function drawIcons() {
  const { Resvg } = await import('@resvg/resvg-js');
  const { createICNS, createICO, BICUBIC } = await import('png2icons');
  const mark = await readFile(MARK, 'utf8');
  const draw = (/** @type {number} */ size) =>
    new Resvg(mark, { fitTo: { mode: 'width', value: size } }).render().asPng();
  await mkdir(ICONS, { recursive: true });
  for (const size of ICON_SIZES) await writeFile(iconFile(size), draw(size));
  const largest = draw(1024);
  const collections = {
    'icon.icns': createICNS(largest, BICUBIC, 0),
    // The fourth argument has sizes up to 255 stored as bitmaps, which older versions of Windows need.
    'icon.ico': createICO(largest, BICUBIC, 0, false, true),
  };
  for (const [name, bytes] of Object.entries(collections)) {
    if (bytes === null) throw new Error(`${name} could not be made`);
    await writeFile(join(ICONS, name), bytes);
  }
  say(`Drew ${ICON_SIZES.length} sizes and ${Object.keys(collections).length} collections of icons.`);
}
