// Owns what files that are made to do harm are described by, and the words they share.

/** A file of a format: what is odd about it, and what has to become of it. */
export interface HostileContent {
  readonly what: string;
  readonly bytes: Uint8Array;
  /** `read`, or the code of the failure. */
  readonly outcome: string;
}

export const MEBIBYTE = 1024 * 1024;
/** Leaves a trace in whatever runs it. */
export const RUN = "globalThis.hashiyaWasHere='file'";
export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Some words that a parser which takes entities would make very many of. */
export const ENTITIES =
  '<!DOCTYPE x [<!ENTITY a "HIDDEN"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">]>';
