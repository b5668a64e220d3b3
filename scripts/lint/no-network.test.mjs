import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ESLint, Linter } from 'eslint';
import { expect, test } from 'vitest';
import tseslint from 'typescript-eslint';
import { inProject } from '../command/project-folder.mjs';
import { temporaryFolder } from '../command/temporary-folder.mjs';
import { askedFor, checkBundles, packagesLoaded } from './bundle-check.mjs';
import { networkPlugin } from './no-network.mjs';

/** Each has to be caught in a source and in what is built of it. */
const CANARIES = [
  'import http from "node:http";',
  'import { get } from "https";',
  'import "node:http2";',
  'import { connect } from "node:net";',
  'import tls from "tls";',
  'import dgram from "node:dgram";',
  'import { lookup } from "node:dns/promises";',
  'import { fetch as f } from "undici";',
  'import { spawn } from "node:child_process";',
  'export { request } from "node:http";',
  'export * from "node:https";',
  'const http = await import("node:http");',
  'const http = await import(`node:http`);',
  'const http = require("http");',
  'const http = __require("http");',
  'const http = process.getBuiltinModule("node:http");',
  'await fetch("https://example.org");',
  'globalThis.fetch("https://example.org");',
  'window["fetch"]("https://example.org");',
  'self.fetch("https://example.org");',
  'const f = fetch;',
  'new WebSocket("wss://example.org");',
  'new EventSource("https://example.org");',
  'new XMLHttpRequest();',
  'new RTCPeerConnection();',
  'new WebTransport("https://example.org");',
  'navigator.sendBeacon("https://example.org");',
  'import { net } from "electron"; net.request("https://example.org");',
  'import { autoUpdater } from "electron";',
  'import { shell } from "electron"; shell.openExternal("https://example.org");',
  'import electron from "electron"; electron.net.fetch("https://example.org");',
];

/** None of these reaches anything. */
const HARMLESS = [
  'import { readFile } from "node:fs/promises";',
  'const { fetch } = source; fetch();',
  'class Font { async fetch() {} }\nnew Font().fetch();',
  'const has = typeof fetch === "function";',
  'import { app } from "electron";',
  'const text = "fetch it from node:http";',
  'source.net.weight;',
];

const lint = (/** @type {string} */ code) =>
  new Linter().verify(code, {
    plugins: { hashiya: networkPlugin },
    rules: { 'hashiya/no-network': 'error' },
    languageOptions: { parser: /** @type {any} */ (tseslint.parser), sourceType: 'module' },
  });

test.each(CANARIES)('caught in sources and in bundles: %s', (code) => {
  expect(lint(code).map(({ ruleId }) => ruleId)).toContain('hashiya/no-network');
  expect(askedFor(code)).not.toEqual([]);
});

test.each(HARMLESS)('let through: %s', (code) => {
  expect(lint(code)).toEqual([]);
  expect(askedFor(code)).toEqual([]);
});

test.each([
  'main/app/app-menu.ts',
  'main/store/load.ts',
  'core/result.ts',
  'renderer/app.tsx',
  'preload/index.ts',
  'extract/index.ts',
  'contract/events.ts',
])('the rule holds for %s as lint is set up', async (path) => {
  const config = /** @type {{ rules: Record<string, unknown[]> }} */ (
    /** @type {unknown} */ (await new ESLint({ cwd: inProject() }).calculateConfigForFile(inProject(path)))
  );
  expect(config.rules['hashiya/no-network']).toEqual([2]);
});

test('a canary in a folder of what was built is found, and named', async () => {
  const folder = await temporaryFolder();
  for (const part of ['main', 'preload', 'renderer', 'extract', 'cli']) {
    await mkdir(join(folder, part));
    await writeFile(join(folder, part, 'index.js'), 'const text = 1;\n');
  }
  expect(await checkBundles(folder)).toEqual({ files: 5, found: [] });
  await writeFile(join(folder, 'renderer', 'canary.js'), 'export const f=()=>fetch("https://example.org")');
  await writeFile(join(folder, 'main', 'canary.js'), 'import h from "node:http";');
  expect((await checkBundles(folder)).found.sort()).toEqual([
    'main/canary.js asks for node:http',
    'renderer/canary.js asks for fetch',
  ]);
});

test('nothing that is built of the app asks for the network', async () => {
  const stamp = await readFile(inProject('out', '.build-stamp'), 'utf8').catch(() => undefined);
  if (stamp === undefined) throw new Error('the app is not built: node scripts/build.mjs');
  const { files, found } = await checkBundles(inProject('out'));
  expect(found).toEqual([]);
  expect(files).toBeGreaterThan(20);
});

test('main loads two packages beside itself, and neither asks for the network', async () => {
  expect(await packagesLoaded(inProject('out', 'main'))).toEqual(['docx', 'fflate']);
  for (const path of ['docx/dist/index.mjs', 'fflate/esm/index.mjs']) {
    expect(askedFor(await readFile(inProject('node_modules', path), 'utf8'))).toEqual([]);
  }
});

// Some of them do ask, as jsdom for pages that load things. The process takes the network away from itself and all that it
// loads (main/without-network), which main/files/extractor.test.ts tries; here a package that is new is noticed.
test('the process that reads files loads these packages and no others', async () => {
  expect(await packagesLoaded(inProject('out', 'extract'))).toEqual([
    '@mozilla/readability',
    'chardet',
    'eld',
    'html-encoding-sniffer',
    'iconv-lite',
    'jsdom',
    'mammoth',
    'mdast-util-from-markdown',
    'mdast-util-gfm-autolink-literal',
    'micromark-extension-gfm-autolink-literal',
    'pdfjs-dist',
    'postal-mime',
    'saxes',
    'yauzl',
    'zod',
  ]);
});
