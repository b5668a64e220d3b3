import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../command/temporary-folder.mjs';
import { callsLeaving, whyNoTrace } from './traced-calls.mjs';

test('what stays on this machine, and what only asks which way a datagram would go, is let through', () => {
  const trace = [
    '12 connect(3<TCP:[55]>, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
    '12 connect(4<UNIX-STREAM:[56]>, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X1"}, 110) = 0',
    '12 connect(5<UDP:[57]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("8.8.8.8")}, 16) = 0',
    '12 sendto(6<TCP:[127.0.0.1:5000->127.0.0.1:6000]>, "x", 1, MSG_NOSIGNAL, NULL, 0) = 1',
    '12 sendmsg(7<UDPv6:[[::1]:5000->[::1]:53]>, {msg_name=NULL, msg_iov=[]}, 0) = 1',
  ];
  expect(callsLeaving(trace.join('\n'))).toEqual([]);
});

test('connections and datagrams to others are named', () => {
  const trace = [
    '12 connect(3<TCP:[55]>, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("93.184.216.34")}, 16) = -1 ENETUNREACH',
    '12 connect(3<TCPv6:[55]>, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::7", &sin6_addr), sin6_scope_id=0}, 28) = -1',
    '12 sendto(5<UDP:[57]>, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(3478), sin_addr=inet_addr("198.51.100.7")}, 16) = 1',
    '12 sendto(5<UDP:[10.0.0.2:5000->8.8.8.8:53]>, "x", 1, MSG_NOSIGNAL, NULL, 0) = 1',
  ];
  expect(callsLeaving(trace.join('\n'))).toEqual([
    'connect to 93.184.216.34:80',
    'connect to 2001:db8::7:443',
    'sendto to 198.51.100.7:3478',
    'sendto to 8.8.8.8:53',
  ]);
});

const missing = await whyNoTrace();
test.skipIf(missing !== undefined)('what a program sends on purpose is found in its trace', async () => {
  const log = join(await temporaryFolder(), 'calls');
  const script = `
    const socket = require('node:dgram').createSocket('udp4');
    socket.send('x', 9, '192.0.2.1', () => socket.close());
    require('node:net').connect(9, '192.0.2.2').on('error', () => undefined).setTimeout(200, function () { this.destroy(); });`;
  const words = ['-f', '-qq', '-yy', '--seccomp-bpf', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-o', log];
  execFileSync('strace', [...words, process.execPath, '-e', script]);
  const left = callsLeaving(readFileSync(log, 'utf8'));
  expect(left).toContain('connect to 192.0.2.2:9');
  expect(left.some((each) => /^send\w+ to 192\.0\.2\.1:9$/.test(each))).toBe(true);
});
