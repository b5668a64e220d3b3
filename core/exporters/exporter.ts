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

/** What an export consists of. The same workspace, options and scope give the same bytes. */
export interface Exported {
  /** One file, or several which belong into one folder. */
  readonly files: readonly ExportedFile[];
  readonly losses: readonly ExportLoss[];
}

/** What an export is of, and what a report says of its making. */
export interface ExportScope {
  /** The event that a report is about; null for all articles. Other formats have the whole workspace. */
  readonly eventId: string | null;
  /** The day on which it is made, `YYYY-MM-DD`; null leaves it out. */
  readonly madeOn: string | null;
  /** The version of Hashiya that makes it. */
  readonly version: string;
}

/** An exporter with its own options; what an option means stands beside its type. */
export type Exporter<Options> = (workspace: Workspace, options: Options) => Exported;
