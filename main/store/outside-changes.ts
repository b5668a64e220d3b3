// Owns what is done when something else has changed a file of an open workspace: what can be taken in becomes an act, and
// what cannot is set aside, before the file is written again. Both versions are kept.

import { readFile } from 'node:fs/promises';
import type { Change } from '../../core/workspace/change';
import type { Finding } from '../../core/workspace/finding';
import { judgeOutsideChange } from '../../core/workspace/outside-change';
import { isSame } from '../../core/same';
import type { Workspace } from '../../core/workspace/workspace';
import { workspaceOfFile } from './file-repair';
import { asideOf, setAside } from './quarantine';
import { contentOfFile, currentStamp, readRecordFile, type RecordContent, type RecordReading } from './record-file';
import type { ChangedFile, WorkspaceFiles } from './workspace-files';
import type { WorkspacePaths } from './workspace-folder';

interface Outcome {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
}

const NOTHING: Outcome = { changes: [], findings: [] };

/** Decides on one file. Throws a system error. */
const judgeFile = async (
  paths: WorkspacePaths,
  workspace: Workspace,
  { file, written, lastSealed }: ChangedFile,
  reading: RecordReading,
): Promise<Outcome> => {
  const path = paths.file(file);
  const keep = async (finding: (keptAs: string) => Finding): Promise<Outcome> => {
    const aside = asideOf(paths, file, await readFile(path));
    await setAside(aside);
    return { changes: [], findings: [finding(aside.path)] };
  };
  // Our own last write, of which it could only not be said that it had come to its end.
  if (reading.kind !== 'damaged' && lastSealed === (reading.kind === 'good' ? reading.sha256 : null)) return NOTHING;
  if (reading.kind === 'missing') {
    if (written === null) return NOTHING;
    return { changes: [], findings: [{ kind: 'made-again', file: path, from: 'journal', isComplete: true }] };
  }
  if (reading.kind === 'damaged') {
    const { cause } = reading;
    if (written === null) return keep((keptAs) => ({ kind: 'lost', file: path, cause, keptAs }));
    return keep((keptAs) => ({ kind: 'repaired', file: path, cause, from: 'journal', isComplete: true, keptAs }));
  }
  // Touched, or written anew with the same content.
  if (isSame(reading.content, written)) return NOTHING;
  const judgement = judgeOutsideChange(
    workspaceOfFile(written),
    workspaceOfFile(contentOfFile(workspace, file, written)),
    workspaceOfFile(reading.content),
  );
  if (judgement.kind === 'refuse') {
    const { cause } = judgement;
    return keep((keptAs) => ({ kind: 'not-taken-in', file: path, cause, keptAs }));
  }
  const { changes } = judgement;
  if (changes.length === 0) return NOTHING;
  const isFound = written === null && 'text' in reading.content;
  const finding: Finding = isFound
    ? { kind: 'found', file: path, title: reading.content.title }
    : { kind: 'taken-in', file: path, changes: changes.length };
  return { changes, findings: [finding] };
};

/** What was found in all changed files; `settle` is to be called once the changes are an act. */
export interface OutsideChanges extends Outcome {
  settle(): void;
}

/**
 * Judges every file that something else has changed; those that lag, or all. Until `settle` is called, a file counts as
 * changed. Throws a system error.
 */
export const judgeOutsideChanges = async (
  paths: WorkspacePaths,
  files: WorkspaceFiles,
  workspace: Workspace,
  which: 'lagging' | 'all',
): Promise<OutsideChanges> => {
  const changes: Change[] = [];
  const findings: Finding[] = [];
  const judged: { file: string; stamp: string | null; content: RecordContent | null; isOurs: boolean }[] = [];
  for (const changed of await files.changedFiles(which)) {
    const reading = await readRecordFile(paths, changed.file);
    const outcome = await judgeFile(paths, workspace, changed, reading);
    changes.push(...outcome.changes);
    findings.push(...outcome.findings);
    const isGood = reading.kind === 'good';
    judged.push({
      file: changed.file,
      stamp: isGood ? reading.stamp : await currentStamp(paths.file(changed.file)),
      content: isGood ? reading.content : changed.written,
      // A file that was only touched is not written again: a sync tool would take that for news, for ever.
      isOurs: outcome === NOTHING,
    });
  }
  const settle = (): void => {
    for (const { file, stamp, content, isOurs } of judged) {
      files.noteJudged(file, stamp, content);
      if (!isOurs) files.noteFile(file);
    }
  };
  return { changes, findings, settle };
};
