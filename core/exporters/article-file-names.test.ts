import { expect, test } from 'vitest';
import { articleOf } from '../testing/article-of';
import { articleFileNames } from './article-file-names';

test('the file of an article is called by its number and the letters of its title, in any script', () => {
  const titles = ['../Port: 😀 news?', 'خبر بندر‌ها', '😀', 'CON', '\u202Egpj.exe'];
  const articles = titles.map((title, index) => ({ ...articleOf('text', 'a.txt', index + 1), title }));
  const names = [
    ...articleFileNames([...articles, ...articles.map((each) => ({ ...each, id: `${each.id}x` }))]).values(),
  ];
  expect(names.slice(0, 5)).toEqual(['01_Port_news', '02_خبر_بندر_ها', '03', '04_CON', '05_U_202E_gpj_exe']);
  expect(new Set(names).size).toBe(10);
});
