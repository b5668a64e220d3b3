// Owns `hashiya pack`: an evidence pack of a workspace. It only reads the workspace.

import { LANGUAGES } from '../../core/locales/languages';
import { makeEvidencePack } from '../../main/files/evidence-pack';
import { scopeNow } from '../../main/files/export-scope';
import { writeOutside } from '../../main/files/write-export';
import { lines, refuse } from '../answer';
import { defineCommand } from '../command';
import { eventFor } from '../find-event';
import { say } from '../words';
import { findingsText, lookAtWorkspace } from '../workspace-access';

export const pack = defineCommand({
  name: 'pack',
  run: async (
    { workspace: folder, out: file, event: name, language: given },
    _arguments,
    surroundings,
    { 'all-articles': isOfAll },
  ) => {
    const view = await lookAtWorkspace(folder, surroundings);
    if (!view.ok) return refuse(view.error);
    const { paths, workspace, findings } = view.value;
    const event = eventFor(workspace, name, isOfAll);
    if (!event.ok) return refuse(event.failure);
    const scope = scopeNow(workspace, event.eventId);
    if (!scope.ok) return refuse(scope.error);
    // The table of syntax lets only these through.
    const language = LANGUAGES.find((each) => each === given) ?? 'en';
    const made = await makeEvidencePack({ workspace, paths, language }, scope.value, surroundings.work('reading'));
    if (!made.ok) return refuse(made.error);
    const { bytes, items, manifestSha256, missingOriginals } = made.value;
    const written = await writeOutside(file, bytes, paths.root);
    if (!written.ok) return refuse(written.error);
    return {
      ok: true,
      text: findingsText(findings) + lines(say('packed', { file, items, bytes: written.value, hash: manifestSha256 })),
      remarks: lines(...missingOriginals.map((hash) => say('pack-lacks', { hash }))),
      data: { file, items, bytes: written.value, manifestSha256, missingOriginals, findings },
    };
  },
});
