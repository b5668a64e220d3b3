// Owns how a record says who changed it last, and when.

import type { Environment } from '../environment';

/** The record as changed now by this analyst. */
export const touched = <Touched extends object>(
  record: Touched,
  environment: Environment,
): Touched & { modifiedAt: string; modifiedBy: string } => ({
  ...record,
  modifiedAt: environment.now(),
  modifiedBy: environment.analystId,
});
