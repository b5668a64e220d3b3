// Owns how handlers run work that takes its time.

import type { WorkKind } from '../../contract/work';
import type { Result } from '../../core/result';
import type { Work } from '../store/work';

/** Runs long work: the window is told how far it is and can call it off. */
export type RunLong = <Value>(kind: WorkKind, act: (work: Work) => Promise<Result<Value>>) => Promise<Result<Value>>;
