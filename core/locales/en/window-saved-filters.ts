// Owns the English words of saved filters.

export const savedFilters = {
  menu: 'Saved filters',
  inForce: 'Saved filters: {{name}}',
  empty: {
    articles:
      'No filter of articles is saved yet. Give one a name, and it is found again here by all who work on this workspace.',
    mentions:
      'No filter of mentions is saved yet. Give one a name, and it is found again here by all who work on this workspace.',
    claims:
      'No filter of claims is saved yet. Give one a name, and it is found again here by all who work on this workspace.',
    search: 'No search is saved yet. Give one a name, and it is found again here by all who work on this workspace.',
  },
  nothingToSave: 'Everything is let through now. Set a filter, and it can be saved here.',
  nothingSearched: 'Nothing is searched for now. Type a search, and it can be saved here.',
  name: 'Name of the present filter',
  save: 'Save',
  replace: 'Replace',
  newName: 'New name',
  cancel: 'Cancel',
  rename: 'Rename “{{name}}”',
  delete: 'Delete “{{name}}”',
  deleted: 'The saved filter “{{name}}” was deleted. Undo brings it back.',
  outlet: 'Outlet: {{name}}',
  language: 'Language: {{name}}',
  days: 'Published: {{days}}',
  kind: 'With mentions of the kind {{kind}}',
  range: '{{from}} – {{until}}',
  tag: 'Tag: {{tag}}',
  without: 'Without {{kinds}}',
  all: 'Everything',
} as const;
