// Owns what a format of an export is: what it is called, what it consists of, what can be chosen, and what makes it.

import { z } from 'zod';
import type { Workspace } from '../workspace/workspace';
import type { Exported, ExportScope } from './exporter';

/** Every format there is or will be, in the order in which they are offered. Each has words under `exports.formats`. */
export const exportFormatNameSchema = z.enum([
  'json',
  'report-html',
  'report-docx',
  'report-markdown',
  'csv',
  'w3c',
  'refi-project',
  'refi-codebook',
  'cas',
  'brat',
  'label-studio',
  'doccano',
  'spacy',
  'graphml',
  'claim-review',
  'csl-json',
]);
export type ExportFormatName = z.infer<typeof exportFormatNameSchema>;

/** What can be chosen of a format. Each has words under `exports.options`. */
export const exportOptionNameSchema = z.enum(['unit', 'bom', 'escape-formulas', 'line-endings', 'language']);
export type ExportOptionName = z.infer<typeof exportOptionNameSchema>;

/** What an option can be. Each has words under `exports.values`. */
export const exportOptionValueSchema = z.enum([
  'code-point',
  'utf-16',
  'grapheme',
  'yes',
  'no',
  'lf',
  'crlf',
  'en',
  'fa',
  'ar',
  'he',
]);
export type ExportOptionValue = z.infer<typeof exportOptionValueSchema>;

const exportOptionSchema = z.object({
  name: exportOptionNameSchema,
  values: z.array(exportOptionValueSchema).min(1),
  /** What it is where nothing is chosen. */
  usual: exportOptionValueSchema,
});
export type ExportOption = Readonly<z.infer<typeof exportOptionSchema>>;

/** A format as it is told of, to the window and to programs. */
export const exportFormatSchema = z.object({
  id: exportFormatNameSchema,
  /** One file, or several files in a folder of their own. */
  shape: z.enum(['file', 'folder']),
  /** Of the file, without a full stop before it; empty for a folder. */
  ending: z.string(),
  options: z.array(exportOptionSchema),
  /** Whether it can be of one event alone. */
  isOfEvent: z.boolean(),
});
export type ExportFormatFacts = Readonly<z.infer<typeof exportFormatSchema>>;

/** What was chosen; an option that is missing has its usual value. */
export const chosenOptionsSchema = z.partialRecord(exportOptionNameSchema, exportOptionValueSchema);
export type ChosenOptions = z.infer<typeof chosenOptionsSchema>;

/** A format with what makes it. The same workspace, options and scope give the same bytes. */
export interface ExportFormat extends ExportFormatFacts {
  /** Options that are missing, or have a value that is none of the option's, have their usual one. */
  readonly run: (workspace: Workspace, chosen: ChosenOptions, scope: ExportScope) => Promise<Exported>;
}

type Choices = Readonly<Partial<Record<ExportOptionName, readonly [ExportOptionValue, ...ExportOptionValue[]]>>>;

type ValuesOf<Given extends Choices> = {
  readonly [Name in keyof Given]: Given[Name] extends readonly (infer Value)[] ? Value : never;
};

interface FormatShape<Given extends Choices> {
  readonly id: ExportFormatName;
  /** Null for a folder of files. */
  readonly ending: string | null;
  /** The values of each option, the usual one first. */
  readonly options?: Given;
  readonly isOfEvent?: boolean;
  readonly run: (workspace: Workspace, options: ValuesOf<Given>, scope: ExportScope) => Exported | Promise<Exported>;
}

/** Defines a format; its exporter gets its options by their names, each with one of its values. */
export const defineFormat = <const Given extends Choices>({
  id,
  ending,
  options: given,
  isOfEvent = false,
  run,
}: FormatShape<Given>): ExportFormat => {
  const options = exportOptionNameSchema.options.flatMap((name): ExportOption[] => {
    const values = given?.[name];
    return values === undefined ? [] : [{ name, values: [...values], usual: values[0] }];
  });
  return {
    id,
    shape: ending === null ? 'folder' : 'file',
    ending: ending ?? '',
    options,
    isOfEvent,
    run: async (workspace, chosen, scope) => {
      const settled = options.map(({ name, values, usual }) => {
        const value = chosen[name];
        return [name, value !== undefined && values.includes(value) ? value : usual] as const;
      });
      // Each name has one of the values that stand beside it in `given`.
      return run(workspace, Object.fromEntries(settled) as ValuesOf<Given>, scope);
    },
  };
};

/** A format without what makes it. */
export const factsOf = ({ id, shape, ending, options, isOfEvent }: ExportFormat): ExportFormatFacts => ({
  id,
  shape,
  ending,
  options,
  isOfEvent,
});
