// Owns the Hebrew names of the views of a workspace.

export const views = {
  landmark: 'תצוגות',
  read: 'קריאה',
  claims: 'טענות',
  matrix: 'מטריצה',
  compare: 'השוואה',
  actors: 'גורמים',
  codebook: 'ספר קידוד',
  counts: 'ספירה',
  search: 'חיפוש',
};
