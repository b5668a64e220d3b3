// Owns `hashiya original`: the bytes that an article was imported from. It only reads the workspace.

import { copyOriginal, readSoundOriginal } from '../../main/files/show-original';
import { lines, refuse } from '../answer';
import { defineCommand } from '../command';
import { findNamedArticle } from '../find-article';
import { say } from '../words';
import { findingsText, lookAtWorkspace } from '../workspace-access';

export const original = defineCommand({
  name: 'original',
  run: async ({ workspace: folder, out }, [name = ''], surroundings) => {
    const view = await lookAtWorkspace(folder, surroundings);
    if (!view.ok) return refuse(view.error);
    const { paths, workspace, findings } = view.value;
    const found = findNamedArticle(workspace.articles, name);
    if (!found.ok) return refuse(found.failure);
    const { id, title, original: kept } = found.article;
    const data = { id, title, fileName: kept.fileName, bytes: kept.byteLength, sha256: kept.sha256, findings };
    if (out === undefined) {
      const bytes = await readSoundOriginal(paths, found.article);
      if (!bytes.ok) return refuse(bytes.error);
      const base64 = Buffer.from(bytes.value).toString('base64');
      return { ok: true, text: '', bytes: bytes.value, data: { ...data, base64 }, remarks: findingsText(findings) };
    }
    const written = await copyOriginal(paths, found.article, out);
    if (!written.ok) return refuse(written.error);
    const told = { title, name: kept.fileName, file: out, bytes: written.value, sha256: kept.sha256 };
    return {
      ok: true,
      text: findingsText(findings) + lines(say('original-copied', told)),
      data: { ...data, file: out },
    };
  },
});
