import { expect, test } from 'vitest';
import { directionOfTag } from './tag-direction';

test('a language is written in the direction of its script', () => {
  expect(['fa', 'ar-EG', 'he', 'ur', 'ckb', 'yi', 'az-Arab'].map(directionOfTag)).toEqual(Array(7).fill('rtl'));
  expect(['en', 'de', 'zh-Hant', 'az', 'xx', 'no tag', ''].map(directionOfTag)).toEqual(Array(7).fill('ltr'));
});
