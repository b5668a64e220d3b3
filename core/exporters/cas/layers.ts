// Owns the layers of a CAS export as INCEpTION takes them in ("Layers" of a project's settings, "Import layer"): without
// them it drops what a document has in types that the project does not know. Names of fields are those of its
// `ExportedAnnotationLayer` and `ExportedAnnotationFeature`, which pass over fields that they do not know. It writes and reads
// values of enumerations by the names of their constants (`CHARACTERS`, not the `characters` of its data base), in any case.

import { ANNOTATION_TYPE, FROM, MENTION_TYPE, RELATION_TYPE, TO, type CasFeature, type CasType } from './cas-json';

type Types = Readonly<Record<string, CasType>>;

/** The features of a type, without the ends of a relation, which INCEpTION adds by itself. */
const featuresOf = (types: Types, name: string): CasFeature[] =>
  Object.values(types[name] ?? {}).filter(
    (each): each is CasFeature => typeof each !== 'string' && each['%NAME'] !== FROM && each['%NAME'] !== TO,
  );

const featureOf = (feature: CasFeature, rank: number): object => {
  const { '%NAME': name, '%RANGE': type, '%DESCRIPTION': description } = feature;
  return {
    name,
    uiName: description ?? name,
    type,
    description: description ?? '',
    enabled: true,
    visible: ['kind', 'label', 'claim', 'actor'].includes(name),
    include_in_hover: true,
    required: false,
    remember: false,
    multi_value_mode: type.endsWith('Array') ? 'ARRAY' : 'NONE',
    link_mode: 'NONE',
    curatable: true,
    rank,
  };
};

const layerOf = (types: Types, name: string, type: 'span' | 'relation', uiName: string): object => ({
  name,
  uiName,
  type,
  description: '',
  enabled: true,
  built_in: false,
  readonly: false,
  attach_type: type === 'relation' ? { name: MENTION_TYPE } : null,
  attach_feature: null,
  allow_stacking: true,
  cross_sentence: true,
  show_hover: true,
  // Mentions begin and end where the analyst says, over sentences, and overlap. A version that lacks the mode has two
  // older fields for it, and takes both as false for characters.
  anchoring_mode: 'CHARACTERS',
  overlap_mode: 'ANY_OVERLAP',
  validation_mode: 'NEVER',
  lock_to_token_offset: false,
  multiple_tokens: false,
  linked_list_behavior: false,
  features: featuresOf(types, name).map(featureOf),
});

/** The text of the file: the layer of mentions, and that of the lines between them. */
export const layersFile = (types: Types): string => {
  if (types[MENTION_TYPE]?.['%SUPER_TYPE'] !== ANNOTATION_TYPE) throw new Error('Mentions are no annotations');
  const layers = [
    layerOf(types, MENTION_TYPE, 'span', 'Mention'),
    layerOf(types, RELATION_TYPE, 'relation', 'Mention relation'),
  ];
  return `${JSON.stringify(layers, null, 2)}\n`;
};
