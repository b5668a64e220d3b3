// Owns the columns of who made and changed a record, and when, and how several things stand in one cell.

import type { WorkspaceIndex } from '../../queries/workspace-index';
import type { Column } from './table';

/** Between several things in one cell. */
export const LIST_SEPARATOR = '; ';

interface Authored {
  readonly createdAt: string;
  readonly createdBy: string;
  readonly modifiedAt?: string;
  readonly modifiedBy?: string;
}

/** Four columns; analysts by their names, or by their ids where they are not known or have none. */
export const authorColumns = <Item>(
  { workspace }: WorkspaceIndex,
  recordOf: (item: Item) => Authored,
): Column<Item>[] => {
  const names = new Map(workspace.analysts.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | undefined): string | null => {
    if (id === undefined) return null;
    const name = names.get(id) ?? '';
    return name === '' ? id : name;
  };
  return [
    { name: 'created_by', of: (item) => nameOf(recordOf(item).createdBy) },
    { name: 'created_at', of: (item) => recordOf(item).createdAt },
    { name: 'modified_by', of: (item) => nameOf(recordOf(item).modifiedBy) },
    { name: 'modified_at', of: (item) => recordOf(item).modifiedAt ?? null },
  ];
};
