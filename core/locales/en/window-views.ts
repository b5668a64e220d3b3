// Owns the English names of the views of a workspace.

export const views = {
  landmark: 'Views',
  read: 'Read',
  claims: 'Claims',
  matrix: 'Matrix',
  compare: 'Compare',
  actors: 'Actors',
  codebook: 'Codebook',
  counts: 'Counts',
  search: 'Search',
} as const;
