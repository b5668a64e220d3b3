import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildForChildren, restOf, startChild, type BuiltModules } from '../testing/child';

let modules: BuiltModules;
beforeAll(async () => {
  modules = await buildForChildren({
    network: 'main/without-network/without-network.ts',
    children: 'main/without-network/without-children.ts',
  });
});
afterAll(() => modules.remove());

/** A server on this machine that counts who came. */
const server = createServer((socket) => {
  // Whoever came is killed before it has read the answer.
  socket.on('error', () => undefined);
  socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
});
let came = 0;
server.on('connection', () => {
  came += 1;
});
const port = await new Promise<number>((done) => {
  server.listen(0, '127.0.0.1', () => {
    // A server that listens on a port has an address with one.
    done((server.address() as AddressInfo).port);
  });
});
afterAll(() => {
  server.close();
});

/** Ways out, each as an expression that gives a promise; `port` is that of the server above. */
const WAYS: Readonly<Record<string, string>> = {
  fetch: 'fetch("http://127.0.0.1:" + port)',
  http: 'new Promise((done, fail) => http.get({ port, host: "127.0.0.1" }, done).on("error", fail))',
  https: 'new Promise((done, fail) => https.get({ port, host: "127.0.0.1" }, done).on("error", fail))',
  http2: 'new Promise((done, fail) => http2.connect("http://127.0.0.1:" + port, done).on("error", fail))',
  tls: 'new Promise((done, fail) => tls.connect({ port, host: "127.0.0.1" }, done).on("error", fail))',
  net: 'new Promise((done, fail) => net.connect(port, "127.0.0.1", done).on("error", fail))',
  'net by text': 'new Promise((done, fail) => net.connect(String(port), done).on("error", fail))',
  'net by name': 'new Promise((done, fail) => net.connect({ port, host: "localhost" }, done).on("error", fail))',
  'a socket': 'new Promise((done, fail) => new net.Socket().connect(port, "127.0.0.1", done).on("error", fail))',
  'a server': 'new Promise((done, fail) => net.createServer().listen(0, done).on("error", fail))',
  dgram:
    'new Promise((done, fail) => dgram.createSocket("udp4").send("x", port, "127.0.0.1", (e) => e ? fail(e) : done()))',
  'dns.lookup': 'new Promise((done, fail) => dns.lookup("localhost", (e) => e ? fail(e) : done()))',
  'dns.resolve4': 'new Promise((done) => dns.resolve4("localhost", done))',
  'dns by import': 'new Promise((done) => lookup("localhost", done))',
  'dns.promises': 'dns.promises.lookup("localhost")',
  'a resolver': 'new Promise((done) => new dns.Resolver().resolve4("localhost", done))',
};

const script = (locks: string, ways: readonly string[]): string => `
  import http from 'node:http'; import https from 'node:https'; import http2 from 'node:http2'; import tls from 'node:tls';
  import net from 'node:net'; import dgram from 'node:dgram'; import dns, { lookup } from 'node:dns';
  import childProcess, { spawnSync } from 'node:child_process';
  const port = ${String(port)};
  ${locks}
  const tries = [${ways.map((way) => `() => ${way}`).join(',')}];
  for (const attempt of tries) {
    const come = new Promise((done) => setTimeout(done, 3000, 'silence')).then(String);
    console.log(await Promise.race([come, (async () => attempt())().then(() => 'came through', (e) => e.message)]));
  }
  process.exit(0);
`;

const lock = (): string => `
  const { withoutNetwork } = await import(${JSON.stringify(`file://${join(modules.folder, 'network.js')}`)});
  withoutNetwork(); withoutNetwork();`;

test('every way of Node to another machine is refused, and nothing arrives', async () => {
  const before = came;
  const lines = await restOf(startChild(script(lock(), Object.values(WAYS)), []));
  expect(lines).toHaveLength(Object.keys(WAYS).length);
  for (const line of lines) expect(line).toMatch(/is not there: nothing leaves the machine$/);
  expect(came).toBe(before);
});

test('without the lock the same ways arrive, so that the test above can fail', async () => {
  const before = came;
  const lines = await restOf(startChild(script('', [WAYS['fetch'] ?? '', WAYS['http'] ?? '', WAYS['net'] ?? '']), []));
  expect(lines).toEqual(['came through', 'came through', 'came through']);
  expect(came).toBe(before + 3);
});

test.skipIf(process.platform === 'win32')('named sockets stay, as the lock of a workspace is one', async () => {
  const path = join(tmpdir(), `hashiya-test-${String(process.pid)}.sock`);
  const way = `new Promise((done, fail) => {
    const server = net.createServer((socket) => socket.end()).on('error', fail);
    server.listen(${JSON.stringify(path)}, () => net.connect(${JSON.stringify(path)}, () => server.close(() => done())).on('error', fail));
  })`;
  expect(await restOf(startChild(script(lock(), [way]), []))).toEqual(['came through']);
});

test('no program is started any more', async () => {
  const children = JSON.stringify(`file://${join(modules.folder, 'children.js')}`);
  const ways = [
    'childProcess.spawn("true")',
    'childProcess.execFile("true")',
    'childProcess.fork("x.js")',
    'childProcess.exec("true")',
    'childProcess.spawnSync("true")',
    'spawnSync("true")',
    'childProcess.execFileSync("true")',
  ];
  const locks = `const { withoutChildren } = await import(${children}); withoutChildren();`;
  const lines = await restOf(startChild(script(locks, ways), []));
  expect(lines).toHaveLength(ways.length);
  for (const line of lines) expect(line).toMatch(/is not there: the app starts no programs$/);
});
