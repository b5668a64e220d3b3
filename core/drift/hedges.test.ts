import { expect, test } from 'vitest';
import { hedgesIn } from './hedges';

test.each([
  ['It was allegedly faked, officials reportedly said', 'en', ['allegedly', 'reportedly']],
  ['The alleged attack may or might happen in May', 'en', ['alleged', 'may', 'might']],
  ['It is believed that he is said to know', 'en', ['It is believed', 'is said to']],
  ['He mayhem suggestedly coulds', 'en', []],
  ['گویا ظاهرا شاید ممکن است', 'fa', ['گویا', 'ظاهرا', 'شاید', 'ممکن است']],
  ['به‌نظر می رسد که ادعا ميشود', 'fa', ['به‌نظر می رسد', 'ادعا ميشود']],
  ['احتمالاً', 'fa-IR', ['احتمالاً']],
  ['باید و شایدتر', 'fa', []],
  ['وربما يُزعم أنه، على ما يبدو', 'ar', ['ربما', 'يُزعم', 'على ما يبدو']],
  ['قد يكون وقد قال وقد تكون لقد', 'ar', ['قد', 'قد']],
  ['من المحتمل', 'ar', ['من المحتمل']],
  ['ככל הנראה זה לכאורה נכון, שכנראה אולי', 'he', ['ככל הנראה', 'לכאורה', 'כנראה', 'אולי']],
  ['לטענת הצבא ייתכן', 'iw', ['לטענת', 'ייתכן']],
  ['perhaps شاید', null, ['perhaps', 'شاید']],
  ['perhaps شاید', 'fa', ['شاید']],
])('%s (%s)', (text, language, expected) => {
  const hits = hedgesIn(text, language);
  expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
