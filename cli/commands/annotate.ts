// Owns `hashiya annotate`: one new mention, for scripts.

import type { Article } from '../../core/article/article';
import { findCode, ownCodes, type Code, type Codebook } from '../../core/codebook/codebook';
import { INITIAL_CODEBOOK } from '../../core/codebook/initial-codebook';
import { quoteOf } from '../../core/mention/mention';
import { fail } from '../../core/result';
import type { WorkspaceStore } from '../../main/store/workspace-store';
import { lines, misuse, refuse, type Answer } from '../answer';
import { defineCommand } from '../command';
import { findNamedArticle } from '../find-article';
import { parseWholeNumber } from '../numbers';
import { showForeign } from '../terminal-text';
import { say } from '../words';
import { analystNamed, openingText, openWorkspace } from '../workspace-access';

interface Marking {
  readonly code: Code;
  readonly start: number;
  readonly end: number;
  readonly note: string;
}

/** What comes before the name of a kind of the project. */
const OWN = 'own:';

const KINDS = [...INITIAL_CODEBOOK.codes.map(({ id }) => id), `${OWN}NAME`];

/** The built-in kind of that name, or the kind of the project whose name or id stands after `own:`. */
const codeNamed = (codebook: Codebook, name: string): Code | undefined => {
  if (!name.startsWith(OWN)) return findCode(codebook, name);
  const own = name.slice(OWN.length);
  return ownCodes(codebook).find(({ id, label }) => id === own || label === own);
};

const annotateArticle = async (store: WorkspaceStore, article: Article, marking: Marking): Promise<Answer> => {
  const { code, start, end, note } = marking;
  const { kind } = code;
  const done = await store.run({
    command: 'add-mention',
    articleId: article.id,
    kind,
    ...(kind === 'own' ? { code: code.id } : {}),
    selections: [{ start, end }],
    note,
  });
  if (!done.ok) return refuse(done.error);
  const mention =
    done.value.changes.flatMap((change) => (change.record === 'mention' ? [change.after] : []))[0] ?? null;
  if (mention === null) throw new Error('a new mention is not among the changes');
  const asked = mention.ranges.some(
    (range) => range.start === Math.min(start, end) && range.end === Math.max(start, end),
  );
  const ranges = mention.ranges.map((range) => `${String(range.start)}–${String(range.end)}`).join(', ');
  return {
    ok: true,
    text: `${openingText(store)}${lines(
      say('annotated', { kind: kind === 'own' ? code.label : kind, title: article.title, ranges }),
      `  “${showForeign(quoteOf(mention))}”`,
      ...(asked ? [] : [say('annotated-snapped', { start, end })]),
      say('annotated-id', { id: mention.id }),
    )}`,
    data: { articleId: article.id, mention, findings: store.findings },
  };
};

export const annotate = defineCommand({
  name: 'annotate',
  run: async (values, _arguments, surroundings) => {
    if (!values.kind.startsWith(OWN) && !KINDS.includes(values.kind))
      return misuse('kind-unknown', { kind: values.kind, kinds: KINDS.join(', ') });
    const [start, end] = [parseWholeNumber(values.start), parseWholeNumber(values.end)];
    if (start === null) return misuse('offset-invalid', { option: 'start', value: values.start });
    if (end === null) return misuse('offset-invalid', { option: 'end', value: values.end });
    const store = await openWorkspace(values.workspace, analystNamed(values.analyst, surroundings), surroundings);
    if (!store.ok) return refuse(store.error);
    try {
      const code = codeNamed(store.value.workspace.codebook, values.kind);
      if (code === undefined) return refuse(fail('code-missing', { code: values.kind }).error);
      const found = findNamedArticle(store.value.workspace.articles, values.article);
      if (!found.ok) return refuse(found.failure);
      return await annotateArticle(store.value, found.article, {
        code,
        start,
        end,
        note: values.note ?? '',
      });
    } finally {
      await store.value.close();
    }
  },
});
