// The types of signature.mjs for tests in TypeScript.

import type { KeyObject } from 'node:crypto';

export declare function publicKeyLine(key: KeyObject): string;
export declare function signFile(path: string, key: KeyObject, comment: string): Promise<string>;
