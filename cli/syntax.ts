// Owns the one table of what can be typed: every command with its arguments and options. Usage, help, shell completion, the
// manual page and docs/cli.md are made from it, and command lines are taken apart by it.

import { annotationFormatSchema, offsetUnitSchema } from '../core/annotations/foreign-annotation';
import { EXPORT_FORMATS } from '../core/exporters/formats';
import type { cliOptions } from '../core/locales/en/cli-options';
import { LANGUAGES } from '../core/locales/languages';
import { columnChoiceSchema } from '../core/matrix/matrix-columns';
import { CONCORDANCE_ORDERS } from '../core/queries/concordance';
import { COUNTED_BY } from '../core/queries/counts';
import { SEARCH_MODES } from '../core/search/matching';

/** What a shell offers in the place of a value or an argument. */
export type Filling = 'file' | 'folder' | 'any';

export interface OptionSyntax {
  /** What stands for the value in usage lines; null for an option that takes none. */
  readonly value: string | null;
  /** Its key in the words of options. */
  readonly about: keyof typeof cliOptions;
  readonly isRequired?: true;
  /** It may be given several times. */
  readonly isRepeatable?: true;
  /** An empty value means something. */
  readonly mayBeEmpty?: true;
  /** All values there are. */
  readonly choices?: readonly string[];
  /** Values that a shell offers, among others that it does not know. */
  readonly offers?: readonly string[];
  readonly filling?: Filling;
}

export interface ArgumentSyntax {
  readonly word: string;
  readonly isOptional?: true;
  /** One or more. */
  readonly isMany?: true;
  readonly choices?: readonly string[];
  readonly filling: Filling;
}

export interface CommandSyntax {
  readonly arguments: readonly ArgumentSyntax[];
  readonly options: Readonly<Record<string, OptionSyntax>>;
  /** It does something, or checks something: what it tells of that is left out with `--quiet`. */
  readonly isAct?: true;
}

const WORKSPACE = { value: 'DIR', about: 'workspace', isRequired: true, filling: 'folder' } as const;
const ANALYST = { value: 'NAME', about: 'analyst' } as const;
const OUT = { value: 'FILE', about: 'out', filling: 'file' } as const;
const NAME = { value: 'FILENAME', about: 'name' } as const;
const DRY_RUN = { value: null, about: 'dry-run' } as const;
const PREVIEW = { value: null, about: 'dry-run' } as const;
const NOTE = { value: 'TEXT', about: 'note', mayBeEmpty: true } as const;
const FILES = { word: 'FILE', isMany: true, filling: 'file' } as const;

