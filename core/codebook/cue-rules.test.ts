import { describe, expect, test } from 'vitest';
import { articleOf } from '../testing/article-of';
import { Session } from '../testing/session';
import type { EditCommand } from '../commands/command';
import type { CueRule } from '../suggest/cue-rule';
import {
  allRulesOf,
  builtInRule,
  ownRulesOf,
  withOwnRule,
  withoutOwnRule,
  withRuleOff,
  withRuleOn,
} from '../suggest/rule-choice';
import { codebookSchema, type Codebook } from './codebook';
import { codebookOfFile, codebookToText } from './codebook-file';
import { planImport } from './codebook-import';
import { INITIAL_CODEBOOK } from './initial-codebook';

const OWN: CueRule = {
  id: 'own',
  language: 'fa',
  cues: ['خبر می‌دهد'],
  pattern: 'source-cue-content',
  mode: 'indirect',
};
const SAID = 'en-said-before-content';
const LATER = { id: 'later', language: 'en', cues: ['hm'], pattern: 'of-a-newer-version', mode: 'indirect' };

const begun = () => new Session([articleOf('One said two.', 'en.txt', 1)]);
const edit = (codebook: Codebook): EditCommand => ({ command: 'edit-codebook', codebook });
const withLater = (codebook: Codebook): Codebook => ({ ...codebook, cueRules: { own: [LATER], off: [] } });

describe('rules for cues in a codebook', () => {
  test('come and go by one act each, which raises the version by one', () => {
    const session = begun();
    session.do(edit(withOwnRule(session.workspace.codebook, OWN)));
    expect(ownRulesOf(session.workspace.codebook)).toEqual([OWN]);
    expect(session.workspace.codebook.version).toBe(2);
    session.do(edit(withoutOwnRule(session.workspace.codebook, OWN.id)));
    expect(session.workspace.codebook).toEqual({ ...INITIAL_CODEBOOK, version: 3 });
  });

  test('are refused by their id where they cannot be used or have the id of another', () => {
    const session = begun();
    const { codebook } = session.workspace;
    const refused = (own: Codebook['cueRules']['own']) =>
      session.refuse(edit({ ...codebook, cueRules: { own, off: [] } }));
    expect(refused([LATER])).toEqual({ code: 'cue-rule-unsound', details: { id: 'later', path: 'pattern' } });
    expect(refused([{ ...OWN, id: 'x', cues: [''] }])).toMatchObject({ details: { id: 'x', path: 'cues.0' } });
    expect(refused([OWN, OWN])).toEqual({ code: 'codebook-id-twice', details: { id: 'own' } });
  });

  test('that cannot be used and are there already keep nothing from opening or changing', () => {
    expect(codebookSchema.parse(withLater(INITIAL_CODEBOOK)).cueRules.own).toEqual([LATER]);
    const session = begun();
    session.workspace = { ...session.workspace, codebook: withLater(session.workspace.codebook) };
    session.do(edit(withOwnRule(session.workspace.codebook, { ...OWN, id: 'x' })));
    expect(session.workspace.codebook.cueRules.own).toEqual([LATER, { ...OWN, id: 'x' }]);
  });
});

describe('rules for cues in a codebook that is taken in', () => {
  test('are refused with the file and the rule where they cannot be used', () => {
    const read = codebookOfFile(JSON.parse(codebookToText(withLater(INITIAL_CODEBOOK))), 'k.json');
    expect(read).toMatchObject({
      error: {
        code: 'codebook-invalid',
        details: {
          path: 'codebook.cueRules, pattern',
          problem: 'the rule for cues later cannot be used by this version',
        },
      },
    });
  });

  test('are told apart by what would be added, changed, removed and switched', () => {
    const { workspace } = begun();
    const built = builtInRule(SAID);
    if (built === undefined) throw new Error('there is no such rule');
    const gone = withOwnRule(workspace.codebook, { ...OWN, id: 'gone' });
    const ours = withRuleOff(gone, 'en-adding');
    const theirs = withRuleOff(
      withOwnRule(withOwnRule(INITIAL_CODEBOOK, { ...OWN, id: 'new' }), { ...built, cues: ['quoth'] }),
      'fa-said-before-content',
    );
    const plan = planImport({ ...workspace, codebook: ours }, theirs);
    expect(plan.changesCueRules).toBe(true);
    expect(plan.cueRules).toEqual({
      added: [{ id: 'new', language: 'fa', cues: OWN.cues }],
      changed: [{ id: SAID, language: 'en', cues: ['quoth'] }],
      removed: [{ id: 'gone', language: 'fa', cues: OWN.cues }],
      switchedOn: [expect.objectContaining({ id: 'en-adding' })],
      switchedOff: [expect.objectContaining({ id: 'fa-said-before-content' })],
    });
    const back = withRuleOn(withoutOwnRule(withoutOwnRule(theirs, 'new'), SAID), 'fa-said-before-content');
    expect(allRulesOf(back)).toEqual(allRulesOf(INITIAL_CODEBOOK));
  });
});
