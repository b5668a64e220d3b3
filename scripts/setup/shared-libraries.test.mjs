import { expect, test } from 'vitest';
import { packagesHolding } from './debian-packages.mjs';
import { librariesMissingIn } from './shared-libraries.mjs';

const LDD = `/somewhere/electron:
	linux-vdso.so.1 (0x00007ffd7a5f2000)
	libffmpeg.so => not found
	libgtk-3.so.0 => not found
	libnss3.so => not found
	libnssutil3.so => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f6c3a000000)
/somewhere/libEGL.so:
	libgtk-3.so.0 => not found
`;

test('what ldd does not find is named once, without what lies beside Electron', () => {
  expect(librariesMissingIn(LDD, ['libffmpeg.so', 'libEGL.so'])).toEqual([
    'libgtk-3.so.0',
    'libnss3.so',
    'libnssutil3.so',
  ]);
});

test('nothing is missing when ldd finds everything', () => {
  expect(librariesMissingIn('\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tstatically linked\n', [])).toEqual([]);
});

test('libraries of one package give it once', () => {
  expect(packagesHolding(['libnssutil3.so', 'libgtk-3.so.0', 'libnss3.so'])).toEqual({
    packages: ['libgtk-3-0', 'libnss3'],
    unknown: [],
  });
});

test('names that begin alike are kept apart', () => {
  expect(packagesHolding(['libX11-xcb.so.1', 'libX11.so.6']).packages).toEqual(['libx11-6', 'libx11-xcb1']);
});

test('a library that no known package holds is named', () => {
  expect(packagesHolding(['libnovel.so.3'])).toEqual({ packages: [], unknown: ['libnovel.so.3'] });
});

test('all that a bare Debian 12 lacks is known', () => {
  const bare = [
    'libgtk-3.so.0',
    'libnss3.so',
    'libasound.so.2',
    'libgbm.so.1',
    'libatk-bridge-2.0.so.0',
    'libcups.so.2',
  ];
  const more = [
    'libdrm.so.2',
    'libxkbcommon.so.0',
    'libXcomposite.so.1',
    'libXdamage.so.1',
    'libXrandr.so.2',
    'libXfixes.so.3',
  ];
  expect(packagesHolding([...bare, ...more]).packages).toEqual(
    ['libasound2', 'libatk-bridge2.0-0', 'libcups2', 'libdrm2', 'libgbm1', 'libgtk-3-0', 'libnss3'].concat([
      'libxcomposite1',
      'libxdamage1',
      'libxfixes3',
      'libxkbcommon0',
      'libxrandr2',
    ]),
  );
});
