import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { driftOf, type KeyedWording } from './drift-of-claim';

const seed = (name: string): string => readFileSync(join(import.meta.dirname, '../../seeds', name), 'utf8');
const MEE = seed('000_b2468207d6c1c7ca.txt');
const AFGAZAD = seed('003_b33f96b676cfdb76.txt');

/** A wording that really stands in an article. */
const wordingOf = (key: string, article: string, quote: string, more: Partial<KeyedWording> = {}): KeyedWording => {
  expect(article).toContain(quote);
  return { key, quote, language: 'en', mode: null, actors: [], isQuoted: false, ...more };
};

describe('the drift of a claim of the seeds', () => {
  test('290,000 became thousands, and the year went with it; millions stayed', () => {
    const [step] = driftOf([
      wordingOf('mee', MEE, 'more than 290,000 people dead and displaced millions since it began in 2011'),
      wordingOf('afgazad', AFGAZAD, 'for the past five years, killing thousands and displacing millions'),
    ]);
    expect(step).toMatchObject({ from: 'mee', to: 'afgazad' });
    expect(step?.marks).toEqual([
      {
        kind: 'number-changed',
        before: { words: '290,000', start: 10, end: 17 },
        after: { words: 'thousands', start: 33, end: 42 },
      },
      { kind: 'number-dropped', before: { words: '2011', start: 71, end: 75 } },
      { kind: 'number-added', after: { words: 'five', start: 13, end: 17 } },
    ]);
  });

  test('the training: other actors and no quotation marks, and of what is promised nothing is said', () => {
    const steps = driftOf([
      wordingOf('announced', AFGAZAD, 'enhanced military cooperation with Syria', {
        mode: 'indirect',
        actors: [
          { id: 'guan', name: 'Guan Youfei' },
          { id: 'press', name: 'Press TV' },
        ],
      }),
      wordingOf('discussed', AFGAZAD, 'the enhancement of training for Syrian soldiers by the Chinese military', {
        mode: 'indirect',
        actors: [
          { id: 'guan', name: 'The Chinese official' },
          { id: 'press', name: 'Press TV' },
        ],
      }),
      wordingOf('briefed', MEE, 'medical and nursing professional training', {
        mode: 'direct',
        isQuoted: true,
        actors: [{ id: 'wu', name: 'Wu Qian' }],
      }),
    ]);
    expect(steps.map(({ from, to, marks }) => [from, to, marks.map(({ kind }) => kind)])).toEqual([
      ['announced', 'discussed', ['actor-renamed']],
      ['discussed', 'briefed', ['actor-dropped', 'actor-dropped', 'actor-added', 'paraphrase-to-quote']],
    ]);
  });

  test('a doubt that is left out is seen', () => {
    const [step] = driftOf([
      wordingOf('hedged', MEE, 'alleging it may have been faked'),
      { key: 'bare', quote: 'it has been faked', language: 'en', mode: null, actors: [], isQuoted: false },
    ]);
    expect(step?.marks).toEqual([{ kind: 'hedge-dropped', before: { words: 'may', start: 12, end: 15 } }]);
  });
});

test('one wording, or none, does not drift', () => {
  expect(driftOf([])).toEqual([]);
  expect(driftOf([wordingOf('only', MEE, 'China')])).toEqual([]);
});
