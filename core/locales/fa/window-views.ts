// Owns the Persian names of the views of a workspace.

export const views = {
  landmark: 'نماها',
  read: 'خواندن',
  claims: 'ادعاها',
  matrix: 'ماتریس',
  compare: 'مقایسه',
  actors: 'کنشگران',
  codebook: 'دفترچهٔ کد',
  counts: 'شمارش',
  search: 'جست‌وجو',
};
