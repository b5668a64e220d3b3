import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EditCommand } from '../commands/command';
import { articleOf } from '../testing/article-of';
import { acts } from '../testing/acts';
import { commandOnClaims } from '../testing/claim-acts';
import { fixedEnvironment } from '../testing/fixed-environment';
import { Session } from '../testing/session';
import { anyWorkspace } from '../testing/workspaces';
import { runCommand } from '../commands/run-command';
import { applyChanges, invertChanges } from '../workspace/change';
import type { Workspace } from '../workspace/workspace';
import { codebookSchema, ownCodes, type Code, type Codebook } from './codebook';
import { codebookOfFile, codebookToText } from './codebook-file';
import { isIdleImport, planImport } from './codebook-import';
import { INITIAL_CODEBOOK } from './initial-codebook';
import { usesOf } from './uses';

const FRAME: Code = {
  id: '',
  kind: 'own',
  label: 'Frame / چارچوب',
  definition: '',
  example: '',
  examples: [],
  attributes: [{ id: '', label: 'Tone', type: 'choice', choices: ['warm', 'سرد'] }],
  key: 'Digit5',
  colour: 'teal',
  drawing: 'double-underline',
};

const edit = (codebook: Codebook, ...added: Code[]): EditCommand => ({
  command: 'edit-codebook',
  codebook: { ...codebook, codes: [...codebook.codes, ...added] },
});

/** A session with an own kind in its codebook. */
const begun = () => {
  const session = new Session([
    articleOf('😀 China trains Syrians.', 'en.txt', 1),
    articleOf('چین آموزش می‌دهد', 'fa.txt', 2),
  ]);
  session.do(edit(session.workspace.codebook, FRAME));
  const [code] = ownCodes(session.workspace.codebook);
  const [english, persian] = session.workspace.articles;
  if (code === undefined || english === undefined || persian === undefined) throw new Error('there is no own kind');
  return { session, code, english, persian };
};

const withChanged = (workspace: Workspace, id: string, change: Partial<Code>): EditCommand => {
  const { codebook } = workspace;
  const codes = codebook.codes.map((code) => (code.id === id ? { ...code, ...change } : code));
  return { command: 'edit-codebook', codebook: { ...codebook, codes } };
};