/** `NAME=VALUE` for everything that can be chosen of a format. */
const exportOptions = [
  ...new Set(
    EXPORT_FORMATS.flatMap(({ options }) =>
      options.flatMap(({ name, values }) => values.map((value) => `${name}=${value}`)),
    ),
  ),
];

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** In the order of the help. */
export const SYNTAX = {
  import: {
    arguments: [FILES],
    options: {
      workspace: WORKSPACE,
      recursive: { value: null, about: 'recursive' },
      encoding: { value: 'ENCODING', about: 'encoding' },
      name: NAME,
      analyst: ANALYST,
    },
    isAct: true,
  },
  list: { arguments: [], options: { workspace: WORKSPACE } },
  matrix: {
    arguments: [],
    options: {
      workspace: WORKSPACE,
      event: { value: 'ID|TITLE', about: 'event', isRequired: true },
      columns: { value: 'COLUMNS', about: 'columns', choices: columnChoiceSchema.options },
    },
  },
  concordance: {
    arguments: [{ word: 'WORD', isMany: true, filling: 'any' }],
    options: {
      workspace: WORKSPACE,
      sort: { value: 'ORDER', about: 'concordance-sort', choices: CONCORDANCE_ORDERS },
      width: { value: 'N', about: 'concordance-width' },
      out: { value: 'FILE', about: 'concordance-out', filling: 'file' },
    },
    isAct: true,
  },
  counts: {
    arguments: [],
    options: {
      workspace: WORKSPACE,
      by: { value: 'WHAT', about: 'counted-by', isRequired: true, choices: COUNTED_BY },
    },
  },
  search: {
    arguments: [{ word: 'QUERY', isMany: true, filling: 'any' }],
    options: {
      workspace: WORKSPACE,
      mode: { value: 'MODE', about: 'search-mode', choices: SEARCH_MODES },
      limit: { value: 'N', about: 'search-limit' },
    },
  },
  claims: { arguments: [], options: { workspace: WORKSPACE } },
  chain: {
    arguments: [],
    options: {
      workspace: WORKSPACE,
      mention: { value: 'ID', about: 'mention' },
      claim: { value: 'ID', about: 'claim' },
    },
  },
  annotate: {
    arguments: [],
    options: {
      workspace: WORKSPACE,
      article: { value: 'ID', about: 'article', isRequired: true },
      kind: {
        value: 'claim|source|contested|cue|own:NAME',
        about: 'kind',
        isRequired: true,
        offers: ['claim', 'source', 'contested', 'cue', 'own:'],
      },
      start: { value: 'N', about: 'start', isRequired: true },
      end: { value: 'N', about: 'end', isRequired: true },
      note: NOTE,
      analyst: ANALYST,
    },
    isAct: true,
  },
  revise: {
    arguments: [
      { word: 'ARTICLE', filling: 'any' },
      { word: 'FILE', isOptional: true, filling: 'file' },
    ],
    options: {
      workspace: WORKSPACE,
      again: { value: null, about: 'again' },
      body: { value: 'BODY', about: 'body', choices: ['whole', 'readability'] },
      encoding: { value: 'ENCODING', about: 'again-encoding' },
      'dry-run': DRY_RUN,
      'accept-changed': { value: null, about: 'accept-changed' },
      note: NOTE,
      name: NAME,
      analyst: ANALYST,
    },
    isAct: true,
  },
  original: {
    arguments: [{ word: 'ARTICLE', filling: 'any' }],
    options: { workspace: WORKSPACE, out: OUT },
    isAct: true,
  },
  undo: { arguments: [], options: { workspace: WORKSPACE, analyst: ANALYST }, isAct: true },
  redo: { arguments: [], options: { workspace: WORKSPACE, analyst: ANALYST }, isAct: true },
  history: {
    arguments: [],
    options: {
      workspace: WORKSPACE,
      limit: { value: 'N', about: 'limit' },
      record: { value: 'ID', about: 'record' },
    },
  },
  export: {
    arguments: [],
    options: {
      workspace: WORKSPACE,
      format: { value: 'FORMAT', about: 'export-format', choices: EXPORT_FORMATS.map(({ id }) => id) },
      option: { value: 'NAME=VALUE', about: 'export-option', isRepeatable: true, offers: exportOptions },
      event: { value: 'ID|TITLE', about: 'export-event' },
      'all-articles': { value: null, about: 'export-all-articles' },
      'as-of': { value: 'SEQUENCE', about: 'as-of' },
      out: { value: 'FILE|DIR', about: 'export-out', filling: 'file' },
    },
    isAct: true,
  },
  formats: { arguments: [], options: {} },
  pack: {
    arguments: [],
    options: {
      workspace: WORKSPACE,
      out: { ...OUT, isRequired: true },
      event: { value: 'ID|TITLE', about: 'export-event' },
      'all-articles': { value: null, about: 'export-all-articles' },
      language: { value: 'LANGUAGE', about: 'pack-language', choices: LANGUAGES },
    },
    isAct: true,
  },
  merge: {
    arguments: [{ word: 'BUNDLE', filling: 'file' }],
    options: {
      workspace: WORKSPACE,
      preview: PREVIEW,
      conflicts: { value: 'SIDE', about: 'conflicts', choices: ['ours', 'theirs'] },
      deletions: { value: 'WAY', about: 'deletions', choices: ['keep', 'take'] },
      analyst: ANALYST,
    },
    isAct: true,
  },
  annotations: {
    arguments: [FILES],
    options: {
      workspace: WORKSPACE,
      format: { value: 'FORMAT', about: 'annotations-format', choices: ['auto', ...annotationFormatSchema.options] },
      unit: { value: 'UNIT', about: 'annotations-unit', choices: offsetUnitSchema.options },
      map: { value: 'LABEL=KIND', about: 'map', isRepeatable: true },
      'dry-run': DRY_RUN,
      name: NAME,
      analyst: ANALYST,
    },
    isAct: true,
  },
  backups: { arguments: [], options: { workspace: WORKSPACE, make: { value: null, about: 'make' } } },
  restore: {
    arguments: [],
    options: {
      workspace: WORKSPACE,
      backup: { value: 'NUMBER|PATH', about: 'backup', filling: 'folder' },
      to: { value: 'NEWDIR', about: 'to', filling: 'folder' },
      analyst: ANALYST,
    },
    isAct: true,
  },
  codebook: {
    arguments: [],
    options: {
      workspace: WORKSPACE,
      out: OUT,
      import: { value: 'FILE', about: 'codebook-import', filling: 'file' },
      preview: PREVIEW,
      analyst: ANALYST,
    },
    isAct: true,
  },
  validate: { arguments: [{ word: 'FILE', filling: 'file' }], options: {}, isAct: true },
  verify: { arguments: [], options: { workspace: { ...WORKSPACE, value: 'DIR|PACK', about: 'verify' } }, isAct: true },
  schema: { arguments: [], options: { out: OUT }, isAct: true },
  completion: { arguments: [{ word: 'SHELL', choices: SHELLS, filling: 'any' }], options: {} },
  manual: {
    arguments: [],
    options: { format: { value: 'FORMAT', about: 'manual-format', choices: ['man', 'markdown'] } },
  },
  help: { arguments: [{ word: 'COMMAND', isOptional: true, filling: 'any' }], options: {} },
} as const satisfies Record<string, CommandSyntax>;

export type CommandName = keyof typeof SYNTAX;

/** Options that every command has. */
export const COMMON_OPTIONS = {
  json: { value: null, about: 'json' },
  quiet: { value: null, about: 'quiet' },
  help: { value: null, about: 'help' },
  version: { value: null, about: 'version' },
} as const satisfies Record<string, OptionSyntax>;

/** True for the name of a command. */
export const isCommandName = (name: string): name is CommandName => Object.hasOwn(SYNTAX, name);

export const COMMAND_NAMES = Object.keys(SYNTAX).filter(isCommandName);

/** The syntax of a command without the types of its own options. */
export const syntaxOf = (name: CommandName): CommandSyntax => SYNTAX[name];
