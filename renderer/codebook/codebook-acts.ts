// Owns the acts on the codebook: each says what changes, and is made of the codebook as the one before has left it, so
// that none takes another back.

import i18next from 'i18next';
import type { DoneReply } from '../../contract/snapshot';
import type { CodebookImport } from '../../core/codebook/codebook-import';
import type { Code, Codebook, CodeExample } from '../../core/codebook/codebook';
import { freeLook } from '../../core/codebook/free-look';
import type { EditCommand } from '../../core/commands/command';
import { isolatePath } from '../../core/text/bidi-controls';
import type { DraftPlace } from '../controls/use-draft';
import { appState } from '../state/app-state';
import { request } from '../state/bridge';
import { flushDrafts, type DraftOutcome } from '../state/drafts';
import { say, sayFailure } from '../state/notices';
import { runCommand, saveDraft } from '../state/workspace-acts';
import { codeName } from './code-words';

/** What an act makes of a codebook. */
export type CodebookChange = (codebook: Codebook) => Codebook;

const commandOf = (change: CodebookChange): EditCommand | null => {
  const { workspace } = appState();
  if (workspace === null) return null;
  const { version: _version, ...codebook } = change(workspace.codebook);
  return { command: 'edit-codebook', codebook };
};

let last: Promise<unknown> = Promise.resolve();

/** Waits for the act before: what is made of an older codebook would undo what that has changed. */
const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
  const done = last.then(act, act);
  last = done;
  return done;
};

/** Changes the codebook at a press. A failure is said by whoever runs the command. */
export const editCodebook = (change: CodebookChange): Promise<DoneReply | null> =>
  inTurn(async () => {
    const command = commandOf(change);
    return command === null ? null : runCommand(command);
  });

/** Saves what was typed in a field of the codebook. */
export const saveCodebookDraft = (change: CodebookChange): Promise<DraftOutcome> =>
  inTurn(async () => {
    const command = commandOf(change);
    return command === null ? 'not-saved' : saveDraft(command);
  });

/** Changes one kind. */
export const ofCode =
  (id: string, change: (code: Code) => Partial<Code>): CodebookChange =>
  (codebook) => ({
    ...codebook,
    codes: codebook.codes.map((code) => (code.id === id ? { ...code, ...change(code) } : code)),
  });

/** The list with one of its items changed. */
export const changedAt = <Item>(items: readonly Item[], index: number, change: Partial<Item>): Item[] =>
  items.map((item, place) => (place === index ? { ...item, ...change } : item));

/** The place of the draft of a field about a kind. */
export const codeDraft = (code: Code, field: string, label: string): DraftPlace => ({
  key: `codebook/${code.id}/${field}`,
  name: i18next.t('window.codebook.draftOf', { field: label, kind: codeName(code) }),
});

/** Adds a kind; returns its id, or null where it could not be made. */
export const addKind = async (): Promise<string | null> => {
  const label = i18next.t('window.codebook.newKind');
  const done = await editCodebook((codebook) => ({
    ...codebook,
    codes: [
      ...codebook.codes,
      { id: '', kind: 'own', label, definition: '', example: '', examples: [], attributes: [], ...freeLook(codebook) },
    ],
  }));
  const change = done?.changes.find(({ record }) => record === 'codebook');
  return change?.record === 'codebook' ? (change.after.codes.at(-1)?.id ?? null) : null;
};

/** Deletes a kind; true where it is gone. */
export const deleteKind = async (id: string): Promise<boolean> => {
  const done = await editCodebook((codebook) => ({
    ...codebook,
    codes: codebook.codes.filter((code) => code.id !== id),
  }));
  return done !== null;
};

/** Adds an example to a kind. */
export const addExample = (id: string, example: CodeExample): Promise<DoneReply | null> =>
  editCodebook(ofCode(id, ({ examples }) => ({ examples: [...examples, example] })));

/** Writes the codebook to a file that the analyst chooses. */
export const exportCodebook = async (): Promise<void> => {
  await flushDrafts();
  const reply = await request('codebook:export', null);
  if (!reply.ok) sayFailure(reply.error);
  else if (reply.value !== null) {
    const { path } = reply.value;
    say(() => i18next.t('window.codebook.exported', { path: isolatePath(path) }));
  }
};

/** A codebook that was read from a file, and what it would do. */
export interface ImportOffer {
  readonly path: string;
  readonly plan: CodebookImport;
}

/** Asks for a codebook file and what it would do; null where none was chosen or it is none, which has been said. */
export const chooseImport = async (): Promise<ImportOffer | null> => {
  await flushDrafts();
  const reply = await request('codebook:import', null);
  if (reply.ok) return reply.value;
  sayFailure(reply.error);
  return null;
};

/** Does what an import would do. */
export const applyImport = async ({ plan }: ImportOffer): Promise<void> => {
  const done = await editCodebook(({ version }) => ({ ...plan.codebook, version }));
  if (done !== null) say(() => i18next.t('window.codebook.imported'));
};
