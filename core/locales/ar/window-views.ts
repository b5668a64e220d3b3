// Owns the Arabic names of the views of a workspace.

export const views = {
  landmark: 'طرق العرض',
  read: 'القراءة',
  claims: 'الادعاءات',
  matrix: 'المصفوفة',
  compare: 'المقارنة',
  actors: 'الجهات',
  codebook: 'دليل الترميز',
  counts: 'الأعداد',
  search: 'بحث',
};
