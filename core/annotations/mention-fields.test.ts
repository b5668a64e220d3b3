import { expect, test } from 'vitest';
import { INITIAL_CODEBOOK } from '../codebook/initial-codebook';
import { newMention } from '../commands/mention-commands';
import { fixedEnvironment } from '../testing/fixed-environment';
import type { MentionKind } from '../mention/mention';
import { fillFields } from './mention-fields';

const mentionOf = (kind: MentionKind) =>
  newMention(kind, [{ start: 0, end: 1, quote: 'x', prefix: '', suffix: '' }], '', fixedEnvironment());

test('attributes that are called as fields are, in any spelling, fill them; what does not fit them stays beside', () => {
  const said = [
    { name: 'stance', value: 'Denies' },
    { name: 'check_worthiness', value: 'high' },
    { name: 'Credibility', value: '3' },
    { name: 'certainty', value: 'quite' },
    { name: 'When', value: 'فردا' },
    { name: 'stance', value: 'asserts' },
    { name: 'Topic', value: 'ports' },
  ];
  const { mention, others } = fillFields(mentionOf('claim'), said, INITIAL_CODEBOOK);
  expect(mention).toMatchObject({
    stance: 'denies',
    checkWorthiness: 'high',
    credibility: 3,
    certainty: null,
    values: [{ slot: 'when', value: 'فردا' }],
  });
  expect(others.map(({ name, value }) => `${name}: ${value}`)).toEqual([
    'certainty: quite',
    'stance: asserts',
    'Topic: ports',
  ]);
});

test('a source keeps the words themselves for its name where none is given, and a cue has no fields', () => {
  const source = mentionOf('source');
  expect(fillFields(source, [{ name: 'Role', value: 'سخنگو' }], INITIAL_CODEBOOK).mention).toMatchObject({
    name: 'x',
    role: 'سخنگو',
    sourceType: null,
  });
  const said = [{ name: 'Role', value: 'x' }];
  expect(fillFields(mentionOf('cue'), said, INITIAL_CODEBOOK).others).toEqual(said);
});
