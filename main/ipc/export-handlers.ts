// Owns what main does to export the workspace: which formats there are, what one of them cannot say, and the writing.

import { dirname } from 'node:path';
import { shell, type BrowserWindow } from 'electron';
import type { ExportChoice } from '../../contract/export';
import { findFormat, EXPORT_FORMATS } from '../../core/exporters/formats';
import { factsOf, type ExportFormat } from '../../core/exporters/export-format';
import type { ExportScope } from '../../core/exporters/exporter';
import { fail, succeed, type Result } from '../../core/result';
import type { Workspace } from '../../core/workspace/workspace';
import { chooseExportTarget, type ExportTarget } from '../app/dialogs';
import type { WorkspaceSession } from '../app/workspace-session';
import { makeEvidencePack, originalsIn, refusalOfPack, type MakeFile } from '../files/evidence-pack';
import type { ExportMaker } from '../files/export-maker';
import { scopeNow } from '../files/export-scope';
import { exportWorkspace } from '../files/export-workspace';
import { writeExport, writeOutside } from '../files/write-export';
import type { Work } from '../store/work';
import type { WorkspacePaths } from '../store/workspace-folder';
import type { Handlers } from './answer-requests';
import type { RunLong } from './run-long';

export type ExportHandlers = Pick<
  Handlers,
  | 'export:formats'
  | 'export:preview'
  | 'export:stop-preview'
  | 'export:save'
  | 'export:show'
  | 'export:json'
  | 'pack:preview'
  | 'pack:save'
>;

interface ExportSurroundings {
  readonly session: WorkspaceSession;
  readonly window: () => BrowserWindow;
  readonly runLong: RunLong;
  /** What makes exports. */
  readonly exporter: ExportMaker;
  /** The paths that the window may have shown in their folders. */
  readonly exported: Set<string>;
}

/** Where the analyst wants an export, and the workspace as it is by then. */
interface Target {
  readonly path: string;
  readonly root: string;
  readonly paths: WorkspacePaths;
  readonly workspace: Workspace;
}

/** The format that the window names; it knows only those it was told of. */
const formatOf = ({ format }: Pick<ExportChoice, 'format'>): Result<ExportFormat> => {
  const found = findFormat(format);
  return found === undefined ? fail('request-invalid', { channel: `export: ${format}` }) : succeed(found);
};

