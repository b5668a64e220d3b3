// Owns what main does to export the workspace: which formats there are, what one of them cannot say, and the writing.

import { dirname } from 'node:path';
import { shell, type BrowserWindow } from 'electron';
import type { ExportChoice } from '../../contract/export';
import { findFormat, EXPORT_FORMATS } from '../../core/exporters/formats';
import { factsOf, type ExportFormat } from '../../core/exporters/export-format';
import { fail, succeed, type Result } from '../../core/result';
import type { Workspace } from '../../core/workspace/workspace';
import { chooseExportTarget, type ExportTarget } from '../app/dialogs';
import type { AppSettings } from '../app/app-settings';
import type { WorkspaceSession } from '../app/workspace-session';
import { makeEvidencePack } from '../files/evidence-pack';
import { onlyEvent, scopeNow } from '../files/export-scope';
import { exportWorkspace } from '../files/export-workspace';
import { sizeOf, writeExport, writeOutside } from '../files/write-export';
import type { WorkspacePaths } from '../store/workspace-folder';
import type { Handlers } from './answer-requests';
import type { RunLong } from './run-long';

export type ExportHandlers = Pick<
  Handlers,
  'export:formats' | 'export:preview' | 'export:save' | 'export:show' | 'export:json' | 'pack:save'
>;

interface ExportSurroundings {
  readonly session: WorkspaceSession;
  readonly window: () => BrowserWindow;
  readonly runLong: RunLong;
  readonly settings: AppSettings;
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
  settings,
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

  return {
    'export:formats': () => succeed(EXPORT_FORMATS.map(factsOf)),

    'export:preview': async (choice) => {
      const shown = session.shown;
      if (!shown.ok) return shown;
      const format = formatOf(choice);
      if (!format.ok) return format;
      const { workspace } = shown.value;
      const scope = scopeNow(workspace, choice.eventId);
      if (!scope.ok) return scope;
      const made = await format.value.run(workspace, choice.options, scope.value);
      return succeed({ files: made.files.length, bytes: sizeOf(made), losses: [...made.losses] });
    },

    'export:save': async (choice) => {
      const format = formatOf(choice);
      if (!format.ok) return format;
      const target = await chooseTarget(factsOf(format.value));
      if (!target.ok) return target;
      if (target.value === null) return succeed(null);
      const { path, root, workspace } = target.value;
      const scope = scopeNow(workspace, choice.eventId);
      if (!scope.ok) return scope;
      const made = await format.value.run(workspace, choice.options, scope.value);
      const written = await writeExport(path, format.value, made, root);
      if (!written.ok) return written;
      exported.add(path);
      return succeed({ path, byteLength: written.value.bytes });
    },

    'export:show': ({ path }) => {
      if (!exported.has(path)) return fail('file-missing', { file: path });
      shell.showItemInFolder(path);
      return succeed(null);
    },

    'pack:save': async () => {
      const target = await chooseTarget({ shape: 'file', ending: 'zip', id: 'evidence-pack' });
      if (!target.ok) return target;
      if (target.value === null) return succeed(null);
      const { path, root, paths, workspace } = target.value;
      const scope = scopeNow(workspace, onlyEvent(workspace));
      if (!scope.ok) return scope;
      return runLong('pack', async (work) => {
        const made = await makeEvidencePack(
          { workspace, paths, file: path, language: settings.interfaceLanguage },
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
