// Owns the public key that downloads are checked with.

/**
 * As minisign prints public keys, one line of Base64; null until the maintainers have made a key (docs/releasing.md). A
 * build without one cannot check signatures, and says so.
 */
export const RELEASE_KEY: string | null = null;
