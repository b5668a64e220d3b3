// Owns the list of everything that is fuzzed. What a target needs is read when it is made: parsers of all formats together
// take seconds to be read.

import type { TargetMaker } from '../target';

type Load = () => Promise<readonly TargetMaker[]>;

const named =
  (load: Load) =>
  (name: string): TargetMaker => ({
    name,
    make: async () => {
      const maker = (await load()).find((each) => each.name === name);
      if (maker === undefined) throw new Error(`there is no target ${name}`);
      return maker.make();
    },
  });

const READERS = ['html', 'mhtml', 'email', 'markdown', 'text', 'docx', 'odt', 'epub', 'pdf', 'archive', 'refi'];
const FOREIGN = ['export', 'codebook', 'w3c', 'hypothesis', 'doccano', 'label-studio', 'cas', 'brat'];
const OWN_FILES = ['workspace', 'journal', 'settings', 'drafts', 'pack'];
const TYPED = ['query', 'expression', 'command-line'];

export const TARGETS: readonly TargetMaker[] = [
  ...READERS.map(named(async () => (await import('./readers')).READER_TARGETS)),
  ...FOREIGN.map(named(async () => (await import('./foreign')).FOREIGN_TARGETS)),
  ...OWN_FILES.map(named(async () => (await import('./own-files')).OWN_FILE_TARGETS)),
  ...TYPED.map(named(async () => (await import('./typed')).TYPED_TARGETS)),
  ...['requests'].map(named(async () => (await import('./requests')).REQUEST_TARGETS)),
];
