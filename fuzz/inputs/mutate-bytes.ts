// Owns what is done to bytes: flipped, cut, doubled, moved, joined with others, and with values put in that parsers trip over.

import type { Random } from './random';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What parsers trip over: ends of strings and numbers, marks of encodings, the beginnings of formats, names of JavaScript. */
const AWKWARD: readonly Uint8Array[] = [
  ...[
    [0],
    [0xff],
    [0x7f],
    [0x80],
    [0xff, 0xfe],
    [0xfe, 0xff],
    [0xef, 0xbb, 0xbf],
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xc0, 0x80],
    [0, 0, 0, 0],
    [0xff, 0xff, 0xff, 0xff],
    [0xff, 0xff, 0xff, 0x7f],
  ].map((bytes) => new Uint8Array(bytes)),
  ...[
    ...[
      '',
      '\r',
      '\n',
      '\r\n',
      '\t',
      ' ',
      '\u0085',
      '\u2028',
      '\u200f',
      '\u202e',
      '\u2066',
      '\ufeff',
      '\u200c',
      '🪖',
      'é',
    ],
    ...['"', "'", '\\', '\\u0000', '\\ud800', '\\', '{', '}', '[', ']', '<', '>', '</', '/>', '&', ';', '#', '=', ':'],
    ...[
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      '<!DOCTYPE x [<!ENTITY a "b">]>',
      '&a;',
      '&#0;',
      '&#xD800;',
      '&#x110000;',
    ],
    ...['null', 'true', 'false', '-1', '0', '-0', '1e999', '1e-999', 'NaN', '4294967296', '9007199254740993', '0.1'],
    ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length'],
    ...['../', '..\\', 'C:\\', 'CON', '/dev/zero', 'file:///', 'javascript:', 'data:,', '//', '%00', '%', '%zz'],
    ...[
      '<script>',
      '<svg>',
      '<math>',
      '<template>',
      '<noscript>',
      '<table>',
      '<p>',
      '</p>',
      '<br>',
      '<style>',
      '<a href=x>',
    ],
    ...['(', ')', '(?', '(?:', '*', '+', '|', '^', '$', '.*', '{1,}', '{999999}', '[^', '\\p{', '\\b', '(?<a>', '(?<='],
    ...['obj', 'endobj', 'stream', 'endstream', 'xref', 'trailer', '%%EOF', '<<', '>>', '/Type', '/Length 0', '1 0 R'],
    ...[
      'PK\u0003\u0004',
      'PK\u0001\u0002',
      'PK\u0005\u0006',
      '%PDF-1.7',
      'From: ',
      'Content-Type: ',
      'MIME-Version: 1.0',
    ],
    ...['boundary=', '--', '=?utf-8?B?', '=?utf-8?Q?', '?=', '=3D', 'charset=x', 'charset=utf-7', 'charset=utf-16'],
  ].map(encode),
];

const join = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** A stretch: mostly short, now and then any. */
const stretch = (random: Random, length: number): { from: number; to: number } => {
  const from = random.below(length + 1);
  const most = random.oneIn(4) ? length - from : Math.min(32, length - from);
  return { from, to: from + random.below(most + 1) };
};

const once = (random: Random, bytes: Uint8Array, others: readonly Uint8Array[]): Uint8Array => {
  const { from, to } = stretch(random, bytes.length);
  const [before, within, after] = [bytes.slice(0, from), bytes.slice(from, to), bytes.slice(to)];
  switch (random.below(9)) {
    case 0: {
      const flipped = bytes.slice();
      if (flipped.length > 0) {
        const at = random.below(flipped.length);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
      }
      return flipped;
    }
    case 1:
      return join(before, after);
    case 2:
      return random.oneIn(3) ? before : after;
    case 3:
      return join(
        before,
        ...Array.from({ length: 2 + random.below(random.oneIn(20) ? 2000 : 8) }, () => within),
        after,
      );
    case 4: {
      const at = random.below(after.length + 1);
      return join(before, after.slice(0, at), within, after.slice(at));
    }
    case 5: {
      const other = random.pick(others);
      const piece = stretch(random, other.length);
      return random.oneIn(2)
        ? join(before, other.slice(piece.from))
        : join(before, other.slice(piece.from, piece.to), after);
    }
    case 6:
      return join(before, random.pick(AWKWARD), after);
    case 7:
      return join(before, random.pick(AWKWARD), within, random.pick(AWKWARD), after);
    default:
      return join(
        before,
        within.map(() => random.below(256)),
        after,
      );
  }
};

const MOST_BYTES = 2 * 1024 * 1024;

/** Does one to eight things to bytes; `others` are what they may be joined with. At most 2 MiB come of it. */
export const mutateBytes = (random: Random, bytes: Uint8Array, others: readonly Uint8Array[]): Uint8Array => {
  // A `Buffer` that is sliced shares its memory: what is changed must not be the sound input.
  let mutated: Uint8Array = new Uint8Array(bytes);
  for (let times = 1 + random.below(random.oneIn(3) ? 8 : 2); times > 0; times -= 1) {
    mutated = once(random, mutated, others).slice(0, MOST_BYTES);
  }
  return mutated;
};
