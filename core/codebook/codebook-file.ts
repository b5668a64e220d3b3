// Owns the file that a codebook is handed on in: JSON of its own format, so that kinds can be shared without articles. A
// whole export holds a codebook as well and is read in the same way.

import { z } from 'zod';
import { openObject } from '../open-object';
import { fail, succeed, type Failure, type Result } from '../result';
import { checkCodebook } from './check-codebook';
import { checkCueRules } from './check-cue-rules';
import { codebookSchema, type Codebook } from './codebook';

const FORMAT = 'hashiya-codebook';
const FORMAT_VERSION = 1;

const codebookFileSchema = openObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  codebook: codebookSchema,
});

const envelopeSchema = z.looseObject({ format: z.enum([FORMAT, 'hashiya']), formatVersion: z.number() });

/** The file's text; the same codebook gives the same. */
export const codebookToText = (codebook: Codebook): string =>
  `${JSON.stringify({ format: FORMAT, formatVersion: FORMAT_VERSION, codebook }, null, 2)}\n`;

/** What is wrong with a codebook, as the cause that a failure names. */
const causeOf = ({ code, details }: Failure): string => {
  if (code === 'codebook-unnamed') return 'a kind, an attribute or a slot has no name';
  if (code === 'codebook-id-twice') return `the id ${String(details.id)} stands more than once`;
  if (code === 'cue-rule-unsound') return `the rule for cues ${String(details.id)} cannot be used by this version`;
  if (code === 'code-key-taken') return `the key ${String(details.key)} marks two kinds`;
  return `the kind ${String(details.label)} has a key or a look that no kind of a project can have`;
};

/** The codebook that a parsed JSON value holds. `file` names it in failures. */
export const codebookOfFile = (value: unknown, file: string): Result<Codebook> => {
  const envelope = envelopeSchema.safeParse(value);
  const isOwn = envelope.data?.format !== 'hashiya';
  if (isOwn && envelope.success && envelope.data.formatVersion > FORMAT_VERSION)
    return fail('codebook-newer', { file, version: envelope.data.formatVersion });
  const parsed = (isOwn ? codebookFileSchema : z.looseObject({ codebook: codebookSchema })).safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.join('.') ?? '';
    return fail('codebook-invalid', { file, path: path === '' ? 'document' : path, problem: issue?.message ?? '' });
  }
  const { codebook } = parsed.data;
  const checked = checkCodebook(codebook);
  if (!checked.ok) return fail('codebook-invalid', { file, path: 'codebook', problem: causeOf(checked.error) });
  const rules = checkCueRules(codebook.cueRules, null);
  if (rules.ok) return succeed(codebook);
  const { path } = rules.error.details;
  const place = path === undefined ? 'codebook.cueRules' : `codebook.cueRules, ${String(path)}`;
  return fail('codebook-invalid', { file, path: place, problem: causeOf(rules.error) });
};
