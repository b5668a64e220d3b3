// The types of record-contents.mjs for configurations in TypeScript.

import type { Plugin } from 'vite';

export interface Contents {
  bundled: string[];
  external: string[];
}
export declare function packageFolderOf(id: string, project?: string): string | undefined;
export declare const contentsFile: (part: string) => string;
export declare const recordContents: (part: string) => Plugin;