describe('a codebook', () => {
  test('of the first format is read with what it lacks', () => {
    const { version: _version, slots: _slots, cueRules: _rules, codes } = INITIAL_CODEBOOK;
    const first = codes.map(({ id: _id, examples: _examples, attributes: _attributes, ...code }) => code);
    expect(codebookSchema.parse({ codes: first })).toEqual(INITIAL_CODEBOOK);
  });

  test('gives new kinds, attributes and slots their ids, and counts its versions', () => {
    const { session, code } = begun();
    expect(session.workspace.codebook.version).toBe(2);
    expect([code.id, code.attributes[0]?.id]).not.toContain('');
    const { codebook } = session.workspace;
    session.do({
      command: 'edit-codebook',
      codebook: { ...codebook, slots: [...codebook.slots, { id: '', label: 'چرا' }] },
    });
    expect(session.workspace.codebook.slots.at(-1)?.id).not.toBe('');
    expect(session.do({ command: 'edit-codebook', codebook: session.workspace.codebook })).toEqual([]);
  });

  test('refuses what contradicts itself, and says what and where', () => {
    const { session, code } = begun();
    const { workspace } = session;
    const refusal = (change: Partial<Code>) => session.refuse(withChanged(workspace, code.id, change));
    expect(session.refuse(edit(workspace.codebook, { ...FRAME, label: 'Other' }))).toEqual({
      code: 'code-key-taken',
      details: { key: '5', label: FRAME.label },
    });
    expect(refusal({ key: 'Digit1' }).code).toBe('code-look');
    expect(refusal({ colour: 'amber' }).code).toBe('code-look');
    expect(refusal({ drawing: 'fill' }).code).toBe('code-look');
    expect(refusal({ label: '  ' }).code).toBe('codebook-unnamed');
    expect(refusal({ id: 'claim' }).code).toBe('codebook-id-twice');
  });

  test('loses no built-in kind or slot, and no kind that marks words', () => {
    const { session, code, english, persian } = begun();
    const { codebook } = session.workspace;
    expect(
      session.refuse({ command: 'edit-codebook', codebook: { ...codebook, codes: codebook.codes.slice(1) } }).code,
    ).toBe('code-built-in');
    expect(session.refuse({ command: 'edit-codebook', codebook: { ...codebook, slots: [] } }).code).toBe(
      'slot-built-in',
    );
    for (const article of [english, persian])
      session.do({
        command: 'add-mention',
        articleId: article.id,
        kind: 'own',
        code: code.id,
        selections: [{ start: 0, end: 3 }],
      });
    const without = {
      command: 'edit-codebook',
      codebook: { ...codebook, codes: codebook.codes.filter(({ id }) => id !== code.id) },
    } as const;
    expect(session.refuse(without)).toEqual({ code: 'code-in-use', details: { label: FRAME.label, count: 2 } });
    expect(usesOf(session.workspace, code.id)).toMatchObject({
      count: 2,
      mentions: [{ quote: '😀' }, { quote: 'چین' }],
    });
    for (const { id: articleId } of [english, persian])
      for (const { id: mentionId } of session.article(articleId).mentions)
        session.do({ command: 'delete-mention', articleId, mentionId });
    session.do(without);
    expect(ownCodes(session.workspace.codebook)).toEqual([]);
    expect(
      session.refuse({
        command: 'add-mention',
        articleId: english.id,
        kind: 'own',
        code: code.id,
        selections: [{ start: 0, end: 2 }],
      }).code,
    ).toBe('code-missing');
  });

  test('keeps the look and the key of a built-in kind, and lets its words change', () => {
    const { session } = begun();
    session.do(withChanged(session.workspace, 'source', { label: 'منبع خبر', key: null, colour: 'teal' }));
    expect(session.workspace.codebook.codes[1]).toMatchObject({ label: 'منبع خبر', key: 'Digit2', colour: 'blue' });
  });

  test('asks for attributes, which a mention of its kind then has', () => {
    const { session, code, english } = begun();
    const [change] = session.do({
      command: 'add-mention',
      articleId: english.id,
      kind: 'own',
      code: code.id,
      selections: [{ start: 3, end: 8 }],
    });
    if (change?.record !== 'mention') throw new Error('no mention was made');
    const target = { command: 'edit-mention', articleId: english.id, mentionId: change.id } as const;
    const id = code.attributes[0]?.id ?? '';
    session.do({ ...target, edit: { kind: 'own', attributes: { [id]: 'سرد' } } });
    session.do({ ...target, edit: { kind: 'own', note: 'n' } });
    expect(session.article(english.id).mentions[0]?.attributes).toEqual({ [id]: 'سرد' });
    expect(session.refuse({ ...target, edit: { kind: 'own', attributes: { other: 'x' } } }).code).toBe(
      'attribute-missing',
    );
    session.do({ ...target, edit: { kind: 'own', attributes: { [id]: '' } } });
    expect(session.article(english.id).mentions[0]).not.toHaveProperty('attributes');
  });

  test('keeps its built-in kinds through any edits, and counts one version for each', () => {
    fc.assert(
      fc.property(acts(30), (done) => {
        let { workspace } = begun().session;
        const environment = { ...fixedEnvironment(), newId: laterIds() };
        for (const act of done) {
          const command = commandOnClaims(workspace, { ...act, name: 'edit-codebook' });
          const result = runCommand(workspace, command, environment);
          if (!result.ok || result.value.length === 0) continue;
          const after = applyChanges(workspace, result.value);
          expect(after.codebook.version).toBe(workspace.codebook.version + 1);
          expect(applyChanges(after, invertChanges(result.value))).toEqual(workspace);
          workspace = after;
        }
        const builtIn = workspace.codebook.codes.filter(({ kind }) => kind !== 'own');
        const looks = ({ id, kind, key, colour, drawing }: Code): unknown[] => [id, kind, key, colour, drawing];
        expect(builtIn.map(looks)).toEqual(INITIAL_CODEBOOK.codes.map(looks));
        const keys = workspace.codebook.codes.flatMap(({ key }) => key ?? []);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 60 },
    );
  });
});

/** Ids that no act before has given. */
const laterIds = (): (() => string) => {
  let count = 0;
  return () => `c0000000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;
};

describe('a codebook as a file', () => {
  const read = (codebook: Codebook) => codebookOfFile(JSON.parse(codebookToText(codebook)), 'k.json');

  test('comes back as it was, and changes nothing where it came from', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        expect(read(workspace.codebook)).toEqual({ ok: true, value: workspace.codebook });
        const plan = planImport(workspace, workspace.codebook);
        expect(isIdleImport(plan)).toBe(true);
        expect(
          runCommand(workspace, { command: 'edit-codebook', codebook: plan.codebook }, fixedEnvironment()),
        ).toEqual({
          ok: true,
          value: [],
        });
      }),
      { numRuns: 60 },
    );
  });

  test('makes any other codebook its own, but for kinds that mark words', () => {
    fc.assert(
      fc.property(anyWorkspace, anyWorkspace, (from, into) => {
        const plan = planImport(into, from.codebook);
        const result = runCommand(into, { command: 'edit-codebook', codebook: plan.codebook }, fixedEnvironment());
        if (!result.ok) throw new Error(result.error.code);
        const after = applyChanges(into, result.value).codebook;
        const kept = new Set(plan.kept.map(({ id }) => id));
        expect(after.codes.filter(({ id }) => !kept.has(id))).toEqual(from.codebook.codes);
        expect(result.value.length).toBe(isIdleImport(plan) ? 0 : 1);
      }),
      { numRuns: 60 },
    );
  });

  test('says what would be added, changed and removed, and what stays', () => {
    const { session, code, english } = begun();
    const select = {
      command: 'add-mention' as const,
      articleId: english.id,
      kind: 'own' as const,
      selections: [{ start: 0, end: 2 }],
    };
    session.do({ ...select, code: code.id });
    session.do(edit(session.workspace.codebook, { ...FRAME, label: 'Unused', key: 'Digit6' }));
    const [claim, ...others] = INITIAL_CODEBOOK.codes;
    if (claim === undefined) throw new Error('there is no claim');
    const theirs = {
      ...INITIAL_CODEBOOK,
      codes: [{ ...claim, definition: 'Other' }, ...others, { ...FRAME, id: 'x', label: 'New' }],
    };
    const plan = planImport(session.workspace, theirs);
    expect(plan).toMatchObject({
      added: [{ id: 'x', label: 'New' }],
      removed: [{ label: 'Unused' }],
      kept: [{ id: code.id, uses: 1 }],
      changesSlots: false,
    });
    expect(plan.changed).toEqual([
      { id: 'claim', label: 'Claim', fields: ['definition'] },
      // The key is the new kind's.
      { id: code.id, label: FRAME.label, fields: ['key'] },
    ]);
  });

  test('is taken out of a whole export as well', () => {
    expect(codebookOfFile({ format: 'hashiya', formatVersion: 2, codebook: INITIAL_CODEBOOK }, 'e.json')).toEqual({
      ok: true,
      value: INITIAL_CODEBOOK,
    });
  });

  test('is refused with the file and the cause where it is none, is newer, or contradicts itself', () => {
    const file = (codebook: unknown, formatVersion = 1) =>
      codebookOfFile({ format: 'hashiya-codebook', formatVersion, codebook }, 'k.json');
    const [claim] = INITIAL_CODEBOOK.codes;
    expect(codebookOfFile([], 'k.json')).toMatchObject({
      error: { code: 'codebook-invalid', details: { file: 'k.json' } },
    });
    expect(file(INITIAL_CODEBOOK, 2)).toMatchObject({ error: { code: 'codebook-newer', details: { version: 2 } } });
    expect(file({ codes: [{ ...claim, label: 3 }] })).toMatchObject({
      error: { details: { path: 'codebook.codes.0.label' } },
    });
    expect(file({ codes: [claim, claim] })).toMatchObject({
      error: { details: { problem: 'the id claim stands more than once' } },
    });
  });
});
