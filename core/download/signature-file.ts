// Owns the form of the signature beside a downloaded file, and of the key that it is checked with. Both are those of
// minisign (https://jedisct1.github.io/minisign/), so that a download can be checked without Hashiya too.

/** A signature as its file holds it; nothing of it has been checked yet. */
export interface DetachedSignature {
  /** `hashed` signs the BLAKE2b-512 of the file, `whole` (older) the file itself. */
  readonly algorithm: 'hashed' | 'whole';
  /** 8 bytes that tell keys apart; they prove nothing. */
  readonly keyId: Uint8Array;
  /** Ed25519, 64 bytes, over the file. */
  readonly signature: Uint8Array;
  /** Words that the signer vouches for; in ours, the version among them. */
  readonly comment: string;
  /** Ed25519, 64 bytes, over `signature` and the UTF-8 of `comment`. */
  readonly commentSignature: Uint8Array;
}

export interface PublicKey {
  readonly keyId: Uint8Array;
  /** Ed25519, 32 bytes. */
  readonly key: Uint8Array;
}

/** The ending of the signature of a file, which is named like it. */
export const SIGNATURE_ENDING = '.minisig';

/** Far above any that there is: a comment is a line. */
export const LARGEST_SIGNATURE_BYTES = 10_000;

const TRUSTED = 'trusted comment: ';
const UNTRUSTED = 'untrusted comment: ';

const bytesOf = (text: string): Uint8Array | null => {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u.test(text)) return null;
  const characters = atob(text);
  return Uint8Array.from(characters, (character) => character.charCodeAt(0));
};

const algorithmOf = ([first, second]: Uint8Array): 'hashed' | 'whole' | null => {
  if (first !== 0x45) return null;
  if (second === 0x44) return 'hashed';
  return second === 0x64 ? 'whole' : null;
};

/** Reads a `.minisig` file of four lines; null for anything else. */
export const parseSignatureFile = (text: string): DetachedSignature | null => {
  const [untrusted = '', first = '', trusted = '', second = ''] = text.split(/\r?\n/u);
  if (!untrusted.startsWith(UNTRUSTED) || !trusted.startsWith(TRUSTED)) return null;
  const signed = bytesOf(first);
  const commentSignature = bytesOf(second);
  if (signed?.length !== 74 || commentSignature?.length !== 64) return null;
  const algorithm = algorithmOf(signed);
  if (algorithm === null) return null;
  return {
    algorithm,
    keyId: signed.subarray(2, 10),
    signature: signed.subarray(10),
    comment: trusted.slice(TRUSTED.length),
    commentSignature,
  };
};

/** Reads a public key as minisign prints it, the one line of Base64; null for anything else. */
export const parsePublicKey = (line: string): PublicKey | null => {
  const bytes = bytesOf(line.trim());
  if (bytes?.length !== 42 || algorithmOf(bytes) !== 'whole') return null;
  return { keyId: bytes.subarray(2, 10), key: bytes.subarray(10) };
};

/** The version that a signer vouches for (`… version:1.2.3 …`); null where the comment names none. */
export const versionInComment = (comment: string): string | null => /(?:^|\s)version:(\S+)/u.exec(comment)?.[1] ?? null;