export const exportHandlers = ({
  session,
  exporter,
  window,
  runLong,
  exported,
}: ExportSurroundings): ExportHandlers => {
  /** Asks where to; null when the dialog was closed. */
  const chooseTarget = async (format: ExportTarget): Promise<Result<Target | null>> => {
    const shown = session.shown;
    if (!shown.ok) return shown;
    const { paths, workspace } = shown.value;
    const { root } = paths;
    const path = await chooseExportTarget(window(), workspace.title, dirname(root), format);
    if (path === null) return succeed(null);
    // The dialog may have stood open for a while, and what was done meanwhile belongs to the export.
    const store = session.current;
    if (store.ok) await store.value.settled();
    const latest = session.shown;
    const isSame = latest.ok && latest.value.paths.root === root;
    return succeed({ path, root, paths, workspace: isSame ? latest.value.workspace : workspace });
  };

  let previewing: AbortController | null = null;
  const stopPreview = (): void => {
    previewing?.abort();
    previewing = null;
  };

  const save = async (
    choice: Pick<ExportChoice, 'format' | 'options'>,
    eventId: string | null,
  ): Promise<Result<{ path: string; byteLength: number } | null>> => {
    const format = formatOf(choice);
    if (!format.ok) return format;
    const target = await chooseTarget(factsOf(format.value));
    if (!target.ok) return target;
    if (target.value === null) return succeed(null);
    const { path, root, workspace } = target.value;
    const scope = scopeNow(workspace, eventId);
    if (!scope.ok) return scope;
    return runLong('export', async (work) => {
      const wish = { format: choice.format, options: choice.options, scope: scope.value, isWhole: true };
      const made = await exporter.make(workspace, wish, work);
      if (!made.ok) return made;
      const written = await writeExport(path, format.value, made.value, root);
      if (!written.ok) return written;
      exported.add(path);
      return succeed({ path, byteLength: written.value.bytes });
    });
  };

  const madeBy =
    (workspace: Workspace, scope: ExportScope, work: Work): MakeFile =>
    async (format, options) => {
      const made = await exporter.make(workspace, { format, options, scope, isWhole: true }, work);
      if (!made.ok) return made;
      const [file] = made.value.files;
      if (file === undefined) throw new Error(`the format ${format} makes no file`);
      return succeed(file.content);
    };

  return {
    'export:formats': () => succeed(EXPORT_FORMATS.map(factsOf)),

    'export:preview': async (choice) => {
      stopPreview();
      const shown = session.shown;
      if (!shown.ok) return shown;
      const { workspace } = shown.value;
      const scope = scopeNow(workspace, choice.eventId);
      if (!scope.ok) return scope;
      const superseded = new AbortController();
      previewing = superseded;
      const made = await runLong('export', ({ signal, onProgress }) => {
        const work = { signal: AbortSignal.any([superseded.signal, ...(signal === undefined ? [] : [signal])]) };
        const wish = { format: choice.format, options: choice.options, scope: scope.value, isWhole: false };
        return exporter.make(workspace, wish, onProgress === undefined ? work : { ...work, onProgress });
      });
      if (previewing === superseded) previewing = null;
      if (!made.ok) return made;
      const { count, bytes, losses } = made.value;
      return succeed({ files: count, bytes, losses });
    },

    'export:stop-preview': () => {
      stopPreview();
      return succeed(null);
    },

    'export:save': (choice) => save(choice, choice.eventId),

    'export:show': ({ path }) => {
      if (!exported.has(path)) return fail('file-missing', { file: path });
      shell.showItemInFolder(path);
      return succeed(null);
    },

    'pack:preview': () => {
      const shown = session.shown;
      if (!shown.ok) return shown;
      const preview = originalsIn(shown.value.workspace);
      return refusalOfPack(preview.bytes) ?? succeed(preview);
    },

    'pack:save': async ({ eventId, language }) => {
      const shown = session.shown;
      // Before the analyst is asked where to.
      const refusal = shown.ok ? refusalOfPack(originalsIn(shown.value.workspace).bytes) : shown;
      if (refusal !== null) return refusal;
      const target = await chooseTarget({ shape: 'file', ending: 'zip', id: 'evidence-pack' });
      if (!target.ok) return target;
      if (target.value === null) return succeed(null);
      const { path, root, paths, workspace } = target.value;
      const scope = scopeNow(workspace, eventId);
      if (!scope.ok) return scope;
      return runLong('pack', async (work) => {
        const made = await makeEvidencePack(
          { workspace, paths, language, make: madeBy(workspace, scope.value, work) },
          scope.value,
          work,
        );
        if (!made.ok) return made;
        const written = await writeOutside(path, made.value.bytes, root);
        if (!written.ok) return written;
        exported.add(path);
        const { items, manifestSha256, missingOriginals } = made.value;
        return succeed({
          path,
          byteLength: written.value,
          items,
          manifestSha256,
          missingOriginals: missingOriginals.length,
        });
      });
    },

    // What saves the work when the disk fails leans on no other process.
    'export:json': async () => {
      const json = formatOf({ format: 'json' });
      if (!json.ok) return json;
      const target = await chooseTarget(factsOf(json.value));
      if (!target.ok) return target;
      if (target.value === null) return succeed(null);
      const { path, root, workspace } = target.value;
      const written = await exportWorkspace(workspace, root, path);
      return written.ok ? succeed({ path, byteLength: written.value }) : written;
    },
  };
};
