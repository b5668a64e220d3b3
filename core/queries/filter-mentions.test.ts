import { describe, expect, it } from 'vitest';
import type { MentionKind } from '../mention/mention';
import { smallWorkspace } from '../testing/workspaces';
import { EVERY_MENTION, filterMentions, tagsInUse, type MentionQuery } from './filter-mentions';

const workspace = smallWorkspace();
const [article] = workspace.articles;
const mentions = article?.mentions ?? [];
const kindsFor = (query: Partial<MentionQuery>): MentionKind[] =>
  filterMentions(mentions, { ...EVERY_MENTION, ...query }, workspace.claims).map((mention) => mention.kind);

describe('the filter of mentions', () => {
  it('lets everything through that is not filtered, in reading order', () => {
    expect(kindsFor({})).toEqual(['claim', 'source', 'cue', 'contested']);
  });

  it('takes kinds, tags and words together', () => {
    expect(kindsFor({ hiddenCodes: new Set(['claim', 'contested']) })).toEqual(['source', 'cue']);
    expect(kindsFor({ tag: 'a' })).toEqual(['claim']);
    expect(kindsFor({ tag: 'none' })).toEqual([]);
    expect(kindsFor({ hiddenCodes: new Set(['claim']), tag: 'a' })).toEqual([]);
  });

  it('finds words in quotes, names and the claim in the analyst’s words, in any letter case', () => {
    expect(kindsFor({ text: 'PROPAGANDA' })).toEqual(['contested']);
    expect(kindsFor({ text: 'wu qian' })).toEqual(['source']);
    expect(kindsFor({ text: 'آموزش' })).toEqual(['claim']);
  });

  it('finds them in other spellings of the same letters, with or without joiners', () => {
    expect(kindsFor({ text: 'مي دهد' })).toEqual(['claim']);
    expect(kindsFor({ text: 'میدهد' })).toEqual(['claim']);
  });

  it('knows every tag in use once', () => {
    expect(tagsInUse([...mentions, ...mentions])).toEqual(['a']);
  });
});
