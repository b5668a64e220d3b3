// Owns how an empty workspace takes over the content of an export: as changes like any other act, so that it is in the
// journal, whole or not at all.

import type { Change } from './change';
import { changesBetween, identityOf } from './difference';
import { NO_RECORDS, type Workspace } from './workspace';

/** The changes that turn `empty`, which holds no records, into `adopted`. */
export const changesToAdopt = (empty: Workspace, adopted: Workspace): Change[] => [
  {
    record: 'workspace-identity',
    before: identityOf(empty),
    after: identityOf(adopted),
  },
  ...adopted.analysts.map((analyst): Change => ({
    record: 'analyst',
    id: analyst.id,
    // Often it is the same analyst who takes over an export of their own.
    before: empty.analysts.find((other) => other.id === analyst.id) ?? null,
    after: analyst,
  })),
  ...empty.analysts
    .filter((analyst) => !adopted.analysts.some((other) => other.id === analyst.id))
    .map((analyst): Change => ({ record: 'analyst', id: analyst.id, before: analyst, after: null })),
  ...changesBetween({ ...adopted, ...NO_RECORDS }, adopted),
  ...adopted.articles.map((article): Change => ({ record: 'article', id: article.id, before: null, after: article })),
];
