// Owns what a mention says beside its kind and its place, as fields with values: what every kind asks, the slots of
// claims, the codebook's own attributes, tags. Formats have attributes, controls or columns for them.

import { codeIdOf, type Attribute } from '../../codebook/codebook';
import type { Mention } from '../../mention/mention';
import type { Workspace } from '../../workspace/workspace';
import { BUILT_IN_QUESTIONS, slotName } from '../said-values';

export interface MentionField {
  /** `stance`, `slot:when`, `attribute:` with the ids of kind and attribute. No two fields have one id. */
  readonly id: string;
  /** In English for what is built in, as the codebook words it for the rest. Two fields may have one label. */
  readonly label: string;
  /** The ids of the kinds that have it; null for all. */
  readonly kinds: readonly string[] | null;
  /** All values that it can have, or null where it is free text. */
  readonly choices: readonly string[] | null;
  /** What a mention says in it; empty where it says nothing. Only tags have several. */
  readonly valuesOf: (mention: Mention) => string[];
}

const said = (value: string | null | undefined): string[] =>
  value === null || value === undefined || value === '' ? [] : [value];

const BUILT_IN: readonly MentionField[] = BUILT_IN_QUESTIONS.map(({ key, name, choices, kind, answer }) => ({
  id: key,
  label: name,
  kinds: [kind],
  choices,
  valuesOf: (mention) => said(answer(mention)),
}));

const TAGS: MentionField = {
  id: 'tag',
  label: 'Tag',
  kinds: null,
  choices: null,
  valuesOf: ({ tags }) => [...tags],
};

const slotField = (id: string, label: string): MentionField => ({
  id: `slot:${id}`,
  label,
  kinds: ['claim'],
  choices: null,
  valuesOf: (mention) => (mention.kind === 'claim' ? said(mention.values.find(({ slot }) => slot === id)?.value) : []),
});

const attributeField = (codeId: string, { id, label, type, choices }: Attribute): MentionField => ({
  id: `attribute:${codeId}:${id}`,
  label,
  kinds: [codeId],
  choices: type === 'choice' ? choices : null,
  valuesOf: (mention) => (codeIdOf(mention) === codeId ? said(mention.attributes?.[id]) : []),
});

/** The slots of the codebook, then those that only mentions still have. */
const slotFields = ({ codebook, articles }: Workspace): MentionField[] => {
  const ids = new Set(codebook.slots.map(({ id }) => id));
  for (const mention of articles.flatMap(({ mentions }) => mentions)) {
    if (mention.kind === 'claim') for (const { slot } of mention.values) ids.add(slot);
  }
  return [...ids].map((id) => slotField(id, slotName(codebook, id)));
};

/** What mentions say in the attributes of their kinds: the ids of kind and attribute, then the values, each once. */
const usedValues = ({ articles }: Workspace): { codeId: string; id: string; values: Set<string> }[] => {
  const used = new Map<string, { codeId: string; id: string; values: Set<string> }>();
  for (const mention of articles.flatMap(({ mentions }) => mentions)) {
    const codeId = codeIdOf(mention);
    for (const [id, value] of Object.entries(mention.attributes ?? {})) {
      const known = used.get(`${codeId}:${id}`) ?? { codeId, id, values: new Set<string>() };
      known.values.add(value);
      used.set(`${codeId}:${id}`, known);
    }
  }
  return [...used.values()];
};

/** The attributes of the codebook's kinds, then those that only mentions still have. */
const attributeFields = (workspace: Workspace): MentionField[] => {
  const used = usedValues(workspace);
  const known = new Set<string>();
  const fields = workspace.codebook.codes.flatMap((code) =>
    code.attributes.map((attribute) => {
      const field = attributeField(code.id, attribute);
      known.add(field.id);
      if (field.choices === null) return field;
      // A choice that the codebook has no longer is still chosen where it was.
      const values = used.find(({ codeId, id }) => codeId === code.id && id === attribute.id)?.values ?? [];
      return { ...field, choices: [...new Set([...field.choices, ...values])] };
    }),
  );
  const others = used
    .map(({ codeId, id }) => attributeField(codeId, { id, label: id, type: 'text', choices: [] }))
    .filter(({ id }) => !known.has(id));
  return [...fields, ...others];
};

/** All fields that mentions of a workspace have, in one order. */
export const mentionFields = (workspace: Workspace): MentionField[] => [
  ...BUILT_IN,
  ...slotFields(workspace),
  ...attributeFields(workspace),
  TAGS,
];
