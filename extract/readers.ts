// Owns the list of readers: a new kind of file is added here, in `kind.ts`, and in `core/extraction/extraction.ts`.

import type { Readers } from './extract';

export const READERS: Readers = {};
