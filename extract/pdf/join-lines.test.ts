import { describe, expect, test } from 'vitest';
import { habitsOf, joinLine } from './join-lines';

const join = (lines: readonly string[], elsewhere: readonly string[] = []): string => {
  const habits = habitsOf([...lines, ...elsewhere]);
  return lines.reduce((text, line) => joinLine(text, line, habits), '');
};

describe('a line is joined to the one before it', () => {
  test.each([
    [['a divided engi-', 'neer went'], 'a divided engineer went'],
    [['a divided engi\u2010', 'neer went'], 'a divided engineer went'],
    [['a divided engi\u00AD', 'neer went'], 'a divided engineer went'],
    [['ordinary', 'words'], 'ordinary words'],
    [['the Anglo-', 'American'], 'the Anglo-American'],
    [['state-of-the-', 'art'], 'state-of-the-art'],
    [['from 2014–', '2016'], 'from 2014–2016'],
    [['a dash –', 'and more'], 'a dash – and more'],
    [['עלה מ-', '12 מיליון'], 'עלה מ-12 מיליון'],
  ])('%j', (lines, expected) => {
    expect(join(lines)).toBe(expected);
  });

  test('with its hyphen where the document writes the word so elsewhere', () => {
    expect(join(['the co-', 'operative'], ['a co-operative of ten'])).toBe('the co-operative');
  });

  test('with its hyphen where the document divides words with a sign that nobody types', () => {
    expect(join(['the co-', 'operative'], ['engi\u2010', 'neer'])).toBe('the co-operative');
  });
});
