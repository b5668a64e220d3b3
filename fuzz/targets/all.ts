// Owns the list of everything that is fuzzed.

import type { TargetMaker } from '../target';
import { FOREIGN_TARGETS } from './foreign';
import { OWN_FILE_TARGETS } from './own-files';
import { READER_TARGETS } from './readers';
import { REQUEST_TARGETS } from './requests';
import { TYPED_TARGETS } from './typed';

export const TARGETS: readonly TargetMaker[] = [
  ...READER_TARGETS,
  ...FOREIGN_TARGETS,
  ...OWN_FILE_TARGETS,
  ...TYPED_TARGETS,
  ...REQUEST_TARGETS,
];
