import { expect, test } from 'vitest';
import { CANARY, judge, packetsIn, summary } from './packets.mjs';

/** An Ethernet frame around an IPv4 packet without options. @param {number} protocol @param {number} port @param {Buffer} load */
const frame = (protocol, port, load) => {
  const packet = Buffer.alloc(28);
  packet[0] = 0x45;
  packet[9] = protocol;
  packet.set([198, 51, 100, 7], 16);
  packet.writeUInt16BE(port, 22);
  const ethernet = Buffer.alloc(14);
  ethernet.writeUInt16BE(0x0800, 12);
  return Buffer.concat([ethernet, packet, load]);
};

/** @param {Buffer[]} frames */
const capture = (frames) => {
  const head = Buffer.alloc(24);
  head.writeUInt32LE(0xa1b2c3d4);
  const records = frames.flatMap((each) => {
    const record = Buffer.alloc(16);
    record.writeUInt32LE(each.length, 8);
    return [record, each];
  });
  return Buffer.concat([head, ...records]);
};

const canary = frame(17, 9, Buffer.from(CANARY));
const question = Buffer.concat([Buffer.alloc(12), Buffer.from('\x03www\x07example\0', 'latin1')]);

test('a packet that nobody sent on purpose is named with where it went, and with the name it asked for', () => {
  const packets = packetsIn(capture([canary, frame(6, 443, Buffer.alloc(12)), frame(17, 53, question), canary]));
  const verdict = judge(packets, 2);
  expect(verdict).toEqual({
    isProof: true,
    seen: 2,
    left: ['TCP to 198.51.100.7:443', 'UDP to 198.51.100.7:53 for www.example'],
  });
  expect(summary([...verdict.left, ...verdict.left])[0]).toBe('2 × TCP to 198.51.100.7:443');
});

test('a capture that did not see what was sent on purpose proves nothing', () => {
  expect(judge(packetsIn(capture([])), 3)).toEqual({ isProof: false, seen: 0, left: [] });
  expect(judge(packetsIn(capture([canary])), 3).isProof).toBe(false);
});

test('what is no capture is refused', () => {
  expect(() => packetsIn(Buffer.from('nothing'))).toThrow('no capture');
});
