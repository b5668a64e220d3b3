// Owns the published JSON Schema of the export: the shape, made from the one validator, with what is said of each field and
// an example of it.

import { z } from 'zod';
import { ARTICLE_FIELDS } from './field-descriptions/article-fields';
import { CODEBOOK_FIELDS } from './field-descriptions/codebook-fields';
import { DOCUMENT_FIELDS } from './field-descriptions/document-fields';
import type { FieldDescription, FieldDescriptions } from './field-descriptions/field';
import { MENTION_FIELDS } from './field-descriptions/mention-fields';
import { REGISTRY_FIELDS } from './field-descriptions/registry-fields';
import { SAVED_FILTER_FIELDS } from './field-descriptions/saved-filter-fields';
import { SHARED_FIELDS } from './field-descriptions/shared-fields';
import { exportSchema } from './json-format';

/** What is said of every field, by the paths of `field.ts`. */
export const FIELD_DESCRIPTIONS: FieldDescriptions = {
  ...SHARED_FIELDS,
  ...DOCUMENT_FIELDS,
  ...CODEBOOK_FIELDS,
  ...ARTICLE_FIELDS,
  ...MENTION_FIELDS,
  ...REGISTRY_FIELDS,
  ...SAVED_FILTER_FIELDS,
};

/** What zod makes, as far as it is walked through here. */
interface SchemaNode {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
}

const nodeSchema: z.ZodType<SchemaNode> = z.lazy(() =>
  z.looseObject({
    properties: z.record(z.string(), nodeSchema).exactOptional(),
    items: nodeSchema.exactOptional(),
    additionalProperties: z.union([z.boolean(), nodeSchema]).exactOptional(),
    anyOf: z.array(nodeSchema).exactOptional(),
    oneOf: z.array(nodeSchema).exactOptional(),
    examples: z.array(z.unknown()).exactOptional(),
  }),
);

/** The key of `FIELD_DESCRIPTIONS` that a field goes by; undefined where nothing is said of it. */
export const descriptionKey = (path: readonly string[]): string | undefined => {
  for (let from = 0; from < path.length; from += 1) {
    const end = path.slice(from).join('.');
    if (Object.hasOwn(FIELD_DESCRIPTIONS, end)) return end;
  }
  return undefined;
};

/** An example that is put together from those of what is in it; undefined where there is nothing to put together. */
const composedExample = (node: SchemaNode): unknown => {
  if (node.const !== undefined) return node.const;
  const variants = node.oneOf ?? node.anyOf;
  if (variants !== undefined) return variants.map(exampleOf).find((example) => example !== undefined);
  if (node.items !== undefined) {
    const item = exampleOf(node.items);
    return item === undefined ? undefined : [item];
  }
  if (node.properties === undefined) return undefined;
  return Object.fromEntries(Object.entries(node.properties).map(([name, field]) => [name, exampleOf(field)]));
};

const exampleOf = (node: SchemaNode): unknown =>
  node.examples === undefined ? composedExample(node) : node.examples[0];

/** A variant of a union names itself by a constant, which its example has to be. */
const exampleFor = (node: SchemaNode, description: FieldDescription): unknown =>
  node.const ?? (description.example === undefined ? composedExample(node) : description.example);

/** The node with descriptions and examples in all that it holds. */
const describe = (node: SchemaNode, path: readonly string[]): SchemaNode => {
  const inner = (child: SchemaNode): SchemaNode => describe(child, path);
  const field = (child: SchemaNode, name: string): SchemaNode => {
    const below = [...path, name];
    const described = describe(child, below);
    const key = descriptionKey(below);
    const description = key === undefined ? undefined : FIELD_DESCRIPTIONS[key];
    if (description === undefined) return described;
    const example = exampleFor(described, description);
    return { description: description.says, ...(example === undefined ? {} : { examples: [example] }), ...described };
  };
  const { properties, items, additionalProperties, anyOf, oneOf } = node;
  return {
    ...node,
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(Object.entries(properties).map(([name, child]) => [name, field(child, name)])),
        }),
    ...(items === undefined ? {} : { items: inner(items) }),
    // An empty object stands for what other tools add.
    ...(typeof additionalProperties !== 'object' || Object.keys(additionalProperties).length === 0
      ? {}
      : { additionalProperties: field(additionalProperties, '*') }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(inner) }),
    ...(oneOf === undefined ? {} : { oneOf: oneOf.map(inner) }),
  };
};

/** The export's JSON Schema (draft 2020-12). Unknown properties are allowed, as the reader allows them. */
export const exportJsonSchema = (): object => ({
  ...describe(nodeSchema.parse(z.toJSONSchema(exportSchema, { target: 'draft-2020-12', io: 'input' })), []),
  $id: 'urn:hashiya:export:2',
  title: 'Hashiya export, format version 2',
  description:
    'All of one workspace. start and end are UTF-16 code units of articles[].text from 0, end not included; fields that end in CodePoint are the same places in Unicode code points.',
});
