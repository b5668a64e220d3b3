// Owns what an exporter is: a pure function from a workspace to files and to what the format cannot say.

import type { Workspace } from '../workspace/workspace';
import type { ExportLoss } from './loss';

/** One file of an export. */
export interface ExportedFile {
  /** Relative, with `/` between folders; every part is a safe file name. */
  readonly path: string;
  /** A string is written as UTF-8. */
  readonly content: string | Uint8Array;
}

/** What an export consists of. The same workspace and options give the same bytes. */
export interface Exported {
  /** One file, or several which belong into one folder. */
  readonly files: readonly ExportedFile[];
  readonly losses: readonly ExportLoss[];
}

/** An exporter with its own options; what an option means stands beside its type. */
export type Exporter<Options> = (workspace: Workspace, options: Options) => Exported;
