// Owns what a capture says: which packets left, and that the capture saw what was sent on purpose. It refuses a capture
// without those: one that saw nothing at all proves nothing.

/** What every packet sent on purpose carries. */
export const CANARY = 'hashiya-canary';

/**
 * tcpdump's filter: every IP packet but those by which the kernel itself looks for neighbours, routers and listeners of
 * multicast. ARP is no IP packet.
 */
export const FILTER =
  '(ip and not igmp) or (ip6 and not (icmp6 and ip6[40] >= 133 and ip6[40] <= 137) and not (ip6[6] == 0 and ip6[40] == 58))';

const PROTOCOLS = new Map([
  [1, 'ICMP'],
  [6, 'TCP'],
  [17, 'UDP'],
  [58, 'ICMPv6'],
]);

/** @typedef {{ text: string, isCanary: boolean }} Packet */

/**
 * The packets of a capture file of tcpdump (Ethernet, microseconds, the byte order of this machine: little-endian).
 * @param {Buffer} bytes
 * @returns {Packet[]}
 */
export function packetsIn(bytes) {
  if (bytes.length < 24 || bytes.readUInt32LE(0) !== 0xa1b2c3d4) throw new Error('this is no capture of tcpdump');
  const packets = [];
  for (let at = 24; at + 16 <= bytes.length;) {
    const length = bytes.readUInt32LE(at + 8);
    packets.push(describe(bytes.subarray(at + 16, at + 16 + length)));
    at += 16 + length;
  }
  return packets;
}

/**
 * @param {Buffer} frame
 * @returns {Packet}
 */
function describe(frame) {
  const isCanary = frame.includes(CANARY);
  const packet = frame.subarray(14);
  const isSix = frame.readUInt16BE(12) === 0x86dd;
  const number = packet[isSix ? 6 : 9] ?? 0;
  const header = isSix ? 40 : ((packet[0] ?? 0) & 15) * 4;
  const to = isSix
    ? `[${(packet.subarray(24, 40).toString('hex').match(/.{4}/g) ?? []).join(':')}]`
    : packet.subarray(16, 20).join('.');
  const protocol = PROTOCOLS.get(number) ?? `protocol ${number}`;
  const hasPort = (number === 6 || number === 17) && packet.length >= header + 4;
  const port = hasPort ? packet.readUInt16BE(header + 2) : undefined;
  const name = protocol === 'UDP' && port === 53 ? ` for ${nameAsked(packet.subarray(header + 8 + 12))}` : '';
  return { text: `${protocol} to ${to}${port === undefined ? '' : `:${port}`}${name}`, isCanary };
}

/** @param {Buffer} question The question of a DNS message, RFC 1035 section 4.1.2. */
function nameAsked(question) {
  const labels = [];
  for (let at = 0; at < question.length;) {
    const length = question[at] ?? 0;
    if (length === 0 || length > 63) break;
    labels.push(question.subarray(at + 1, at + 1 + length).toString('latin1'));
    at += 1 + length;
  }
  return labels.join('.');
}

/**
 * What a capture proves.
 * @param {Packet[]} packets
 * @param {number} canaries How many were sent on purpose, at the least.
 * @returns {{ isProof: boolean, left: string[], seen: number }} `left` has each packet that nobody sent on purpose.
 */
export function judge(packets, canaries) {
  const seen = packets.filter(({ isCanary }) => isCanary).length;
  return { isProof: seen >= canaries, left: packets.filter((each) => !each.isCanary).map(({ text }) => text), seen };
}

/**
 * Packets in lines for a reader: each kind once, with how often it was seen.
 * @param {string[]} left
 */
export function summary(left) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const text of left) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([text, count]) => `${count} × ${text}`);
}
